import { type ColumnFilter, withFilter } from '../core/analysis/ColumnFilter'
import type { ColumnValues } from '../core/analysis/columnValues'
import { allLines, type GroupColumn, type LineView } from '../core/analysis/LineView'
import type { ShownGroups } from '../core/analysis/lineGroups'
import { type CellMatcher, cellMatcher } from '../core/sheet/CellMatcher'
import type { ColumnId } from '../core/sheet/ChargeSheet'
import type { FindQuery } from '../core/sheet/FindPattern'
import type { FacetCount } from '../core/sheet/facetCounts'
import type { PackedSheet } from '../core/sheet/PackedSheet'
import {
  type CollapsedGroups,
  groupAt,
  noneCollapsed,
  shownEntries,
  withToggled,
} from '../core/sheet/rowGroups'
import type { GridColumnId } from '../core/sheet/sortRows'
import { atRest } from './atRest'
import { defaultLayout, type GridLayout } from './gridLayout'
import { type KeptLine, keeping, withKept, withPlaced } from './keptLines'
import type { GetState, Outside, SetState, Workspace } from './Workspace'

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

/** Which lines the grid shows, in which order, groups and columns, and which cell is active. */
export interface ViewSlice {
  readonly lineView: LineView
  /** The view whose lines `rows` are: another than `lineView` while that is being read. */
  readonly shownView: LineView
  /** The lines of the list, in order, also those of collapsed groups; null for all in file order. */
  readonly rows: Uint32Array<ArrayBuffer> | null
  /** Null where the lines stand in no groups. */
  readonly groups: ShownGroups | null
  /** Puts the lines together by a column, all groups open; null ends it. */
  readonly groupLines: (by: GroupColumn | null) => void
  /** Collapses a group, or opens it again. */
  readonly toggleGroup: (value: string) => void
  readonly collapseGroups: (collapsed: CollapsedGroups) => void
  /** Counts up when `rows` changes. */
  readonly viewVersion: number
  /** Lines still shown that an edit has taken out of the view; they go with the next refresh. */
  readonly stale: ReadonlySet<number>
  /** Looks which of these lines, just changed, no longer fit the view. */
  readonly findStale: (rows: Uint32Array<ArrayBuffer>) => void
  readonly departments: readonly FacetCount[]
  readonly revenueCodes: readonly FacetCount[]
  readonly active: ActiveCell | null
  /** What the selected cells add up to, in words; blank for a single cell. */
  readonly selectionText: string
  readonly setSelectionText: (text: string) => void
  readonly setLineView: (change: Partial<LineView>) => void
  /** Takes the words to find while they are typed: the first key is answered at once, a run of keys once it rests. */
  readonly typeWords: (text: string) => void
  /** Puts a filter in place of its column's; one that asks for nothing goes. */
  readonly setFilter: (filter: ColumnFilter) => void
  /** The same while it is typed. */
  readonly typeFilter: (filter: ColumnFilter) => void
  /** The column whose filter is being edited. */
  readonly filtering: FilterRequest | null
  readonly openFilter: (request: FilterRequest | null) => void
  /** The values a column has among the lines shown, as if it had no filter itself. */
  readonly columnValues: (
    column: GridColumnId,
    search: string,
    most?: number,
  ) => Promise<ColumnValues>
  /** Reads the view again: lines edited since then move to where they now belong. */
  readonly refreshView: () => Promise<void>
  /**
   * Shows lines that are being added below those they come from: until the list is refreshed wherever they belong, and
   * from then on in every list that has no order of its own.
   */
  readonly keepLines: (lines: readonly KeptLine[]) => void
  /** Below which lines those added stand where the lines have no other order than that of the file. */
  readonly placedLines: readonly KeptLine[]
  /** The same as a person asks for it: lines that were kept beside their places go there, or leave the list. */
  readonly refreshList: () => void
  /** Reads the view after lines came or went; from a line that went, the keyboard goes where it came from. */
  readonly followAdded: () => Promise<void>
  /** What finds cells: plain text on the page, an expression on a thread that can be ended. */
  readonly matcherFor: (query: FindQuery) => CellMatcher
  readonly setActive: (active: ActiveCell | null) => void
  /** A request to the grid to show a line; a new object per request. */
  readonly goTo: ActiveCell | null
  /** Makes a cell active from outside the grid and shows it there; a collapsed group is opened for it. */
  readonly showCell: (cell: ActiveCell) => void
  readonly showLine: (row: number) => void
  /** How the user arranged the grid's columns. */
  readonly layout: GridLayout
  readonly setLayout: (layout: GridLayout) => void
  readonly restoreView: (stored: unknown) => void
}

