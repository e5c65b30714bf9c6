import { useEffect, useId, useState } from 'react'
import { filterWords } from '../../core/analysis/ColumnFilter'
import { allLines, type LineView } from '../../core/analysis/LineView'
import { isNamedWorklist, type Worklist, worklistLabels } from '../../core/analysis/Worklist'
import { counted } from '../../core/chargemaster/counted'
import { checkTitle } from '../../core/checks/allChecks'
import type { BatchCandidates } from '../../core/review/batchChanges'
import { batchesOf } from '../../core/review/batches'
import { sampleRows } from '../../core/review/sample'
import { useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import type { DialogProps } from '../parts/Dialog'
import { Form } from '../parts/Form'
import style from '../parts/Form.module.css'
import { WriteButton } from '../WriteButton'
import { WriteDialog } from '../WriteDialog'
import { type BatchChoice, CandidateChoice } from './CandidateChoice'
import { firstDraft, SampleChoice, sampleOf } from './SampleChoice'

export interface BatchDialogProps {
  /** The lines to begin with, such as those the grid shows. */
  readonly from: LineView
  readonly onMade: (name: string) => void
  readonly onClose: () => void
  readonly returnsFocus?: DialogProps['returnsFocus']
}

/** Puts lines into a batch for the reviewer: which lines to choose from, and how many of them. */
export function BatchDialog({ from, onMade, onClose, ...rest }: BatchDialogProps) {
  const store = useWorkspaceStore()
  const form = useId()
  const [choice, setChoice] = useState<BatchChoice>({
    ...allLines,
    ...from,
    sort: [],
    groupBy: null,
  })
  const [draft, setDraft] = useState(firstDraft)
  const [typedName, setTypedName] = useState<string | null>(null)
  const [takesSigned, setTakesSigned] = useState(false)
  const found = useCandidates(choice)
  const rows = (takesSigned ? found?.withSigned : found?.free) ?? null
  const { document, acts, makeBatch } = store.getState()
  if (!document) return null
  const described = describe(choice)
  const name = (typedName ?? described).trim()
  const isTaken = batchesOf(document.sheet, acts).some((batch) => batch.name === name)
  const sample = sampleOf(draft)
  const count = rows ? sampleRows(document.sheet, rows, sample).length : null
  const canMake = rows !== null && name !== '' && !isTaken && (count ?? 0) > 0
  const make = () => {
    if (!canMake || !makeBatch({ name, rows, sample, described })) return
    onMade(name)
    onClose()
  }
  return (
    <WriteDialog
      title="Send lines to review"
      open
      onClose={onClose}
      {...rest}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <WriteButton look="primary" type="submit" form={form} disabled={!canMake}>
            Send {count === null ? '… lines' : counted(count, 'line')}
          </WriteButton>
        </>
      }
    >
      <Form id={form} className={style.form} onSubmit={make}>
        <CandidateChoice choice={choice} onChoice={setChoice} />
        {found && found.withSigned.length > found.free.length && (
          <label className={style.choice}>
            <input
              type="checkbox"
              checked={takesSigned}
              onChange={({ target }) => setTakesSigned(target.checked)}
            />
            Also take {counted(found.withSigned.length - found.free.length, 'line')} out of signed
            batches: they are reviewed anew
          </label>
        )}
        <SampleChoice draft={draft} onDraft={setDraft} offered={rows?.length ?? null} />
        <label>
          Name of the batch
          <input
            value={typedName ?? described}
            onChange={({ target }) => setTypedName(target.value)}
          />
        </label>
        <p className={style.result} role="status">
          {isTaken
            ? 'A batch of this name is there already. Give it another name.'
            : resultText(rows?.length ?? null, count)}
        </p>
      </Form>
    </WriteDialog>
  )
}

/** The lines to choose from; null while they are being found. */
function useCandidates(view: LineView): BatchCandidates | null {
  const store = useWorkspaceStore()
  const [found, setFound] = useState<{ view: LineView; candidates: BatchCandidates } | null>(null)
  useEffect(() => {
    const { batchCandidates, tellError } = store.getState()
    batchCandidates(view)
      .then((candidates) => setFound({ view, candidates }))
      .catch(tellError)
  }, [store, view])
  return found?.view === view ? found.candidates : null
}

function resultText(offered: number | null, count: number | null): string {
  if (offered === null || count === null) return 'Counting the lines…'
  if (offered === 0) return 'No line to choose from: those there are stand in another batch.'
  return `${count.toLocaleString('en-US')} of ${counted(offered, 'line')}.`
}

function describe({ worklist, filters, text }: LineView): string {
  const narrowed = filters.map((filter) =>
    filter.column === 'department' && filter.values?.length === 1
      ? filter.values[0]
      : `${filter.column} ${filterWords(filter)}`,
  )
  const words = text.trim() ? [`“${text.trim()}”`] : []
  return [worklistName(worklist), ...narrowed, ...words].join(', ')
}

function worklistName(worklist: Worklist): string {
  return isNamedWorklist(worklist) ? worklistLabels[worklist] : checkTitle(worklist.slice(6))
}
