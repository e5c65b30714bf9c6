import { useEffect, useRef } from 'react'
import { useImportSession } from '../../store/useImportSession'
import { Button } from '../parts/Button'
import { ProgressBar } from '../parts/ProgressBar'
import style from './ImportScreen.module.css'

/** Shown while files are read; fast files are through before it appears. Escape cancels, as does the button. */
export function ReadingFiles({ onCancel }: { onCancel: () => void }) {
  const names = useImportSession((session) => session.fileNames)
  const progress = useImportSession((session) => session.progress)
  // Not the button: an Enter meant to finish the import would cancel it.
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.focus(), [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onCancel()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onCancel])
  return (
    <section ref={section} className={style.reading} aria-live="polite" tabIndex={-1}>
      <h1>Reading {names.join(', ')}</h1>
      <ProgressBar
        label={progress > 0 ? `${Math.round(progress * 100)} % read` : 'Reading the file'}
        share={progress > 0 ? progress : null}
      />
      <Button onClick={onCancel}>Cancel</Button>
    </section>
  )
}
