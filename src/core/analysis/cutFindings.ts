import { counted } from '../chargemaster/counted'
import { cellTextOf } from '../export/cellText'
import type { ProfileColumn } from '../export/ExportProfile'
import { cutCell } from '../export/fitCell'
import { type ColumnParts, columnKey } from './columnFindings'
import type { Finding } from './findings'

/** Cells that the layout cuts: on which lines, and on which of them nothing tells two texts apart any more. */
export function* cutFindings(parts: ColumnParts): Iterable<Finding> {
  const { columns, preflight } = parts.profile
  if (columns === 'own' || preflight.cut === 'ignore') return
  for (const [place, column] of columns.entries()) {
    const { heading, width, ifLonger } = column
    if (width === undefined || ifLonger !== 'cut') continue
    const { rows, alike } = cutLines(column, parts)
    const key = columnKey(columns, place)
    const title = `“${heading}” is cut at ${counted(width, 'character')}`
    if (rows.length > 0) yield { id: `cut:${key}`, rule: 'cut', title, rows }
    const same = `${title}, and other lines then read the same`
    if (alike.length > 0) yield { id: `cut-alike:${key}`, rule: 'cut', title: same, rows: alike }
  }
}

/** Lines that are written alike, though their texts may differ. */
interface CutGroup {
  readonly text: string
  readonly rows: number[]
  differ: boolean
}

function cutLines(column: ProfileColumn, { profile, from, given, rows }: ColumnParts) {
  const read = cellTextOf(column.value, from, given)
  const groups = new Map<string, CutGroup>()
  const cut: number[] = []
  let number = 0
  for (const row of rows) {
    const text = read(row, ++number)
    const written = cutCell(text, column, profile)
    if (written === null) continue
    cut.push(row)
    const group = groups.get(written)
    if (group === undefined) groups.set(written, { text, rows: [row], differ: false })
    else {
      group.rows.push(row)
      group.differ ||= group.text !== text
    }
  }
  const alike = [...groups.values()].filter(({ differ }) => differ).flatMap((group) => group.rows)
  return { rows: cut, alike: alike.sort((a, b) => a - b) }
}
