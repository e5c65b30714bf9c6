import { groupColumns } from '../../core/analysis/LineView'
import { codingLabels, codings } from '../../core/chargemaster/Coding'
import { isCommented } from '../../core/review/lineComments'
import { reviewStateOf } from '../../core/review/ReviewState'
import type { SortKey } from '../../core/sheet/sortRows'
import type { MenuGroup, MenuItem } from '../parts/Menu'
import { type PlacedColumn, sheetColumn } from './GridColumn'
import type { GridActs } from './gridActs'
import { type GridNow, rowOf } from './gridNow'
import { headingAt, linePositions } from './groupNow'
import { withHidden, withMoved, withPinned, withShown } from './layoutActs'
import { rectangles } from './selection'

/** The menu of a cell or a selection. */
export function cellMenu(now: GridNow, acts: GridActs): readonly MenuGroup[] {
  const { props, selection, columns } = now
  const group = headingAt(now, selection.active.position)
  if (group !== null) return groupMenu(now, acts, group)
  const column = columns[selection.active.column]
  const row = rowOf(now, selection.active.position)
  const key = (
    label: string,
    keys: string,
    type: 'edit' | 'clear' | 'fill-down' | 'fill-right',
  ): MenuItem => ({
    ...{ label, keys },
    onSelect: () => void acts.press({ type }),
    disabled: column?.editable !== true,
  })
  const groups: MenuGroup[] = [
    {
      items: [
        key('Edit cell', 'F2', 'edit'),
        {
          ...{ label: 'Cut', keys: 'Ctrl+X' },
          onSelect: () => void acts.cutToClipboard(),
          disabled: columns.every(({ editable }) => !editable),
        },
        { label: 'Copy', keys: 'Ctrl+C', onSelect: () => void acts.copyToClipboard() },
        {
          ...{ label: 'Paste', keys: 'Ctrl+V' },
          onSelect: () => void acts.pasteFromClipboard(),
          disabled: columns.every(({ editable }) => !editable),
        },
        key('Clear', 'Delete', 'clear'),
        key('Fill down', 'Ctrl+D', 'fill-down'),
        key('Fill right', 'Ctrl+R', 'fill-right'),
      ],
    },
  ]
  const ghost = props.ghostOf(row)
  const { onOpenChecks: openChecks, onAnswer: answer } = props
  const lineItems: MenuItem[] = []
  if (ghost) {
    lineItems.push({ label: `Take ${ghost.code}`, onSelect: () => props.onTakeGhost(row) })
    lineItems.push({ label: `Dismiss ${ghost.code}`, onSelect: () => props.onDismissGhost(row) })
  }
  if (props.onComment) {
    lineItems.push({
      label: isCommented(props.sheet, row) ? 'Show comments' : 'Comment…',
      keys: 'Shift+F2',
      // Once the menu has given the keyboard back, so that the box gets it.
      onSelect: () => setTimeout(() => acts.press({ type: 'comment' })),
    })
  }
  if (answer && reviewStateOf(props.sheet, row) === 'returned')
    lineItems.push({ label: 'Answer and send back…', onSelect: () => answer(row) })
  if (openChecks) lineItems.push({ label: 'Show checks', onSelect: () => openChecks(row) })
  lineItems.push(...wholeLineItems(now))
  if (lineItems.length > 0) groups.push({ label: 'Line', items: lineItems })
  if (props.onSetCoding) groups.push({ label: 'Set coding', items: codingItems(now) })
  return groups
}

/** The menu of the heading of a group. */
function groupMenu(
  { props: { groups, onCollapseAll, onGroupBy } }: GridNow,
  acts: GridActs,
  group: number,
): readonly MenuGroup[] {
  const isCollapsed = groups?.collapsed[group] === 1
  return [
    {
      items: [
        {
          ...(isCollapsed
            ? { label: 'Expand', keys: 'Right' }
            : { label: 'Collapse', keys: 'Left' }),
          onSelect: () => acts.toggleGroup(group),
        },
        {
          ...{ label: 'Select its lines', keys: 'Shift+Space' },
          disabled: isCollapsed,
          onSelect: () => acts.selectGroup(group),
        },
      ],
    },
    {
      items: [
        { label: 'Expand all groups', onSelect: () => onCollapseAll?.(false) },
        { label: 'Collapse all groups', onSelect: () => onCollapseAll?.(true) },
        { label: 'Do not group', onSelect: () => onGroupBy?.(null) },
      ],
    },
  ]
}

/** Adding and duplicating lines, taking them out of use; for all lines that are selected. */
function wholeLineItems(now: GridNow): readonly MenuItem[] {
  const { onAddLine, onDuplicate, onSetInactive, sheet } = now.props
  const rows = selectedRows(now)
  const lines = rows.length === 1 ? 'line' : `${rows.length.toLocaleString('en-US')} lines`
  const isInactive = rows.every((row) => sheet.get(row, 'inactive') !== '')
  return [
    ...(onAddLine ? [{ label: 'Add a line', onSelect: onAddLine }] : []),
    ...(onDuplicate ? [{ label: `Duplicate ${lines}`, onSelect: () => onDuplicate(rows) }] : []),
    ...(onSetInactive
      ? [
          {
            label: `${isInactive ? 'Reactivate' : 'Deactivate'} ${lines}`,
            onSelect: () => onSetInactive(rows, !isInactive),
          },
        ]
      : []),
  ]
}

