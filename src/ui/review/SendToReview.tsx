import { ClipboardCheck } from 'lucide-react'
import { useState } from 'react'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { BarWord } from '../parts/BarWord'
import { WriteButton } from '../WriteButton'
import { BatchDialog } from './BatchDialog'

/** Sends the lines that the grid shows, or a sample of them, to review. */
export function SendToReview() {
  const store = useWorkspaceStore()
  const lineView = useWorkspace((workspace) => workspace.lineView)
  const isRead = useWorkspace((workspace) => workspace.counts !== null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <WriteButton
        look="quiet"
        title="Send these lines, or a sample of them, to a reviewer"
        disabled={!isRead}
        onClick={() => setOpen(true)}
      >
        <ClipboardCheck size={14} aria-hidden />
        <BarWord>Send to review…</BarWord>
      </WriteButton>
      {isOpen && (
        <BatchDialog
          from={lineView}
          onMade={(name) =>
            store.getState().tell({
              tone: 'info',
              message: `The batch “${name}” is ready for the reviewer.`,
              advice: 'It stands under Review.',
              link: { label: 'Go to Review', screen: 'review' },
            })
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
