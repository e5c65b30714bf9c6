import type { LevelTwoCode, ReferenceSet } from '../reference/ReferenceSet'
import { tokenizeDescription } from '../text/tokenizeDescription'

/** A successor is added within this many days around the end of the old code. */
const daysAround = 200
/** Share of the rare words two official texts must have in common. */
const likeEnough = 0.6

/** Quality measures (G, M) differ by a “not” or a “patient reason”: words cannot tell their successors. */
const isMeasure = (code: string) => /^[GM]/.test(code)

const day = 24 * 60 * 60 * 1000
const dayOf = (date: string) => Date.parse(date) / day

/**
 * For each terminated Level II code the active code that took its place, where one can be told: added when
 * the old one ended, and the official texts name the same thing. Old code → successor.
 */
export function successorsOf(reference: ReferenceSet): Map<string, string> {
  const codes = [...reference.levelTwo.values()]
  const words = new Map(codes.map((code) => [code.code, wordsOf(code)]))
  const weight = rarity([...words.values()])
  const active = codes.filter(({ status, added }) => status === 'active' && added !== '')
  const found = new Map<string, string>()
  for (const old of codes) {
    if (old.status !== 'terminated' || old.terminated === '' || isMeasure(old.code)) continue
    const end = dayOf(old.terminated)
    const oldWords = words.get(old.code) ?? new Set()
    let best = { code: '', likeness: likeEnough }
    for (const { code, added } of active) {
      if (Math.abs(dayOf(added) - end) > daysAround) continue
      const likeness = overlap(oldWords, words.get(code) ?? new Set(), weight)
      if (likeness > best.likeness) best = { code, likeness }
    }
    if (best.code !== '') found.set(old.code, best.code)
  }
  return found
}

function wordsOf({ long, short }: LevelTwoCode): Set<string> {
  const tokens = tokenizeDescription(long || short)
  return new Set(tokens.filter(({ kind }) => kind === 'word').map(({ key }) => key))
}

function rarity(texts: readonly Set<string>[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const text of texts) for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (word) => Math.log(texts.length / (counts.get(word) ?? 1))
}

/** Weight of the common words over the weight of the words of the lighter text. */
function overlap(a: Set<string>, b: Set<string>, weight: (word: string) => number): number {
  const sum = (words: Iterable<string>) =>
    [...words].reduce((total, word) => total + weight(word), 0)
  const common = sum([...a].filter((word) => b.has(word)))
  return common / Math.max(1, Math.max(sum(a), sum(b)))
}
