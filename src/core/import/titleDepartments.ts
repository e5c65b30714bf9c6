import type { Column } from '../sheet/Column'
import { ColumnPacker } from '../sheet/packColumn'
import type { SkippedRow } from './ColumnMapping'
import type { ClassifiedRows } from './classifyRows'
import { withoutFrame } from './rowWords'

/** One title says nothing; departments come in groups. */
const FEW_TITLES = 2

/**
 * The department of every line as the title row above it names it; null when the sheet has no titles, or when
 * they stand so close together that they are no groups.
 */
export function titleDepartments(rows: ClassifiedRows): Column | null {
  const titles = rows.skipped.filter(({ reason, text }) => reason === 'title' && isDepartment(text))
  if (titles.length < FEW_TITLES || !leadGroups(titles, rows)) return null
  const packer = new ColumnPacker()
  let next = 0
  let department = ''
  for (const row of rows.lines) {
    while (next < titles.length && (titles[next]?.sourceRow ?? 0) <= row) {
      department = withoutFrame(titles[next]?.text.replaceAll(' | ', ' ') ?? '')
      next++
    }
    packer.add(department)
  }
  return packer.finish()
}

/** Most titles have a line right under them; titles in a block are a list of their own. */
function leadGroups(titles: readonly SkippedRow[], { lines }: ClassifiedRows): boolean {
  const lineRows = new Set(lines)
  const leading = titles.filter(({ sourceRow }) => lineRows.has(sourceRow))
  return leading.length > titles.length * 0.6 && titles.length * 2 <= lines.length
}

/** A short name with letters; not a date, a page number or a sentence. */
function isDepartment(text: string): boolean {
  return (
    text.length <= 60 && /[A-Za-z]{3}/.test(text) && !/\bpage\b|\d{1,2}\/\d{1,2}\/\d{2}/i.test(text)
  )
}
