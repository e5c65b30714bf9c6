import { type CollapsedGroups, noneCollapsed } from '../sheet/rowGroups'
import type { SortKey } from '../sheet/sortRows'
import type { ColumnFilter } from './ColumnFilter'
import type { Worklist } from './Worklist'

/** The columns by which lines can be put together; by `checks` a line stands under its gravest one. */
export const groupColumns = ['department', 'revenueCode', 'coding', 'checks'] as const
export type GroupColumn = (typeof groupColumns)[number]

/** What the grid shows: a worklist, narrowed by filters of columns and by words, in an order, in groups or not. */
export interface LineView {
  readonly worklist: Worklist
  /** At most one per column; all must hold. */
  readonly filters: readonly ColumnFilter[]
  /** Text to find in charge code, description, HCPCS or revenue code; blank for all. */
  readonly text: string
  /** Within a group where there are groups. */
  readonly sort: readonly SortKey[]
  readonly groupBy: GroupColumn | null
  readonly collapsed: CollapsedGroups
}

export const allLines: LineView = {
  worklist: 'all',
  filters: [],
  text: '',
  sort: [],
  groupBy: null,
  collapsed: noneCollapsed,
}

/** What a view asks for so that no filter narrows it; worklist and order stay. */
export const unfiltered = { filters: [], text: '' } as const

/** Whether filters or words narrow the view, beside its worklist. */
export function isNarrowed({ filters, text }: LineView): boolean {
  return filters.length > 0 || text.trim() !== ''
}
