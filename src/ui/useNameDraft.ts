import { useState } from 'react'
import { useWorkspaceStore } from '../store/useWorkspace'

/** Who somebody is, as it is being typed; kept only when they confirm it, so that no half of a name gets into the trail. */
export interface NameDraft {
  readonly name: string
  readonly role: string
  readonly change: (part: { readonly name?: string; readonly role?: string }) => void
  /** Keeps name and role from now on; false, and nothing is kept, where the name is blank. */
  readonly keep: () => boolean
}

export function useNameDraft(): NameDraft {
  const store = useWorkspaceStore()
  const [draft, setDraft] = useState(() => {
    const { person, role } = store.getState()
    return { name: person, role }
  })
  return {
    ...draft,
    change: (part) => setDraft({ ...draft, ...part }),
    keep() {
      const name = draft.name.trim()
      if (name === '') return false
      store.getState().setRole(draft.role)
      store.getState().setPerson(name)
      return true
    },
  }
}
