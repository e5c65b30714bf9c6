import type { RefObject } from 'react'
import style from './NameField.module.css'
import type { NameDraft } from './useNameDraft'

const roles = ['Chargemaster coordinator', 'Compliance reviewer', 'Coder', 'Department']

export interface NameFieldProps {
  readonly draft: NameDraft
  readonly field?: RefObject<HTMLInputElement | null>
}

/** The name and the role that stand beside every act in the history. */
export function NameField({ draft, field }: NameFieldProps) {
  return (
    <div className={style.fields}>
      <label>
        Your name
        <input
          ref={field}
          required
          pattern=".*\S.*"
          autoComplete="name"
          placeholder="Stands beside every change"
          value={draft.name}
          onChange={(event) => draft.change({ name: event.target.value })}
        />
      </label>
      <label>
        Your role
        <select value={draft.role} onChange={(event) => draft.change({ role: event.target.value })}>
          <option value="">Not given</option>
          {roles.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
    </div>
  )
}
