import { useDeferredValue, useMemo, useState } from 'react'
import {
  type BulkChange,
  type BulkType,
  bulkChanged,
  bulkProblem,
  bulkTypes,
} from '../../core/sheet/bulkChange'
import type { ChargeSheet, ColumnId } from '../../core/sheet/ChargeSheet'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { columnLabel } from '../columnLabel'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import style from './BulkEditDialog.module.css'

const labels: Readonly<Record<BulkType, string>> = {
  set: 'Set to',
  fill: 'Fill blank cells with',
  replace: 'Replace',
  prefix: 'Put before',
  suffix: 'Put after',
  upper: 'Make capitals',
  percent: 'Raise by per cent',
}

interface BulkEditDialogProps {
  readonly column: ColumnId
  readonly onClose: () => void
}

/** Changes a column on all lines shown, as one act, after a preview of what changes. */
export function BulkEditDialog({ column, onClose }: BulkEditDialogProps) {
  const store = useWorkspaceStore()
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  const [change, setChange] = useState<BulkChange>({ type: 'set', text: '', by: '' })
  const asked = useDeferredValue(change)
  const rows = useWorkspace((workspace) => workspace.rows)
  const preview = useMemo(
    () => (sheet ? previewOf(sheet, column, rows, asked) : nothing),
    [sheet, column, rows, asked],
  )
  if (!sheet) return null
  const problem = bulkProblem(change)
  const name = columnLabel(sheet, column)
  const lines = preview.count === 1 ? '1 line' : `${preview.count.toLocaleString('en-US')} lines`
  const apply = () => {
    const after = (row: number) => bulkChanged(sheet.get(row, column), change)
    store.getState().act({
      kind: 'bulk',
      label: `${labels[change.type]} ${change.text} in ${name} of ${lines}`.replace('  ', ' '),
      changes: changedRows(sheet, column, rows, change).map((row) => {
        return { row, column, after: after(row) }
      }),
    })
    onClose()
  }
  return (
    <Dialog
      title={`Change ${name} on all lines shown`}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            disabled={problem !== null || preview.count === 0 || asked !== change}
            onClick={apply}
          >
            Change {lines}
          </Button>
        </>
      }
    >
      <ChangeFields change={change} onChange={setChange} />
      <p role="status" className={style.said}>
        {problem ?? `${lines} of ${preview.shown.toLocaleString('en-US')} shown would change.`}
      </p>
      {problem === null && preview.count > 0 && (
        <table className={style.preview}>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Now</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {preview.first.map(({ row, before, after }) => (
              <tr key={row}>
                <td>{sheet.get(row, 'description') || `Line ${row + 1}`}</td>
                <td>{before || <em>blank</em>}</td>
                <td>{after || <em>blank</em>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  )
}

interface ChangeFieldsProps {
  readonly change: BulkChange
  readonly onChange: (change: BulkChange) => void
}

function ChangeFields({ change, onChange }: ChangeFieldsProps) {
  const { type, text, by } = change
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
      {type !== 'upper' && (
        <input
          aria-label={type === 'percent' ? 'Per cent' : 'Text'}
          value={text}
          onChange={({ target }) => onChange({ ...change, text: target.value })}
        />
      )}
      {type === 'replace' && (
        <label>
          by
          <input value={by} onChange={({ target }) => onChange({ ...change, by: target.value })} />
        </label>
      )}
    </div>
  )
}

const SHOWN = 8

interface Preview {
  readonly shown: number
  readonly count: number
  readonly first: readonly {
    readonly row: number
    readonly before: string
    readonly after: string
  }[]
}

const nothing: Preview = { shown: 0, count: 0, first: [] }

function previewOf(
  sheet: ChargeSheet,
  column: ColumnId,
  view: Uint32Array | null,
  change: BulkChange,
): Preview {
  const rows = bulkProblem(change) === null ? changedRows(sheet, column, view, change) : []
  const first = rows.slice(0, SHOWN).map((row) => {
    const before = sheet.get(row, column)
    return { row, before, after: bulkChanged(before, change) }
  })
  return { shown: view?.length ?? sheet.lineCount, count: rows.length, first }
}

/** The lines shown whose cell would differ. */
function changedRows(
  sheet: ChargeSheet,
  column: ColumnId,
  view: Uint32Array | null,
  change: BulkChange,
): number[] {
  const changed: number[] = []
  const length = view?.length ?? sheet.lineCount
  for (let position = 0; position < length; position++) {
    const row = view ? (view[position] ?? 0) : position
    const before = sheet.get(row, column)
    if (bulkChanged(before, change) !== before) changed.push(row)
  }
  return changed
}
