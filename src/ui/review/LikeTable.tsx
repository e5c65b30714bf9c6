import { useState } from 'react'
import { codingAt, codingLabels } from '../../core/chargemaster/Coding'
import { correctedName } from '../../core/review/likeDecision'
import type { ReviewDecision } from '../../core/review/reviewDecision'
import type { ChargeSheet, ColumnId } from '../../core/sheet/ChargeSheet'
import { useWorkspaceStore } from '../../store/useWorkspace'
import { historyText } from '../inspector/historyText'
import { Button } from '../parts/Button'
import style from '../parts/Form.module.css'

export interface LikeTableProps {
  readonly sheet: ChargeSheet
  readonly rows: readonly number[]
  /** What will be decided about each of them. */
  readonly decision: ReviewDecision
  /** The lines that are left out. */
  readonly left: ReadonlySet<number>
  readonly onToggle: (row: number) => void
}

/** Lines shown at first, and shown more of when asked for. */
const FIRST = 200
const MORE = 1000

const columns = [
  'chargeCode',
  'description',
  'revenueCode',
  'hcpcs',
  'modifiers',
  'price',
  'decision',
] as const satisfies readonly ColumnId[]

/** The lines with every cell that the decision changes: what stands there now, and then. */
export function LikeTable({ sheet, rows, decision, left, onToggle }: LikeTableProps) {
  const [count, setCount] = useState(FIRST)
  const { facts } = useWorkspaceStore().getState()
  const after = new Map(
    decision.corrections.map((correction) => [correction.column, correction.after]),
  )
  const nowOf = (row: number, column: ColumnId) =>
    column === 'decision' ? codingLabels[codingAt(facts.coding[row] ?? 0)] : sheet.get(row, column)
  const hidden = rows.length - count
  return (
    <>
      <table className={style.lines}>
        <thead>
          <tr>
            <th>Take</th>
            {columns.map((column) => (
              <th key={column} className={column === 'price' ? 'number' : ''}>
                {correctedName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, count).map((row) => (
            <tr key={row}>
              <td>
                <input
                  type="checkbox"
                  aria-label={`Take ${sheet.get(row, 'description')}`}
                  checked={!left.has(row)}
                  onChange={() => onToggle(row)}
                />
              </td>
              {columns.map((column) => (
                <td key={column} className={column === 'price' ? 'number' : ''}>
                  <NowThen now={nowOf(row, column)} then={thenOf(after, column)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <p>
          And {hidden.toLocaleString('en-US')} more, which are taken too.{' '}
          <Button look="quiet" onClick={() => setCount(count + MORE)}>
            Show {Math.min(hidden, MORE).toLocaleString('en-US')} more
          </Button>
        </p>
      )}
    </>
  )
}

/** What the decision puts into a column, as users read it; undefined where it leaves the column alone. */
function thenOf(after: ReadonlyMap<ColumnId, string>, column: ColumnId): string | undefined {
  const cell = after.get(column)
  return cell === undefined ? undefined : historyText(column, cell)
}

function NowThen({ now, then }: { now: string; then: string | undefined }) {
  if (then === undefined || then === now) return now || '–'
  return (
    <>
      <del>{now || 'blank'}</del> <span aria-hidden>→</span> <ins>{then || 'blank'}</ins>
    </>
  )
}
