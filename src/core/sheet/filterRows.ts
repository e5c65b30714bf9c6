import { type Coding, codings } from '../chargemaster/Coding'
import { parsePrice } from '../chargemaster/price'
import type { ChargeSheet, ColumnId } from './ChargeSheet'
import { isAscii, markContaining } from './findText'
import type { ComputedColumns } from './sortRows'

/** One thing that lines must fulfil to be shown; several criteria must all be fulfilled. */
export type Criterion =
  /** The text stands in at least one of the columns; case does not matter. */
  | { readonly type: 'contains'; readonly columns: readonly ColumnId[]; readonly text: string }
  /** The cell is one of the values; `''` stands for blank. */
  | { readonly type: 'oneOf'; readonly column: ColumnId; readonly values: readonly string[] }
  | { readonly type: 'blank'; readonly column: ColumnId }
  | { readonly type: 'filled'; readonly column: ColumnId }
  /** The cell is an amount from `least` to `most`, both included; null leaves a side open. */
  | {
      readonly type: 'between'
      readonly column: ColumnId
      readonly least: number | null
      readonly most: number | null
    }
  /** The cell differs from the import; without a column any cell of the line. */
  | { readonly type: 'changed'; readonly column: ColumnId | null }
  | { readonly type: 'coding'; readonly codings: readonly Coding[] }
  /** At least one check flags the line. */
  | { readonly type: 'flagged' }
  /** The lines marked with 1, such as those of a worklist; one byte per line. */
  | { readonly type: 'lines'; readonly marks: Uint8Array }

type RowTest = (row: number) => boolean

/**
 * The lines that fulfil all criteria, in the order of the sheet. A criterion about a computed column that is
 * not given (coding and checks still running) keeps every line.
 */
export function filterRows(
  sheet: ChargeSheet,
  criteria: readonly Criterion[],
  computed: ComputedColumns = {},
): Uint32Array<ArrayBuffer> {
  const tests = criteria.map((criterion) => testOf(sheet, criterion, computed))
  const found = new Uint32Array(sheet.lineCount)
  let count = 0
  for (let row = 0; row < sheet.lineCount; row++)
    if (tests.every((test) => test(row))) found[count++] = row
  return found.slice(0, count)
}

/** Whether one line fulfils all criteria: to mark lines that an edit took out of the filter. */
export function fulfils(
  sheet: ChargeSheet,
  criteria: readonly Criterion[],
  row: number,
  computed: ComputedColumns = {},
): boolean {
  return criteria.every((criterion) =>
    criterion.type === 'contains'
      ? criterion.columns.some((column) => containsText(sheet.get(row, column), criterion.text))
      : testOf(sheet, criterion, computed)(row),
  )
}

function testOf(sheet: ChargeSheet, criterion: Criterion, computed: ComputedColumns): RowTest {
  switch (criterion.type) {
    case 'contains':
      return containsTest(sheet, criterion.columns, criterion.text)
    case 'oneOf': {
      const values = new Set(criterion.values)
      return cellTest(sheet, criterion.column, (text) => values.has(text))
    }
    case 'blank':
      return cellTest(sheet, criterion.column, (text) => text.trim() === '')
    case 'filled':
      return cellTest(sheet, criterion.column, (text) => text.trim() !== '')
    case 'between': {
      const least = criterion.least ?? Number.NEGATIVE_INFINITY
      const most = criterion.most ?? Number.POSITIVE_INFINITY
      return cellTest(sheet, criterion.column, (text) => {
        const amount = parsePrice(text)
        return amount !== null && amount >= least && amount <= most
      })
    }
    case 'changed':
      return changedTest(sheet, criterion.column)
    case 'coding': {
      const numbers = computed.coding
      const wanted = new Set(criterion.codings.map((coding) => codings.indexOf(coding)))
      return numbers ? (row) => wanted.has(numbers[row] ?? -1) : () => true
    }
    case 'flagged': {
      const numbers = computed.checks
      return numbers ? (row) => (numbers[row] ?? 0) > 0 : () => true
    }
    case 'lines':
      return (row) => criterion.marks[row] === 1
  }
}

/** Tests a cell by its text; the answer for each word of a dictionary column is found once. */
function cellTest(sheet: ChargeSheet, column: ColumnId, test: (text: string) => boolean): RowTest {
  const packed = sheet.packedColumn(column)
  if (packed?.kind !== 'dict') return (row) => test(sheet.get(row, column))
  const answers = packed.words.map(test)
  const changes = sheet.changes(column)
  return (row) => {
    const changed = changes.size > 0 ? changes.get(row) : undefined
    return changed === undefined ? answers[packed.codes[row] ?? 0] === true : test(changed)
  }
}

function containsTest(sheet: ChargeSheet, columns: readonly ColumnId[], text: string): RowTest {
  if (text === '') return () => true
  const tests = columns.map((column): RowTest => {
    const packed = sheet.packedColumn(column)
    if (packed?.kind !== 'text' || !isAscii(text))
      return cellTest(sheet, column, (cell) => containsText(cell, text))
    const mask = new Uint8Array(sheet.lineCount)
    markContaining(packed, text, mask)
    for (const [row, cell] of sheet.changes(column)) mask[row] = containsText(cell, text) ? 1 : 0
    return (row) => mask[row] === 1
  })
  return (row) => tests.some((test) => test(row))
}

function containsText(cell: string, text: string): boolean {
  return cell.toLowerCase().includes(text.toLowerCase())
}

function changedTest(sheet: ChargeSheet, column: ColumnId | null): RowTest {
  const columns = column === null ? sheet.changedColumns() : [column]
  const changes = columns.map((changed) => sheet.changes(changed))
  return (row) => changes.some((cells) => cells.has(row))
}
