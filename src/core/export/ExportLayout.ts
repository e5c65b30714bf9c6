import type { LineField } from '../chargemaster/ChargeLine'
import { type CellText, cellTextOf, constantText, type GivenFacts, isConstant } from './cellText'
import type { ExportProfile, ProfileColumn } from './ExportProfile'
import type { ExportSheet } from './ExportSheet'
import { fitCell } from './fitCell'
import { quotedFormula } from './formulas'
import { ownLayout } from './OwnLayout'
import { typedCodesOf } from './typedCodes'

/** What stands in a file: above the lines, the headings, and the cells of each line. */
export interface ExportLayout {
  readonly preamble: readonly (readonly string[])[]
  /** Null for a file without headings. */
  readonly headings: readonly string[] | null
  /** The cells of line `row` of the sheet, which is line `number` of the file, from 1. */
  cells(row: number, number: number): readonly string[]
}

/** All texts that stand above the lines. */
export function headsOf({ preamble, headings }: ExportLayout): readonly string[] {
  return [...preamble.flat(), ...(headings ?? [])]
}

/** The layout of a profile over a sheet; `keepsTitles` says that rows which are no lines go out with the lines. */
export function exportLayoutOf(
  profile: ExportProfile,
  from: ExportSheet,
  given: GivenFacts,
  keepsTitles = false,
): ExportLayout {
  return profile.columns === 'own'
    ? ownColumns(profile, from, keepsTitles)
    : namedColumns(profile, profile.columns, from, given)
}

function ownColumns(
  { hasHeadings, formulas }: ExportProfile,
  { sheet }: ExportSheet,
  keepsTitles: boolean,
): ExportLayout {
  const own = ownLayout(sheet, keepsTitles)
  const hasNames = hasHeadings && own.headings.some((heading) => heading !== '')
  const written = (texts: string[]) => (formulas === 'quoted' ? texts.map(quotedFormula) : texts)
  return {
    preamble: [],
    headings: hasNames ? written([...own.headings]) : null,
    cells: (row) => written(own.cells(row)),
  }
}

function namedColumns(
  profile: ExportProfile,
  columns: readonly ProfileColumn[],
  from: ExportSheet,
  given: GivenFacts,
): ExportLayout {
  const { preamble, hasHeadings, format, formulas } = profile
  const codesOf = typedCodesOf(from)
  const cells = columns.map((column) =>
    fittedCell(column, profile, cellTextOf(column.value, from, given, codesOf)),
  )
  const written = formulas === 'quoted' ? quotedFormula : (text: string) => text
  return {
    preamble: preamble.map((cells) =>
      cells.map((source) => (isConstant(source) ? written(constantText(source, given)) : '')),
    ),
    headings: hasHeadings
      ? columns.map((column) =>
          format === 'fixed-width' ? fixedHeading(column, profile) : written(column.heading),
        )
      : null,
    cells: (row, number) => cells.map((cell) => cell(row, number)),
  }
}

/** The cells of a column as they are written; one that is the same for all lines is made once. */
function fittedCell(column: ProfileColumn, profile: ExportProfile, read: CellText): CellText {
  if (!isConstant(column.value)) return (row, number) => fitCell(read(row, number), column, profile)
  const text = fitCell(read(0, 1), column, profile)
  return () => text
}

/** A field as the profile writes it; as it stands where no column has it alone. */
export function writtenField(
  field: LineField,
  profile: ExportProfile,
  from: ExportSheet,
  given: GivenFacts,
): CellText {
  const asItStands = { from: 'field', field } as const
  const columns = profile.columns === 'own' ? [] : profile.columns
  const column = columns.find(({ value }) => value.from === 'field' && value.field === field)
  const read = cellTextOf(asItStands, from, given)
  return column ? fittedCell(column, profile, read) : read
}

/** A heading in a fixed width file has the width of its column. */
export function fixedHeading(column: ProfileColumn, profile: ExportProfile): string {
  const { heading, value, width } = column
  const asHeading: ProfileColumn = { heading, value, ifLonger: 'cut' }
  return fitCell(heading, width === undefined ? asHeading : { ...asHeading, width }, profile)
}
