import type { ColumnEvidence, RoleChoice } from './assignRoles'
import { normalHeading } from './headingScore'

const isVolume = /\b(?:volumes?|vol|qty|quantity|units|count|utilization|usage)\b/
const isTotal = /\b(?:totals?|extended|ext)\b/
const isAverage = /\b(?:average|avg|mean)\b/

/**
 * `Total Charges` beside a volume is what all services of a year came to: no price, where another column is named one.
 */
export function withoutTotals(columns: readonly ColumnEvidence[]): readonly ColumnEvidence[] {
  const isPriced = columns.some((column) => namesPrice(column) && !says(isTotal, column))
  if (!isPriced || !columns.some(holdsVolumes)) return columns
  return columns.map((column) =>
    namesPrice(column) && says(isTotal, column)
      ? { ...column, names: { ...column.names, price: OF_ALL } }
      : column,
  )
}

/** No price, and still an amount that is named one. */
const OF_ALL = 0.1

/** A sentence where the price is an average of what was charged; else null. */
export function averageDoubt(
  columns: readonly ColumnEvidence[],
  choices: readonly RoleChoice[],
): string | null {
  const average = columns.find(
    (column) => choices[column.column]?.role === 'price' && says(isAverage, column),
  )
  if (!average || !columns.some(holdsVolumes)) return null
  return `“${average.heading}” is read as the price: an average over what was billed may differ from the charge of one. Look at it before you finish.`
}

const says = (words: RegExp, { heading }: ColumnEvidence) => words.test(normalHeading(heading))

const namesPrice = ({ names, profile }: ColumnEvidence) =>
  (names.price ?? 0) >= 0.5 && profile.amounts > 0.5

const holdsVolumes = (column: ColumnEvidence) =>
  says(isVolume, column) && !says(isTotal, column) && column.profile.integers > 0.9
