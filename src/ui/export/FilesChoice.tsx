import type { ListKind } from '../../core/export/ExportOrder'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import style from './ExportScreen.module.css'

const lists: readonly { readonly kind: ListKind; readonly label: string; readonly hint: string }[] =
  [
    {
      kind: 'worklist',
      label: 'Dynamic worklist for HIM',
      hint: 'Lines that coders code per encounter, with the reason.',
    },
    { kind: 'checks', label: 'Check list', hint: 'What is open on which line, and what to do.' },
    {
      kind: 'changes',
      label: 'Before and after',
      hint: 'Each changed cell of the sheet, for the loader.',
    },
    { kind: 'manifest', label: 'Manifest', hint: 'Lines, bytes and SHA-256 of each file.' },
  ]

/** Which files go with the sheet. */
export function FilesChoice() {
  const store = useWorkspaceStore()
  const chosen = useWorkspace((workspace) => workspace.exportChoices.lists)
  const toggle = (kind: ListKind) => {
    const wanted = lists.filter((entry) => (entry.kind === kind) !== chosen.includes(entry.kind))
    store.getState().chooseExport({ lists: wanted.map((entry) => entry.kind) })
  }
  return (
    <fieldset className={style.group}>
      <legend>Files beside the sheet</legend>
      {lists.map(({ kind, label, hint }) => (
        <label key={kind} className={style.radio}>
          <input type="checkbox" checked={chosen.includes(kind)} onChange={() => toggle(kind)} />
          <span>
            {label}
            <small>{hint}</small>
          </span>
        </label>
      ))}
      <p className={style.soft}>
        Lists open in a spreadsheet; text that looks like a formula gets an apostrophe there.
      </p>
    </fieldset>
  )
}