export function createViewSlice(set: SetState, get: GetState, outside: Outside): ViewSlice {
  const { sheetWorker } = outside
  let asked = 0
  let kept: readonly KeptLine[] = []
  let marks: { readonly of: Uint32Array; readonly groups: Uint32Array } | null = null
  const saveSoon = atRest(() => get().saveView(), 400)
  let keys = 0
  const whenTypingRests = atRest(() => {
    if (keys > 1) void get().refreshView()
    keys = 0
  }, TYPING_RESTS)
  const typeView = (change: Partial<LineView>) => {
    kept = []
    set({ lineView: { ...get().lineView, ...change } })
    saveSoon()
    keys += 1
    if (keys === 1) void get().refreshView()
    whenTypingRests()
  }

  let reading = Promise.resolve()
  /** Asks for the lines of the view. Of several questions the last one's answer is shown, and all end with it. */
  const readView = async (): Promise<void> => {
    const { lineView, document, finishAct } = get()
    if (!document) return
    // The worker answers by what it was told: an act that is still being written comes first.
    finishAct()
    const number = ++asked
    try {
      const { rows: read, groups } = await sheetWorker('view', lineView)
      if (number !== asked) return reading
      const { sheet } = document
      const placed = lineView.sort.length === 0 ? get().placedLines : []
      const grouped = groups && withPlaced(groups, placed, sheet)
      const { rows, unfit } = grouped
        ? { rows: grouped.rows, unfit: [] }
        : withKept(read, kept, sheet, placed)
      get().stamps.touch(get().stale)
      const { collapsed } = get().lineView
      set({
        rows,
        groups: grouped && { ...grouped, ...shownEntries(grouped, collapsed) },
        shownView: lineView,
        stale: unfit.length > 0 ? new Set(unfit) : noLines,
        viewVersion: get().viewVersion + 1,
      })
      // The menus are read once the lines are painted.
      const valuesOf = (column: GridColumnId) =>
        sheetWorker('values', { column, view: lineView, search: '' }, { afterPaint: true })
      const [departments, revenueCodes] = await Promise.all([
        valuesOf('department'),
        valuesOf('revenueCode'),
      ])
      if (number === asked)
        set({ departments: departments.values, revenueCodes: revenueCodes.values })
    } catch (error) {
      get().tellError(error)
    }
  }

  return {
    lineView: allLines,
    shownView: allLines,
    rows: null,
    groups: null,
    viewVersion: 0,
    stale: noLines,
    placedLines: [],
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
      kept = []
      set({ lineView: { ...get().lineView, ...change } })
      // At once: whoever closes the page after choosing a list finds that list again.
      get().saveView()
      void get().refreshView()
    },

    typeWords: (text) => typeView({ text }),

    setFilter(filter) {
      get().setLineView({ filters: withFilter(get().lineView.filters, filter) })
    },

    typeFilter: (filter) => typeView({ filters: withFilter(get().lineView.filters, filter) }),

    groupLines: (groupBy) => get().setLineView({ groupBy, collapsed: noneCollapsed }),

    toggleGroup: (value) => get().collapseGroups(withToggled(get().lineView.collapsed, value)),

    collapseGroups(collapsed) {
      const { groups, lineView } = get()
      set({
        lineView: { ...lineView, collapsed },
        groups: groups && { ...groups, ...shownEntries(groups, collapsed) },
      })
      get().saveView()
    },

    columnValues: (column, search, most) =>
      sheetWorker('values', {
        ...{ column, view: get().lineView, search },
        ...(most === undefined ? {} : { most }),
      }),

    matcherFor: (query) =>
      query.isExpression ? outside.matchExpression(query) : cellMatcher(query),

    refreshView() {
      reading = readView()
      return reading
    },

    keepLines(lines) {
      kept = keeping(kept, lines)
      set({ placedLines: keeping(get().placedLines, lines) })
    },

    refreshList() {
      kept = []
      void get().refreshView()
    },

    async followAdded() {
      const { active, document } = get()
      await get().refreshView()
      // Asked before the list is read again: then another line stands in the place of the one that went.
      if (!active || !document || active.row < document.sheet.lineCount) return
      const from = kept.findLast(({ row }) => row === active.row)?.below
      get().showCell({ ...active, row: Math.min(from ?? active.row, document.sheet.lineCount - 1) })
    },

    findStale(changed) {
      const { lineView, rows, groups, document } = get()
      if (!document || !rows || rows.length === 0) return
      if (marks?.of !== rows)
        marks = { of: rows, groups: groupMarks(rows, groups, document.sheet.lineCount) }
      const { groups: groupOf } = marks
      const asked = changed.filter((row) => groupOf[row] !== 0)
      sheetWorker('fitting', { view: lineView, rows: asked })
        .then(({ rows: fitting, values }) => {
          if (get().rows !== rows) return
          const staying = fitting.filter(
            (row, index) =>
              values === null || groups?.values[(groupOf[row] ?? 0) - 1] === values[index],
          )
          const stale = staleAfter(get().stale, asked, staying)
          if (stale === get().stale) return
          get().stamps.touch(asked)
          set({ stale, factsVersion: get().factsVersion + 1 })
        })
        .catch(get().tellError)
    },

    setActive(active) {
      const before = get().active
      set({ active })
      if (active?.row !== before?.row) get().readActiveSoon()
      saveSoon()
    },

    showCell(cell) {
      const value = collapsedGroupOf(get().groups, cell.row)
      if (value !== null) get().toggleGroup(value)
      set({ goTo: { ...cell } })
      get().setActive(cell)
    },

    showLine: (row) => get().showCell({ row, column: 'description' }),

    setLayout(layout) {
      set({ layout })
      // At once, as above: whoever closes the page after arranging a column finds it so.
      get().saveView()
    },

    restoreView(stored) {
      const { lineView, active, layout, savedViews, placedLines } = parseView(
        stored,
        get().document?.sheet.packed ?? null,
      )
      // A narrowed view is empty until the lines are read: showing all of them under its title would mislead.
      const isPlain = JSON.stringify(lineView) === JSON.stringify(allLines)
      const sheet = get().document?.sheet
      const all = sheet ? withKept(null, [], sheet, placedLines).rows : null
      const rows = isPlain ? all : new Uint32Array(0)
      kept = []
      set({ lineView, active, layout, savedViews, placedLines })
      set({ goTo: null, rows, groups: null, stale: noLines })
      set({ shownView: isPlain ? lineView : allLines, viewVersion: get().viewVersion + 1 })
    },
  }
}

