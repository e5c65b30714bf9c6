import { useEffect, useMemo, useRef, useState } from 'react'
import { severityOf } from '../../core/analysis/flaggedFields'
import { isLineField } from '../../core/chargemaster/ChargeLine'
import { type Coding, codingAt } from '../../core/chargemaster/Coding'
import type { ColumnId } from '../../core/sheet/ChargeSheet'
import { wholePercent } from '../../core/suggestions/Suggestion'
import { isOrderAwaited } from '../../store/awaitedView'
import { followerNotice } from '../../store/documentSlice'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import type { Workspace, WorkspaceStore } from '../../store/Workspace'
import { followingReason } from '../FollowingNote'
import { ChargeGrid } from '../grid/ChargeGrid'
import type { CellChoice, ChargeGridProps, GridHandle } from '../grid/ChargeGridProps'
import type { GridColumn } from '../grid/GridColumn'
import { AnswerDialog } from '../review/AnswerDialog'
import { BulkEditDialog } from './BulkEditDialog'
import { CommentBox, type CommentRequest } from './CommentBox'
import { cellCompletions, cellValues } from './cellCompletions'
import { DecideDialog } from './DecideDialog'
import { EmptyList } from './EmptyList'
import { gridColumns, hiddenColumns, offeredColumns, withColumn, withFiltered } from './gridColumns'
import { useSelectionFigures } from './useSelectionFigures'
import { useToldActs } from './useToldActs'

/** The grid of the open workspace: what it shows comes from the store, what a person does goes there as acts. */
export function LineGrid() {
  const store = useWorkspaceStore()
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  const rows = useWorkspace((workspace) => workspace.rows)
  const groups = useWorkspace((workspace) => workspace.groups)
  const sort = useWorkspace((workspace) => workspace.lineView.sort)
  const isSorting = useWorkspace(isOrderAwaited)
  const layout = useWorkspace((workspace) => workspace.layout)
  const version = useWorkspace((workspace) => workspace.version)
  // Codings, checks, proposals and the order draw the grid anew, and leave its cells as they are.
  useWorkspace(({ factsVersion, viewVersion }) => factsVersion + viewVersion)
  const acts = useMemo(() => gridActs(store), [store])
  const tellFigures = useSelectionFigures()
  const lineActs = useMemo(() => lineActsOf(store), [store])
  const filters = useWorkspace((workspace) => workspace.lineView.filters)
  const all = useMemo(() => (sheet ? gridColumns(sheet) : []), [sheet])
  const { asked } = layout
  const offered = useMemo(() => offeredColumns(all, asked), [all, asked])
  const isFollower = useWorkspace((workspace) => workspace.isFollower)
  const columns = useMemo(() => {
    const marked = withFiltered(offered, filters)
    return isFollower ? marked.map(locked) : marked
  }, [offered, filters, isFollower])
  const hidden = useMemo(() => {
    const others = hiddenColumns(all, layout)
    return isFollower ? others.map(locked) : others
  }, [all, layout, isFollower])
  const [bulkColumn, setBulkColumn] = useState<ColumnId | null>(null)
  const [commenting, setCommenting] = useState<CommentRequest | null>(null)
  const [answering, setAnswering] = useState<number | null>(null)
  const [deciding, setDeciding] = useState<Deciding | null>(null)
  const handle = useRef<GridHandle>(null)
  useFollowActive(handle)
  useFirstFocus(handle)
  useToldActs(handle)
  if (!sheet) return null
  const active = store.getState().active
  return (
    <>
      <ChargeGrid
        key={store.getState().document?.summary.id}
        label="Charge lines"
        handle={handle}
        sheet={sheet}
        version={version}
        stampOf={store.getState().stamps.at}
        view={groups?.entries ?? rows}
        groups={groups}
        columns={columns}
        hiddenColumns={hidden}
        onShowColumn={(cell) => {
          const { layout: now, setLayout, showCell } = store.getState()
          setLayout(withColumn(now, all, cell.column))
          showCell(cell)
        }}
        layout={layout}
        sort={sort}
        isSorting={isSorting}
        empty={<EmptyList />}
        locked={isFollower ? followingReason : null}
        onComment={(row, place) => setCommenting({ row, place })}
        {...(active ? { initialCell: active } : {})}
        {...acts}
        onSelect={tellFigures}
        {...(isFollower
          ? { ghostOf: noGhost }
          : {
              ...lineActs,
              onBulkEdit: setBulkColumn,
              onAnswer: setAnswering,
              onSetCoding: (chosen, coding) => setDeciding({ rows: chosen, coding }),
            })}
      />
      <CommentBox request={commenting} onClose={() => setCommenting(null)} />
      {bulkColumn && <BulkEditDialog column={bulkColumn} onClose={() => setBulkColumn(null)} />}
      {answering !== null && <AnswerDialog row={answering} onClose={() => setAnswering(null)} />}
      {deciding && <DecideDialog {...deciding} onClose={() => setDeciding(null)} />}
    </>
  )
}

