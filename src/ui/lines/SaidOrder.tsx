import { useState } from 'react'
import type { ChargeSheet } from '../../core/sheet/ChargeSheet'
import type { SortKey } from '../../core/sheet/sortRows'
import { useWorkspace } from '../../store/useWorkspace'
import { columnLabel } from '../columnLabel'

/** Says in which order the lines stand once they do: eyes see it by the arrows of the headings. */
export function SaidOrder() {
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  const sort = useWorkspace((workspace) => workspace.shownView.sort)
  const [before] = useState(sort)
  return (
    <span role="status" className="visually-hidden">
      {sheet && sort !== before ? orderWords(sheet, sort) : ''}
    </span>
  )
}

function orderWords(sheet: ChargeSheet, sort: readonly SortKey[]): string {
  if (sort.length === 0) return 'In the order of the file'
  const keys = sort.map(
    ({ column, descending }) =>
      `${columnLabel(sheet, column)}, ${descending ? 'descending' : 'ascending'}`,
  )
  return `Sorted by ${keys.join('; then by ')}`
}
