import { useEffect, useState } from 'react'
import type { LineFix } from '../../core/analysis/SheetAnalysis'
import { checkTitle } from '../../core/checks/allChecks'
import { useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import style from './FixAllDialog.module.css'
import { type FixGroup, fixGroups } from './fixGroups'

export interface FixAllDialogProps {
  readonly checkId: string
  readonly onClose: () => void
}

/** Fixes a check on all its lines after showing what it will change; kinds of fixes can be left out. */
export function FixAllDialog({ checkId, onClose }: FixAllDialogProps) {
  const store = useWorkspaceStore()
  const [fixes, setFixes] = useState<readonly LineFix[] | null>(null)
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState('')
  useEffect(() => {
    const { fixesOf, tellError } = store.getState()
    fixesOf(checkId).then(setFixes, tellError)
  }, [store, checkId])
  const chosen = fixes?.filter(({ label }) => !without.has(label)) ?? []
  const lines = `${chosen.length.toLocaleString('en-US')} ${chosen.length === 1 ? 'line' : 'lines'}`
  const apply = () => {
    store.getState().applyFixes(checkId, chosen, reason.trim())
    onClose()
  }
  return (
    <Dialog
      title={`Fix all: ${checkTitle(checkId)}`}
      open
      onClose={onClose}
      wide
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            disabled={chosen.length === 0 || reason.trim() === ''}
            onClick={apply}
          >
            Change {lines}
          </Button>
        </>
      }
    >
      {fixes === null && <p>Looking at the lines…</p>}
      {fixes?.length === 0 && (
        <p>No line of this check has a fix that is certain: only a person can tell.</p>
      )}
      {fixes && fixes.length > 0 && (
        <>
          <FixTable
            groups={fixGroups(fixes)}
            without={without}
            onToggle={(label) => setWithout(toggled(without, label))}
          />
          <label className={style.reason}>
            Reason (kept in the history of each line)
            <input value={reason} onChange={(event) => setReason(event.target.value)} required />
          </label>
          <p className={style.soft}>One step of undo takes all back.</p>
        </>
      )}
    </Dialog>
  )
}

interface FixTableProps {
  readonly groups: readonly FixGroup[]
  readonly without: ReadonlySet<string>
  readonly onToggle: (label: string) => void
}

function FixTable({ groups, without, onToggle }: FixTableProps) {
  const sheet = useWorkspaceStore().getState().document?.sheet
  return (
    <table className={style.preview}>
      <thead>
        <tr>
          <th>What changes</th>
          <th className="number">Lines</th>
          <th>For example</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ label, fixes }) => (
          <tr key={label}>
            <td>
              <label>
                <input
                  type="checkbox"
                  checked={!without.has(label)}
                  onChange={() => onToggle(label)}
                />
                {label}
              </label>
            </td>
            <td className="number">{fixes.length.toLocaleString('en-US')}</td>
            <td>
              {fixes.slice(0, 3).map(({ row, message }) => (
                <p key={row}>
                  <strong>{sheet?.get(row, 'description')}</strong> {message}
                </p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function toggled(set: ReadonlySet<string>, label: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(label)) next.add(label)
  return next
}
