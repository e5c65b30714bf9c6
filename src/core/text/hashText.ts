/**
 * A 32-bit hash of `text` (FNV-1a with a final mix), the same on every machine. Packs hold hashes
 * instead of words, so that no hospital's wording ships. `seed` separates kinds of features.
 */
export function hashText(text: string, seed = 0): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  return mixBits(hash)
}

/** Spreads the bits of a 32-bit number over all 32 (the finaliser of MurmurHash3); unsigned. */
export function mixBits(value: number): number {
  let bits = value
  bits ^= bits >>> 16
  bits = Math.imul(bits, 0x85ebca6b)
  bits ^= bits >>> 13
  bits = Math.imul(bits, 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
