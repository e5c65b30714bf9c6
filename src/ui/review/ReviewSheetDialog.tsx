import { useState } from 'react'
import { useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import style from '../parts/Form.module.css'
import { useDepartments } from './useDepartments'

/** Writes a workbook with the lines of a department, for its people to comment on. */
export function ReviewSheetDialog({ onClose }: { onClose: () => void }) {
  const store = useWorkspaceStore()
  const departments = useDepartments()
  const [chosen, setChosen] = useState<string | null>(null)
  const department = chosen ?? departments?.[0]
  const save = () => {
    const { saveReviewSheet, tellError } = store.getState()
    if (department === undefined) return
    saveReviewSheet(department).catch(tellError)
    onClose()
  }
  return (
    <Dialog
      title="Review sheet for a department"
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={department === undefined} onClick={save}>
            Save the sheet
          </Button>
        </>
      }
    >
      <div className={style.form}>
        <p>
          An Excel workbook with the lines of one department and a column for comments. Drop it back
          onto this window, and the comments stand at their lines.
        </p>
        <label>
          Department
          <select value={department} onChange={({ target }) => setChosen(target.value)}>
            {departments?.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        {departments?.length === 0 && <p>No line of this sheet names a department.</p>}
      </div>
    </Dialog>
  )
}
