import type { MappingProposal, RoleProposal } from './ColumnMapping'

/** Columns shown at once, and so many more each time they are asked for; a file can have 16,384. */
export const COLUMNS_AT_ONCE = 60

/** Columns with a role are shown wherever they stand, up to as many. */
const MOST_WITH_ROLE = 100

/**
 * The proposal with the columns that are shown at once: the first ones, and those behind them that are read as
 * something. All sixteen thousand of a wide sheet would hold up the page by their mere arrival.
 */
export function shownColumns(proposal: MappingProposal): MappingProposal {
  const first = proposal.columns.slice(0, COLUMNS_AT_ONCE)
  const further = proposal.columns.slice(COLUMNS_AT_ONCE).filter(({ role }) => role !== 'other')
  return { ...proposal, columns: [...first, ...further.slice(0, MOST_WITH_ROLE)] }
}

/** The next columns that are not among the `shown` ones, by their places. */
export function nextColumns(
  shown: readonly RoleProposal[],
  columnCount: number,
): readonly number[] {
  const isShown = new Set(shown.map(({ column }) => column))
  const next: number[] = []
  for (let column = 0; column < columnCount && next.length < COLUMNS_AT_ONCE; column++) {
    if (!isShown.has(column)) next.push(column)
  }
  return next
}
