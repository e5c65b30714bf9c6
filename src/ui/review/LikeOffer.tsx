import { useEffect, useState } from 'react'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { LikeDialog } from './LikeDialog'

/** After a decision: the same for the lines like it, as far as there are any. */
export function LikeOffer() {
  const store = useWorkspaceStore()
  const decided = useWorkspace((workspace) => workspace.decided)
  const [found, setFound] = useState<{ row: number; rows: readonly number[] } | null>(null)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const { linesLike, tellError } = store.getState()
    if (!decided) return
    const { row } = decided
    linesLike(row)
      .then((rows) => setFound({ row, rows }))
      .catch(tellError)
  }, [store, decided])
  const rows = found?.row === decided?.row ? (found?.rows ?? []) : []
  if (!decided || rows.length === 0) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        Decide the same for {rows.length.toLocaleString('en-US')} like it…
      </Button>
      {isOpen && (
        <LikeDialog rows={rows} decision={decided.decision} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
