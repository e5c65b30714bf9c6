import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import style from './ExportScreen.module.css'

/** A workbook goes back as one, or as CSV; not asked where the file was text. */
export function WorkbookChoice() {
  const store = useWorkspaceStore()
  const profile = useWorkspace((workspace) => workspace.exportChoices.profile)
  const kind = useWorkspace((workspace) => workspace.document?.imported.format.kind)
  const others = useWorkspace((workspace) => workspace.document?.imported.otherSheets)
  const isAsked = profile.id === 'own' && kind === 'workbook'
  if (!isAsked) return null
  const choose = (format: 'own' | 'csv') =>
    store.getState().chooseExport({ profile: { ...profile, format } })
  return (
    <label className={style.stacked}>
      Your file is a workbook. Write it as
      <select
        value={profile.format}
        onChange={(event) => choose(event.target.value === 'csv' ? 'csv' : 'own')}
      >
        <option value="own">Excel workbook (.xlsx), text cells</option>
        <option value="csv">CSV (UTF-8, commas)</option>
      </select>
      {others && (
        <small className={style.soft}>
          Only the lines are written, as one sheet.{' '}
          {others.length === 1 ? 'Another sheet' : 'Other sheets'} of your workbook{' '}
          {others.length === 1 ? 'stays' : 'stay'} behind:{' '}
          {others.map((name) => `“${name}”`).join(', ')}.
        </small>
      )}
    </label>
  )
}
