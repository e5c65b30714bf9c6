import { cellTextOf, constantText, type GivenFacts, isConstant } from './cellText'
import type { ExportProfile, ProfileColumn } from './ExportProfile'
import type { ExportSheet } from './ExportSheet'
import { fitCell } from './fitCell'
import { isFormula } from './formulas'
import { ownLayout } from './OwnLayout'

/** What stands in a file: above the lines, the headings, and the cells of each line. */
export interface ExportLayout {
  readonly preamble: readonly (readonly string[])[]
  /** Null for a file without headings. */
  readonly headings: readonly string[] | null
  /** The cells of line `row` of the sheet, which is line `number` of the file, from 1. */
  cells(row: number, number: number): readonly string[]
}

/** The layout of a profile over a sheet. */
export function exportLayoutOf(
  profile: ExportProfile,
  from: ExportSheet,
  given: GivenFacts,
): ExportLayout {
  const layout =
    profile.columns === 'own'
      ? ownColumns(profile, from)
      : namedColumns(profile, profile.columns, from, given)
  if (profile.formulas === 'as-it-is') return layout
  return {
    ...layout,
    cells: (row, number) =>
      layout.cells(row, number).map((text) => (isFormula(text) ? `'${text}` : text)),
  }
}

function ownColumns({ hasHeadings }: ExportProfile, { sheet }: ExportSheet): ExportLayout {
  const own = ownLayout(sheet)
  const { headings } = own
  const hasNames = hasHeadings && headings.some((heading) => heading !== '')
  return { preamble: [], headings: hasNames ? headings : null, cells: (row) => own.cells(row) }
}

function namedColumns(
  { preamble, hasHeadings, format }: ExportProfile,
  columns: readonly ProfileColumn[],
  from: ExportSheet,
  given: GivenFacts,
): ExportLayout {
  const readers = columns.map(({ value }) => cellTextOf(value, from, given))
  return {
    preamble: preamble.map((cells) =>
      cells.map((source) => (isConstant(source) ? constantText(source, given) : '')),
    ),
    headings: hasHeadings
      ? columns.map((column) =>
          format === 'fixed-width'
            ? fitCell(column.heading, headingColumn(column), format)
            : column.heading,
        )
      : null,
    cells: (row, number) =>
      columns.map((column, index) => fitCell(readers[index]?.(row, number) ?? '', column, format)),
  }
}

/** A heading in a fixed width file is cut to the width of its column. */
function headingColumn({
  heading,
  value,
  width = heading.length + 1,
}: ProfileColumn): ProfileColumn {
  return { heading, value, width, ifLonger: 'cut' }
}
