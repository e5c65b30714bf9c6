/** The codes of a list in the order of their numbers: codes that stand side by side there mean much the same. */
export interface CodeOrder {
  /** For each code of the list its place in the order. */
  readonly places: Uint16Array
  /** For each place the code that stands there. */
  readonly codes: Uint16Array
}

/** Codes at most this many places apart stand beside each other. */
export const besideReach = 4

/** The order of the codes; the numbers in it are indices into `codes`. */
export function codeOrderOf(codes: readonly string[]): CodeOrder {
  const text = (code: number) => codes[code] ?? ''
  const sorted = Uint16Array.from(codes.keys()).sort((a, b) => (text(a) < text(b) ? -1 : 1))
  const places = new Uint16Array(codes.length)
  for (const [place, code] of sorted.entries()) places[code] = place
  return { places, codes: sorted }
}

/** Calls `visit` for each code beside the code, with how many places it is away. */
export function forEachBeside(
  { places, codes }: CodeOrder,
  code: number,
  visit: (beside: number, apart: number) => void,
): void {
  const place = places[code] ?? 0
  for (let apart = 1; apart <= besideReach; apart++) {
    const before = codes[place - apart]
    const after = codes[place + apart]
    if (before !== undefined) visit(before, apart)
    if (after !== undefined) visit(after, apart)
  }
}

/** Whether two codes stand beside each other. */
export function isBeside({ places }: CodeOrder, code: number, other: number): boolean {
  return code !== other && Math.abs((places[code] ?? 0) - (places[other] ?? 0)) <= besideReach
}
