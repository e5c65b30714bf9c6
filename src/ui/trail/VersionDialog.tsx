import { useMemo } from 'react'
import { counted } from '../../core/chargemaster/counted'
import type { CellEdit } from '../../core/history/CellEdit'
import { editsBackTo, type Version } from '../../core/history/versions'
import type { ChargeSheet } from '../../core/sheet/ChargeSheet'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { columnLabel } from '../columnLabel'
import { FollowingNote } from '../FollowingNote'
import { historyText } from '../inspector/historyText'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import style from '../parts/Form.module.css'
import { WriteButton } from '../WriteButton'

interface VersionDialogProps {
  readonly version: Version
  readonly onClose: () => void
}

/** Cells shown in the comparison; the rest is counted. */
const SHOWN = 200

/** What differs between a version and now, and the way back to it. */
export function VersionDialog({ version, onClose }: VersionDialogProps) {
  const store = useWorkspaceStore()
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  const acts = useWorkspace((workspace) => workspace.acts)
  const edits = useMemo(
    () => (sheet ? editsBackTo(sheet, acts, version) : []),
    [sheet, acts, version],
  )
  if (!sheet) return null
  const lines = new Set(edits.map(({ row }) => row)).size
  const goBack = () => {
    if (store.getState().goBackTo(version)) onClose()
  }
  return (
    <Dialog
      title={`Now and “${version.name}”`}
      open
      onClose={onClose}
      wide
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          {edits.length > 0 && (
            <WriteButton look="primary" onClick={goBack}>
              Go back to this version
            </WriteButton>
          )}
        </>
      }
    >
      <div className={style.form}>
        <FollowingNote />
        {edits.length === 0 ? (
          <p>The chargemaster stands as it stood in this version.</p>
        ) : (
          <>
            <p>
              {counted(edits.length, 'cell')} of {counted(lines, 'line')} differ. Going back changes
              them to what stood then, in one step that undo takes back. Notes, comments, the review
              and the settings stay as they are.
            </p>
            <DifferenceTable edits={edits} sheet={sheet} />
          </>
        )}
      </div>
    </Dialog>
  )
}

function DifferenceTable({ edits, sheet }: { edits: readonly CellEdit[]; sheet: ChargeSheet }) {
  const text = ({ column }: CellEdit, cell: string) => historyText(column, cell) || 'blank'
  return (
    <>
      <table className={style.lines}>
        <thead>
          <tr>
            <th>Charge code</th>
            <th>Description</th>
            <th>Column</th>
            <th>In the version</th>
            <th>Now</th>
          </tr>
        </thead>
        <tbody>
          {edits.slice(0, SHOWN).map((edit) => (
            <tr key={`${edit.row} ${edit.column}`}>
              <td>
                <code>{sheet.get(edit.row, 'chargeCode')}</code>
              </td>
              <td>{sheet.get(edit.row, 'description')}</td>
              <td>{columnLabel(sheet, edit.column)}</td>
              <td>{text(edit, edit.after)}</td>
              <td>{text(edit, edit.before)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {edits.length > SHOWN && <p>And {counted(edits.length - SHOWN, 'more cell')}.</p>}
    </>
  )
}
