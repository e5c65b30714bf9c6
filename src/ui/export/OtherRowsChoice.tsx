import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import style from './ExportScreen.module.css'

/** Whether the rows of the file that are no lines go out in its own layout; not asked where there are none. */
export function OtherRowsChoice() {
  const store = useWorkspaceStore()
  const isOwn = useWorkspace((workspace) => workspace.exportChoices.profile.columns === 'own')
  const chosen = useWorkspace((workspace) => workspace.exportChoices.otherRows)
  const kept = useWorkspace((workspace) => workspace.document?.sheet.packed.otherRows)
  if (!isOwn || !kept) return null
  const rows = kept.isHeading.filter((isHeading) => isHeading !== 1).length
  if (rows === 0) return null
  return (
    <label className={style.radio}>
      <input
        type="checkbox"
        checked={chosen}
        onChange={() => store.getState().chooseExport({ otherRows: !chosen })}
      />
      <span>
        With the rows above the heading and between the lines, as in the file
        <small>
          {rows.toLocaleString('en-US')} {rows === 1 ? 'row' : 'rows'}: titles, blank rows, totals.
          Totals are not counted anew.
        </small>
      </span>
    </label>
  )
}