/** Milliseconds without a key after which a run of keys is over. */
const TYPING_RESTS = 120

const noLines: ReadonlySet<number> = new Set()

/** For each line of the sheet 0 where it is not shown, else one more than the index of its group. */
function groupMarks(rows: Uint32Array, groups: ShownGroups | null, lineCount: number): Uint32Array {
  const marks = new Uint32Array(lineCount)
  const starts = groups?.starts ?? [0, rows.length]
  for (let group = 0; group + 1 < starts.length; group++)
    for (const row of rows.subarray(starts[group], starts[group + 1])) marks[row] = group + 1
  return marks
}

/** The value of the group a line stands in when that is collapsed, else null. */
function collapsedGroupOf(groups: ShownGroups | null, row: number): string | null {
  const place = groups?.rows.indexOf(row) ?? -1
  if (!groups || place < 0) return null
  const group = groupAt(groups.starts, place)
  return groups.collapsed[group] === 1 ? (groups.values[group] ?? '') : null
}

function staleAfter(
  stale: ReadonlySet<number>,
  asked: Uint32Array,
  fitting: Uint32Array,
): ReadonlySet<number> {
  const after = new Set([...stale, ...asked])
  for (const row of fitting) after.delete(row)
  const isSame = after.size === stale.size && [...after].every((row) => stale.has(row))
  return isSame ? stale : after
}

type StoredView = Partial<
  Pick<Workspace, 'lineView' | 'active' | 'layout' | 'savedViews' | 'placedLines'>
>

/** What was stored of the view, as far as it is there; the app starts with all lines otherwise. */
function parseView(stored: unknown, packed: PackedSheet | null): Required<StoredView> {
  const view = (stored ?? {}) as StoredView
  return {
    lineView: { ...allLines, ...view.lineView },
    savedViews: view.savedViews ?? [],
    placedLines: view.placedLines ?? [],
    active: view.active ?? { row: 0, column: 'description' },
    layout: view.layout ?? { ...defaultLayout, pinned: pinnedIn(packed) },
  }
}

/** Charge code and description stand fixed at the left, unless the file has no charge codes. */
function pinnedIn(packed: PackedSheet | null): readonly string[] {
  const hasCodes = packed === null || packed.fields.chargeCode !== null
  return defaultLayout.pinned.filter((column) => hasCodes || column !== 'chargeCode')
}
