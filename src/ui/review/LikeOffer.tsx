import { useState } from 'react'
import { useWorkspace } from '../../store/useWorkspace'
import { WriteButton } from '../WriteButton'
import { LikeDialog } from './LikeDialog'

/** After a decision: the same for the lines like it, as far as there are any. */
export function LikeOffer() {
  const decided = useWorkspace((workspace) => workspace.decided)
  const [isOpen, setOpen] = useState(false)
  if (!decided || decided.like.length === 0) return null
  const { like, decision } = decided
  return (
    <>
      <WriteButton onClick={() => setOpen(true)}>
        Decide the same for {like.length.toLocaleString('en-US')} like it…
      </WriteButton>
      {isOpen && <LikeDialog rows={like} decision={decision} onClose={() => setOpen(false)} />}
    </>
  )
}
