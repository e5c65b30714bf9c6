import type { Column } from '../sheet/Column'
import { ColumnPacker } from '../sheet/packColumn'
import type { ArrangedTable } from './alignLists'
import { cellOf } from './columnTools'
import { findHeading } from './findHeading'
import { headingScores, normalHeading } from './headingScore'
import type { SourceTable } from './SourceTable'
import { JUDGED_COLUMNS, TableSample } from './TableSample'

/** Rows whose descriptions are compared. */
const SAMPLE_ROWS = 200
/** Two descriptions of one charge are alike in more rows than this. */
const FEW_ALIKE = 0.2

/**
 * Puts lists that stand side by side (`Code, Description, Price | Code, Description, Price`, as on a printed page of
 * two columns) one below the other: page by page where the heading comes again. Each row keeps the number it has in
 * the file.
 */
export function stackLists(table: SourceTable): ArrangedTable {
  const untouched = { table, remarks: [] }
  if (table.columns.length > JUDGED_COLUMNS) return untouched
  const sample = new TableSample(table)
  const { headerRow, names: joined } = findHeading(sample)
  if (headerRow === null) return untouched
  // What each list is called may stand over its first column: the last row then repeats, and the whole does not.
  const names = widthOfList(joined) === null ? sample.row(headerRow) : joined
  const width = widthOfList(names)
  if (width === null) return untouched
  const count = Math.ceil((names.findLastIndex((name) => name !== '') + 1) / width)
  if (!areDifferent(sample, headerRow, names, width)) return untouched
  const places = placesOf(sample, headerRow, width, count)
  const columns = stackedColumns(table, places, width, count)
  return {
    table: {
      ...table,
      rowCount: places.length,
      columns,
      sourceRows: Uint32Array.from(places, ({ row }) => row + 1),
    },
    remarks: [
      `${count === 2 ? 'Two' : count} lists stand side by side; they were put one below the other. Lines keep the number of their row in the file.`,
    ],
  }
}

/** After how many columns the headings come again, all of them; null where they do not. */
function widthOfList(names: readonly string[]): number | null {
  const plain = names.map((name) => normalHeading(name).replace(/ ?\d{1,2}$/, ''))
  const used = plain.findLastIndex((name) => name !== '') + 1
  for (let width = 2; width * 2 <= used + 1; width++) {
    const own = plain.slice(0, width)
    const isWhole = (used - 1) % width >= own.findLastIndex((name) => name !== '')
    const comesAgain = plain.slice(width, used).every((name, at) => name === own[at % width])
    if (isWhole && comesAgain && isList(names.slice(0, width))) return width
  }
  return null
}

/** A list has descriptions, and codes or prices beside them. */
function isList(names: readonly string[]): boolean {
  const says = (role: 'description' | 'price' | 'chargeCode') =>
    names.some((name) => (headingScores(name)[role] ?? 0) >= 0.5)
  return says('description') && (says('price') || says('chargeCode'))
}

/** False where the second description says the same as the first: two texts of one charge. */
function areDifferent(
  sample: TableSample,
  headerRow: number,
  names: readonly string[],
  width: number,
): boolean {
  const scores = names.slice(0, width).map((name) => headingScores(name).description ?? 0)
  const column = scores.indexOf(Math.max(...scores))
  const pairs = sample
    .rows(headerRow + 1, SAMPLE_ROWS)
    .map((row) => [sample.cell(row, column).trim(), sample.cell(row, column + width).trim()])
    .filter(([left, right]) => left !== '' && right !== '')
  const alike = pairs.filter(([left, right]) => left === right).length
  return pairs.length > 0 && alike <= pairs.length * FEW_ALIKE
}

/** A row of one of the lists. */
interface Place {
  readonly row: number
  readonly list: number
}

/** All rows in the order of the stacked table; blank parts of the lists at the right are left out. */
function placesOf(
  sample: TableSample,
  headerRow: number,
  width: number,
  count: number,
): readonly Place[] {
  const places: Place[] = []
  const isHeading = headingTest(sample, headerRow, width)
  let page: number[] = []
  const endPage = () => {
    for (let list = 0; list < count; list++) {
      for (const row of page) {
        if (list === 0 || isFilled(sample, row, list, width, count)) places.push({ row, list })
      }
    }
    page = []
  }
  for (let row = 0; row < sample.rowCount; row++) {
    if (isHeading(row)) {
      // What stands over the heading of a page is no list: each of its rows is taken whole.
      const over = row === headerRow ? page : rowsOver(sample, page)
      page = page.slice(0, page.length - over.length)
      endPage()
      for (const rowOver of over) {
        page.push(rowOver)
        if (rowOver !== row - 1 || !namesLists(sample, rowOver, width, count)) endPage()
      }
    }
    page.push(row)
  }
  endPage()
  return places
}

function headingTest(sample: TableSample, headerRow: number, width: number) {
  const textOf = (row: number) => sample.row(row).slice(0, width).join('\n')
  const heading = textOf(headerRow)
  return (row: number) => textOf(row) === heading
}

/** A page has as many rows over its heading at most. */
const ROWS_OVER_HEADING = 8

/** The last rows of a page that are titles, page headers or blank: they belong to the next one. */
function rowsOver(sample: TableSample, page: readonly number[]): readonly number[] {
  let first = page.length
  while (first > 0 && page.length - first < ROWS_OVER_HEADING) {
    const cells = sample.row(page[first - 1] ?? 0).filter((text) => text !== '')
    if (cells.length > 2) break
    first--
  }
  return page.slice(first)
}

/** True for one text over each list, at the same place in all: `INPATIENT` over the left one, `OUTPATIENT` over the right. */
function namesLists(sample: TableSample, row: number, width: number, count: number): boolean {
  const cells = sample.row(row)
  const filled = [...cells.keys()].filter((column) => cells[column] !== '')
  const [first = 0] = filled
  return filled.length === count && filled.every((column, list) => column === list * width + first)
}

function isFilled(
  sample: TableSample,
  row: number,
  list: number,
  width: number,
  count: number,
): boolean {
  const end = list === count - 1 ? sample.width : (list + 1) * width
  for (let column = list * width; column < end; column++) {
    if (sample.cell(row, column).trim() !== '') return true
  }
  return false
}

/** The columns of the first list with the cells of all; cells beyond the last list follow it. */
function stackedColumns(
  table: SourceTable,
  places: readonly Place[],
  width: number,
  count: number,
): readonly Column[] {
  const last = table.columns.length - (count - 1) * width
  return Array.from({ length: Math.max(width, last) }, (_, at) => {
    const packer = new ColumnPacker()
    for (const { row, list } of places) {
      const isOwn = at < width || list === count - 1
      const column = isOwn ? table.columns[list * width + at] : undefined
      packer.add(column ? cellOf(column, row) : '')
    }
    return packer.finish()
  })
}
