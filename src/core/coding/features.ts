/** Most features one line can have; longer descriptions are read up to here. */
export const maxFeatures = 512

/**
 * The features of a normalised description that the coding model weighs, as 32-bit hashes: words, pairs of
 * words, a unit after a number, and pieces of words, because hospitals abbreviate. Writes them to `out`
 * (`maxFeatures` long) and returns their count; a hash may occur twice.
 */
export function hashFeatures(description: string, out: Uint32Array): number {
  let count = 0
  const add = (hash: number) => {
    if (count < maxFeatures) out[count++] = finish(hash)
  }
  addDescription(description.match(tokenPattern) ?? [], add)
  return count
}

function addDescription(tokens: readonly string[], add: (hash: number) => void): void {
  let previous = hashText('^', seeds.word)
  let previousIsNumber = false
  for (const token of tokens) {
    const isNumber = token <= '9~'
    const word = hashText(token, seeds.word)
    add(word)
    add(mix(previous, word))
    if (isNumber) add(seeds.anyNumber)
    else {
      if (previousIsNumber) add(hashText(token, seeds.numberThenUnit))
      if (token.length > 3) addPieces(token, add)
    }
    previous = word
    previousIsNumber = isNumber
  }
  add(mix(previous, hashText('$', seeds.word)))
}

/** Words, numbers (with their decimals), and the signs that carry meaning by themselves. */
const tokenPattern = /[A-Z]+|\d+(?:\.\d+)?|[%+&#=/]/g

/** Pieces of three and four letters, with the edges of the word marked. */
function addPieces(word: string, add: (hash: number) => void): void {
  const text = `<${word}>`
  for (let size = 3; size <= 4; size++)
    for (let start = 0; start + size <= text.length; start++) {
      let hash: number = seeds.piece
      for (let i = start; i < start + size; i++) hash = step(hash, text.charCodeAt(i))
      add(hash)
    }
}

/** Different beginnings, so that a word and a piece of the same letters are different features. */
const seeds = {
  word: 0x811c9dc5,
  piece: 0x1b873593,
  numberThenUnit: 0x6a09e667,
  anyNumber: 0x7ed55d16,
} as const

function hashText(text: string, seed: number): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = step(hash, text.charCodeAt(i))
  return hash
}

/** One step of the FNV-1a hash. */
function step(hash: number, charCode: number): number {
  return Math.imul(hash ^ charCode, 0x01000193)
}

function mix(left: number, right: number): number {
  return Math.imul(left ^ (right >>> 7), 0x85ebca6b) ^ right
}

/** Spreads the hash over all bits, so that its low bits can stand for it. */
function finish(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x7feb352d)
  h ^= h >>> 15
  h = Math.imul(h, 0x846ca68b)
  return (h ^ (h >>> 16)) >>> 0
}
