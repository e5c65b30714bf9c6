/** Codes of visits by level, each one above the one before: emergency, established and new clinic patients. */
const ladders = [
  ['99281', '99282', '99283', '99284', '99285'],
  ['G0380', 'G0381', 'G0382', 'G0383', 'G0384'],
  ['99211', '99212', '99213', '99214', '99215'],
  ['99202', '99203', '99204', '99205'],
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

/** The code of the visit one level lower; null for the lowest and for other codes. */
export function levelBelow(code: string): string | null {
  return below.get(code) ?? null
}

/** The code of the visit one level higher, whose price is compared with this one; null for others. */
export function levelAbove(code: string): string | null {
  return above.get(code) ?? null
}
