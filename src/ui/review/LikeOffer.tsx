import { useState } from 'react'
import { useWorkspace } from '../../store/useWorkspace'
import { WriteButton } from '../WriteButton'
import { LikeDialog } from './LikeDialog'
import style from './ReviewPage.module.css'

/**
 * After a decision: the same for the lines like the one it was about, as far as there are any. That line is named, since
 * the page shows the next one by then.
 */
export function LikeOffer() {
  const decided = useWorkspace((workspace) => workspace.decided)
  const line = useWorkspace(({ document }) => {
    if (!document || !decided) return ''
    const { sheet } = document
    return sheet.get(decided.row, 'description') || sheet.get(decided.row, 'chargeCode')
  })
  const [isOpen, setOpen] = useState(false)
  if (!decided || decided.like.length === 0) return null
  const { like, decision } = decided
  const name = line || 'the line before'
  return (
    <>
      <WriteButton title={name} className={style.like ?? ''} onClick={() => setOpen(true)}>
        <span>Decide the same for {like.length.toLocaleString('en-US')} like</span>{' '}
        <span className={style.likeName}>{name}…</span>
      </WriteButton>
      {isOpen && (
        <LikeDialog line={name} rows={like} decision={decision} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
