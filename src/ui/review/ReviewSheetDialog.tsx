import { useState } from 'react'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import style from '../parts/Form.module.css'

/** Writes a workbook with the lines of a department, for its people to comment on. */
export function ReviewSheetDialog({ onClose }: { onClose: () => void }) {
  const store = useWorkspaceStore()
  const departments = useWorkspace((workspace) => workspace.departments)
  const named = departments.filter(({ value }) => value !== '')
  const [department, setDepartment] = useState(named[0]?.value ?? '')
  const save = () => {
    const { saveReviewSheet, tellError } = store.getState()
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
          <Button look="primary" disabled={named.length === 0} onClick={save}>
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
          <select value={department} onChange={({ target }) => setDepartment(target.value)}>
            {named.map(({ value }) => (
              <option key={value}>{value}</option>
            ))}
          </select>
        </label>
        {named.length === 0 && <p>No line of this sheet names a department.</p>}
      </div>
    </Dialog>
  )
}
