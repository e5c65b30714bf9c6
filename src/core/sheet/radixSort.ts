/** One 16-bit digit of a key: the array it is read from and how far it is shifted. */
type Digit = readonly [keys: Uint32Array, shift: 0 | 16]

/**
 * The order of `count` things by two 32-bit keys, `high` first; equal keys keep their order.
 * Returns indices into the key arrays. Four passes whatever the keys: about 80 ms for a million.
 */
export function orderByWords(
  count: number,
  high: Uint32Array,
  low: Uint32Array | null,
): Uint32Array<ArrayBuffer> {
  const digits: Digit[] = low
    ? [
        [low, 0],
        [low, 16],
        [high, 0],
        [high, 16],
      ]
    : [
        [high, 0],
        [high, 16],
      ]
  let from = identity(count)
  let to = new Uint32Array(count)
  const places = new Uint32Array(65_537)
  for (const digit of digits) {
    if (countDigit(digit, count, places)) continue
    place(digit, from, to, places)
    const spare = from
    from = to
    to = spare
  }
  return from
}

/** The numbers 0 to count - 1. */
export function identity(count: number): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(count)
  for (let i = 0; i < count; i++) all[i] = i
  return all
}

/** Fills `places` with where each digit value starts; true when all keys share one value. */
function countDigit([keys, shift]: Digit, count: number, places: Uint32Array): boolean {
  places.fill(0)
  for (let i = 0; i < count; i++) {
    const value = (((keys[i] ?? 0) >>> shift) & 0xffff) + 1
    places[value] = (places[value] ?? 0) + 1
  }
  if (count > 0 && places[(((keys[0] ?? 0) >>> shift) & 0xffff) + 1] === count) return true
  for (let value = 0; value < 65_536; value++)
    places[value + 1] = (places[value + 1] ?? 0) + (places[value] ?? 0)
  return false
}

function place(
  [keys, shift]: Digit,
  from: Uint32Array,
  to: Uint32Array,
  places: Uint32Array,
): void {
  for (let i = 0; i < from.length; i++) {
    const index = from[i] ?? 0
    const value = ((keys[index] ?? 0) >>> shift) & 0xffff
    const at = places[value] ?? 0
    to[at] = index
    places[value] = at + 1
  }
}

/**
 * Writes numbers as two 32-bit keys that order like the numbers (IEEE 754: flip the sign bit, or all bits
 * below zero). Numbers must not be NaN.
 */
export function numberWords(numbers: Float64Array): { high: Uint32Array; low: Uint32Array } {
  const high = new Uint32Array(numbers.length)
  const low = new Uint32Array(numbers.length)
  const cell = new DataView(new ArrayBuffer(8))
  for (let i = 0; i < numbers.length; i++) {
    // Adding zero turns -0 into 0, which would otherwise order before it.
    cell.setFloat64(0, (numbers[i] ?? 0) + 0)
    const head = cell.getUint32(0)
    const negative = head >>> 31 === 1
    high[i] = negative ? ~head : head | 0x80000000
    low[i] = negative ? ~cell.getUint32(4) : cell.getUint32(4)
  }
  return { high, low }
}

/** Turns keys around so that the highest comes first. */
export function invert(words: Uint32Array): void {
  for (let i = 0; i < words.length; i++) words[i] = ~(words[i] ?? 0)
}

/** The members of `rows` at the places `order`, in that order. */
export function taken(
  rows: Uint32Array<ArrayBuffer>,
  order: Uint32Array<ArrayBuffer>,
): Uint32Array<ArrayBuffer> {
  const result = new Uint32Array(order.length)
  for (let i = 0; i < order.length; i++) result[i] = rows[order[i] ?? 0] ?? 0
  return result
}
