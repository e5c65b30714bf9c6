import { memo } from 'react'
import { isLineField } from '../../core/chargemaster/ChargeLine'
import { codingLabels } from '../../core/chargemaster/Coding'
import { isCommented, lineComments } from '../../core/review/lineComments'
import styles from './ChargeGrid.module.css'
import type { ChargeGridProps } from './ChargeGridProps'
import { CheckMarks } from './CheckMarks'
import { CodingMark } from './CodingMark'
import type { GridRow } from './chargeTable'
import { cutSides } from './cutMark'
import { type PlacedColumn, sheetColumn } from './GridColumn'
import { columnTest } from './selection'

/** What lines read; the same object as long as the sheet is. What they say anew comes with another `row`. */
export type LineReaders = Pick<
  ChargeGridProps,
  'sheet' | 'codingOf' | 'checksOf' | 'ghostOf' | 'severityOf' | 'isStale'
>

interface GridLineProps {
  readonly row: GridRow
  /** Position in the view, from 0. */
  readonly position: number
  /** Pixels from the top of the element that holds the lines. */
  readonly top: number
  readonly pinned: readonly PlacedColumn[]
  readonly scrolled: readonly PlacedColumn[]
  readonly fixedWidth: number
  /** Index of the active column; -1 when the active cell is on another line. */
  readonly active: number
  readonly activeId: string
  /** Selected columns as `selectedColumns` writes them. */
  readonly selected: string
  /** Columns that were cut as `cutColumns` writes them. */
  readonly cut: string
  readonly readers: LineReaders
  /** Whether it stands in a group, below its heading. */
  readonly isGrouped: boolean
}

/** One line of the grid. It renders again only when something on this line changed. */
export const GridLine = memo(function GridLine(props: GridLineProps) {
  const { row, position, top, pinned, scrolled, fixedWidth, active, readers, selected } = props
  const isSelected = columnTest(selected)
  const sidesOf = cutSides(props.cut)
  const line = row.original.row
  const draw = (column: PlacedColumn) => {
    const isActive = column.index === active
    return (
      <div
        key={column.id}
        id={isActive ? props.activeId : undefined}
        role="gridcell"
        aria-colindex={column.index + 2}
        aria-selected={isActive || isSelected(column.index)}
        // ARIA allows it on a gridcell; the rule's table does not know.
        // oxlint-disable-next-line jsx-a11y/role-supports-aria-props
        aria-readonly={column.editable ? undefined : true}
        className={
          cellClass(column, line, readers, isActive, isSelected(column.index)) +
          cutClass(sidesOf(column.index))
        }
        style={column.style}
      >
        {content(column, row, readers)}
      </div>
    )
  }
  return (
    <div
      role="row"
      aria-rowindex={position + 2}
      aria-level={props.isGrouped ? 2 : undefined}
      className={lineClass(line, active >= 0, readers)}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div className={styles.fixed} style={{ width: fixedWidth }}>
        <div role="rowheader" aria-colindex={1} className={styles.gutter}>
          {lineNumber(line, readers)}
          {isCommented(readers.sheet, line) && <span className={styles.commented} />}
        </div>
        <div className={styles.pinned}>{pinned.map(draw)}</div>
      </div>
      <div className={styles.scrolled} style={{ left: fixedWidth }}>
        {scrolled.map(draw)}
      </div>
    </div>
  )
})

/** The row of the file; a line added since has none. */
function lineNumber(line: number, { sheet }: LineReaders) {
  const row = sheet.packed.sourceRows[line]
  return row === undefined ? <abbr title="Added, not in the file">new</abbr> : row
}

function lineClass(line: number, isActive: boolean, { sheet, isStale }: LineReaders): string {
  let name = `${styles.line}`
  if (isActive) name += ` ${styles.activeLine}`
  if (sheet.changes('inactive').has(line)) name += ` ${styles.inactive}`
  if (isStale(line)) name += ` ${styles.stale}`
  return name
}

function content(column: PlacedColumn, row: GridRow, readers: LineReaders) {
  const line = row.original.row
  if (column.kind === 'coding') {
    const coding = readers.codingOf(line)
    return (
      coding && (
        <>
          <CodingMark coding={coding} />
          <span className={styles.codingWord}>{codingLabels[coding]}</span>
        </>
      )
    )
  }
  if (column.kind === 'checks') return <CheckMarks tally={readers.checksOf(line)} />
  const text = String(row.getValue(column.id))
  const ghost = text === '' && column.id === 'hcpcs' ? readers.ghostOf(line) : null
  return ghost ? (
    <span className={styles.ghost}>
      <span className="visually-hidden">Proposed: </span>
      {ghost.code}
    </span>
  ) : (
    text
  )
}

const kindClass: Readonly<Record<PlacedColumn['kind'], string | undefined>> = {
  text: undefined,
  code: styles.code,
  price: styles.price,
  coding: styles.coding,
  checks: styles.checks,
}

function cellClass(
  column: PlacedColumn,
  line: number,
  readers: LineReaders,
  isActive: boolean,
  isSelected: boolean,
): string {
  let name = `${styles.cell} ${kindClass[column.kind] ?? ''}`
  if (isActive) name += ` ${styles.active}`
  if (isSelected) name += ` ${styles.selected}`
  const severity = readers.severityOf(line, column.id)
  if (severity) name += ` ${severity === 'error' ? styles.wrong : styles.doubtful}`
  if (isChanged(column, line, readers)) name += ` ${styles.changed}`
  else if (isReadOtherwise(column, line, readers)) name += ` ${styles.readOtherwise}`
  return name
}

/** The dashed line around cells that were cut. */
function cutClass(sides: ReturnType<ReturnType<typeof cutSides>>): string {
  if (sides === null) return ''
  return [` ${styles.cut}`, ...sides.map((side) => styles[`cut${side}`])].join(' ')
}

function isChanged(column: PlacedColumn, line: number, { sheet }: LineReaders): boolean {
  const id = sheetColumn(column) ?? (column.id === 'coding' ? 'decision' : null)
  return id !== null && sheet.isChanged(line, id)
}

/** A code the import read from other text, such as `0270` from `270`: shown with a mark, the original kept. */
function isReadOtherwise(
  { id, kind }: PlacedColumn,
  line: number,
  { sheet }: LineReaders,
): boolean {
  return kind === 'code' && isLineField(id) && sheet.fileText(line, id) !== sheet.get(line, id)
}

/** What a pointer resting on a line number is told: what people said about the line. */
export function lineTitle(line: number, { sheet }: LineReaders): string {
  return lineComments(sheet, line, [])
    .map(({ author, text }) => (author === '' ? text : `${author}: ${text}`))
    .join('\n')
}

/** What a pointer resting on a cell is told: the whole text, and what the file said where it differs. */
export function cellTitle(column: PlacedColumn, line: number, readers: LineReaders): string {
  const id = sheetColumn(column)
  if (id === null) return ''
  const { sheet } = readers
  const text = sheet.get(line, id)
  const file = isLineField(id) ? sheet.fileText(line, id) : sheet.original(line, id)
  const ghost = text === '' && id === 'hcpcs' ? readers.ghostOf(line) : null
  if (ghost)
    return `Proposed: ${ghost.code}, ${Math.round(ghost.confidence * 100)} % sure. Enter takes it.`
  if (file.trim() === text.trim()) return text
  const original = file === '' ? 'File: blank' : `File: ${file}`
  return text === '' ? original : `${text}\n${original}`
}
