import { parsePrice } from '../chargemaster/price'
import { compareNatural } from '../sheet/naturalOrder'
import type { GridColumnId } from '../sheet/sortRows'

/** What the lines shown must fulfil in one column; all that is given must hold. */
export interface ColumnFilter {
  readonly column: GridColumnId
  /** The cell holds this text, whatever its case. */
  readonly contains?: string
  /**
   * The cell is one of these; `''` stands for blank. For the coding: names of codings; for the checks: severities
   * open on the line.
   */
  readonly values?: readonly string[]
  /** Bounds, both included, as typed: amounts where they read as such, text in natural order otherwise. */
  readonly from?: string
  readonly to?: string
  /** True: the cell is not blank. False: it is. Null: either. */
  readonly filled?: boolean | null
  /** The cell differs from the import. */
  readonly changed?: boolean
  /** A check about this column is open on the line. */
  readonly flagged?: boolean
}

/** The filter of a column; one that asks for nothing where it has none. */
export function filterOf(filters: readonly ColumnFilter[], column: GridColumnId): ColumnFilter {
  return filters.find((filter) => filter.column === column) ?? { column }
}

/** The filters with this one in place of its column's; a filter that asks for nothing is left out. */
export function withFilter(
  filters: readonly ColumnFilter[],
  filter: ColumnFilter,
): readonly ColumnFilter[] {
  const others = filters.filter(({ column }) => column !== filter.column)
  if (filterWords(filter) === '') return others
  const index = filters.findIndex(({ column }) => column === filter.column)
  return others.toSpliced(index < 0 ? others.length : index, 0, filter)
}

/** What a filter asks for, in words for a chip: `contains “MRI”, not blank`; blank when nothing. */
export function filterWords(filter: ColumnFilter): string {
  const { contains = '', values = [], filled, changed, flagged } = filter
  const [only] = values
  return [
    contains.trim() && `contains “${contains.trim()}”`,
    values.length === 1 && `is ${only === '' ? 'blank' : only}`,
    values.length > 1 && `one of ${values.length.toLocaleString('en-US')} values`,
    boundWords(filter),
    filled === true && 'not blank',
    filled === false && 'blank',
    changed === true && 'changed',
    flagged === true && 'has a check',
  ]
    .filter((words) => typeof words === 'string' && words !== '')
    .join(', ')
}

/** Why no line can lie between the bounds of a filter, as a sentence; null where lines can. */
export function boundsProblem({ column, from = '', to = '' }: ColumnFilter): string | null {
  const bounds = [from.trim(), to.trim()].filter((bound) => bound !== '')
  const unread = column === 'price' && bounds.find((bound) => parsePrice(bound) === null)
  if (unread) return `“${unread}” is no amount.`
  const [low, high] = bounds
  if (low === undefined || high === undefined) return null
  const [least, most] = [parsePrice(low), parsePrice(high)]
  const isCrossed = least !== null && most !== null ? least > most : compareNatural(low, high) > 0
  return isCrossed ? `No line lies between: “${low}” comes after “${high}”.` : null
}

function boundWords({ from = '', to = '' }: ColumnFilter): string {
  const [low, high] = [from.trim(), to.trim()]
  if (low !== '' && high !== '') return `${low} to ${high}`
  if (low !== '') return `${low} or more`
  return high === '' ? '' : `up to ${high}`
}
