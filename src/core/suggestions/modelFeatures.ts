import { hashText } from '../text/hashText'
import type { Token } from '../text/tokenizeDescription'
import { wordFeatures } from './wordFeatures'

const pairSeed = 3
const skeletonSeed = 4
const revenueSeed = 5
const gramSeed = 6

const hash24 = (text: string, seed: number) => hashText(text, seed) & 0xffffff

/** First letter and consonants, no letter twice in a row: `CONTRST` and `CONTRAST` are both `CNTRST`. */
function skeleton(word: string): string {
  return (
    word[0] +
    word
      .slice(1)
      .replace(/[AEIOUY]/g, '')
      .replace(/(.)\1+/g, '$1')
  )
}

/**
 * The features the learned model reads of a line: those of `wordFeatures`, neighbouring pairs (written
 * together, so that `X RAY` and `XRAY`, `B-12` and `B12` meet), consonant skeletons of longer words,
 * letter groups, and the revenue code with its first three digits.
 */
export function modelFeatures(tokens: readonly Token[], revenueCode: string): number[] {
  const features = new Set<number>(wordFeatures(tokens))
  for (const [index, { kind, key }] of tokens.entries()) {
    const next = tokens[index + 1]
    if (next) features.add(hash24(key + next.key, pairSeed))
    if (kind !== 'word') continue
    features.add(hash24(key, pairSeed))
    if (key.length < 4) continue
    features.add(hash24(skeleton(key), skeletonSeed))
    const bounded = `<${key}>`
    for (let at = 0; at + 4 <= bounded.length; at++)
      features.add(hash24(bounded.slice(at, at + 4), gramSeed))
  }
  return [...features, ...revenueFeatures(revenueCode)]
}

/** The features of a revenue code alone; none for a blank one. */
export function revenueFeatures(revenueCode: string): number[] {
  if (revenueCode === '') return []
  const code = revenueCode.padStart(4, '0')
  return [hash24(code, revenueSeed), hash24(code.slice(0, 3), revenueSeed)]
}
