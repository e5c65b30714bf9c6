import { codingLabels } from '../../core/chargemaster/Coding'
import { isCommented } from '../../core/review/lineComments'
import type { GridColumnId } from '../../core/sheet/sortRows'
import type { ChargeGridProps, GridEdit } from './ChargeGridProps'
import { tallyText } from './CheckMarks'
import { type PlacedColumn, sheetColumn } from './GridColumn'
import type { EditMode } from './gridKeys'
import { headingAt, lines, linesUpTo, spokenGroup } from './groupNow'
import {
  type CellPlace,
  type GridSelection,
  isSingleCell,
  mainRectangle,
  type Rectangle,
  rectangleSize,
} from './selection'

/** What the grid shows at this moment; keys, mouse and clipboard read it when something happens. */
export interface GridNow {
  readonly props: ChargeGridProps
  readonly columns: readonly PlacedColumn[]
  readonly count: number
  readonly selection: GridSelection
  /** How the active cell is being edited; null when it is not. */
  readonly editing: EditMode | null
}

/** The line at a position of the view, as its index in the sheet; not for positions where a heading stands. */
export function rowOf({ props }: Pick<GridNow, 'props'>, position: number): number {
  return props.view ? (props.view[position] ?? 0) : position
}

/** What a cell says, computed columns in words. */
export function textAt(now: GridNow, place: CellPlace): string {
  const column = now.columns[place.column]
  if (!column || place.position >= now.count || headingAt(now, place.position) !== null) return ''
  const row = rowOf(now, place.position)
  const id = sheetColumn(column)
  return id === null ? computedText(now.props, row, column.id) : now.props.sheet.get(row, id)
}

/** What the cells of a line say, from one column to another. */
export function textsAt(
  now: GridNow,
  position: number,
  { left, right }: Pick<Rectangle, 'left' | 'right'>,
): string[] {
  const texts: string[] = []
  for (let column = left; column <= right; column++) texts.push(textAt(now, { position, column }))
  return texts
}

/** The words of a computed cell; `coding` and `checks` are the only columns that are not in the sheet. */
export function computedText(
  { codingOf, checksOf }: Pick<ChargeGridProps, 'codingOf' | 'checksOf'>,
  row: number,
  column: GridColumnId,
): string {
  if (column === 'checks') return tallyText(checksOf(row))
  const coding = codingOf(row)
  return coding ? codingLabels[coding] : ''
}

/** More cells than this are not changed or copied in one act: the page would stand still too long. */
export const MAX_CELLS = 1_000_000

/** All cells of rectangles whose columns can be edited, with `after` for each. */
export function editsIn(
  now: GridNow,
  areas: readonly Rectangle[],
  after: (place: CellPlace) => string,
): GridEdit[] {
  const edits: GridEdit[] = []
  const seen = areas.length > 1 ? new Set<string>() : null
  for (const { top, bottom, left, right } of areas) {
    const columns = now.columns
      .slice(left, right + 1)
      .filter(({ editable }) => editable)
      .map((column) => ({ id: sheetColumn(column), index: column.index }))
    for (let position = top; position <= bottom; position++) {
      if (headingAt(now, position) !== null) continue
      const row = rowOf(now, position)
      for (const { id, index } of columns) {
        if (id === null) continue
        if (seen) {
          const key = `${position},${index}`
          if (seen.has(key)) continue
          seen.add(key)
        }
        edits.push({ row, column: id, after: after({ position, column: index }) })
      }
    }
  }
  return edits
}

/** How many cells the rectangles cover, before headings and their columns are looked at. */
export function cellCount(areas: readonly Rectangle[]): number {
  return areas.reduce((sum, area) => sum + rectangleSize(area), 0)
}

/** The headings of the columns within rectangles that cannot be edited. */
export function lockedHeadings(now: GridNow, areas: readonly Rectangle[]): string[] {
  return now.columns
    .filter(
      ({ editable, index }) =>
        !editable && areas.some(({ left, right }) => index >= left && index <= right),
    )
    .map(({ heading }) => heading)
}

/** `1 cell` or `12 cells`. */
export function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count.toLocaleString('en-US')} cells`
}

/** Where a line stands in the view, or -1. */
export function positionOf(view: Uint32Array | null, row: number, count: number): number {
  if (view) return view.indexOf(row)
  return row < count ? row : -1
}

/** The active cell or the selection as a screen reader says it; `isJustChanged` right after an act. */
export function spokenCell(now: GridNow, isJustChanged = false): string {
  const { selection } = now
  if (!isSingleCell(selection)) {
    const { top, bottom, left, right } = mainRectangle(selection)
    const columns = right - left + 1
    const count = linesUpTo(now, bottom) - linesUpTo(now, top - 1)
    return `Selected ${lines(count)} by ${columns} ${columns === 1 ? 'column' : 'columns'}`
  }
  const { position, column } = selection.active
  const { groups } = now.props
  const group = headingAt(now, position)
  if (groups && group !== null) return spokenGroup(groups, group)
  const heading = now.columns[column]?.heading ?? ''
  const text = textAt(now, selection.active)
  const ghost =
    text === '' && now.columns[column]?.id === 'hcpcs'
      ? now.props.ghostOf(rowOf(now, position))
      : null
  const said = ghost ? `blank, proposed ${ghost.code}` : text || 'blank'
  const place = `line ${linesUpTo(now, position)} of ${linesUpTo(now, now.count - 1)}`
  return [`${heading}: ${said}`, place, ...stateWords(now, isJustChanged)].join(', ')
}

/** The marks of the active cell and its line, in words for those who do not see them. */
function stateWords({ props, columns, selection }: GridNow, isJustChanged: boolean): string[] {
  const { sheet, severityOf, isStale } = props
  const column = columns[selection.active.column]
  const row = rowOf({ props }, selection.active.position)
  if (!column) return []
  const id = sheetColumn(column)
  const severity = severityOf(row, column.id)
  const words: string[] = []
  if (severity) words.push(severity === 'error' ? 'has an error' : 'has a warning')
  if (id !== null && sheet.isChanged(row, id)) words.push('changed')
  if (sheet.changes('added').has(row)) words.push('added line')
  if (sheet.changes('inactive').has(row)) words.push('inactive line')
  if (isCommented(sheet, row)) words.push('has a comment')
  // Whether a line that was just changed fits is looked up while it is told.
  if (!isJustChanged && isStale(row)) words.push('no longer fits the list')
  return words
}
