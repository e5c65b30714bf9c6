import { useMemo } from 'react'
import { type HistoryEntry, lineHistory } from '../../core/history/lineHistory'
import { useWorkspace } from '../../store/useWorkspace'
import { columnLabel } from '../columnLabel'
import { shortTime } from '../dateWords'
import { Button } from '../parts/Button'
import { ChangeWords } from '../trail/ChangeWords'
import { useTrail } from '../trail/useTrail'
import { historyText } from './historyText'
import style from './Inspector.module.css'
import { Section } from './Section'

/** Everything that happened to the line, newest first; its import stands at the end. */
export function HistorySection({ row }: { row: number }) {
  const trail = useTrail()
  const showHistory = useWorkspace((workspace) => workspace.showHistory)
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  const fileName = useWorkspace((workspace) => workspace.document?.summary.fileName)
  const created = useWorkspace((workspace) => workspace.document?.summary.created ?? '')
  const entries = useMemo(() => lineHistory(trail?.entries ?? [], row), [trail, row])
  if (!sheet) return null
  return (
    <Section
      title="History"
      aside={
        entries.length > 0 && (
          <Button look="quiet" onClick={() => showHistory(row)}>
            In full
          </Button>
        )
      }
    >
      <ol className={style.history}>
        {entries.map((entry) => (
          <li key={`${entry.actKey} ${entry.column}`}>
            <Entry entry={entry} columnName={columnLabel(sheet, entry.column)} />
          </li>
        ))}
        <li>
          <span>Imported from {fileName}</span>
          <time dateTime={created}>{shortTime(created)}</time>
        </li>
      </ol>
    </Section>
  )
}

function Entry({ entry, columnName }: { entry: HistoryEntry; columnName: string }) {
  const { label, column, reason, by, at, stays } = entry
  const before = historyText(column, entry.before)
  const after = historyText(column, entry.after)
  return (
    <>
      <span>
        {label}
        <span className={style.soft}>
          {' '}
          · {columnName}:{' '}
          <ChangeWords
            before={before || 'blank'}
            wasBlank={before === ''}
            after={after || 'blank'}
            stays={stays}
          />
        </span>
        {reason && <span className={style.reason}>{reason}</span>}
      </span>
      <time dateTime={at}>
        {by && `${by}, `}
        {shortTime(at)}
      </time>
    </>
  )
}
