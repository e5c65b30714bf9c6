import type { GridColumnId } from '../sheet/sortRows'
import type { LineView } from './LineView'
import { isComputed } from './viewCriteria'
import { isToldBySheet } from './WorklistMarks'

/** Whether it takes coding or checks of lines to tell which of them a view shows, and where. */
export function needsFacts({ worklist, filters, sort, groupBy }: LineView): boolean {
  return (
    !isToldBySheet(worklist) ||
    filters.some(({ column, flagged, values = [] }) =>
      isComputed(column) ? flagged === true || values.length > 0 : flagged === true,
    ) ||
    sort.some(({ column }) => isComputed(column)) ||
    (groupBy !== null && isComputed(groupBy))
  )
}

/** The same of the values of a column. */
export function valuesNeedFacts(column: GridColumnId, view: LineView): boolean {
  return isComputed(column) || needsFacts(viewOfValues(column, view))
}

/** The lines whose values a column offers: those of the view, if its own filter were not there. */
export function viewOfValues(column: GridColumnId, view: LineView): LineView {
  const filters = view.filters.filter((filter) => filter.column !== column)
  return { ...view, filters, sort: [], groupBy: null }
}
