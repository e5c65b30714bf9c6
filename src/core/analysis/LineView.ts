import type { SortKey } from '../sheet/sortRows'
import type { Worklist } from './Worklist'

/** What the grid shows: a worklist, narrowed by facets and by words, in an order. */
export interface LineView {
  readonly worklist: Worklist
  /** Departments to show; empty for all. */
  readonly departments: readonly string[]
  /** Revenue codes to show; empty for all. */
  readonly revenueCodes: readonly string[]
  /** Text to find in charge code, description, HCPCS or revenue code; blank for all. */
  readonly text: string
  readonly sort: readonly SortKey[]
}

export const allLines: LineView = {
  worklist: 'all',
  departments: [],
  revenueCodes: [],
  text: '',
  sort: [],
}
