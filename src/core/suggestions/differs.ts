import { unitAmountOf } from '../text/drugUnits'
import { contrastWords } from './contrastWords'
import type { LineSet } from './LineSet'
import type { Vocabulary } from './Vocabulary'
import { wordHash } from './wordFeatures'

/** A word must stand on this share of the other code's lines, and be this much rarer on the code's own. */
const leastShare = 0.25
const leastGap = 0.2
const wordsNamed = 2

/** A code and its official text, blank for Level I. */
export interface ComparedCode {
  readonly number: number
  readonly code: string
  readonly officialText: string
}

/**
 * What speaks for `other` in place of `code`, in one sentence: the amounts their official texts count in, or
 * words that stand on the lines of one and seldom on those of the other. Blank where nothing tells them apart.
 */
export function differs(
  code: ComparedCode,
  other: ComparedCode,
  lines: LineSet,
  vocabulary: Vocabulary,
): string {
  const amount = unitAmountOf(code.officialText)
  const otherAmount = unitAmountOf(other.officialText)
  if (
    amount &&
    otherAmount &&
    amount.unit === otherAmount.unit &&
    amount.value !== otherAmount.value
  )
    return `${code.code} counts per ${amount.value} ${amount.unit}, ${other.code} per ${otherAmount.value} ${otherAmount.unit}.`
  const own = wordShares(lines, code.number, vocabulary)
  const others = wordShares(lines, other.number, vocabulary)
  const telling = contrastWords
    .map(({ name }, index) => ({
      name,
      share: others[index] ?? 0,
      gap: (others[index] ?? 0) - (own[index] ?? 0),
    }))
    .filter(({ share, gap }) => share >= leastShare && gap >= leastGap)
    .sort((a, b) => b.gap - a.gap)
    .slice(0, wordsNamed)
    .map(({ name }) => `“${name}”`)
  return telling.length === 0
    ? ''
    : `Lines with ${other.code} more often say ${telling.join(' and ')}.`
}

/** For each contrast word the share of the code's lines that have it. */
function wordShares(lines: LineSet, code: number, vocabulary: Vocabulary): number[] {
  const wordOf = new Map<number, number>()
  for (const [index, { keys }] of contrastWords.entries())
    for (const key of keys) wordOf.set(vocabulary.numberOf(wordHash(key)), index)
  const counts = contrastWords.map(() => 0)
  let total = 0
  for (let line = lines.codes.indexOf(code); line >= 0 && line < lines.count; line++) {
    // Lines are sorted by code within a pack: the first of another code ends the run.
    if (lines.codes[line] !== code) break
    total++
    const words = new Set<number>()
    for (let at = lines.starts[line] ?? 0; at < (lines.starts[line + 1] ?? 0); at++) {
      const word = wordOf.get(lines.features[at] ?? 0)
      if (word !== undefined) words.add(word)
    }
    for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  }
  return counts.map((count) => count / Math.max(1, total))
}
