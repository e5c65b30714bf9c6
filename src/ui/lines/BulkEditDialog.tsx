import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { counted } from '../../core/chargemaster/counted'
import { type BulkChange, type BulkType, bulkProblem, bulkTypes } from '../../core/sheet/bulkChange'
import type { ColumnId } from '../../core/sheet/ChargeSheet'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { columnLabel } from '../columnLabel'
import { Button } from '../parts/Button'
import { WriteButton } from '../WriteButton'
import { WriteDialog } from '../WriteDialog'
import style from './BulkEditDialog.module.css'
import { useBulkPlan } from './useBulkPlan'

const labels: Readonly<Record<BulkType, string>> = {
  set: 'Set to',
  fill: 'Fill blank cells with',
  replace: 'Replace',
  prefix: 'Put before',
  suffix: 'Put after',
  upper: 'Make capitals',
  percent: 'Raise by per cent',
  empty: 'Empty the cells',
}

/** Lines of the preview. */
const SHOWN = 8

interface BulkEditDialogProps {
  readonly column: ColumnId
  readonly onClose: () => void
}

/** Changes a column on all lines shown, as one act, after a preview of what changes. */
export function BulkEditDialog({ column, onClose }: BulkEditDialogProps) {
  const store = useWorkspaceStore()
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  const [change, setChange] = useState<BulkChange>({ type: 'set', text: '', by: '' })
  const rows = useWorkspace((workspace) => workspace.rows)
  const planned = useBulkPlan(sheet, column, rows, change)
  const button = useRef<HTMLButtonElement>(null)
  const isAwaited = useRef(false)
  useEffect(() => {
    if (planned === null || !isAwaited.current) return
    isAwaited.current = false
    button.current?.focus()
  }, [planned])
  if (!sheet) return null
  const problem = bulkProblem(change)
  const name = columnLabel(sheet, column)
  const count = planned?.length ?? 0
  const lines = counted(count, 'line')
  const shown = (rows?.length ?? sheet.lineCount).toLocaleString('en-US')
  const apply = () => {
    const isDone = store.getState().act({
      kind: 'bulk',
      label:
        `${labels[change.type]} ${change.type === 'empty' ? '' : change.text} in ${name} of ${lines}`.replace(
          '  ',
          ' ',
        ),
      changes: planned ?? [],
    })
    if (isDone) onClose()
  }
  /** Enter is the button; typed before it is known what would change, it goes to the button and nothing is done unseen. */
  const enter = () => {
    if (planned === null) isAwaited.current = true
    else if (problem === null && count > 0) apply()
  }
  return (
    <WriteDialog
      title={`Change ${name} on all lines shown`}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <WriteButton
            ref={button}
            look="primary"
            disabled={problem !== null || count === 0}
            onClick={apply}
          >
            {planned ? `Change ${lines}` : 'Change'}
          </WriteButton>
        </>
      }
    >
      <ChangeFields
        change={change}
        onChange={(next) => {
          isAwaited.current = false
          setChange(next)
        }}
        onEnter={enter}
      />
      <p role="status" className={style.said}>
        {problem ??
          (planned ? `${lines} of ${shown} shown would change.` : 'Looking at all lines…')}
      </p>
      {planned && count > 0 && (
        <table className={style.preview}>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Now</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {planned.slice(0, SHOWN).map(({ row, after }) => (
              <tr key={row}>
                <td>{sheet.get(row, 'description') || `Line ${row + 1}`}</td>
                <td>{sheet.get(row, column) || <em>blank</em>}</td>
                <td>{after || <em>blank</em>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {planned && count > SHOWN && <p>… and {(count - SHOWN).toLocaleString('en-US')} more.</p>}
    </WriteDialog>
  )
}

interface ChangeFieldsProps {
  readonly change: BulkChange
  readonly onChange: (change: BulkChange) => void
  readonly onEnter: () => void
}

function ChangeFields({ change, onChange, onEnter }: ChangeFieldsProps) {
  const { type, text, by } = change
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onEnter()
  }
  return (
    <div className={style.fields}>
      <select
        aria-label="What to do"
        value={type}
        onChange={({ target }) =>
          onChange({ ...change, type: bulkTypes[target.selectedIndex] ?? 'set' })
        }
      >
        {bulkTypes.map((known) => (
          <option key={known} value={known}>
            {labels[known]}
          </option>
        ))}
      </select>
      {type !== 'upper' && type !== 'empty' && (
        <input
          aria-label={type === 'percent' ? 'Per cent' : 'Text'}
          value={text}
          onChange={({ target }) => onChange({ ...change, text: target.value })}
          onKeyDown={onKeyDown}
        />
      )}
      {type === 'replace' && (
        <label>
          by
          <input
            value={by}
            onChange={({ target }) => onChange({ ...change, by: target.value })}
            onKeyDown={onKeyDown}
          />
        </label>
      )}
    </div>
  )
}
