import { parsePrice } from '../chargemaster/price'
import type { ChargeSheet, ColumnId } from './ChargeSheet'
import { type DictColumn, readerOf, type TextColumn } from './Column'
import { isAscii, markContaining } from './findText'
import { compareNatural } from './naturalOrder'

/** One thing that lines must fulfil to be shown; several criteria must all be fulfilled. */
export type Criterion =
  /** The text stands in at least one of the columns; case does not matter. */
  | { readonly type: 'contains'; readonly columns: readonly ColumnId[]; readonly text: string }
  /** The cell is one of the values; `''` stands for blank. */
  | { readonly type: 'oneOf'; readonly column: ColumnId; readonly values: readonly string[] }
  /** The cell lies within the bounds, both included; a blank bound is open. Blank cells never do. */
  | {
      readonly type: 'between'
      readonly column: ColumnId
      readonly from: string
      readonly to: string
    }
  | { readonly type: 'filled'; readonly column: ColumnId; readonly filled: boolean }
  /** The cell differs from the import. */
  | { readonly type: 'changed'; readonly column: ColumnId }
  /** The lines marked with 1, such as those of a worklist; one byte per line. */
  | { readonly type: 'lines'; readonly marks: Uint8Array }

type RowTest = (row: number) => boolean

/** Those of `rows` (or of all lines) that fulfil all criteria, in their order. */
export function filterRows(
  sheet: ChargeSheet,
  criteria: readonly Criterion[],
  rows: Uint32Array | null = null,
): Uint32Array<ArrayBuffer> {
  const tests = criteria.map((criterion) => testOf(sheet, criterion))
  const length = rows ? rows.length : sheet.lineCount
  const found = new Uint32Array(length)
  let count = 0
  const [only] = tests
  if (only && tests.length === 1) {
    for (let i = 0; i < length; i++) {
      const row = rows ? (rows[i] ?? 0) : i
      if (only(row)) found[count++] = row
    }
    return found.slice(0, count)
  }
  for (let i = 0; i < length; i++) {
    const row = rows ? (rows[i] ?? 0) : i
    if (tests.every((test) => test(row))) found[count++] = row
  }
  return found.slice(0, count)
}

function testOf(sheet: ChargeSheet, criterion: Criterion): RowTest {
  switch (criterion.type) {
    case 'contains':
      return containsTest(sheet, criterion.columns, criterion.text)
    case 'oneOf': {
      const values = new Set(criterion.values)
      return cellTest(sheet, criterion.column, (text) => values.has(text))
    }
    case 'between':
      return cellTest(sheet, criterion.column, betweenTest(criterion.from, criterion.to))
    case 'filled': {
      const { column, filled } = criterion
      return cellTest(sheet, column, (text) => (text.trim() !== '') === filled)
    }
    case 'changed': {
      const changes = sheet.changes(criterion.column)
      return (row) => changes.has(row)
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
  /** Lines added after the import have no packed cell. */
  const blank = test('')
  const changes = sheet.changes(column)
  return (row) => {
    const changed = changes.size > 0 ? changes.get(row) : undefined
    if (changed !== undefined) return test(changed)
    const code = packed.codes[row]
    return code === undefined ? blank : answers[code] === true
  }
}

/** Bounds that read as amounts compare amounts; codes and other text compare in natural order. */
function betweenTest(from: string, to: string): (text: string) => boolean {
  const [low, high] = [from.trim(), to.trim()]
  const [least, most] = [parsePrice(low), parsePrice(high)]
  const isAmounts = (low === '' || least !== null) && (high === '' || most !== null)
  if (isAmounts) {
    return (text) => {
      const amount = parsePrice(text)
      return (
        amount !== null && (least === null || amount >= least) && (most === null || amount <= most)
      )
    }
  }
  return (text) =>
    text !== '' &&
    (low === '' || compareNatural(text, low) >= 0) &&
    (high === '' || compareNatural(text, high) <= 0)
}

/** One mark per line for all columns together: lines are then picked without asking each column. */
function containsTest(sheet: ChargeSheet, columns: readonly ColumnId[], text: string): RowTest {
  if (text === '') return () => true
  const mask = new Uint8Array(sheet.lineCount)
  for (const column of columns) {
    const packed = sheet.packedColumn(column)
    const changes = sheet.changes(column)
    const before = Array.from(changes.keys(), (row) => mask[row] ?? 0)
    if (packed?.kind === 'dict') markWords(packed, text, mask)
    else if (packed && isAscii(text)) markContaining(packed, text, mask)
    else if (packed) markEach(packed, text, mask)
    // What the import said of a changed cell counts no longer.
    let index = 0
    for (const [row, cell] of changes) {
      mask[row] = before[index] === 1 || containsText(cell, text) ? 1 : 0
      index += 1
    }
  }
  return (row) => mask[row] === 1
}

function markWords({ words, codes }: DictColumn, text: string, mask: Uint8Array): void {
  const answers = Uint8Array.from(words, (word) => (containsText(word, text) ? 1 : 0))
  if (!answers.includes(1)) return
  for (let row = 0; row < codes.length; row++) if (answers[codes[row] ?? 0] === 1) mask[row] = 1
}

function markEach(packed: TextColumn, text: string, mask: Uint8Array): void {
  const read = readerOf(packed)
  for (let row = 0; row + 1 < packed.offsets.length; row++)
    if (containsText(read(row), text)) mask[row] = 1
}

function containsText(cell: string, text: string): boolean {
  return cell.toLowerCase().includes(text.toLowerCase())
}
