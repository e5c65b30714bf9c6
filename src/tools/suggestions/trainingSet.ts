import type { LineSet } from '../../core/suggestions/LineSet'
import { revenueNumber } from '../../core/suggestions/RevenueHabits'
import { wordFeatures } from '../../core/suggestions/wordFeatures'
import { mixBits } from '../../core/text/hashText'
import { tokenizeDescription } from '../../core/text/tokenizeDescription'
import type { TrainingLine } from './readTrainingLines'

/** Lines of one hospital with one code that the index keeps: more of a kind add size, not knowledge. */
const linesPerSourceAndCode = 600

/** A training line as hashes, before features are numbered. */
export interface HashedLine {
  readonly code: string
  readonly source: number
  readonly revenue: number
  readonly line: TrainingLine
  readonly hashes: readonly number[]
}

/** The hospitals of the lines in the order they come. */
export function sourcesOf(lines: readonly TrainingLine[]): string[] {
  return [...new Set(lines.map(({ source }) => source))]
}

/**
 * The coded lines as hashes, sorted by code and source; lines of one hospital that look alike and carry
 * one code count once, and of very many with one code a part drawn by hash stands for all.
 */
export function hashLines(
  lines: readonly TrainingLine[],
  sources: readonly string[],
): HashedLine[] {
  const numbers = new Map(sources.map((source, index) => [source, index]))
  const kept = new Map<string, { line: HashedLine; order: number }[]>()
  const seen = new Set<string>()
  for (const training of lines) {
    const { source, hcpcs, description, revenueCode } = training
    if (hcpcs === '') continue
    const hashes = wordFeatures(tokenizeDescription(description)).sort((a, b) => a - b)
    if (hashes.length === 0 || hashes.length > 255) continue
    const key = `${source} ${hcpcs} ${hashes.join()}`
    if (seen.has(key)) continue
    seen.add(key)
    const order = hashes.reduce((mix, hash) => mixBits(mix ^ hash), 0)
    const group = `${hcpcs} ${source}`
    const line = {
      code: hcpcs,
      source: numbers.get(source) ?? 0,
      revenue: revenueNumber(revenueCode),
      line: training,
      hashes,
    }
    const members = kept.get(group)
    if (members) members.push({ line, order })
    else kept.set(group, [{ line, order }])
  }
  return [...kept.keys()].sort().flatMap((group) =>
    (kept.get(group) ?? [])
      .sort((a, b) => a.order - b.order)
      .slice(0, linesPerSourceAndCode)
      .map(({ line }) => line),
  )
}

/** Hashes that at least two lines have, the most frequent first: one that a single line has connects nothing. */
export function vocabularyOf(lines: readonly HashedLine[]): Uint32Array<ArrayBuffer> {
  const counts = new Map<number, number>()
  for (const { hashes } of lines)
    for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  return Uint32Array.from(
    [...counts]
      .filter(([, count]) => count > 1)
      .sort(([hashA, a], [hashB, b]) => b - a || hashA - hashB)
      .map(([hash]) => hash),
  )
}

/** The lines with numbered features; `codes` gives the number of each code. */
export function lineSetOf(
  lines: readonly HashedLine[],
  vocabulary: Uint32Array,
  codes: ReadonlyMap<string, number>,
): LineSet {
  const numbers = new Map([...vocabulary].map((hash, number) => [hash, number]))
  const starts = new Uint32Array(lines.length + 1)
  const features: number[] = []
  for (const [index, { hashes }] of lines.entries()) {
    const known = hashes.map((hash) => numbers.get(hash) ?? -1).filter((number) => number >= 0)
    features.push(...known.sort((a, b) => a - b))
    starts[index + 1] = features.length
  }
  return {
    count: lines.length,
    codes: Uint16Array.from(lines, ({ code }) => codes.get(code) ?? 0),
    sources: Uint8Array.from(lines, ({ source }) => source),
    revenues: Uint16Array.from(lines, ({ revenue }) => revenue),
    starts,
    features: Uint32Array.from(features),
  }
}
