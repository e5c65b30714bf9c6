import { useState } from 'react'
import type { GroupColumn } from '../../core/analysis/LineView'
import type { ChargeSheet } from '../../core/sheet/ChargeSheet'
import type { CollapsedGroups } from '../../core/sheet/rowGroups'
import type { SortKey } from '../../core/sheet/sortRows'
import { useWorkspace } from '../../store/useWorkspace'
import { columnLabel } from '../columnLabel'
import { groupNames } from './groupNames'

/** Says in which order and groups the lines stand once they do: eyes see it by the headings. */
export function SaidOrder() {
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  const sort = useWorkspace((workspace) => workspace.shownView.sort)
  const groupBy = useWorkspace((workspace) => workspace.shownView.groupBy)
  const collapsed = useWorkspace((workspace) => workspace.lineView.collapsed)
  const [before] = useState({ sort, groupBy, collapsed })
  return (
    <>
      <span role="status" className="visually-hidden">
        {sheet && sort !== before.sort ? orderWords(sheet, sort) : ''}
      </span>
      <span role="status" className="visually-hidden">
        {groupBy === before.groupBy ? '' : groupWords(groupBy)}
      </span>
      <span role="status" className="visually-hidden">
        {collapsed === before.collapsed || groupBy === null ? '' : collapseWords(collapsed)}
      </span>
    </>
  )
}

function groupWords(groupBy: GroupColumn | null): string {
  return groupBy === null ? 'No groups' : `Grouped by ${groupNames[groupBy].toLowerCase()}`
}

/** Of one group alone the grid says it. */
function collapseWords({ all, except }: CollapsedGroups): string {
  if (except.length > 0) return ''
  return all ? 'All groups collapsed' : 'All groups expanded'
}

function orderWords(sheet: ChargeSheet, sort: readonly SortKey[]): string {
  if (sort.length === 0) return 'In the order of the file'
  const keys = sort.map(
    ({ column, descending }) =>
      `${columnLabel(sheet, column)}, ${descending ? 'descending' : 'ascending'}`,
  )
  return `Sorted by ${keys.join('; then by ')}`
}
