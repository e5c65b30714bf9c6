import { type PartTable, partHash, partLengths } from '../../core/suggestions/PartCodes'
import { partBeginnings } from '../../core/suggestions/partNumbers'
import type { HashedLine } from './trainingSet'

/** Softens the share of a number that few hospitals write. */
const sourcePrior = 0.5
/** A number whose lines carry codes of every kind says nothing. */
const leastShare = 0.3

/** For every beginning of a part number the code most of its lines carry, every hospital counting once. */
export function learnPartCodes(
  lines: readonly HashedLine[],
  numbers: ReadonlyMap<string, number>,
): PartTable {
  const sources = new Map<number, Map<number, Map<number, number>>>()
  for (const { line, code, source } of lines) {
    const number = numbers.get(code)
    if (number === undefined) continue
    for (const length of partLengths)
      for (const beginning of partBeginnings(line.description, length)) {
        const bySource = inner(sources, partHash(beginning))
        const counts = inner(bySource, source)
        counts.set(number, (counts.get(number) ?? 0) + 1)
      }
  }
  const entries = [...sources]
    .map(([hash, bySource]) => ({ hash, ...mostCarried(bySource) }))
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => a.code - b.code || a.hash - b.hash)
  return {
    hashes: Uint32Array.from(entries, ({ hash }) => hash),
    codes: Uint32Array.from(entries, ({ code }) => code),
    shares: Uint8Array.from(entries, ({ share }) => Math.round(share * 255)),
  }
}

function inner<Value>(outer: Map<number, Map<number, Value>>, key: number): Map<number, Value> {
  const found = outer.get(key) ?? new Map<number, Value>()
  outer.set(key, found)
  return found
}

function mostCarried(bySource: ReadonlyMap<number, ReadonlyMap<number, number>>) {
  const shares = new Map<number, number>()
  for (const counts of bySource.values()) {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
    for (const [code, count] of counts)
      shares.set(code, (shares.get(code) ?? 0) + count / all / (bySource.size + sourcePrior))
  }
  const [best = [0, 0]] = [...shares].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return { code: best[0], share: best[1] }
}
