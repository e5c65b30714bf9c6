import { bareCell, isBlankCode } from '../chargemaster/cellBlanks'
import type { ColumnMapping, ColumnRole, SkippedRow } from './ColumnMapping'
import type { RowCells } from './RowCells'
import type { UsualLine } from './usualLine'

/** Rows of a sheet as they were sorted, and what is known of them. */
export interface SortedRows {
  readonly cells: RowCells
  readonly mapping: ColumnMapping
  /** Rows that would be lines, ascending, from 0. */
  readonly lines: Uint32Array
  readonly skipped: readonly SkippedRow[]
  readonly isPriced: (row: number) => boolean
  readonly usual: () => UsualLine
  /** True where charge codes are codes without words. */
  readonly hasPlainCodes: boolean
}

/** So many lines with a price must stand above a legend, and hardly any without one. */
const LINES_ABOVE = 20
const FEW_UNPRICED = 0.02

/**
 * How many of the last lines are a legend: below a blank row, with a short code and its meaning and nothing else (`26 |
 * Professional component`), where all lines above have a price and codes of another length.
 */
export function legendLength(rows: SortedRows): number {
  const { lines, mapping, usual } = rows
  if (mapping.typedCodes || !mapping.roles.includes('price')) return 0
  let first = lines.length
  while (first > 0 && isBare(rows, lines[first - 1] ?? 0)) first--
  const length = lines.length - first
  if (length === 0 || first < LINES_ABOVE || !isSetOff(rows, first)) return 0
  const { codeLengths } = usual()
  const hasUsualCode = (row: number) =>
    rows.cells.has(row, 'chargeCode', (text) => codeLengths.has(bareCell(text).length))
  if (lines.subarray(first).some(hasUsualCode)) return 0
  const unpriced = lines.subarray(0, first).filter((row) => !rows.isPriced(row)).length
  return unpriced > first * FEW_UNPRICED ? 0 : length
}

/** A code and words, and neither a price nor any other code. */
function isBare({ cells, isPriced }: SortedRows, row: number): boolean {
  if (isPriced(row) || cells.filled(row).length > 2) return false
  const isFilled = (role: ColumnRole) =>
    cells.has(row, role, (text) => !isBlankCode(bareCell(text)))
  return isFilled('chargeCode') && !otherCodes.some(isFilled)
}

const otherCodes = ['hcpcs', 'ndc', 'revenueCode', 'price'] as const

/** True where a blank row stands between the last charge and the first row of the block. */
function isSetOff({ cells, lines }: SortedRows, first: number): boolean {
  for (let row = (lines[first - 1] ?? 0) + 1; row < (lines[first] ?? 0); row++)
    if (cells.filled(row).length === 0) return true
  return false
}

/** The skipped rows with those of a legend or another table below the charges, and with titles in it as parts of it. */
export function withLegend(
  { cells, lines, skipped }: SortedRows,
  length: number,
  reason: 'legend' | 'other-table' = 'legend',
): readonly SkippedRow[] {
  const last = lines[lines.length - length - 1] ?? 0
  const rows = Array.from(lines.subarray(lines.length - length), (row): SkippedRow => {
    return { sourceRow: row + 1, reason, text: cells.textOf(row) }
  })
  const others = skipped.map((row): SkippedRow => {
    const isIn = row.reason === 'title' && row.sourceRow > last + 1
    return isIn ? { ...row, reason } : row
  })
  return [...others, ...rows].toSorted((a, b) => a.sourceRow - b.sourceRow)
}
