import { useState } from 'react'
import type { GroupColumn } from '../../core/analysis/LineView'
import type { ChargeSheet } from '../../core/sheet/ChargeSheet'
import type { SortKey } from '../../core/sheet/sortRows'
import { useWorkspace } from '../../store/useWorkspace'
import { columnLabel } from '../columnLabel'
import { groupNames } from './groupNames'

/** Says in which order and groups the lines stand once they do: eyes see it by the headings. */
export function SaidOrder() {
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  const sort = useWorkspace((workspace) => workspace.shownView.sort)
  const groupBy = useWorkspace((workspace) => workspace.shownView.groupBy)
  const [before] = useState({ sort, groupBy })
  return (
    <>
      <span role="status" className="visually-hidden">
        {sheet && sort !== before.sort ? orderWords(sheet, sort) : ''}
      </span>
      <span role="status" className="visually-hidden">
        {groupBy === before.groupBy ? '' : groupWords(groupBy)}
      </span>
    </>
  )
}

function groupWords(groupBy: GroupColumn | null): string {
  return groupBy === null ? 'No groups' : `Grouped by ${groupNames[groupBy].toLowerCase()}`
}

function orderWords(sheet: ChargeSheet, sort: readonly SortKey[]): string {
  if (sort.length === 0) return 'In the order of the file'
  const keys = sort.map(
    ({ column, descending }) =>
      `${columnLabel(sheet, column)}, ${descending ? 'descending' : 'ascending'}`,
  )
  return `Sorted by ${keys.join('; then by ')}`
}
