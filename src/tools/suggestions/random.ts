import { mixBits } from '../../core/text/hashText'

/** Fractions from 0 (in) to 1 (out) that look random and are the same on every run. */
export function repeatableRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    return mixBits(state) / 0x100000000
  }
}

/** Puts the numbers in another order, in place. */
export function shuffle(numbers: Int32Array, random: () => number): void {
  for (let last = numbers.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const kept = numbers[last] ?? 0
    numbers[last] = numbers[other] ?? 0
    numbers[other] = kept
  }
}
