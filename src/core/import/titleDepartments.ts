import type { Column } from '../sheet/Column'
import { ColumnPacker } from '../sheet/packColumn'
import type { SkippedRow, SkipReason } from './ColumnMapping'
import type { ClassifiedRows } from './classifyRows'
import { withoutFrame } from './rowWords'
import { revenueTitle } from './titleRevenueCodes'

/** One title says nothing; departments come in groups. */
const FEW_TITLES = 2

/**
 * The department of every line as the title row above it names it; null when the sheet has no titles, or when
 * they stand so close together that they are no groups. `wanted`: the lines to name, all by default. In a file
 * `withoutCodes` a title stands where charges do, and may be a charge without a price.
 */
export function titleDepartments(
  rows: ClassifiedRows,
  wanted: Uint32Array = rows.lines,
  withoutCodes = false,
): Column | null {
  const titles = withFirst(departmentTitles(rows), rows)
  if (new Set(titles.map(nameOf)).size < FEW_TITLES || !leadGroups(titles, rows, withoutCodes))
    return null
  const packer = new ColumnPacker()
  let next = 0
  let department = ''
  for (const row of wanted) {
    while (next < titles.length && (titles[next]?.sourceRow ?? 0) <= row) {
      department = nameOf(titles[next])
      next++
    }
    packer.add(department)
  }
  return packer.finish()
}

/** What a title calls the lines below it; a revenue code before the name is none of it. */
function nameOf(title: SkippedRow | undefined): string {
  const text = title?.name ?? title?.text ?? ''
  return revenueTitle(text)?.name ?? withoutFrame(text.replaceAll(' | ', ' '))
}

/**
 * Where every title stands over a heading of its own, the one over the first heading is the last row before it: it
 * counts as a title too.
 */
function withFirst(
  titles: readonly SkippedRow[],
  { skipped }: ClassifiedRows,
): readonly SkippedRow[] {
  const reasons = new Map(skipped.map(({ sourceRow, reason }) => [sourceRow, reason]))
  const areOver = titles.every(({ sourceRow }) => reasons.get(sourceRow + 1) === 'repeated-heading')
  const before = skipped.findLast(({ reason }) => reason === 'before-heading')
  const isOver = before !== undefined && reasons.get(before.sourceRow + 1) === 'heading'
  const isTitle = isOver && isDepartment(before.text) && !before.text.includes(' | ')
  return titles.length > 0 && areOver && isTitle ? [before, ...titles] : titles
}

/** Titles that name a department; a page title, which comes again over headings after other titles, names none. */
function departmentTitles({ skipped }: ClassifiedRows): readonly SkippedRow[] {
  const titles = skipped.filter(
    (row) => row.reason === 'title' && isDepartment(row.text) && nameOf(row) !== '',
  )
  const headings = new Set(
    skipped.filter(({ reason }) => reason === 'repeated-heading').map((row) => row.sourceRow),
  )
  const printed = new Set(
    skipped.filter(({ reason }) => isPrinted.has(reason)).map(({ sourceRow }) => sourceRow),
  )
  const isOverHeading = ({ sourceRow }: SkippedRow) => {
    let below = sourceRow + 1
    while (printed.has(below)) below++
    return headings.has(below)
  }
  const last = new Map<string, number>()
  const pageTitles = new Set<string>()
  for (const [index, { text }] of titles.entries()) {
    const before = last.get(text)
    if (before !== undefined && before !== index - 1) pageTitles.add(text)
    last.set(text, index)
  }
  for (const title of titles) if (!isOverHeading(title)) pageTitles.delete(title.text)
  return titles.filter(({ text }) => !pageTitles.has(text))
}

/** Most titles have a line right under them; titles in a block are a list of their own. */
function leadGroups(
  titles: readonly SkippedRow[],
  { lines, skipped }: ClassifiedRows,
  withoutCodes: boolean,
): boolean {
  const lineRows = new Set(lines)
  const between = new Set(
    skipped
      .filter((row) => isBetween.has(row.reason) || nameOf(row) === '')
      .map(({ sourceRow }) => sourceRow - 1),
  )
  const leads = ({ sourceRow }: SkippedRow) => {
    let row = sourceRow
    while (between.has(row)) row++
    return lineRows.has(row)
  }
  const share = titles.filter(leads).length / titles.length
  const perTitle = lines.length / titles.length
  if (!withoutCodes) return share > 0.6 && perTitle >= 2
  const leadsAll = (titles[0]?.sourceRow ?? 0) <= (lines[0] ?? 0)
  return leadsAll && share > 0.95 && perTitle >= 8
}

/** Rows of a page that say nothing. */
const isPrinted: ReadonlySet<SkipReason> = new Set(['ruled-line', 'page-header', 'empty'])

/** Rows that may stand between a title and its first line. */
const isBetween: ReadonlySet<SkipReason> = new Set(['heading', 'repeated-heading', ...isPrinted])

/** A short name with letters; not a date, a page number or a sentence. */
function isDepartment(text: string): boolean {
  return (
    text.length <= 60 && /[A-Za-z]{3}/.test(text) && !/\bpage\b|\d{1,2}\/\d{1,2}\/\d{2}/i.test(text)
  )
}
