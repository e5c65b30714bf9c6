import type { ColumnId } from '../../core/sheet/ChargeSheet'
import type { GridColumnId } from '../../core/sheet/sortRows'

/** One column of the grid as the screen around it asks for it. */
export interface GridColumn {
  readonly id: GridColumnId
  readonly heading: string
  /** Width in pixels while the layout names no other. */
  readonly width: number
  /** How cells look: `code` and `price` in monospaced figures, prices to the right. */
  readonly kind: 'text' | 'code' | 'price' | 'coding' | 'checks'
  readonly editable: boolean
  /** A filter of this column narrows the lines shown. */
  readonly isFiltered?: boolean
}

/** A visible column with its place on screen. */
export interface PlacedColumn extends GridColumn {
  /** Index among the visible columns, pinned ones first. */
  readonly index: number
  readonly isPinned: boolean
  /** Pixels from the left of its region: the pinned columns, or those that scroll. */
  readonly start: number
  readonly size: number
  /** The same as a style; one object per layout so that React has nothing to compare. */
  readonly style: { readonly left: number; readonly width: number }
}

/** The column of the sheet behind a grid column, or null where cells are computed. */
export function sheetColumn(column: GridColumn): ColumnId | null {
  return column.id === 'coding' || column.id === 'checks' ? null : column.id
}

export { defaultLayout, type GridLayout } from '../../store/gridLayout'
