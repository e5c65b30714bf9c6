import { useWorkspace } from '../store/useWorkspace'
import style from './NameField.module.css'

const roles = ['Chargemaster coordinator', 'Compliance reviewer', 'Coder', 'Department']

/** The name and the role that stand beside every act in the history. */
export function NameField() {
  const person = useWorkspace((workspace) => workspace.person)
  const role = useWorkspace((workspace) => workspace.role)
  const setPerson = useWorkspace((workspace) => workspace.setPerson)
  const setRole = useWorkspace((workspace) => workspace.setRole)
  return (
    <div className={style.fields}>
      <label>
        Your name, for the history of changes
        <input
          autoComplete="name"
          placeholder="A review needs it"
          value={person}
          onChange={(event) => setPerson(event.target.value)}
        />
      </label>
      <label>
        Your role
        <select value={role} onChange={(event) => setRole(event.target.value)}>
          <option value="">Not said</option>
          {roles.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
    </div>
  )
}
