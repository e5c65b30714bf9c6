import {
  type ColumnDef,
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  constructRow,
  type Header,
  type Row,
  type RowModel,
  rowSortingFeature,
  type Table,
  type TableFeatures,
  tableFeatures,
  type Updater,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { ChargeSheet } from '../../core/sheet/ChargeSheet'
import type { GridColumnId, SortKey } from '../../core/sheet/sortRows'
import type { GridColumn, GridLayout, PlacedColumn } from './GridColumn'

// TanStack Table is the model of the grid: columns, their sizes, order, pinning, visibility and sort state.
// Everything its types need stands in this file, so that the rest of the grid never spells them.

/** What a row of the table is made from: the line’s index and its stamp; cells are read when they are shown. */
interface LineHandle {
  readonly row: number
  readonly stamp: number
}

/** The lines shown, by position; null stands for all lines in the order of the sheet. */
interface LineView {
  readonly rows: Uint32Array | null
  readonly count: number
  readonly stampOf: (row: number) => number
}

type AnyRow = Row<TableFeatures, LineHandle>

const MAX_ROWS_KEPT = 2048

/**
 * A core row model that makes a row only when it is read, so that a million lines cost nothing. Sorting and
 * filtering happen elsewhere and arrive as a new view. No feature that walks all rows may be registered.
 */
function lazyRowModel(table: Table<TableFeatures, LineHandle>) {
  let shown: LineView | null = null
  let model: RowModel<TableFeatures, LineHandle> | null = null
  return () => {
    const view = viewOf(table)
    if (!model || shown !== view) {
      shown = view
      model = modelOf(table, view)
    }
    return model
  }
}

const views = new WeakMap<object, LineView>()
const nothing: LineView = { rows: null, count: 0, stampOf: () => 0 }

function viewOf(table: Table<TableFeatures, LineHandle>): LineView {
  return views.get(table.options.data) ?? nothing
}

function modelOf(
  table: Table<TableFeatures, LineHandle>,
  view: LineView,
): RowModel<TableFeatures, LineHandle> {
  const kept = new Map<number, AnyRow>()
  const rowOf = (row: number): AnyRow => {
    const stamp = view.stampOf(row)
    const made = kept.get(row)
    // A row remembers what its cells said: a line that says something new needs another row.
    if (made?.original.stamp === stamp) return made
    if (kept.size >= MAX_ROWS_KEPT) kept.clear()
    const fresh = constructRow<TableFeatures, LineHandle>(
      table,
      String(row),
      { row, stamp },
      row,
      0,
    )
    kept.set(row, fresh)
    return fresh
  }
  const at = (key: string | symbol): number => (typeof key === 'string' ? Number(key) : Number.NaN)
  const rows = new Proxy<AnyRow[]>([], {
    get(target, key) {
      if (key === 'length') return view.count
      const position = at(key)
      if (!Number.isInteger(position)) return Reflect.get(target, key)
      return position < view.count ? rowOf(view.rows?.[position] ?? position) : undefined
    },
    has: (target, key) => at(key) < view.count || Reflect.has(target, key),
  })
  const rowsById = new Proxy<Record<string, AnyRow>>(
    {},
    { get: (_, key) => (Number.isInteger(at(key)) ? rowOf(at(key)) : undefined) },
  )
  return { rows, flatRows: rows, rowsById }
}

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  coreRowModel: lazyRowModel,
})
type Features = typeof features

export type GridRow = Row<Features, LineHandle>
export type GridHeader = Header<Features, LineHandle, unknown>

export interface ChargeTableInput {
  readonly sheet: ChargeSheet
  /** Changes whenever a line says something new: its row is then made anew. */
  readonly stampOf: (row: number) => number
  readonly view: Uint32Array | null
  readonly columns: readonly GridColumn[]
  /** What a computed cell says, for columns that are no column of the sheet. */
  readonly computedText: (row: number, column: 'coding' | 'checks') => string
  readonly layout: GridLayout
  /** False where the grid is too narrow for columns that stay: then all of them scroll. */
  readonly isPinning: boolean
  readonly onLayout: (layout: GridLayout) => void
  readonly sort: readonly SortKey[]
  readonly onSort: (sort: readonly SortKey[]) => void
}

export interface ChargeTable {
  /** The visible columns with their places, pinned ones first. */
  readonly columns: readonly PlacedColumn[]
  /** One header per visible column, in the same order. */
  readonly headers: readonly GridHeader[]
  readonly pinnedWidth: number
  /** Width of the columns that scroll. */
  readonly scrolledWidth: number
  readonly rowAt: (position: number) => GridRow | undefined
  /** The column whose border is being dragged, and by how many pixels. */
  readonly resizing: { readonly column: string; readonly by: number } | null
}

