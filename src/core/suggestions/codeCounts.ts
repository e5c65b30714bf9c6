import type { LineSet } from './LineSet'

/** For each code the hospitals that use it, and the logarithm of its lines. */
export function countByCode(lines: LineSet, codeCount: number) {
  const counts = new Float32Array(codeCount)
  const seen = new Uint32Array(codeCount * 2)
  for (let line = 0; line < lines.count; line++) {
    const code = lines.codes[line] ?? 0
    const source = lines.sources[line] ?? 0
    counts[code] = (counts[code] ?? 0) + 1
    const at = code * 2 + (source >> 5)
    seen[at] = ((seen[at] ?? 0) | (1 << (source & 31))) >>> 0
  }
  const hospitals = new Float32Array(codeCount)
  for (let code = 0; code < codeCount; code++)
    hospitals[code] = bitCount(seen[code * 2] ?? 0) + bitCount(seen[code * 2 + 1] ?? 0)
  return { hospitals, counts: counts.map((count) => Math.log(1 + count)) }
}

/** The `limit` codes with the highest scores. */
export function strongest(codes: readonly number[], scores: Float32Array, limit: number): number[] {
  const best: number[] = []
  for (const code of codes) {
    const score = scores[code] ?? 0
    if (best.length === limit && score <= (scores[best.at(-1) ?? 0] ?? 0)) continue
    if (best.length === limit) best.pop()
    let at = best.length
    while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score) at--
    best.splice(at, 0, code)
  }
  return best
}

/** The number of bits set in a 32-bit word. */
export function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
