import { useDeferredValue } from 'react'
import { codingLabels, codings } from '../../core/chargemaster/Coding'
import { counted } from '../../core/chargemaster/counted'
import { useWorkspace } from '../../store/useWorkspace'
import { CodingMark } from '../grid/CodingMark'
import { Button } from '../parts/Button'
import { ProgressBar } from '../parts/ProgressBar'
import style from './StatusBar.module.css'

/** The foot of the work: the four codings, what is selected, and what goes on in the background. */
export function StatusBar() {
  const counts = useDeferredValue(useWorkspace((workspace) => workspace.counts))
  const lineCount = useWorkspace((workspace) => workspace.document?.sheet.lineCount ?? 0)
  const progress = useWorkspace((workspace) => workspace.suggestProgress)
  const stopSuggesting = useWorkspace((workspace) => workspace.stopSuggesting)
  const selection = useWorkspace((workspace) => workspace.selectionText)
  return (
    <footer className={style.bar}>
      <span>{counted(lineCount, 'line')}</span>
      {counts === null && <ProgressBar label="Coding and checking all lines" share={null} />}
      {counts &&
        codings.map((coding) => (
          <span key={coding} className={style.coding}>
            <CodingMark coding={coding} />
            {codingLabels[coding]}
            <strong>{counts.codings[coding].toLocaleString('en-US')}</strong>
          </span>
        ))}
      <span className={style.space} />
      {progress !== null && (
        <>
          <ProgressBar label="Looking for codes" share={progress} />
          <Button look="quiet" onClick={stopSuggesting}>
            Stop
          </Button>
        </>
      )}
      {selection && <output aria-live="polite">{selection}</output>}
    </footer>
  )
}
