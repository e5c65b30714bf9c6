import { useState } from 'react'
import { decisionLabel, type ReviewDecision } from '../../core/review/reviewDecision'
import { useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import style from '../parts/Form.module.css'

export interface LikeDialogProps {
  readonly rows: readonly number[]
  readonly decision: ReviewDecision
  readonly onClose: () => void
}

/** Lines shown in the preview; the rest is counted. */
const SHOWN = 200

/** Shows the lines a decision will be made about as well; single lines can be left out. */
export function LikeDialog({ rows, decision, onClose }: LikeDialogProps) {
  const store = useWorkspaceStore()
  const sheet = store.getState().document?.sheet
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  if (!sheet) return null
  const chosen = rows.filter((row) => !left.has(row))
  const lines = chosen.length === 1 ? '1 line' : `${chosen.length.toLocaleString('en-US')} lines`
  const toggle = (row: number) => {
    const next = new Set(left)
    if (!next.delete(row)) next.add(row)
    setLeft(next)
  }
  return (
    <Dialog
      title={`${decisionLabel(decision)}: the lines like it`}
      open
      onClose={onClose}
      wide
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            disabled={chosen.length === 0}
            onClick={() => {
              store.getState().decideLike(chosen, decision)
              onClose()
            }}
          >
            Decide the same for {lines}
          </Button>
        </>
      }
    >
      <div className={style.form}>
        <p>
          They wait in this queue, have the same codes, the same coding for the same reason, and the
          same open checks. One step of undo takes all back.
          {decision.note && ` Each gets the note: ${decision.note}`}
        </p>
        <table className={style.lines}>
          <thead>
            <tr>
              <th>Take</th>
              <th>Charge code</th>
              <th>Description</th>
              <th>Rev code</th>
              <th>HCPCS</th>
              <th className="number">Price</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row) => (
              <tr key={row}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`Take ${sheet.get(row, 'description')}`}
                    checked={!left.has(row)}
                    onChange={() => toggle(row)}
                  />
                </td>
                <td>
                  <code>{sheet.get(row, 'chargeCode')}</code>
                </td>
                <td>{sheet.get(row, 'description')}</td>
                <td>
                  <code>{sheet.get(row, 'revenueCode')}</code>
                </td>
                <td>
                  <code>{sheet.get(row, 'hcpcs') || '–'}</code>
                </td>
                <td className="number">{sheet.get(row, 'price')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length > SHOWN && (
          <p>And {(rows.length - SHOWN).toLocaleString('en-US')} more, which are taken too.</p>
        )}
      </div>
    </Dialog>
  )
}
