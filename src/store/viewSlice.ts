import { type ColumnFilter, withFilter } from '../core/analysis/ColumnFilter'
import type { ColumnValues } from '../core/analysis/columnValues'
import { allLines, type LineView } from '../core/analysis/LineView'
import type { ColumnId } from '../core/sheet/ChargeSheet'
import type { FacetCount } from '../core/sheet/facetCounts'
import type { PackedSheet } from '../core/sheet/PackedSheet'
import type { GridColumnId } from '../core/sheet/sortRows'
import { atRest } from './atRest'
import { defaultLayout, type GridLayout } from './gridLayout'
import type { GetState, Outside, SetState } from './Workspace'

/** The cell the keyboard is on; the inspector shows its line. */
export interface ActiveCell {
  readonly row: number
  readonly column: ColumnId | 'coding' | 'checks'
}

/** A filter to be edited, and the box of the window it opens at, in pixels. */
export interface FilterRequest {
  readonly column: GridColumnId
  readonly place: DOMRect
}

export interface ViewSlice {
  readonly lineView: LineView
  /** The lines shown, in order; null for all in file order. */
  readonly rows: Uint32Array<ArrayBuffer> | null
  /** Counts up when `rows` changes. */
  readonly viewVersion: number
  readonly departments: readonly FacetCount[]
  readonly revenueCodes: readonly FacetCount[]
  readonly active: ActiveCell | null
  /** What the selected cells add up to, in words; blank for a single cell. */
  readonly selectionText: string
  readonly setSelectionText: (text: string) => void
  readonly setLineView: (change: Partial<LineView>) => void
  /** Puts a filter in place of its column's; one that asks for nothing goes. */
  readonly setFilter: (filter: ColumnFilter) => void
  /** The column whose filter is being edited. */
  readonly filtering: FilterRequest | null
  readonly openFilter: (request: FilterRequest | null) => void
  /** The values a column has among the lines shown, as if it had no filter itself. */
  readonly columnValues: (column: GridColumnId, search: string) => Promise<ColumnValues>
  /** Reads the view again: lines edited since then move to where they now belong. */
  readonly refreshView: () => Promise<void>
  readonly setActive: (active: ActiveCell | null) => void
  /** A request to the grid to show a line; a new object per request. */
  readonly goTo: ActiveCell | null
  /** Makes a line active from outside the grid and shows it there. */
  readonly showLine: (row: number) => void
  /** How the user arranged the grid's columns. */
  readonly layout: GridLayout
  readonly setLayout: (layout: GridLayout) => void
  readonly restoreView: (stored: unknown) => void
}

export function createViewSlice(set: SetState, get: GetState, outside: Outside): ViewSlice {
  const { sheetWorker } = outside
  let asked = 0
  const saveSoon = atRest(() => get().saveView(), 400)

  return {
    lineView: allLines,
    rows: null,
    viewVersion: 0,
    departments: [],
    revenueCodes: [],
    active: null,
    goTo: null,
    layout: defaultLayout,
    selectionText: '',
    filtering: null,
    openFilter: (filtering) => set({ filtering }),
    setSelectionText: (selectionText) => set({ selectionText }),

    setLineView(change) {
      set({ lineView: { ...get().lineView, ...change } })
      saveSoon()
      void get().refreshView()
    },

    setFilter(filter) {
      get().setLineView({ filters: withFilter(get().lineView.filters, filter) })
    },

    columnValues: (column, search) =>
      sheetWorker('values', { column, view: get().lineView, search }),

    async refreshView() {
      const { lineView, document } = get()
      if (!document) return
      const number = ++asked
      try {
        const rows = await sheetWorker('view', lineView)
        if (number !== asked) return
        set({ rows, viewVersion: get().viewVersion + 1 })
        const [departments, revenueCodes] = await Promise.all([
          get().columnValues('department', ''),
          get().columnValues('revenueCode', ''),
        ])
        if (number === asked)
          set({ departments: departments.values, revenueCodes: revenueCodes.values })
      } catch (error) {
        get().tellError(error)
      }
    },

    setActive(active) {
      const before = get().active
      set({ active })
      if (active?.row !== before?.row) get().readActiveSoon()
      saveSoon()
    },

    showLine(row) {
      const active: ActiveCell = { row, column: 'description' }
      set({ goTo: active })
      get().setActive(active)
    },

    setLayout(layout) {
      set({ layout })
      saveSoon()
    },

    restoreView(stored) {
      const { lineView, active, layout } = parseView(stored, get().document?.sheet.packed ?? null)
      // A narrowed view is empty until the lines are read: showing all of them under its title would mislead.
      const isPlain = JSON.stringify(lineView) === JSON.stringify(allLines)
      const rows = isPlain ? null : new Uint32Array(0)
      set({ lineView, active, layout, goTo: null, rows, viewVersion: get().viewVersion + 1 })
    },
  }
}

type StoredView = Partial<Pick<ViewSlice, 'lineView' | 'active' | 'layout'>>

/** What was stored of the view, as far as it is there; the app starts with all lines otherwise. */
function parseView(stored: unknown, packed: PackedSheet | null): Required<StoredView> {
  const view = (stored ?? {}) as StoredView
  return {
    lineView: { ...allLines, ...view.lineView },
    active: view.active ?? { row: 0, column: 'description' },
    layout: view.layout ?? { ...defaultLayout, pinned: pinnedIn(packed) },
  }
}

/** Charge code and description stand fixed at the left, unless the file has no charge codes. */
function pinnedIn(packed: PackedSheet | null): readonly string[] {
  const hasCodes = packed === null || packed.fields.chargeCode !== null
  return defaultLayout.pinned.filter((column) => hasCodes || column !== 'chargeCode')
}
