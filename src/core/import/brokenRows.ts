import { readerOf } from '../sheet/Column'
import { ColumnPacker } from '../sheet/packColumn'
import type { ColumnMapping } from './ColumnMapping'
import { cellsIn } from './cellsInRow'
import { columnsOfRole } from './columnsOfRole'
import { together } from './joinContinued'
import { RowCells } from './RowCells'
import { isOutOfPlace, rowFit, usualPrices } from './rowFit'
import { type RawRows, type SourceTable, sourceRowOf } from './SourceTable'

/**
 * Puts the two parts of rows together that a line break in a description without quotes has broken: the first ends with
 * the description, the second begins with its rest, and together they have the cells of a row. The second parts stay in
 * the sheet, blank, and are told as joined. Where the whole row does not fit its columns better than its parts, they
 * stay as they are until a person says that they belong together: `isSaid`.
 */
export function joinBroken(
  table: SourceTable,
  mapping: ColumnMapping,
  isSaid = false,
): SourceTable {
  const [description = -1] = columnsOfRole(mapping, 'description')
  const pairs = brokenPairs(table, mapping, description)
  if (pairs.length === 0) return table
  const judge = judgeOf(table, mapping, description)
  const judged = pairs.map(judge)
  const found = judged.filter(({ isWhole, isAstray }) => isWhole || isAstray)
  if (found.length === 0) return table
  const broken = { ...table, brokenRows: found.map(({ second }) => second) }
  // A person may have said that each row stands by itself.
  const whole = found.filter(({ isWhole }) => isSaid || (isWhole && !table.mayBeRecords))
  if (whole.length === 0) return { ...broken, mayBeRecords: true }
  const wholeRows = new Map(whole.map(({ second, cells }) => [second - 1, cells]))
  const cells = new RowCells(table, mapping)
  const joinedRows = new Map(
    whole.map(({ second }) => [second, cells.filled(second).join(' | ')] as const),
  )
  const columns = table.columns.map((column, index) => {
    const read = readerOf(column)
    const packer = new ColumnPacker()
    for (let row = 0; row < table.rowCount; row++)
      packer.add(joinedRows.has(row) ? '' : (wholeRows.get(row)?.[index] ?? read(row)))
    return packer.finish()
  })
  return { ...broken, columns, joinedRows, unjoined: broken }
}

/** The second rows of pairs that together have as many cells as most rows, and the description in both. */
function brokenPairs(
  { rawRows, delimiter, joinedRows, sourceRows, movedLists, rowCount }: SourceTable,
  { headerRow }: ColumnMapping,
  description: number,
): readonly number[] {
  // Rows that were put one below another are no longer those of the text.
  if (!rawRows || delimiter === undefined || joinedRows || sourceRows || movedLists) return []
  const { counts } = rawRows.widths
  const [usual] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])
  const [first, second] = [description + 1, usual - description]
  // A title has one cell, and rows of words alone are looked at elsewhere.
  const areShort = first > 1 && second > 1
  if (headerRow === null || !areShort || !counts.get(first) || !counts.get(second)) return []
  const widthOf = widthReader(rawRows, delimiter)
  const rows: number[] = []
  let before = 0
  for (let row = headerRow + 1; row < rowCount; row++) {
    const width = widthOf(row)
    const isPair = before === first && width === second
    if (isPair) rows.push(row)
    before = isPair ? 0 : width
  }
  return rows
}

function widthReader({ bytes, starts }: RawRows, delimiter: string): (row: number) => number {
  const mark = delimiter.charCodeAt(0)
  return (row) => cellsIn(bytes.subarray(starts[row], starts[row + 1]), mark)
}

/** Tells a broken row as a whole, whether that fits its columns, and whether its second part stands under wrong ones. */
function judgeOf({ columns }: SourceTable, mapping: ColumnMapping, description: number) {
  const readers = columns.map(readerOf)
  const prices = usualPrices(pricesOf(columns, mapping))
  return (second: number) => {
    const begun = readers.map((read) => read(second - 1))
    const rest = readers.map((read) => read(second))
    const words = [begun[description] ?? '', rest[0] ?? ''].map((text) => text.trim())
    const whole = [...begun.slice(0, description), words.reduce(together), ...rest.slice(1)]
    const cells = whole.slice(0, columns.length)
    const isFilled = words.every((text) => text !== '')
    const fitsBetter = rowFit(cells, mapping, prices) > rowFit(rest, mapping, prices)
    const isWhole = isFilled && fitsBetter && !isOutOfPlace(cells, mapping, prices)
    return { second, cells, isWhole, isAstray: isFilled && isOutOfPlace(rest, mapping, prices) }
  }
}

const SAMPLE_ROWS = 400

function pricesOf(columns: SourceTable['columns'], mapping: ColumnMapping): readonly string[] {
  const [price = -1] = columnsOfRole(mapping, 'price')
  const column = columns[price]
  if (!column) return []
  const read = readerOf(column)
  const from = (mapping.headerRow ?? -1) + 1
  return Array.from({ length: SAMPLE_ROWS }, (_, row) => read(from + row) ?? '')
}

/** A sentence where line breaks have broken rows, or may have: a person should see them. */
export function brokenRemark(table: SourceTable): string | null {
  const { brokenRows = [], joinedRows } = table
  const [first] = brokenRows
  if (first === undefined) return null
  const place = `row ${sourceRowOf(table, first).toLocaleString('en-US')}`
  const rows =
    brokenRows.length === 1
      ? `1 row goes on with a description that a line break has cut, ${place}`
      : `${brokenRows.length.toLocaleString('en-US')} rows go on with descriptions that a line break has cut, the first ${place}`
  if (!joinedRows)
    return `${rows}: look whether they belong to the rows above, and join them on the left if so.`
  const left = brokenRows.length - joinedRows.size
  const others =
    left === 0
      ? ''
      : ` ${left.toLocaleString('en-US')} of them did not fit and were left as they are.`
  return `${rows}. Each was put together with the row above as one line: look at such lines before you finish.${others}`
}