/** The table over a sheet, laid out as the user arranged it. */
export function useChargeTable(input: ChargeTableInput): ChargeTable {
  const { sheet, stampOf, view, columns, computedText, layout, onLayout, sort, onSort } = input
  const count = view ? view.length : sheet.lineCount
  const definitions = useMemo(
    () => columns.map((column) => definition(column, sheet, computedText)),
    [columns, sheet, computedText],
  )
  const lines = useMemo(() => linesOf(view, count, stampOf), [view, count, stampOf])
  const pinned = input.isPinning ? layout.pinned : nonePinned
  const state = useMemo(
    () => stateOf(columns, layout, pinned, sort),
    [columns, layout, pinned, sort],
  )
  const options = useMemo(
    () => ({
      features,
      columns: definitions,
      data: lines,
      state,
      manualSorting: true,
      sortDescFirst: false,
      columnResizeMode: 'onEnd' as const,
      onSortingChange: (change: Updater<SortState>) =>
        onSort(sortKeys(updated(change, state.sorting))),
      onColumnSizingChange: (change: Updater<Record<string, number>>) =>
        onLayout({ ...layout, widths: roundedWidths(updated(change, state.columnSizing)) }),
      onColumnOrderChange: (change: Updater<string[]>) =>
        onLayout({ ...layout, order: updated(change, state.columnOrder) }),
    }),
    [definitions, lines, state, layout, onLayout, onSort],
  )
  const table = useTable(options, ({ columnResizing }) => ({ columnResizing }))
  const model = table.getRowModel()
  const placed = useMemo(
    () => placedColumns(columns, table, state.columnPinning.start),
    [columns, table, state],
  )
  const { isResizingColumn, deltaOffset } = table.state.columnResizing
  // One object until something in it changed, so that the header is not drawn for an edit of a cell.
  return useMemo(
    () => ({
      columns: placed,
      headers: [...table.getStartFlatHeaders(), ...table.getCenterFlatHeaders()],
      pinnedWidth: table.getStartTotalSize(),
      scrolledWidth: table.getCenterTotalSize(),
      rowAt: (position) => model.rows[position],
      resizing:
        isResizingColumn === false ? null : { column: isResizingColumn, by: deltaOffset ?? 0 },
    }),
    [placed, table, model, isResizingColumn, deltaOffset],
  )
}

type SortState = { id: string; desc: boolean }[]

function definition(
  column: GridColumn,
  sheet: ChargeSheet,
  computedText: ChargeTableInput['computedText'],
): ColumnDef<Features, LineHandle> {
  const { id } = column
  return {
    id,
    header: column.heading,
    size: column.width,
    minSize: 48,
    maxSize: 1200,
    accessorFn:
      id === 'coding' || id === 'checks'
        ? ({ row }) => computedText(row, id)
        : ({ row }) => sheet.get(row, id),
  }
}

/** An empty array whose identity stands for the lines of one view; the row model finds them by it. */
function linesOf(
  rows: Uint32Array | null,
  count: number,
  stampOf: (row: number) => number,
): LineHandle[] {
  const lines: LineHandle[] = []
  views.set(lines, { rows, count, stampOf })
  return lines
}

const nonePinned: readonly string[] = []

function stateOf(
  columns: readonly GridColumn[],
  layout: GridLayout,
  pinned: readonly string[],
  sort: readonly SortKey[],
) {
  return {
    sorting: sort.map(({ column, descending }) => ({ id: column, desc: descending })),
    columnOrder: [...layout.order],
    columnPinning: {
      start: pinned.filter((id) => columns.some((c) => c.id === id)),
      end: [],
    },
    columnVisibility: Object.fromEntries(layout.hidden.map((id) => [id, false])),
    columnSizing: { ...layout.widths },
  }
}

function sortKeys(sorting: SortState): readonly SortKey[] {
  return sorting.map(({ id, desc }) => ({ column: id as GridColumnId, descending: desc }))
}

function roundedWidths(widths: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(widths).map(([id, width]) => [
      id,
      Math.round(Math.min(1200, Math.max(48, width))),
    ]),
  )
}

function updated<Value>(change: Updater<Value>, old: Value): Value {
  return change instanceof Function ? change(old) : change
}

function placedColumns(
  columns: readonly GridColumn[],
  table: Pick<
    Table<Features, LineHandle>,
    'getStartVisibleLeafColumns' | 'getCenterVisibleLeafColumns'
  >,
  pinned: readonly string[],
): PlacedColumn[] {
  const byId = new Map<string, GridColumn>(columns.map((column) => [column.id, column]))
  const visible = [...table.getStartVisibleLeafColumns(), ...table.getCenterVisibleLeafColumns()]
  return visible.flatMap((column, index) => {
    const known = byId.get(column.id)
    if (!known) return []
    const isPinned = pinned.includes(column.id)
    const start = column.getStart(isPinned ? 'start' : 'center')
    const size = column.getSize()
    return [{ ...known, index, isPinned, start, size, style: { left: start, width: size } }]
  })
}
