import type { CellBlock } from '../../core/sheet/blockText'
import { type GridNow, textAt } from './gridNow'
import { headingAt } from './groupNow'
import { copyArea } from './pasteArea'
import type { Rectangle } from './selection'

/** The cells of rectangles as one block, or why they form none, as a sentence. */
export function copiedBlock(now: GridNow, areas: readonly Rectangle[]): CellBlock | string {
  const area = copyArea(areas)
  if (!area)
    return 'These selections do not form one block. Select cells of the same lines or columns to copy.'
  const positions = area.positions.filter((position) => headingAt(now, position) === null)
  if (positions.length === 0) return 'The heading of a group has no cells to copy.'
  return positions.map((position) =>
    area.columns.map((column) => textAt(now, { position, column })),
  )
}
