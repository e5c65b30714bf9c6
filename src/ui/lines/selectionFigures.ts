import { counted } from '../../core/chargemaster/counted'
import { parsePrice } from '../../core/chargemaster/price'
import type { ChargeSheet } from '../../core/sheet/ChargeSheet'
import { HEADING } from '../../core/sheet/rowGroups'
import type { SelectedCells } from '../grid/ChargeGridProps'

/** Above this many cells only prices are read: the texts of a whole large sheet would fill the memory of the page. */
const MAX_CELLS = 4_000_000

/** More distinct values than this are not told apart. */
const MAX_DISTINCT = 1_000_000

/** Cells after which the page may take a key. */
const CELLS_PER_STEP = 1000

/**
 * Count, distinct values and sums of the selected cells, in words; no headings of groups. Prices are summed up, and the
 * file's other columns where all their selected cells are numbers. In steps, each with what is known so far.
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
  const told = counted(count, 'cell')
  const isWhole = count <= MAX_CELLS
  const values = new Set<string>()
  const sums = new Map<string, ColumnSum>()
  let looked = 0
  for (const { top, bottom, left, right } of rectangles) {
    for (let place = left; place <= right; place++) {
      const column = columns[place]
      if (!column || column === 'coding' || column === 'checks') continue
      if (!isWhole && column !== 'price') continue
      const sum = sumOf(sums, column)
      for (let position = top; position <= bottom; position++) {
        looked += 1
        if (looked % CELLS_PER_STEP === 0) yield told
        if (!isLine(position)) continue
        const text = sheet.get(view ? (view[position] ?? 0) : position, column)
        if (text === '') continue
        if (isWhole && values.size <= MAX_DISTINCT) values.add(text)
        sum?.add(text)
      }
    }
  }
  const words = isWhole ? [told, distinctWords(values.size)] : [told]
  return [...words, ...sumWords(sums)].join(' · ')
}

interface ColumnSum {
  total: number
  filled: number
  /** Whether all cells so far are numbers; of prices the others are passed over. */
  isNumeric: boolean
  readonly add: (text: string) => void
}

/** What adds up a column; nothing for codes and words. */
function sumOf(sums: Map<string, ColumnSum>, column: string): ColumnSum | null {
  const isPrice = column === 'price'
  if (!isPrice && !column.startsWith('file:')) return null
  const known = sums.get(column)
  if (known) return known
  const sum: ColumnSum = {
    ...{ total: 0, filled: 0, isNumeric: true },
    add(text) {
      if (!sum.isNumeric) return
      // A number with a zero in front is a code.
      const amount = !isPrice && /^0\d/.test(text) ? null : parsePrice(text)
      if (amount === null) sum.isNumeric = isPrice
      else {
        sum.total += amount
        sum.filled += 1
      }
    },
  }
  sums.set(column, sum)
  return sum
}

function distinctWords(size: number): string {
  if (size > MAX_DISTINCT) return `over ${MAX_DISTINCT.toLocaleString('en-US')} distinct`
  return `${size.toLocaleString('en-US')} distinct`
}

/** Prices in dollars; numbers of other columns as one sum, as a spreadsheet adds what is selected. */
function sumWords(sums: ReadonlyMap<string, ColumnSum>): string[] {
  const price = sums.get('price')
  const others = [...sums]
    .filter(([column, { isNumeric, filled }]) => column !== 'price' && isNumeric && filled > 0)
    .map(([, { total }]) => total)
  const words: string[] = []
  if (price && price.filled > 0)
    words.push(`sum ${price.total.toLocaleString('en-US', { style: 'currency', currency: 'USD' })}`)
  const sum = others.reduce((all, total) => all + total, 0).toLocaleString('en-US')
  if (others.length === 0) return words
  const which = words.length > 0 ? 'other column' : 'column'
  const label = others.length === 1 ? which : `${others.length} ${which}s`
  words.push(label === 'column' ? `sum ${sum}` : `sum of ${label}: ${sum}`)
  return words
}
