import type { Column } from '../sheet/Column'
import { ColumnPacker } from '../sheet/packColumn'
import type { ClassifiedRows } from './classifyRows'

/** One title says nothing; departments come in groups. */
const FEW_TITLES = 2

/**
 * The department of every line as the title row above it names it; null when the sheet has no titles, or when
 * they stand so close together that they are no groups.
 */
export function titleDepartments(rows: ClassifiedRows): Column | null {
  const titles = rows.skipped.filter(({ reason, text }) => reason === 'title' && isDepartment(text))
  if (titles.length < FEW_TITLES || titles.length * 2 > rows.lines.length) return null
  const packer = new ColumnPacker()
  let next = 0
  let department = ''
  for (const row of rows.lines) {
    while (next < titles.length && (titles[next]?.sourceRow ?? 0) <= row) {
      department = titles[next]?.text.replaceAll(' | ', ' ') ?? ''
      next++
    }
    packer.add(department)
  }
  return packer.finish()
}

/** A short name with letters; not a date, a page number or a sentence. */
function isDepartment(text: string): boolean {
  return (
    text.length <= 60 && /[A-Za-z]{3}/.test(text) && !/\bpage\b|\d{1,2}\/\d{1,2}\/\d{2}/i.test(text)
  )
}
