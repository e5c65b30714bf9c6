import { parsePrice } from '../chargemaster/price'
import type { Column } from '../sheet/Column'
import type { ColumnMapping, ColumnRole } from './ColumnMapping'
import { columnsOfRole } from './columnsOfRole'
import { flagRows } from './columnTools'
import { type ByteTest, isAmountBytes, isFilledBytes } from './plainBytes'
import { RowCells } from './RowCells'
import { isCount, isFootnote, isPageHeader, isRuledLine, isTotal, withoutFrame } from './rowWords'
import type { SourceTable } from './SourceTable'
import { JUDGED_COLUMNS } from './TableSample'

/** A row of words under the description and nothing else, below a line, and what stands around it. */
export interface LoneRow {
  /** Its index from 0. */
  readonly row: number
  readonly text: string
  /** The description in the row right above. */
  readonly above: string
  /** The line it stands below; other such rows may be between. */
  readonly lineAbove: number
  /** The line right below; null where something else stands there. */
  readonly lineBelow: number | null
  /** True where another such row stands right below. */
  readonly isFollowed: boolean
}

/** The rows of words alone below the lines of a sheet, and what tells whether they are titles. */
export interface LoneRows {
  readonly rows: readonly LoneRow[]
  readonly cells: RowCells
  /** Some of the lines. */
  readonly lines: readonly number[]
  /** True where such a row stands over the first line as well, as the first title of a sheet does. */
  readonly leadFirstLine: boolean
}

/** More such rows below one line are a list or a note. */
const MOST_ROWS = 6
/** A longer text is a note. */
const LONGEST_TEXT = 120
/** Lines that are looked at to see how long descriptions are. */
const JUDGED_LINES = 20_000

/** The rows of words alone, as far as titles and the rest of a description look alike; null where there are none. */
export function loneRows(table: SourceTable, mapping: ColumnMapping): LoneRows | null {
  const [description = -1] = columnsOfRole(mapping, 'description')
  const words = table.columns[description]
  if (!words || table.columns.length > JUDGED_COLUMNS || mapping.typedCodes) return null
  const said = flags(table, mapping, ['price'], (text) => parsePrice(text) !== null, isAmountBytes)
  const coded = flags(table, mapping, ['chargeCode'], isFilled, isFilledBytes)
  if (!said && !coded) return null
  const described = flagRows(words, isFilled, isFilledBytes)
  const isLine = (row: number) => described[row] === 1 && (said?.[row] === 1 || coded?.[row] === 1)
  const cells = new RowCells(table, mapping)
  const isLone = (row: number) =>
    described[row] === 1 && !isLine(row) && cells.filled(row).length === 1
  const rows: LoneRow[] = []
  const lines: number[] = []
  const step = Math.max(1, Math.floor(cells.rowCount / JUDGED_LINES))
  let lineAbove = -1
  for (let row = cells.firstRow; row < cells.rowCount; row++) {
    if (table.joinedRows?.has(row)) continue
    if (isLine(row)) {
      lineAbove = row
      if (row % step === 0) lines.push(row)
      continue
    }
    if (lineAbove < 0 || row - lineAbove > MOST_ROWS || !isLone(row)) continue
    const text = cells.at(row, description).trim()
    const isBelow = row === lineAbove + 1 || rows.at(-1)?.row === row - 1
    if (!isBelow || isPrinted(text)) continue
    const above = cells.at(row - 1, description).trim()
    const lineBelow = isLine(row + 1) ? row + 1 : null
    const isFollowed = lineBelow === null && row + 1 < cells.rowCount && isLone(row + 1)
    rows.push({ row, text, above, lineAbove, lineBelow, isFollowed })
  }
  return rows.length === 0
    ? null
    : { rows, cells, lines, leadFirstLine: leadsFirstLine(cells, isLine, isLone) }
}

const isFilled = (text: string) => text.trim() !== ''

/** True where a row of words alone stands over the first line; blank rows and rules may be between. */
function leadsFirstLine(
  cells: RowCells,
  isLine: (row: number) => boolean,
  isLone: (row: number) => boolean,
): boolean {
  let row = cells.firstRow
  while (row < cells.rowCount && !isLine(row)) {
    if (isLone(row)) return true
    row++
  }
  return false
}

/** What a report prints between its lines: a total, a page, a rule, a note, a name between marks or with a colon. */
function isPrinted(text: string): boolean {
  if (text.length > LONGEST_TEXT || withoutFrame(text) !== text || /:$/.test(text)) return true
  if (/^\(?\s*cont(?:inued|'?d|\.)/i.test(text) || /\bcont(?:inued|'?d|\.)?\W*$/i.test(text))
    return true
  return [isTotal, isCount, isPageHeader, isRuledLine, isFootnote].some((is) => is([text]))
}

/** A byte per row: 1 where a column of the roles passes the test; null without columns. */
function flags(
  table: SourceTable,
  mapping: ColumnMapping,
  roles: readonly ColumnRole[],
  test: (text: string) => boolean,
  isSure: ByteTest,
): Uint8Array | null {
  const columns = roles
    .flatMap((role) => columnsOfRole(mapping, role))
    .flatMap((at): readonly Column[] => (table.columns[at] ? [table.columns[at]] : []))
  const [first, ...others] = columns.map((column) => flagRows(column, test, isSure))
  for (const other of others) {
    for (let row = 0; row < other.length; row++) if (first) first[row] ||= other[row] ?? 0
  }
  return first ?? null
}
