import { counted } from '../../core/chargemaster/counted'
import type { CellBlock } from '../../core/sheet/blockText'
import type { PlacedColumn } from './GridColumn'
import { cellCount, cells, type GridNow, lockedHeadings, MAX_CELLS } from './gridNow'
import { headingAt, linesUpTo, nextLine } from './groupNow'
import { isSingleCell, mainRectangle, type Rectangle, rectangleSize, rectangles } from './selection'

/** The lines and columns to copy, or null when the rectangles share neither their lines nor their columns. */
export function copyArea(
  areas: readonly Rectangle[],
): { positions: readonly number[]; columns: readonly number[] } | null {
  const [first] = areas
  if (!first) return null
  const sameColumns = areas.every(({ left, right }) => left === first.left && right === first.right)
  const sameLines = areas.every(({ top, bottom }) => top === first.top && bottom === first.bottom)
  if (!sameColumns && !sameLines) return null
  const positions = sameLines
    ? span(first.top, first.bottom)
    : areas.flatMap(({ top, bottom }) => span(top, bottom))
  const columns = sameColumns
    ? span(first.left, first.right)
    : areas.flatMap(({ left, right }) => span(left, right))
  return { positions: inOrder(positions), columns: inOrder(columns) }
}

/** Where a block goes: into each of the selected rectangles. */
export function pasteAreas(now: GridNow, block: CellBlock): readonly Rectangle[] {
  return rectangles(now.selection).map((area) => pasteArea(now, block, area))
}

/**
 * From the corner of a rectangle; repeated where the rectangle is a multiple of the block. Headings of groups are
 * passed over. It ends beyond the grid where fewer lines follow than the block has.
 */
function pasteArea(now: GridNow, block: CellBlock, area: Rectangle): Rectangle {
  const height = block.length
  const width = block[0]?.length ?? 0
  const lines = linesUpTo(now, area.bottom) - linesUpTo(now, area.top - 1)
  const isMultiple = lines > 0 && lines % height === 0 && (area.right - area.left + 1) % width === 0
  if (isMultiple) return area
  const right = area.left + width - 1
  let bottom = area.top - 1
  for (let line = 0; line < height; line++) {
    const next = nextLine(now, bottom, 1)
    if (next === null) return { ...area, bottom: now.count - 1 + height - line, right }
    bottom = next
  }
  return { ...area, bottom, right }
}

/** Why a block cannot be pasted here, as a sentence, or null. Nothing of it is pasted then. */
export function pasteProblem(now: GridNow, block: CellBlock): string | null {
  if (now.props.locked) return now.props.locked
  if (headingAt(now, mainRectangle(now.selection).top) !== null && isSingleCell(now.selection))
    return 'Nothing was pasted: this is the heading of a group. Select a line to paste from.'
  const areas = pasteAreas(now, block)
  if (
    areas.length > 1 &&
    !areas.every((area, index) => isTaken(area, rectangles(now.selection)[index]))
  )
    return 'Nothing was pasted: what was copied does not fit into each of the selected blocks. Select one cell or one block.'
  const linesOver = Math.max(...areas.map(({ bottom }) => bottom)) - now.count + 1
  if (linesOver > 0)
    return `Nothing was pasted: the block has ${counted(block.length, 'line')}, ${linesOver.toLocaleString('en-US')} more than follow from here.`
  const columnsOver = Math.max(...areas.map(({ right }) => right)) - now.columns.length + 1
  if (columnsOver > 0)
    return `Nothing was pasted: the block has ${counted(block[0]?.length ?? 0, 'column')}, ${columnsOver} more than follow from here.`
  if (cellCount(areas) > MAX_CELLS)
    return `Nothing was pasted: at most ${cells(MAX_CELLS)} can be changed at once.`
  const locked = lockedHeadings(now, areas)
  if (locked.length > 0 && !areWholeLines(now, areas))
    return `Nothing was pasted: ${locked.join(', ')} cannot be typed over. Paste into other columns.`
  return null
}

/** Whether rectangles reach over all columns: a line pasted on a line leaves those as they are that cannot be typed over. */
function areWholeLines({ columns }: GridNow, areas: readonly Rectangle[]): boolean {
  const isEditable = columns.some(({ editable }) => editable)
  return isEditable && areas.every(({ left, right }) => left === 0 && right === columns.length - 1)
}

/** A text as it goes into a cell of a column: one line, and codes and prices without blanks around them. */
export function cellText(column: PlacedColumn | undefined, text: string): string {
  const line = oneLine(text)
  return column?.kind === 'code' || column?.kind === 'price' ? line.trim() : line
}

/** Whether a block fills a rectangle, or goes on from a single cell. */
function isTaken(area: Rectangle, selected: Rectangle | undefined): boolean {
  if (!selected) return false
  const isFilled = area.bottom === selected.bottom && area.right === selected.right
  return isFilled || rectangleSize(selected) === 1
}

/** A cell holds one line of text: breaks within it become blanks. */
function oneLine(text: string): string {
  // Looked for first: the expression below tries every blank of every cell.
  if (!text.includes('\n') && !text.includes('\r')) return text
  return text.replace(/\s*[\r\n]+\s*/g, ' ')
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

function inOrder(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}
