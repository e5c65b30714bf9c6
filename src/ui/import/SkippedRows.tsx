import { useState } from 'react'
import { skipReasonWords } from '../../core/import/skipReasonWords'
import { useImportSession } from '../../store/useImportSession'
import { Button } from '../parts/Button'
import { SkippedDialog } from './SkippedDialog'
import style from './SkippedRows.module.css'

/** How many rows become no line, and why; the whole list opens beside it. */
export function SkippedRows() {
  const counts = useImportSession((session) => session.counts)
  const isOneSheet = useImportSession((session) => session.appended.length === 0)
  const loadSkipped = useImportSession((session) => session.loadSkipped)
  const [isOpen, setIsOpen] = useState(false)
  const open = () => {
    void loadSkipped()
    setIsOpen(true)
  }
  return (
    <section className={style.skipped} aria-labelledby="skipped-title">
      <h2 id="skipped-title">Rows left out</h2>
      {counts?.skippedCount === 0 && <p>None: every row is a line.</p>}
      {counts && counts.skippedCount > 0 && (
        <>
          <ul>
            {counts.reasons.map(({ reason, count }) => (
              <li key={reason}>
                <span>{skipReasonWords[reason]}</span>
                <span className="number">{count.toLocaleString('en-US')}</span>
              </li>
            ))}
          </ul>
          <p className={style.sum}>
            {counts.lineCount.toLocaleString('en-US')} lines and{' '}
            {counts.skippedCount.toLocaleString('en-US')}{' '}
            {counts.skippedCount === 1 ? 'row' : 'rows'} left out are all{' '}
            {(counts.lineCount + counts.skippedCount).toLocaleString('en-US')} rows of the
            {isOneSheet ? ' sheet' : ' chosen sheets'}.
          </p>
          <Button onClick={open}>Show the rows left out</Button>
        </>
      )}
      <SkippedDialog open={isOpen} onClose={() => setIsOpen(false)} />
    </section>
  )
}