/** The lines of all selected cells. */
function selectedRows(now: GridNow): number[] {
  const positions = new Set<number>()
  for (const { top, bottom } of rectangles(now.selection))
    for (const position of linePositions(now, top, bottom)) positions.add(position)
  return [...positions].map((position) => rowOf(now, position))
}

/** The four codings, for all lines that are selected. */
function codingItems(now: GridNow): readonly MenuItem[] {
  const { props } = now
  const rows = selectedRows(now)
  const current = rows.length === 1 && rows[0] !== undefined ? props.codingOf(rows[0]) : null
  return codings.map((coding) => ({
    label: codingLabels[coding],
    checked: coding === current,
    onSelect: () => props.onSetCoding?.(rows, coding),
  }))
}

/** What the active cell may hold; empty where a cell takes free text. */
export function choiceItems(now: GridNow): readonly MenuItem[] {
  const { props, selection, columns } = now
  const column = columns[selection.active.column]
  const { position } = selection.active
  const row = rowOf(now, position)
  if (!column || headingAt(now, position) !== null) return []
  if (column.id === 'coding') return props.onSetCoding ? codingItems(now) : []
  const id = sheetColumn(column)
  const choices = props.choicesOf?.(row, column.id) ?? []
  if (id === null || !column.editable) return []
  const current = props.sheet.get(row, id)
  return choices.map(({ value, label }) => ({
    label,
    checked: value === current,
    onSelect: () =>
      props.onEdit(
        [{ row, column: id, after: value }],
        'typed',
        `Set ${column.heading} to ${value}`,
      ),
  }))
}

/** The menu of a heading: order, filter, width and place of the column. */
export function columnMenu(
  now: GridNow,
  column: PlacedColumn,
  more: {
    readonly fit: () => void
    readonly select: () => void
    readonly filter: (() => void) | null
  },
): readonly MenuGroup[] {
  const { layout, onLayout, columns } = now.props
  const { id } = column
  const sortItem = (label: string, descending: boolean): MenuItem => ({
    label,
    onSelect: () => now.props.onSort([{ column: id, descending }]),
  })
  const neighbour = (by: -1 | 1) => now.columns[column.index + by]
  const moveItem = (label: string, by: -1 | 1): MenuItem => {
    const next = neighbour(by)
    const side = by < 0 ? 'before' : 'after'
    return {
      label,
      disabled: next === undefined || next.isPinned !== column.isPinned,
      onSelect: () => next && onLayout(withMoved(layout, columns, id, { id: next.id, side })),
    }
  }
  const isSorted = now.props.sort.some((key) => key.column === id)
  const hidden = columns.filter((known) => layout.hidden.includes(known.id))
  return [
    {
      items: [
        sortItem(column.kind === 'price' ? 'Sort smallest first' : 'Sort A to Z', false),
        sortItem(column.kind === 'price' ? 'Sort largest first' : 'Sort Z to A', true),
        ...(isSorted ? [{ label: 'Do not sort by this', onSelect: () => unsort(now, id) }] : []),
        ...groupItems(now, column),
        ...bulkItems(now, column),
        ...(more.filter ? [{ label: 'Filter…', onSelect: more.filter }] : []),
      ],
    },
    {
      items: [
        { label: 'Select column', onSelect: more.select },
        { label: 'Fit width', onSelect: more.fit },
        {
          label: column.isPinned ? 'Let it scroll' : 'Pin at the left',
          onSelect: () => onLayout(withPinned(layout, id, !column.isPinned)),
        },
        moveItem('Move left', -1),
        moveItem('Move right', 1),
        {
          label: 'Hide',
          disabled: now.columns.length === 1,
          onSelect: () => onLayout(withHidden(layout, id)),
        },
      ],
    },
    ...(hidden.length > 0
      ? [
          {
            label: 'Show a hidden column',
            items: hidden.map((known) => ({
              label: known.heading,
              onSelect: () => onLayout(withShown(layout, known.id)),
            })),
          },
        ]
      : []),
  ]
}

function groupItems({ props }: GridNow, { id }: PlacedColumn): readonly MenuItem[] {
  const { onGroupBy, groups } = props
  const by = groupColumns.find((column) => column === id)
  if (!onGroupBy || !by) return []
  return groups?.by === by
    ? [{ label: 'Do not group by this', onSelect: () => onGroupBy(null) }]
    : [{ label: 'Group by this', onSelect: () => onGroupBy(by) }]
}

function bulkItems({ props }: GridNow, column: PlacedColumn): readonly MenuItem[] {
  const { onBulkEdit } = props
  const id = sheetColumn(column)
  if (!onBulkEdit || id === null || !column.editable) return []
  return [{ label: 'Change all lines shown…', onSelect: () => onBulkEdit(id) }]
}

function unsort(now: GridNow, id: string): void {
  const kept: SortKey[] = now.props.sort.filter((key) => key.column !== id)
  now.props.onSort(kept)
}
