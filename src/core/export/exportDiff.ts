import { isLineField } from '../chargemaster/ChargeLine'
import { fieldLabels } from '../chargemaster/fieldLabels'
import { parsePrice } from '../chargemaster/price'
import { type ChargeSheet, type ColumnId, fileColumnIndex } from '../sheet/ChargeSheet'

/** What an export is compared with: the sheet as it stood, and the lines that were in it. */
export interface Baseline {
  readonly sheet: ChargeSheet
  /** Null where all lines were in it, as in the imported file. */
  readonly rows: Uint32Array | null
}

/** One cell that an export changes. */
export interface CellDifference {
  readonly row: number
  /** Name of the column as the file or the grid has it. */
  readonly column: string
  readonly before: string
  readonly after: string
}

/** What an export changes against its baseline. */
export interface ExportDiff {
  readonly added: number
  readonly removed: number
  readonly changed: number
  /** Per column with changed cells, how many lines; most first. */
  readonly columns: readonly { readonly column: string; readonly lines: number }[]
  /** Sums of prices in US dollars; lines without an amount count nothing. Of the lines that are in both: */
  readonly chargesBefore: number
  readonly chargesAfter: number
  readonly chargesAdded: number
  readonly chargesRemoved: number
  /** The first changed cells. */
  readonly examples: readonly CellDifference[]
}

const EXAMPLES = 50
/** Mark of a line that is in the baseline and in the export; 1 for those of the baseline alone. */
const KEPT = 2

/**
 * Compares the lines of an export with a baseline. `isDelta` says that the export holds changes only, so that a line
 * that is not in it is not removed.
 */
export function exportDiff(
  sheet: ChargeSheet,
  rows: Uint32Array,
  baseline: Baseline,
  isDelta: boolean,
): ExportDiff {
  const marks = inBaseline(baseline, sheet.lineCount)
  const columns = changedColumns(sheet, baseline.sheet)
  const perColumn = new Map<string, number>()
  const examples: CellDifference[] = []
  let [added, kept, changed, chargesBefore, chargesAfter, chargesAdded] = [0, 0, 0, 0, 0, 0]
  for (const row of rows) {
    if (marks[row] !== 1) {
      added++
      chargesAdded += parsePrice(sheet.get(row, 'price')) ?? 0
      continue
    }
    kept++
    marks[row] = KEPT
    const cells = [...differencesOf(row, columns, sheet, baseline.sheet)]
    if (cells.length > 0) changed++
    for (const cell of cells) {
      perColumn.set(cell.column, (perColumn.get(cell.column) ?? 0) + 1)
      if (examples.length < EXAMPLES) examples.push(cell)
    }
    const before = baseline.sheet.get(row, 'price')
    const after = sheet.get(row, 'price')
    const amount = parsePrice(after) ?? 0
    chargesAfter += amount
    chargesBefore += before === after ? amount : (parsePrice(before) ?? 0)
  }
  const baselineLines = baseline.rows?.length ?? baseline.sheet.lineCount
  // Changes leave all other lines as they are, but those taken out of use.
  const takenOut = isDelta ? deactivatedRows(sheet, baseline) : []
  return {
    added,
    removed: isDelta ? takenOut.length : baselineLines - kept,
    changed,
    columns: [...perColumn]
      .map(([column, lines]) => ({ column, lines }))
      .sort((a, b) => b.lines - a.lines),
    ...{ chargesBefore, chargesAfter, chargesAdded },
    chargesRemoved: isDelta ? sumOf(takenOut, baseline.sheet) : chargesOnly(marks, baseline.sheet),
    examples,
  }
}

/** The prices of the lines that are in the baseline alone. */
function chargesOnly(marks: Uint8Array, sheet: ChargeSheet): number {
  let sum = 0
  for (const [row, mark] of marks.entries())
    if (mark === 1) sum += parsePrice(sheet.get(row, 'price')) ?? 0
  return sum
}

function sumOf(rows: readonly number[], sheet: ChargeSheet): number {
  return rows.reduce((sum, row) => sum + (parsePrice(sheet.get(row, 'price')) ?? 0), 0)
}

/** The lines of the baseline that were taken out of use since, in file order. */
export function deactivatedRows(sheet: ChargeSheet, baseline: Baseline): number[] {
  const isKnown = inBaseline(baseline, sheet.lineCount)
  const before = baseline.sheet.changes('inactive')
  return [...sheet.changes('inactive').keys()]
    .filter((row) => isKnown[row] === 1 && !before.has(row))
    .sort((a, b) => a - b)
}

/** Every cell of the lines that differs from the baseline, line by line. */
export function* allDifferences(
  sheet: ChargeSheet,
  rows: Iterable<number>,
  baseline: Baseline,
): Generator<CellDifference> {
  const columns = changedColumns(sheet, baseline.sheet)
  for (const row of rows) yield* differencesOf(row, columns, sheet, baseline.sheet)
}

/** One byte per line, 1 where a fact of the line differs from the baseline or the line was not in it. */
export function differingLines(sheet: ChargeSheet, baseline: Baseline): Uint8Array {
  const marks = new Uint8Array(sheet.lineCount)
  if (baseline.rows) {
    marks.fill(1)
    for (const row of baseline.rows) marks[row] = 0
  }
  for (const column of changedColumns(sheet, baseline.sheet)) {
    for (const row of new Set([
      ...sheet.changes(column).keys(),
      ...baseline.sheet.changes(column).keys(),
    ])) {
      if (sheet.get(row, column) !== baseline.sheet.get(row, column)) marks[row] = 1
    }
  }
  return marks
}

function* differencesOf(
  row: number,
  columns: readonly ColumnId[],
  sheet: ChargeSheet,
  before: ChargeSheet,
): Generator<CellDifference> {
  for (const column of columns) {
    const was = before.get(row, column)
    const is = sheet.get(row, column)
    if (was !== is) yield { row, column: nameOf(column, sheet), before: was, after: is }
  }
}

/** The facts of lines that differ from the import in one of two sheets made from it. */
function changedColumns(sheet: ChargeSheet, before: ChargeSheet): readonly ColumnId[] {
  const changed = new Set([...sheet.changedColumns(), ...before.changedColumns()])
  return [...changed].filter((column) => fileColumnIndex(column) !== null || isLineField(column))
}

function nameOf(column: ColumnId, sheet: ChargeSheet): string {
  if (isLineField(column)) return fieldLabels[column]
  const index = fileColumnIndex(column) ?? 0
  return sheet.packed.fileColumns[index]?.name || `Column ${index + 1}`
}

/** One byte per line, 1 where the line was in the baseline. */
export function inBaseline({ rows, sheet }: Baseline, lineCount: number): Uint8Array {
  const marks = new Uint8Array(lineCount)
  // Lines added since are in no earlier sheet.
  if (rows === null) marks.fill(1, 0, sheet.lineCount)
  else for (const row of rows) marks[row] = 1
  return marks
}
