import type { CellBlock } from '../../core/sheet/blockText'
import type { GridEdit } from './ChargeGridProps'
import type { CutMark } from './cutMark'
import { editsIn, type GridNow } from './gridNow'
import { linesUpTo } from './groupNow'
import { cellText } from './pasteArea'
import type { Rectangle } from './selection'

/** What a block becomes in the cells of a rectangle: repeated where that is larger, headings of groups passed over. */
export function pastedEdits(now: GridNow, block: CellBlock, area: Rectangle): GridEdit[] {
  const above = linesUpTo(now, area.top - 1) + 1
  return editsIn(now, [area], ({ position, column }) => {
    const row = block[(linesUpTo(now, position) - above) % block.length] ?? []
    return cellText(now.columns[column], row[(column - area.left) % row.length] ?? '')
  })
}

/** One act that fills a rectangle with what was cut, and blanks where it stood unless the two overlap there. */
export function movedEdits(
  now: GridNow,
  mark: CutMark,
  block: CellBlock,
  area: Rectangle,
): GridEdit[] {
  const { sheet } = now.props
  const pasted = pastedEdits(now, block, area)
  const left = editsIn(now, mark.areas, () => '')
  const filled = new Set(mark.areas.some(meets(area)) ? pasted.map(cellKey) : [])
  return [...left.filter((edit) => !filled.has(cellKey(edit))), ...pasted].filter(
    ({ row, column, after }) => sheet.get(row, column) !== after,
  )
}

const cellKey = ({ row, column }: GridEdit) => `${row},${column}`

const meets = (one: Rectangle) => (other: Rectangle) =>
  one.top <= other.bottom &&
  other.top <= one.bottom &&
  one.left <= other.right &&
  other.left <= one.right
