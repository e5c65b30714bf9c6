import type { FinishedImport } from '../../core/workspace/packImport'
import { useImportSession } from '../../store/useImportSession'
import { ImportChoices } from './ImportChoices'
import { ImportFailure } from './ImportFailure'
import style from './ImportScreen.module.css'
import { ReadingFiles } from './ReadingFiles'

export interface ImportScreenProps {
  /** What must be settled before lines are made; the choices stay on screen meanwhile. */
  readonly beforeFinish: () => Promise<void>
  readonly onFinish: (finished: FinishedImport) => void
  readonly onCancel: () => void
  /** Where leaving a failed import goes to, as a button says it. */
  readonly leaveLabel: string
}

/** From dropped files to charge lines: what was found, how it will be read, what is left out and why. */
export function ImportScreen(props: ImportScreenProps) {
  const { beforeFinish, onFinish, onCancel, leaveLabel } = props
  const stage = useImportSession((session) => session.stage)
  const error = useImportSession((session) => session.error)
  const cancel = useImportSession((session) => session.cancel)
  const leave = () => {
    cancel()
    onCancel()
  }
  return (
    <main className={style.screen}>
      {error && <ImportFailure error={error} leaveLabel={leaveLabel} onLeave={leave} />}
      {stage === 'reading' && <ReadingFiles onCancel={leave} />}
      {(stage === 'choosing' || stage === 'finishing') && (
        <ImportChoices beforeFinish={beforeFinish} onFinish={onFinish} onCancel={leave} />
      )}
    </main>
  )
}
