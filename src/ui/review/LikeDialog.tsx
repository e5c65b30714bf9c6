import { useState } from 'react'
import { counted } from '../../core/chargemaster/counted'
import {
  carriedColumns,
  carrying,
  correctedColumns,
  correctedName,
  likeLabel,
} from '../../core/review/likeDecision'
import type { ReviewDecision } from '../../core/review/reviewDecision'
import type { ColumnId } from '../../core/sheet/ChargeSheet'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import style from '../parts/Form.module.css'
import { WriteButton } from '../WriteButton'
import { WriteDialog } from '../WriteDialog'
import { LikeTable } from './LikeTable'

export interface LikeDialogProps {
  /** Description of the line that was decided about. */
  readonly line: string
  readonly rows: readonly number[]
  readonly decision: ReviewDecision
  readonly onClose: () => void
}

/**
 * Shows the lines a decision will be made about as well, with every cell it changes; single lines can be left out.
 * Of a correction the codes are taken over; words and price only where they are asked for.
 */
export function LikeDialog({ line, rows, decision, onClose }: LikeDialogProps) {
  const store = useWorkspaceStore()
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [columns, setColumns] = useState<ReadonlySet<ColumnId>>(new Set(carriedColumns))
  if (!sheet) return null
  const same = carrying(decision, columns)
  const chosen = rows.filter((row) => !left.has(row))
  const lines = counted(chosen.length, 'line')
  const changesNothing = decision.outcome === 'corrected' && same.corrections.length === 0
  return (
    <WriteDialog
      title={
        changesNothing ? `The lines like ${line}` : `${likeLabel(same)}: the lines like ${line}`
      }
      open
      onClose={onClose}
      wide
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <WriteButton
            look="primary"
            disabled={chosen.length === 0 || changesNothing}
            onClick={() => {
              if (store.getState().decideLike(chosen, same)) onClose()
            }}
          >
            Decide the same for {lines}
          </WriteButton>
        </>
      }
    >
      <div className={style.form}>
        <p>
          They wait in this queue and had the same codes, the same coding for the same reason, and
          the same open checks as <strong>{line}</strong> before its decision. One step of undo
          takes all back.
          {decision.note && ` Each gets the note: ${decision.note}`}
        </p>
        <CarriedChoice
          offered={correctedColumns(decision)}
          chosen={columns}
          onChoice={(column) => setColumns(toggled(columns, column))}
        />
        <LikeTable
          sheet={sheet}
          rows={rows}
          decision={same}
          left={left}
          onToggle={(row) => setLeft(toggled(left, row))}
        />
      </div>
    </WriteDialog>
  )
}

interface CarriedChoiceProps {
  readonly offered: readonly ColumnId[]
  readonly chosen: ReadonlySet<ColumnId>
  readonly onChoice: (column: ColumnId) => void
}

/** Which of the corrections the other lines get. */
function CarriedChoice({ offered, chosen, onChoice }: CarriedChoiceProps) {
  if (offered.length === 0) return null
  return (
    <fieldset>
      <legend>Change on each of them</legend>
      {offered.map((column) => (
        <label key={column} className={style.choice}>
          <input type="checkbox" checked={chosen.has(column)} onChange={() => onChoice(column)} />
          {correctedName(column)}
        </label>
      ))}
    </fieldset>
  )
}

function toggled<Item>(items: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  const next = new Set(items)
  if (!next.delete(item)) next.add(item)
  return next
}
