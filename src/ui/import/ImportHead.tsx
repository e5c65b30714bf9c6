import { useEffect, useRef } from 'react'
import { absentColumns } from '../../core/import/absentColumns'
import { furtherTables, otherYears } from '../../core/import/chosenTable'
import { whyNoLines } from '../../core/import/whyNoLines'
import type { ImportSession } from '../../store/importSession'
import { useImportSession } from '../../store/useImportSession'
import { Button } from '../parts/Button'
import type { ImportChoicesProps } from './ImportChoices'
import style from './ImportScreen.module.css'
import { nextStep, SURE } from './nextStep'

/** Title, what to do next, and the button that finishes; it has the keyboard, so that one Enter is enough. */
export function ImportHead({ beforeFinish, onFinish, onCancel }: ImportChoicesProps) {
  const names = useImportSession((session) => session.fileNames)
  const step = useImportSession(stepOf)
  const isKnownFile = useImportSession((session) => session.isKnownFile)
  const remarks = useImportSession((session) => session.overview?.remarks)
  const mapping = useImportSession((session) => session.mapping)
  const hidden = useImportSession(hiddenSheet)
  const counts = useImportSession((session) => session.counts)
  const lineCount = counts?.lineCount
  const noLines = counts ? whyNoLines(counts) : null
  const absent = mapping && noLines === null ? absentColumns(mapping) : []
  const isFinishing = useImportSession((session) => session.stage === 'finishing')
  const finish = useImportSession((session) => session.finish)
  const finishButton = useRef<HTMLButtonElement>(null)
  useEffect(() => finishButton.current?.focus(), [])

  const cannotFinish = isFinishing || lineCount === 0
  const finishImport = async () => {
    if (cannotFinish) return
    await beforeFinish()
    const result = await finish()
    if (result) onFinish(result)
  }
  return (
    <header className={style.head}>
      <div className={style.words}>
        <h1>Import {names.join(', ')}</h1>
        <p aria-live="polite">
          {noLines ?? step}
          {isKnownFile &&
            ' This very file was imported before; its workspace may be under recent workspaces.'}
        </p>
        {hidden !== undefined && (
          <p className={style.remark}>
            The sheet “{hidden}” is hidden in the workbook. It looks most like the chargemaster; if
            it is a list of another kind or of another year, choose another sheet.
          </p>
        )}
        {absent.length > 0 && (
          <ul className={style.absent} aria-label="Fields without a column">
            {absent.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
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

/** What to do before finishing. */
function stepOf(session: ImportSession): string {
  const { overview, table, appended, proposal, mapping, certainty, isRemembered } = session
  const further = furtherTables(overview?.tables ?? [], table)
  const isMissing = (index: number) => !appended.includes(index)
  const isRead = (column: number) => (mapping?.roles[column] ?? 'other') !== 'other'
  return nextStep({
    certainty,
    isRemembered,
    hasUnsureColumn:
      proposal?.columns.some(({ column, confidence }) => isRead(column) && confidence < SURE) ??
      false,
    otherYears: otherYears(overview?.tables ?? [], table).filter(isMissing).length,
    leftOut: further.filter(isMissing).length,
    otherFiles: filesLeftOut(session),
  })
}

/** The opened files of which no sheet is imported; lists of another year are told of by themselves. */
function filesLeftOut({ overview, table, appended }: ImportSession): readonly string[] {
  const tables = overview?.tables ?? []
  const told = [table, ...appended, ...otherYears(tables, table)]
  const toldFiles = new Set(told.map((index) => tables[index]?.fileName))
  const names = new Set(tables.map(({ fileName }) => fileName))
  return [...names].filter((name) => !toldFiles.has(name))
}

/** The name of the sheet that is looked at, where the workbook hides it. */
function hiddenSheet({ overview, table }: ImportSession): string | undefined {
  const chosen = overview?.tables[table]
  return chosen?.isHidden ? chosen.name : undefined
}

function finishLabel(lineCount: number | undefined): string {
  const count = lineCount === undefined ? '' : ` ${lineCount.toLocaleString('en-US')}`
  return `Import${count} ${lineCount === 1 ? 'line' : 'lines'}`
}
