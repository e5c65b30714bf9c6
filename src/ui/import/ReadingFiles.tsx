import { useImportSession } from '../../store/useImportSession'
import { Button } from '../parts/Button'
import { ProgressBar } from '../parts/ProgressBar'
import style from './ImportScreen.module.css'

/** Shown while files are read; fast files are through before it appears. */
export function ReadingFiles({ onCancel }: { onCancel: () => void }) {
  const names = useImportSession((session) => session.fileNames)
  const progress = useImportSession((session) => session.progress)
  return (
    <section className={style.reading} aria-live="polite">
      <h1>Reading {names.join(', ')}</h1>
      <ProgressBar
        label={progress > 0 ? `${Math.round(progress * 100)} % read` : 'Reading the file'}
        share={progress > 0 ? progress : null}
      />
      <Button onClick={onCancel}>Cancel</Button>
    </section>
  )
}