/** A column of a workspace that another tab writes. */
const locked = (column: GridColumn): GridColumn => ({ ...column, editable: false })

/** Puts the keyboard into the grid when the screen opens, after the question about CPT where it is asked. */
function useFirstFocus(handle: { readonly current: GridHandle | null }): void {
  const isAsked = useWorkspace((workspace) => workspace.levelOne === null)
  useEffect(() => {
    if (!isAsked) handle.current?.focus()
  }, [isAsked, handle])
}

interface Deciding {
  readonly rows: readonly number[]
  readonly coding: Coding
}

/** Moves the grid to the active line when something else than the grid changed it. */
function useFollowActive(handle: { readonly current: GridHandle | null }): void {
  const request = useWorkspace((workspace) => workspace.goTo)
  useEffect(() => {
    if (request) handle.current?.goTo(request.row, request.column)
  }, [request, handle])
}

type Acts = Pick<
  ChargeGridProps,
  | 'codingOf'
  | 'checksOf'
  | 'severityOf'
  | 'isStale'
  | 'ghostOf'
  | 'onActive'
  | 'onEdit'
  | 'onUndo'
  | 'onRedo'
  | 'onTakeGhost'
  | 'onChooseGhost'
  | 'onDismissGhost'
  | 'onSort'
  | 'onToggleGroup'
  | 'onCollapseAll'
  | 'onGroupBy'
  | 'onReveal'
  | 'onFilter'
  | 'onLayout'
  | 'onMessage'
  | 'choicesOf'
  | 'completionsOf'
  | 'valuesOf'
  | 'matcherFor'
>

/** What the grid reads and does, the same functions for the life of the store. */
function gridActs(store: WorkspaceStore): Acts {
  const now = () => store.getState()
  return {
    codingOf: (row) => (now().counts ? codingAt(now().facts.coding[row] ?? 0) : null),
    checksOf(row) {
      const { errors, warnings, infos } = now().facts
      return { errors: errors[row] ?? 0, warnings: warnings[row] ?? 0, infos: infos[row] ?? 0 }
    },
    severityOf: (row, column) =>
      isLineField(column) ? severityOf(now().facts, row, column) : null,
    isStale: (row) => now().stale.has(row),
    ghostOf: (row) => now().ghostOf(row),
    onActive: (cell) => now().setActive(cell),
    onEdit: (changes, kind, label) => now().act({ kind, label, changes }),
    onUndo: () => now().undo(),
    onRedo: () => now().redo(),
    onTakeGhost: (row) => now().takeNth(row, 0),
    onChooseGhost: (row, number) => now().takeNth(row, number - 1),
    onDismissGhost: (row) => now().dismissGhost(row),
    onSort: (sort) => now().setLineView({ sort }),
    onToggleGroup: (group) => now().toggleGroup(now().groups?.values[group] ?? ''),
    onCollapseAll: (all) => now().collapseGroups({ all, except: [] }),
    onGroupBy: (column) => now().groupLines(column),
    onReveal: (cell) => now().showCell(cell),
    onFilter: (column, place) => now().openFilter({ column, place }),
    onLayout: (layout) => now().setLayout(layout),
    choicesOf(row, column) {
      return column === 'hcpcs' ? suggestedChoices(now(), row) : []
    },
    completionsOf: cellCompletions(store),
    valuesOf: cellValues(store),
    matcherFor: (query) => now().matcherFor(query),
    // What the grid refused because another tab works here is told as everywhere: it goes once this tab works.
    onMessage: (message) =>
      now().tell(
        message === followingReason ? followerNotice : { tone: 'info', message, advice: '' },
      ),
  }
}

/** What is done to whole lines. */
function lineActsOf(
  store: WorkspaceStore,
): Pick<ChargeGridProps, 'onAddLine' | 'onDuplicate' | 'onSetInactive'> {
  const now = () => store.getState()
  return {
    onAddLine: () => now().addLine(),
    onDuplicate: (rows) => now().duplicateLines(rows),
    onSetInactive: (rows, isInactive) => now().setInactive(rows, isInactive),
  }
}

/** A code that cannot be taken is not proposed. */
const noGhost = () => null

function suggestedChoices({ suggestions }: Workspace, row: number): readonly CellChoice[] {
  if (suggestions?.row !== row) return []
  return suggestions.list.map(({ code, confidence, evidence }) => ({
    value: code,
    label: `${code} · ${wholePercent(confidence)} % ${evidence.officialText}`.trim(),
  }))
}
