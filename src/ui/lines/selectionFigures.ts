import { parsePrice } from '../../core/chargemaster/price'
import type { ChargeSheet } from '../../core/sheet/ChargeSheet'
import { HEADING } from '../../core/sheet/rowGroups'
import type { SelectedCells } from '../grid/ChargeGridProps'

/** Above this many cells only the count is told, so that selecting all of a large sheet costs nothing. */
const MAX_CELLS = 200_000

/** Lines after which the page may take a key. */
const LINES_PER_STEP = 1000

/**
 * Count, distinct values and, where prices are selected, the sum of the selected cells, in words; no headings of
 * groups. In steps, each with what is known so far.
 */
export function* selectionFigures(
  sheet: ChargeSheet,
  view: Uint32Array | null,
  { rectangles, columns }: SelectedCells,
): Generator<string, string, void> {
  const isLine = (position: number) => (view?.[position] ?? 0) < HEADING
  const count = rectangles.reduce((sum, { top, bottom, left, right }) => {
    let lines = bottom - top + 1
    // Without a view there are no headings to leave out.
    if (view) for (let at = top; at <= bottom; at++) if (!isLine(at)) lines -= 1
    return sum + lines * (right - left + 1)
  }, 0)
  const told = `${count.toLocaleString('en-US')} cells`
  if (count > MAX_CELLS) return told
  const values = new Set<string>()
  let sum = 0
  let prices = 0
  for (const { top, bottom, left, right } of rectangles) {
    for (let place = left; place <= right; place++) {
      const column = columns[place]
      if (!column || column === 'coding' || column === 'checks') continue
      for (let position = top; position <= bottom; position++) {
        if ((position - top + 1) % LINES_PER_STEP === 0) yield told
        if (!isLine(position)) continue
        const text = sheet.get(view ? (view[position] ?? 0) : position, column)
        if (text !== '') values.add(text)
        const amount = column === 'price' ? parsePrice(text) : null
        if (amount === null) continue
        sum += amount
        prices += 1
      }
    }
  }
  const distinct = `${values.size.toLocaleString('en-US')} distinct`
  const total = sum.toLocaleString('en-US', { style: 'currency', currency: 'USD' })
  return prices > 0 ? `${told} · ${distinct} · sum ${total}` : `${told} · ${distinct}`
}
