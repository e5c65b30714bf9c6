import { ColumnPacker } from '../sheet/packColumn'
import { fixedWidthLayout } from './readFixedWidth'
import type { SourceTable } from './SourceTable'
import { completeEachOther, type RowKind, secondRows, withoutLabel } from './secondRows'

/** A second row begins at least as many blanks further right. */
const INDENT = 2

/**
 * The table of a print extract whose charges stand in two lines each, the second one further right; null for others.
 * Both lines have columns of their own, which are found apart and put side by side.
 */
export function printedRecords(lines: readonly string[]): SourceTable | null {
  const seconds = secondRows(kindsOf(lines))
  if (!seconds) return null
  const [above, below] = [
    seconds.map((row) => lines[row - 1] ?? ''),
    seconds.map((row) => lines[row] ?? ''),
  ]
  const layouts = [fixedWidthLayout(above), fixedWidthLayout(below)] as const
  const [first, second] = layouts
  if (!first || !second) return null
  const cells = (line: string, { starts }: { readonly starts: readonly number[] }) =>
    starts.map((start, index) => line.slice(start, starts[index + 1]).trim())
  const secondCells = below.map((line) => cells(line, second))
  if (
    !completeEachOther(
      above.map((line) => cells(line, first)),
      secondCells,
    )
  )
    return null
  const isLabelled = second.starts.map((_, column) => haveOneLabel(secondCells, column))
  const joined = new Set(seconds)
  const packers = [...first.starts, ...second.starts].map(() => new ColumnPacker())
  for (const [row, line] of lines.entries()) {
    const own = joined.has(row) ? [] : cells(line, first)
    const behind = joined.has(row + 1) ? cells(lines[row + 1] ?? '', second) : []
    const values = behind.map((text, column) => (isLabelled[column] ? withoutLabel(text) : text))
    const all = first.starts.map((_, column) => own[column] ?? '').concat(values)
    for (const [column, packer] of packers.entries()) packer.add(all[column] ?? '')
  }
  return {
    name: 'csv',
    rowCount: lines.length,
    columns: packers.map((packer) => packer.finish()),
    printed: { lines, starts: first.starts },
    joinedRows: new Map(seconds.map((row) => [row, (lines[row] ?? '').trim()])),
  }
}

/** First rows begin where many lines do, second ones further right; ruled lines are drawn anywhere. */
function kindsOf(lines: readonly string[]): readonly RowKind[] {
  const indents = lines.map((line) => (isSilent(line) ? -1 : line.search(/\S/)))
  const counts = new Map<number, number>()
  for (const indent of indents) if (indent >= 0) counts.set(indent, (counts.get(indent) ?? 0) + 1)
  const filled = indents.filter((indent) => indent >= 0).length
  const first = Math.min(...[...counts].flatMap(([at, count]) => (count * 4 > filled ? [at] : [])))
  return indents.map((indent) => {
    if (indent < 0) return 'blank'
    return indent >= first + INDENT ? 'second' : 'first'
  })
}

const isSilent = (line: string) => /^[\s\-=_*]*$/.test(line)

/** True where nearly all cells begin with the same label: `REV: 0324`, `REV: 0301`. */
function haveOneLabel(rows: readonly (readonly string[])[], column: number): boolean {
  const filled = rows.map((cells) => cells[column] ?? '').filter((text) => text !== '')
  const labels = filled.map((text) => text.slice(0, text.length - withoutLabel(text).length).trim())
  const [label = ''] = labels
  return label !== '' && labels.filter((other) => other === label).length >= labels.length * 0.9
}
