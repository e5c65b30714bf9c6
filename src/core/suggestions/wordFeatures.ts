import { hashText } from '../text/hashText'
import type { Token } from '../text/tokenizeDescription'

/** Seeds keep words and word beginnings apart. */
const wordSeed = 1
const beginningSeed = 2
/** Words are cut in the middle by short columns: their first four letters stand for them as well. */
const beginningLength = 4

/** Packs hold 24 bits of a hash: 60,000 words then share one by chance in 4 of 1,000 look-ups. */
const hash24 = (text: string, seed: number) => hashText(text, seed) & 0xffffff

/** Hash of a word, number or measure. */
export const wordHash = (key: string) => hash24(key, wordSeed)

/**
 * The features by which lines are compared: every word, number and measure once, and the beginning of
 * every longer word.
 */
export function wordFeatures(tokens: readonly Token[]): number[] {
  const features = new Set<number>()
  for (const { kind, key } of tokens) {
    features.add(wordHash(key))
    if (kind === 'word' && key.length >= beginningLength)
      features.add(hash24(key.slice(0, beginningLength), beginningSeed))
  }
  return [...features]
}
