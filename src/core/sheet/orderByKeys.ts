import type { NaturalKeys } from './naturalOrder'
import { invert, orderByWords, taken } from './radixSort'

/** Below this many keys comparing them is faster than another radix sort. */
const RADIX_WORTH = 4096

/**
 * Orders `indices` by their keys from byte `from` on: a radix sort over eight bytes, then each group that
 * shares them by what follows. `sign` -1 reverses the order; equal keys keep theirs either way.
 */
export function orderByKeys(
  keys: NaturalKeys,
  indices: Uint32Array<ArrayBuffer>,
  from: number,
  sign: 1 | -1,
): Uint32Array<ArrayBuffer> {
  const high = new Uint32Array(indices.length)
  const low = new Uint32Array(indices.length)
  for (let i = 0; i < indices.length; i++) {
    high[i] = keys.word(indices[i] ?? 0, from)
    low[i] = keys.word(indices[i] ?? 0, from + 4)
  }
  const flip = sign === -1 ? 0xffffffff : 0
  if (flip) {
    invert(high)
    invert(low)
  }
  const order = orderByWords(indices.length, high, low)
  const sameAs = (a: number, b: number) => high[a] === high[b] && low[a] === low[b]
  const sorted = taken(indices, order)
  for (let start = 0, end = 0; start < order.length; start = end) {
    const first = order[start] ?? 0
    for (end = start + 1; end < order.length && sameAs(first, order[end] ?? 0); ) end++
    // A key that ends within these eight bytes has a zero last byte, and so do all that share it.
    const ended = (((low[first] ?? 0) ^ flip) & 0xff) === 0
    if (end - start > 1 && !ended) orderGroup(keys, sorted.subarray(start, end), from + 8, sign)
  }
  return sorted
}

function orderGroup(
  keys: NaturalKeys,
  group: Uint32Array<ArrayBuffer>,
  from: number,
  sign: 1 | -1,
): void {
  if (group.length >= RADIX_WORTH) group.set(orderByKeys(keys, group.slice(), from, sign))
  else group.sort((a, b) => sign * keys.compare(a, b, from) || a - b)
}
