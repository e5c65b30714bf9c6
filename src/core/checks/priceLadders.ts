import { contrastThrees } from './contrast'

/**
 * Codes of which each stands for more than the one before: visits by level (emergency, established and new clinic
 * patients), and examinations without contrast, with it, and both.
 */
const ladders: readonly (readonly string[])[] = [
  ['99281', '99282', '99283', '99284', '99285'],
  ['G0380', 'G0381', 'G0382', 'G0383', 'G0384'],
  ['99211', '99212', '99213', '99214', '99215'],
  ['99202', '99203', '99204', '99205'],
  ...contrastThrees.map((three) => three.split(' ')),
]
const below: ReadonlyMap<string, string> = new Map(
  ladders.flatMap((codes) =>
    codes.flatMap((code, place) => {
      const lower = codes[place - 1]
      return lower === undefined ? [] : [[code, lower] as const]
    }),
  ),
)
const above: ReadonlyMap<string, string> = new Map(
  Array.from(below, ([higher, lower]) => [lower, higher] as const),
)

/** The code one step lower; null for the lowest and for other codes. */
export function levelBelow(code: string): string | null {
  return below.get(code) ?? null
}

/** The code one step higher, whose price is compared with this one; null for others. */
export function levelAbove(code: string): string | null {
  return above.get(code) ?? null
}
