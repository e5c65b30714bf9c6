import { useState } from 'react'
import { counted } from '../../core/chargemaster/counted'
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
            {counted(counts.lineCount, 'line')} and {counted(counts.skippedCount, 'row')} left out
            are all {counted(counts.lineCount + counts.skippedCount, 'row')} of the
            {isOneSheet ? ' sheet' : ' chosen sheets'}.
          </p>
          <LegendChoice />
          <Button onClick={open}>Show the rows left out</Button>
        </>
      )}
      <SkippedDialog open={isOpen} onClose={() => setIsOpen(false)} />
    </section>
  )
}

/** The last rows of the sheet, where they look like a legend or another table: a person may say that they are charges. */
function LegendChoice() {
  const length = useImportSession((session) => session.preview?.legendLength ?? 0)
  const isRead = useImportSession((session) => session.mapping?.readLegend === true)
  const setReadLegend = useImportSession((session) => session.setReadLegend)
  if (length === 0) return null
  return (
    <label className={style.choice}>
      <input
        type="checkbox"
        checked={isRead}
        onChange={(event) => setReadLegend(event.target.checked)}
      />
      {length === 1
        ? 'Read the last row, which looks like a legend or another table, as a line'
        : `Read the last ${length.toLocaleString('en-US')} rows, which look like a legend or another table, as lines`}
    </label>
  )
}
