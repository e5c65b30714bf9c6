import { bareCell } from '../chargemaster/cellBlanks'
import type { ColumnMapping } from './ColumnMapping'
import { columnsOfRole } from './columnsOfRole'
import type { RowCells } from './RowCells'

/** What most lines of a sheet look like. */
export interface UsualLine {
  /** Nine of ten have as many filled cells or more. */
  readonly cellCount: number
  /** True where most descriptions have lower case letters. */
  readonly isMixedCase: boolean
  /** How long the charge codes of lines are. */
  readonly codeLengths: ReadonlySet<number>
}

/** Rows that are judged, at even steps. */
const JUDGED_ROWS = 300

/** Judges some of the rows that are lines for sure. */
export function usualLine(
  cells: RowCells,
  mapping: ColumnMapping,
  isLine: (row: number) => boolean,
): UsualLine {
  const step = Math.max(1, Math.floor(cells.rowCount / JUDGED_ROWS))
  const lines: number[] = []
  for (let row = cells.firstRow; row < cells.rowCount; row += step) if (isLine(row)) lines.push(row)
  const counts = lines.map((row) => cells.filled(row).length).toSorted((a, b) => a - b)
  const mixed = lines.filter((row) => /[a-z]{2}/.test(cells.descriptionOf(row))).length
  const [code] = columnsOfRole(mapping, 'chargeCode')
  const codes = code === undefined ? [] : lines.map((row) => bareCell(cells.at(row, code)))
  return {
    cellCount: counts[Math.floor(counts.length / 10)] ?? 0,
    isMixedCase: mixed * 2 > lines.length,
    codeLengths: new Set(codes.map(({ length }) => length)),
  }
}
