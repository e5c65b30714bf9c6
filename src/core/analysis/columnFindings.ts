import { counted } from '../chargemaster/counted'
import { parsePrice } from '../chargemaster/price'
import { cellTextOf, type GivenFacts } from '../export/cellText'
import { fixedHeading } from '../export/ExportLayout'
import type { ExportProfile, ProfileColumn } from '../export/ExportProfile'
import type { ExportSheet } from '../export/ExportSheet'
import { isoDateOf } from '../export/fileDate'
import { isTooLong } from '../export/fitCell'
import { isRounded } from '../export/plainAmount'
import type { Finding, FindingRule } from './findings'

/** What one column can be wrong in. */
interface ColumnTest {
  readonly rule: FindingRule
  /** Where one rule has two tests of a column. */
  readonly name?: string
  readonly title: string
  readonly isWrong: (text: string, row: number) => boolean
}

/** What the findings of columns look at. */
export interface ColumnParts {
  readonly profile: ExportProfile
  readonly from: ExportSheet
  readonly given: GivenFacts
  readonly rows: Uint32Array
}

/** Cells that a loader would reject, or that their column cannot hold as they are. */
export function* columnFindings(parts: ColumnParts): Iterable<Finding> {
  const { columns } = parts.profile
  if (columns === 'own') return
  yield* headingFindings(columns, parts.profile)
  for (const [place, column] of columns.entries()) {
    const key = columnKey(columns, place)
    const tests = testsOf(column, parts)
    const found = linesWrong(column, tests, parts)
    for (const [at, { rule, name, title }] of tests.entries()) {
      const rows = found[at] ?? []
      const id = `${name ?? rule}:${key}`
      if (rows.length > 0) yield { id, rule, title, rows }
    }
  }
}

/** What tells the findings of a column from those of others: columns may share a heading. */
export function columnKey(columns: readonly ProfileColumn[], place: number): string {
  const heading = columns[place]?.heading ?? ''
  const isFirst = columns.findIndex((column) => column.heading === heading) === place
  return isFirst ? heading : `${heading}:${place + 1}`
}

/** Headings that fixed width cuts: a loader that goes by headings looks for the whole one. */
function* headingFindings(
  columns: readonly ProfileColumn[],
  profile: ExportProfile,
): Iterable<Finding> {
  if (profile.format !== 'fixed-width' || !profile.hasHeadings) return
  for (const [place, column] of columns.entries()) {
    const { heading, width } = column
    if (width === undefined) continue
    const written = fixedHeading(column, profile).trimEnd()
    if (written.length >= heading.trimEnd().length) continue
    const title = `The heading “${heading}” has more than ${counted(width, 'character')} and is written “${written}”`
    yield { id: `heading-cut:${place + 1}`, rule: 'too-long', title, rows: [] }
  }
}

/** The lines that fail each test of a column. */
function linesWrong(
  column: ProfileColumn,
  tests: readonly ColumnTest[],
  { from, given, rows }: ColumnParts,
): readonly (readonly number[])[] {
  const found = tests.map((): number[] => [])
  if (tests.length === 0) return found
  const read = cellTextOf(column.value, from, given)
  let number = 0
  for (const row of rows) {
    const text = read(row, ++number)
    for (const [at, { isWrong }] of tests.entries()) if (isWrong(text, row)) found[at]?.push(row)
  }
  return found
}

function testsOf(column: ProfileColumn, { profile, from }: ColumnParts): readonly ColumnTest[] {
  return [
    ...contentTests(column),
    ...dateTests(column),
    ...lossTests(column, from),
    ...lengthTests(column, profile),
  ]
}

function* contentTests({ heading, value, required, mustBe }: ProfileColumn): Iterable<ColumnTest> {
  // A fact that is not given is one finding about the file, not one about each of its lines.
  if (required && value.from !== 'asked') {
    const title = `“${heading}” is blank`
    yield { rule: 'missing', title, isWrong: (text) => text.trim() === '' }
  }
  if (mustBe) {
    const positive = mustBe === 'positive-amount'
    const title = `“${heading}” is not ${positive ? 'an amount above zero' : 'an amount'}`
    const isWrong = (text: string) => text.trim() !== '' && !isAmount(text, positive)
    yield { rule: 'not-an-amount', title, isWrong }
  }
}

function isAmount(text: string, positive: boolean): boolean {
  const amount = parsePrice(text)
  return amount !== null && (!positive || amount > 0)
}

/** Every pattern of a layout is a spelling that is read as a date: what is not, stands there as the file had it. */
function* dateTests({ heading, value }: ProfileColumn): Iterable<ColumnTest> {
  if (value.from !== 'file' || !value.dates) return
  const title = `“${heading}” is no date to write as ${value.dates}`
  const isWrong = (text: string) => text.trim() !== '' && isoDateOf(text) === null
  yield { rule: 'not-a-date', title, isWrong }
}

/** What the cells of a column do not hold of what stands in the sheet. */
function* lossTests(
  { heading, value }: ProfileColumn,
  { sheet }: ExportSheet,
): Iterable<ColumnTest> {
  if (value.from === 'price' && value.digits !== 'all') {
    const title = `“${heading}” has cents only: rounding changes the price`
    yield { rule: 'rounded', title, isWrong: (_, row) => isRounded(sheet.get(row, 'price')) }
  }
}

/** In fixed width a cell that is too long, or a line break, would break its record: no layout lets that pass. */
function* lengthTests(column: ProfileColumn, profile: ExportProfile): Iterable<ColumnTest> {
  const { heading, width } = column
  const isFixed = profile.format === 'fixed-width'
  if (width !== undefined && column.ifLonger !== 'cut') {
    yield {
      rule: isFixed ? 'format' : 'too-long',
      name: 'too-long',
      title: `“${heading}” has more than ${counted(width, 'character')}${isFixed ? ', which would push what follows in its record' : ''}`,
      isWrong: (text) => isTooLong(text, column, profile),
    }
  }
  if (isFixed) {
    const title = `“${heading}” has a line break, which would end its record`
    yield { rule: 'format', name: 'line-break', title, isWrong: (text) => /[\r\n]/.test(text) }
  }
}
