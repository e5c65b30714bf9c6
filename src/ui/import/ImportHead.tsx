import { useEffect, useRef } from 'react'
import type { Certainty } from '../../core/import/ColumnMapping'
import { useImportSession } from '../../store/useImportSession'
import { Button } from '../parts/Button'
import type { ImportChoicesProps } from './ImportChoices'
import style from './ImportScreen.module.css'

const certaintyWords: Readonly<Record<Certainty, string>> = {
  certain: 'All columns that lines need are certain. Press Enter to finish.',
  likely: 'Please look at the columns marked likely or doubtful before you finish.',
  doubtful: 'Please check the heading row and the roles: not enough was certain.',
}

/** Title, what to do next, and the button that finishes; it has the keyboard, so that one Enter is enough. */
export function ImportHead({ onFinish, onCancel }: ImportChoicesProps) {
  const names = useImportSession((session) => session.fileNames)
  const certainty = useImportSession((session) => session.certainty)
  const isRemembered = useImportSession((session) => session.isRemembered)
  const isKnownFile = useImportSession((session) => session.isKnownFile)
  const remarks = useImportSession((session) => session.overview?.remarks)
  const lineCount = useImportSession((session) => session.counts?.lineCount)
  const isFinishing = useImportSession((session) => session.stage === 'finishing')
  const finish = useImportSession((session) => session.finish)
  const finishButton = useRef<HTMLButtonElement>(null)
  useEffect(() => finishButton.current?.focus(), [])

  const cannotFinish = isFinishing || lineCount === 0
  const finishImport = async () => {
    if (cannotFinish) return
    const result = await finish()
    if (result) onFinish(result)
  }
  return (
    <header className={style.head}>
      <div className={style.words}>
        <h1>Import {names.join(', ')}</h1>
        <p aria-live="polite">
          {isRemembered
            ? 'Read as last time: these headings are known. Press Enter to finish.'
            : certaintyWords[certainty]}
          {isKnownFile &&
            ' This very file was imported before; its workspace may be under recent workspaces.'}
        </p>
        {remarks?.map((remark) => (
          <p key={remark} className={style.remark}>
            {remark}
          </p>
        ))}
      </div>
      <Button onClick={onCancel}>Cancel</Button>
      <Button
        ref={finishButton}
        look="primary"
        onClick={() => void finishImport()}
        aria-disabled={cannotFinish}
      >
        {isFinishing ? 'Importing…' : finishLabel(lineCount)}
      </Button>
    </header>
  )
}

function finishLabel(lineCount: number | undefined): string {
  const count = lineCount === undefined ? '' : ` ${lineCount.toLocaleString('en-US')}`
  return `Import${count} ${lineCount === 1 ? 'line' : 'lines'}`
}
