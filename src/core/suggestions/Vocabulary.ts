/** Finds the number of a feature by its hash: open addressing over typed arrays. */
export class Vocabulary {
  readonly size: number
  readonly #mask: number
  readonly #hashes: Uint32Array
  /** Feature number + 1; 0 where the slot is empty. */
  readonly #numbers: Uint32Array

  /** `hashes` are distinct; the place of each is its number. */
  constructor(hashes: ArrayLike<number>) {
    this.size = hashes.length
    const slots = 2 ** Math.ceil(Math.log2(Math.max(2, hashes.length * 2)))
    this.#mask = slots - 1
    this.#hashes = new Uint32Array(slots)
    this.#numbers = new Uint32Array(slots)
    for (let number = 0; number < hashes.length; number++) {
      const hash = hashes[number] ?? 0
      let slot = hash & this.#mask
      while (this.#numbers[slot] !== 0) slot = (slot + 1) & this.#mask
      this.#hashes[slot] = hash
      this.#numbers[slot] = number + 1
    }
  }

  /** The number of the feature, or -1 where no training line has it. */
  numberOf(hash: number): number {
    let slot = hash & this.#mask
    while (this.#numbers[slot] !== 0) {
      if (this.#hashes[slot] === hash) return (this.#numbers[slot] ?? 0) - 1
      slot = (slot + 1) & this.#mask
    }
    return -1
  }
}

/** 24-bit hashes, three bytes each; their order (the most frequent feature first) is kept. */
export function encodeHashes(hashes: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hashes.length * 3)
  for (let index = 0; index < hashes.length; index++) {
    const hash = hashes[index] ?? 0
    bytes[index * 3] = hash
    bytes[index * 3 + 1] = hash >>> 8
    bytes[index * 3 + 2] = hash >>> 16
  }
  return bytes
}

/** The hashes `encodeHashes` wrote. */
export function decodeHashes(bytes: Uint8Array): Uint32Array<ArrayBuffer> {
  const hashes = new Uint32Array(bytes.length / 3)
  for (let index = 0; index < hashes.length; index++)
    hashes[index] =
      (bytes[index * 3] ?? 0) |
      ((bytes[index * 3 + 1] ?? 0) << 8) |
      ((bytes[index * 3 + 2] ?? 0) << 16)
  return hashes
}
