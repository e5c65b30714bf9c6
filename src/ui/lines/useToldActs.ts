import { useEffect } from 'react'
import type { SealedAct } from '../../core/history/trail'
import { useWorkspaceStore } from '../../store/useWorkspace'
import type { DoneChange, GridHandle } from '../grid/ChargeGridProps'

/** Tells the grid of each act of this tab, wherever it was done: an undo by its button is shown and heard too. */
export function useToldActs(handle: { readonly current: GridHandle | null }): void {
  const store = useWorkspaceStore()
  useEffect(
    () =>
      store.subscribe(({ acts, document, isFollower }, before) => {
        if (acts === before.acts || isFollower) return
        const isSame = document?.summary.id === before.document?.summary.id
        const change = isSame && acts.length === before.acts.length + 1 ? changeOf(acts) : null
        if (change) handle.current?.tellChange(change)
      }),
    [store, handle],
  )
}

/** The last act as a change of cells, of an undo that which it takes back; null for what happened beside the sheet. */
function changeOf(acts: readonly SealedAct[]): DoneChange | null {
  const last = acts.at(-1)
  if (!last || last.type === 'event' || last.type === 'setting') return null
  if (last.type === 'edit') return { ...last, type: 'edit' }
  const done = acts.findLast(({ id }) => id === last.of)
  if (done?.type === 'setting') return { type: last.type, label: done.label, edits: [] }
  return done?.type === 'edit' ? { ...done, type: last.type } : null
}
