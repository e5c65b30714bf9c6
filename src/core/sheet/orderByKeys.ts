import type { NaturalKeys } from './naturalOrder'
import { invert, orderByWords, taken } from './radixSort'

/** Below this many keys a quicksort is faster than another radix sort. */
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
  if (group.length >= RADIX_WORTH) {
    group.set(orderByKeys(keys, group.slice(), from, sign))
    return
  }
  if (group.length <= FEW) {
    insert(group, (a, b) => sign * keys.compare(a, b, from) || a - b)
    return
  }
  const numbers = new Float64Array(group.length)
  for (let i = 0; i < group.length; i++) numbers[i] = sign * keys.number(group[i] ?? 0, from)
  sortByNumbers(group, numbers, 0, group.length - 1)
  for (let start = 0, end = 0; start < group.length; start = end) {
    const number = numbers[start] ?? 0
    for (end = start + 1; end < group.length && numbers[end] === number; ) end++
    if (end - start === 1) continue
    // A key that ends within these six bytes has a zero last byte: all that share it are equal, and keep their order.
    const run = group.subarray(start, end)
    if (number % 256 === 0) run.sort()
    else orderGroup(keys, run, from + 6, sign)
  }
}

/** Below this many comparing each with its neighbours is fastest. */
const FEW = 12

function insert(group: Uint32Array, compare: (a: number, b: number) => number): void {
  for (let i = 1; i < group.length; i++) {
    const index = group[i] ?? 0
    let at = i
    for (; at > 0 && compare(group[at - 1] ?? 0, index) > 0; at--) group[at] = group[at - 1] ?? 0
    group[at] = index
  }
}

/** Quicksort of `group` by `numbers`, which move along: no call per comparison, unlike sorting with a function. */
function sortByNumbers(group: Uint32Array, numbers: Float64Array, low: number, high: number): void {
  let first = low
  let last = high
  while (last - first >= FEW) {
    const pivot = middleOf(numbers, first, last)
    let i = first
    let j = last
    while (i <= j) {
      while ((numbers[i] ?? 0) < pivot) i++
      while ((numbers[j] ?? 0) > pivot) j--
      if (i <= j) swap(group, numbers, i++, j--)
    }
    // The smaller part by recursion, the larger in this loop: never more than a few calls deep.
    if (j - first < last - i) {
      sortByNumbers(group, numbers, first, j)
      first = i
    } else {
      sortByNumbers(group, numbers, i, last)
      last = j
    }
  }
  for (let i = first + 1; i <= last; i++)
    for (let at = i; at > first && (numbers[at - 1] ?? 0) > (numbers[at] ?? 0); at--)
      swap(group, numbers, at, at - 1)
}

function middleOf(numbers: Float64Array, first: number, last: number): number {
  const a = numbers[first] ?? 0
  const b = numbers[(first + last) >>> 1] ?? 0
  const c = numbers[last] ?? 0
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}

function swap(group: Uint32Array, numbers: Float64Array, i: number, j: number): void {
  const index = group[i] ?? 0
  const number = numbers[i] ?? 0
  group[i] = group[j] ?? 0
  numbers[i] = numbers[j] ?? 0
  group[j] = index
  numbers[j] = number
}
