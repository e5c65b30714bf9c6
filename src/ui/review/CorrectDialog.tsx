import { useState } from 'react'
import type { LineField } from '../../core/chargemaster/ChargeLine'
import { type Coding, codingAt, codingLabels, codings } from '../../core/chargemaster/Coding'
import { fieldLabels } from '../../core/chargemaster/fieldLabels'
import { parsePrice } from '../../core/chargemaster/price'
import type { ReviewDecision } from '../../core/review/reviewDecision'
import { useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { Form } from '../parts/Form'
import style from '../parts/Form.module.css'
import { WriteButton } from '../WriteButton'
import { WriteDialog } from '../WriteDialog'

/** What a reviewer sets right: the codes, the price and the words of the line. */
const correctable = [
  'hcpcs',
  'modifiers',
  'revenueCode',
  'price',
  'description',
] as const satisfies readonly LineField[]

export interface CorrectDialogProps {
  readonly row: number
  /** False when it was refused. */
  readonly onCorrect: (decision: Pick<ReviewDecision, 'note' | 'corrections'>) => boolean
  readonly onClose: () => void
}

/** Sets the line right and says why; only what differs is changed. */
export function CorrectDialog({ row, onCorrect, onClose }: CorrectDialogProps) {
  const store = useWorkspaceStore()
  const { document, facts } = store.getState()
  const now = (column: LineField) => document?.sheet.get(row, column) ?? ''
  const codingNow = codingAt(facts.coding[row] ?? 0)
  const [cells, setCells] = useState(() =>
    Object.fromEntries(correctable.map((column) => [column, now(column)])),
  )
  const [coding, setCoding] = useState<Coding>(codingNow)
  const [note, setNote] = useState('')
  const corrections = correctionsOf()
  const needsReason = coding !== codingNow && note.trim() === ''
  const price = corrections.find(({ column }) => column === 'price')?.after ?? ''
  const isPrice = price === '' || parsePrice(price) !== null
  const canSave = corrections.length > 0 && !needsReason && isPrice
  const finish = () => {
    if (canSave && onCorrect({ note: note.trim(), corrections })) onClose()
  }
  return (
    <WriteDialog
      title="Correct the line"
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <WriteButton look="primary" disabled={!canSave} onClick={finish}>
            Save as corrected
          </WriteButton>
        </>
      }
    >
      <Form className={style.form} onSubmit={finish}>
        <div className={style.pair}>
          {correctable.map((column) => (
            <label key={column}>
              {fieldLabels[column]}
              <input
                value={cells[column] ?? ''}
                onChange={({ target }) => setCells({ ...cells, [column]: target.value })}
              />
            </label>
          ))}
          <label>
            Coding
            <select
              value={coding}
              onChange={({ target }) =>
                setCoding(codings.find((name) => name === target.value) ?? codingNow)
              }
            >
              {codings.map((name) => (
                <option key={name} value={name}>
                  {codingLabels[name]}
                </option>
              ))}
            </select>
          </label>
        </div>
        {!isPrice && <p role="alert">“{price}” is no price: write an amount such as 120.00.</p>}
        <label>
          What was wrong {coding === codingNow ? '(may stay blank)' : '(the reason for the coding)'}
          <textarea rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden>
          Save
        </button>
      </Form>
    </WriteDialog>
  )

  function correctionsOf(): ReviewDecision['corrections'] {
    const changed = correctable
      .map((column) => ({ column, after: (cells[column] ?? '').trim() }))
      .filter(({ column, after }) => after !== now(column))
    if (coding === codingNow) return changed
    return [
      ...changed,
      { column: 'decision', after: coding },
      { column: 'decisionReason', after: note.trim() },
    ]
  }
}
