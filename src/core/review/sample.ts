import { counted } from '../chargemaster/counted'
import { parsePrice } from '../chargemaster/price'
import type { ChargeSheet } from '../sheet/ChargeSheet'

/** Which of the lines offered go into a batch. */
export type Sample =
  | { readonly type: 'all' }
  /** `count` lines drawn by chance; the same seed draws the same lines. */
  | { readonly type: 'random'; readonly count: number; readonly seed: number }
  /** The first line and then every `step`-th. */
  | { readonly type: 'every'; readonly step: number }
  /** The `count` lines with the highest prices; lines without an amount come last. */
  | { readonly type: 'price'; readonly count: number }

/** The lines of the sample, in the order in which they were offered. */
export function sampleRows(
  sheet: ChargeSheet,
  rows: Uint32Array,
  sample: Sample,
): Uint32Array<ArrayBuffer> {
  switch (sample.type) {
    case 'all':
      return rows.slice()
    case 'random':
      return randomRows(rows, sample.count, sample.seed)
    case 'every': {
      const step = Math.max(1, Math.floor(sample.step))
      return rows.filter((_, index) => index % step === 0)
    }
    case 'price':
      return dearest(sheet, rows, sample.count)
  }
}

/** How the sample was drawn, as the trail keeps it, so that anybody can draw it again. */
export function sampleText(sample: Sample, offered: number): string {
  const of = `of ${counted(offered, 'line')}`
  switch (sample.type) {
    case 'all':
      return `All ${of}`
    case 'random':
      return `${Math.min(sample.count, offered)} ${of}, drawn at random (seed ${sample.seed})`
    case 'every':
      return `One line in every ${sample.step} ${of}`
    case 'price':
      return `The ${counted(Math.min(sample.count, offered), 'highest price')} ${of}`
  }
}

/** Selection sampling: each line is taken with the chance that is left for it, so that the order stays. */
function randomRows(rows: Uint32Array, count: number, seed: number): Uint32Array<ArrayBuffer> {
  const chance = randomFrom(seed)
  let wanted = Math.min(count, rows.length)
  return rows.filter((_, index) => {
    const isTaken = chance() * (rows.length - index) < wanted
    if (isTaken) wanted -= 1
    return isTaken
  })
}

/** Numbers from 0 to 1 that follow from a seed (the mulberry32 generator). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function dearest(sheet: ChargeSheet, rows: Uint32Array, count: number): Uint32Array<ArrayBuffer> {
  const priceOf = (row: number) => parsePrice(sheet.get(row, 'price')) ?? Number.NEGATIVE_INFINITY
  const byPrice = Array.from(rows, (row, index) => ({ index, price: priceOf(row) })).sort((a, b) =>
    a.price === b.price ? a.index - b.index : b.price - a.price,
  )
  const taken = new Set(byPrice.slice(0, Math.max(0, count)).map(({ index }) => index))
  return rows.filter((_, index) => taken.has(index))
}
