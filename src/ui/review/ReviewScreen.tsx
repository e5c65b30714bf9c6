import { useEffect, useRef, useState } from 'react'
import { allLines } from '../../core/analysis/LineView'
import { counted } from '../../core/chargemaster/counted'
import type { Batch } from '../../core/review/batches'
import type { ReviewQueue } from '../../store/reviewSlice'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { SidePanel } from '../parts/SidePanel'
import { WriteButton } from '../WriteButton'
import { BatchDialog } from './BatchDialog'
import { QueueList } from './QueueList'
import { ReviewPage } from './ReviewPage'
import pageStyle from './ReviewPage.module.css'
import style from './ReviewScreen.module.css'
import { ReviewSheetDialog } from './ReviewSheetDialog'
import { SignOffDialog } from './SignOffDialog'

/** A batch that is being signed off, and its button in the list. */
interface Signing {
  readonly batch: Batch
  readonly row: HTMLElement | null
}

/** What is said of a batch that was signed off, until another line of a queue is looked at. */
interface Signed {
  readonly words: string
  readonly queue: ReviewQueue | null
}

/** The review: queues and batches at the left, one line with all its facts beside them. */
export function ReviewScreen() {
  const store = useWorkspaceStore()
  const queue = useWorkspace((workspace) => workspace.queue)
  const [isMaking, setMaking] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [signing, setSigning] = useState<Signing | null>(null)
  const [signed, setSigned] = useState<Signed | null>(null)
  // The lines of the grid and of the queue share one active line: the queue takes its own back.
  useEffect(() => {
    const { queue: shown, goToPosition } = store.getState()
    if (shown) goToPosition(shown.position)
  }, [store])
  const row = queue?.rows[queue.position]
  const startBatch = () => {
    isSent.current = false
    setMaking(true)
  }
  const openBatch = (name: string) => {
    isSent.current = true
    isAwaited.current = true
    const { openQueue, tellError } = store.getState()
    openQueue({ type: 'batch', name }).catch(tellError)
  }
  const main = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const isSent = useRef(false)
  const isSigned = useRef(false)
  const isAwaited = useRef(false)
  // The keys go on in the queue; on the button they would open the dialog again.
  const focusQueue = () => (heading.current ?? main.current)?.focus()
  useEffect(() => {
    if (!queue || !isAwaited.current) return
    // It opened after the dialog closed.
    isAwaited.current = false
    heading.current?.focus()
  }, [queue])
  const startSigning = (batch: Batch, row: HTMLElement | null) => {
    isSigned.current = false
    setSigned(null)
    setSigning({ batch, row })
  }
  return (
    <main className={style.screen} ref={main} tabIndex={-1}>
      <SidePanel
        label="Review queues"
        side="left"
        initialWidth={store.getState().panelWidth('queues') ?? 232}
        onWidth={(value) => store.getState().setPanelWidth('queues', value)}
      >
        <QueueList onNew={startBatch} onSheet={() => setAsking(true)} onSign={startSigning} />
      </SidePanel>
      {queue && <QueuePlace queue={queue} />}
      <p role="status" className="visually-hidden">
        {signed?.queue === queue && signed?.words}
      </p>
      {queue && row !== undefined ? (
        <ReviewPage row={row} place={placeIn(queue)} heading={heading} />
      ) : (
        <Empty isChosen={queue !== null} onNew={startBatch} />
      )}
      {isMaking && (
        <BatchDialog
          from={{ ...allLines, worklist: 'flagged' }}
          onMade={openBatch}
          onClose={() => setMaking(false)}
          returnsFocus={() => {
            if (isSent.current) focusQueue()
            return !isSent.current
          }}
        />
      )}
      {isAsking && <ReviewSheetDialog onClose={() => setAsking(false)} />}
      {signing && (
        <SignOffDialog
          batch={signing.batch}
          onSigned={() => {
            isSigned.current = true
            setSigned({ words: signedWords(signing.batch), queue })
          }}
          onClose={() => setSigning(null)}
          // The button it was opened with is gone.
          returnsFocus={() => {
            if (isSigned.current) signing.row?.focus()
            return !isSigned.current
          }}
        />
      )}
    </main>
  )
}

/** Says to a screen reader which line the keys led to; what is seen changes all over the page. */
function QueuePlace({ queue }: { queue: ReviewQueue }) {
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  const row = queue.rows[queue.position]
  return (
    <p role="status" className="visually-hidden">
      {sheet && row !== undefined
        ? `${placeIn(queue)}: ${sheet.get(row, 'description') || 'no description'}`
        : 'No line waits in this queue'}
    </p>
  )
}

function signedWords({ name, rows }: Batch): string {
  const lines = counted(rows.length, 'line')
  return `“${name}” is signed off: ${lines}`
}

/** `Line 2 of 35` */
function placeIn({ position, rows }: ReviewQueue): string {
  return `Line ${(position + 1).toLocaleString('en-US')} of ${rows.length.toLocaleString('en-US')}`
}

function Empty({ isChosen, onNew }: { isChosen: boolean; onNew: () => void }) {
  return (
    <div className={pageStyle.empty}>
      <h1>{isChosen ? 'No line waits in this queue' : 'Review'}</h1>
      <p>
        {isChosen
          ? 'Choose another queue at the left, or send further lines to review.'
          : 'Go through the flagged or the dynamic lines one by one, or put lines into a batch: a department, a check, or a sample drawn by chance. A batch is signed off when every line of it is decided.'}
      </p>
      <WriteButton look="primary" onClick={onNew}>
        Send lines to review…
      </WriteButton>
    </div>
  )
}
