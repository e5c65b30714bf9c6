import { useWorkspace } from '../store/useWorkspace'
import style from './NameField.module.css'

/** The name that stands beside every change in the history. */
export function NameField() {
  const person = useWorkspace((workspace) => workspace.person)
  const setPerson = useWorkspace((workspace) => workspace.setPerson)
  return (
    <label className={style.field}>
      Your name, for the history of changes
      <input
        autoComplete="name"
        placeholder="May stay blank"
        value={person}
        onChange={(event) => setPerson(event.target.value)}
      />
    </label>
  )
}
