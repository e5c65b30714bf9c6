import { bareCell } from '../chargemaster/cellBlanks'
import { isHcpcsShape } from '../chargemaster/HcpcsCode'
import type { ColumnMapping } from './ColumnMapping'
import { type ClassifiedRows, classifyRows } from './classifyRows'
import { selectRows } from './columnTools'
import { hasWords } from './plainCodes'
import { type SourceTable, sourceRowOf } from './SourceTable'
import { JUDGED_COLUMNS } from './TableSample'
import type { SortedRows } from './trailingLegend'

/** So many lines must stand above a table of another kind, and hardly any like its rows among them. */
const LINES_ABOVE = 20
const FEW_ALIKE = 0.02
/** Fewer rows are no table. */
const FEW_ROWS = 3
/** Of its rows so many show it: a count may be blank here and there. */
const MOST = 0.8

/**
 * How many of the last lines are a table of another kind, set off from the charges: departments or revenue codes with
 * their counts and totals, DRGs with their cases and days, the most common procedures. Its words and amounts stand below
 * those of the charges, and beside them counts where the charges have codes, or words in the place of charge codes.
 */
export function otherTableLength(rows: SortedRows): number {
  const { lines, mapping } = rows
  if (mapping.typedCodes || !mapping.roles.includes('price')) return 0
  const rowAt = (line: number) => lines[line] ?? 0
  let first = lines.length
  while (first > 0 && mayBeOther(rows, rowAt(first - 1))) first--
  if (first === lines.length) return 0
  // The row of its headings may look like a charge whose price is a word.
  if (first > 0 && namesOnly(rows, rowAt(first - 1))) first--
  while (first < lines.length && !isSetOff(rows, first)) first++
  const others = lines.subarray(first)
  if (others.length < FEW_ROWS || first < LINES_ABOVE || others.length > first) return 0
  const foreign = others.filter((row) => isForeign(rows, row) || namesOnly(rows, row)).length
  if (foreign < others.length * MOST && !isSummary(rows, first)) return 0
  const alike = lines.subarray(0, first).filter((row) => isForeign(rows, row)).length
  return alike > first * FEW_ALIKE ? 0 : others.length
}

/** A row that shows it, or one without any code of a charge. */
function mayBeOther(rows: SortedRows, row: number): boolean {
  return isForeign(rows, row) || (!hasCodes(rows, row) && !hasUsualCode(rows, row))
}

function isForeign(rows: SortedRows, row: number): boolean {
  const { cells, hasPlainCodes } = rows
  const words = cells.descriptionOf(row)
  // A description alone may be a room; beside a procedure's code it is one of the charges above again.
  const isMoved = hasPlainCodes && words === '' && hasHcpcs(rows, row)
  if (isMoved && cells.has(row, 'chargeCode', hasWords)) return true
  if (hasCodes(rows, row)) return false
  const isNamed = cells.has(row, 'chargeCode', (text) => /^[^\d]{3,}$/.test(text.trim()))
  if (isNamed && hasPlainCodes && isCount.test(words)) return true
  return (
    cells.has(row, 'hcpcs', (text) => isCount.test(text.trim())) ||
    cells.has(row, 'revenueCode', (text) => isFewOrParts.test(text.trim()))
  )
}

/** `38` and `1,204` of cases or lines, `3.2` days: no code. */
const isCount = /^(?:\d{1,4}|\d{1,3},\d{3}|\d+\.\d+)$/
const isFewOrParts = /^(?:\d{1,2}|\d{1,3},\d{3}|\d+\.\d+)$/

const hasHcpcs = ({ cells }: SortedRows, row: number) =>
  cells.has(row, 'hcpcs', (text) => isHcpcsShape(bareCell(text)))

const hasCodes = (rows: SortedRows, row: number) =>
  hasHcpcs(rows, row) ||
  rows.cells.has(row, 'ndc', (text) => /\d{5}/.test(text)) ||
  rows.cells.has(row, 'revenueCode', (text) => /^\d{3,4}$/.test(bareCell(text)))

function hasUsualCode({ cells, mapping, usual }: SortedRows, row: number): boolean {
  if (!mapping.roles.includes('chargeCode')) return true
  const { codeLengths } = usual()
  return cells.has(row, 'chargeCode', (text) => codeLengths.has(bareCell(text).length))
}

/** `MS-DRG | Description | Cases | ALOS | Average Charge`: words alone, also where prices stand. */
function namesOnly({ cells }: SortedRows, row: number): boolean {
  const filled = cells.filled(row)
  return (
    filled.length >= 3 &&
    filled.every((text) => !/\d/.test(text)) &&
    cells.has(row, 'price', (text) => /[a-z]{3}/i.test(text))
  )
}

/** True where other rows stand between a line and the one above: blank ones, titles or headings. */
const isSetOff = ({ lines }: SortedRows, line: number) =>
  (lines[line] ?? 0) > (lines[line - 1] ?? -1) + 1

/** True where the rows between, or the headings below them, say that what follows sums up or lists something else. */
function isSummary({ cells, lines }: SortedRows, first: number): boolean {
  for (let row = (lines[first - 1] ?? 0) + 1; row <= (lines[first] ?? 0); row++)
    if (summaryWords.test(cells.textOf(row))) return true
  return false
}

const summaryWords =
  /\b(?:summary|recap(?:itulation)?|(?:ms|apr)?-?drgs?|alos|most (?:common|frequent)|top \d+|average charges?|total charges)\b/i

/** Rows that are judged at the beginning and at the end of a sheet. */
const FIRST_ROWS = 1000
const LAST_ROWS = 3000

/** A sentence where the last rows are a table of another kind, or may be: a person should see them. */
export function otherTableRemark(table: SourceTable, mapping: ColumnMapping): string | null {
  if (table.columns.length > JUDGED_COLUMNS || table.joinedRows) return null
  const judged = judgedRows(table, mapping)
  const ends = selectedRows(table, judged)
  const { skipped, otherLength }: ClassifiedRows = classifyRows(ends, mapping)
  const found = skipped.filter(({ reason }) => reason === 'other-table')
  const [first] = found
  if (!first || otherLength === 0) return null
  const row = sourceRowOf(table, judged[first.sourceRow - 1] ?? 0).toLocaleString('en-US')
  return `From row ${row} on a table of another kind follows (${first.text.slice(0, SHOWN_TEXT)}): its rows are left out, look at them before you finish.`
}

const SHOWN_TEXT = 60

function judgedRows({ rowCount }: SourceTable, { headerRow }: ColumnMapping): Uint32Array {
  const beginning = (headerRow ?? -1) + 1 + FIRST_ROWS
  const left = Math.max(0, rowCount - beginning - LAST_ROWS)
  return Uint32Array.from({ length: rowCount - left }, (_, at) => (at < beginning ? at : at + left))
}

function selectedRows(table: SourceTable, rows: Uint32Array): SourceTable {
  if (rows.length === table.rowCount) return table
  // Where lists begin is known by rows of the whole.
  const { laterHeadings: _later, chargeLists: _lists, ...others } = table
  const columns = table.columns.map((column) => selectRows(column, rows))
  return { ...others, rowCount: rows.length, columns }
}
