import { useState } from 'react'
import { skipReasonWords } from '../../core/import/skipReasonWords'
import { useImportSession } from '../../store/useImportSession'
import { Button } from '../parts/Button'
import { SkippedDialog } from './SkippedDialog'
import style from './SkippedRows.module.css'

/** How many rows become no line, and why; the whole list opens beside it. */
export function SkippedRows() {
  const preview = useImportSession((session) => session.preview)
  const loadSkipped = useImportSession((session) => session.loadSkipped)
  const [isOpen, setIsOpen] = useState(false)
  const open = () => {
    void loadSkipped()
    setIsOpen(true)
  }
  return (
    <section className={style.skipped} aria-labelledby="skipped-title">
      <h2 id="skipped-title">Rows left out</h2>
      {preview?.skippedCount === 0 && <p>None: every row is a line.</p>}
      {preview && preview.skippedCount > 0 && (
        <>
          <ul>
            {preview.reasons.map(({ reason, count }) => (
              <li key={reason}>
                <span>{skipReasonWords[reason]}</span>
                <span className="number">{count.toLocaleString('en-US')}</span>
              </li>
            ))}
          </ul>
          <p className={style.sum}>
            {preview.lineCount.toLocaleString('en-US')} lines and{' '}
            {preview.skippedCount.toLocaleString('en-US')}{' '}
            {preview.skippedCount === 1 ? 'row' : 'rows'} left out are all{' '}
            {(preview.lineCount + preview.skippedCount).toLocaleString('en-US')} rows of the sheet.
          </p>
          <Button onClick={open}>Show the rows left out</Button>
        </>
      )}
      <SkippedDialog open={isOpen} onClose={() => setIsOpen(false)} />
    </section>
  )
}
