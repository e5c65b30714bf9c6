import { useState } from 'react'
import { isNamedWorklist, specialWorklist, type Worklist } from '../../core/analysis/Worklist'
import { WriteButton } from '../WriteButton'
import { FixAllDialog } from './FixAllDialog'

/** Offers to fix the check whose lines are shown, on all of them. */
export function FixAllButton({ worklist }: { worklist: Worklist }) {
  const [isFixing, setFixing] = useState(false)
  if (isNamedWorklist(worklist)) return null
  const { kind, id } = specialWorklist(worklist)
  if (kind !== 'check') return null
  return (
    <>
      <WriteButton onClick={() => setFixing(true)}>Fix all…</WriteButton>
      {isFixing && <FixAllDialog checkId={id} onClose={() => setFixing(false)} />}
    </>
  )
}
