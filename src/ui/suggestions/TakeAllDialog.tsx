import { useMemo, useState } from 'react'
import { counted } from '../../core/chargemaster/counted'
import { useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { WriteButton } from '../WriteButton'
import { WriteDialog } from '../WriteDialog'
import style from './TakeAllDialog.module.css'
import { TakeDepartments } from './TakeDepartments'
import { TakeLines } from './TakeLines'
import { LEAST_PERCENT, leastConfidence, linesToTake, takePreview } from './takePreview'

/** Takes all suggestions above a confidence for the lines shown, after showing line by line what it will do. */
export function TakeAllDialog({ onClose }: { onClose: () => void }) {
  const store = useWorkspaceStore()
  const [typed, setTyped] = useState('95')
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set())
  const percent = leastConfidence(typed)
  const takes = useMemo(() => {
    const { document, ghostOf, rows } = store.getState()
    // Without a number nothing is sure enough.
    const least = percent ?? Number.POSITIVE_INFINITY
    return document ? linesToTake(document.sheet, rows, ghostOf, least) : []
  }, [store, percent])
  const { lines, changes, codes, confidences } = useMemo(
    () => takePreview(takes, leftOut),
    [takes, leftOut],
  )
  const tick = (rows: readonly number[], isTicked: boolean) => {
    const next = new Set(leftOut)
    for (const row of rows)
      if (isTicked) next.delete(row)
      else next.add(row)
    setLeftOut(next)
  }
  const take = () => {
    const isDone = store.getState().act({
      kind: 'suggestion',
      label: `Take ${counted(lines, 'suggestion')}`,
      reason: `Suggested with ${confidences} confidence; taken together from ${percent} % on, after a preview.`,
      changes,
    })
    if (isDone) onClose()
  }
  return (
    <WriteDialog
      title="Take suggestions"
      open
      onClose={onClose}
      wide
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <WriteButton look="primary" disabled={lines === 0} onClick={take}>
            Take {counted(lines, 'code')}
          </WriteButton>
        </>
      }
    >
      <label className={style.threshold}>
        Confidence of at least
        <input
          type="number"
          min={LEAST_PERCENT}
          max={100}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => percent !== null && setTyped(String(percent))}
        />
        %
      </label>
      {percent === null ? (
        <p>Enter a confidence from {LEAST_PERCENT} to 100 %.</p>
      ) : takes.length === 0 ? (
        <p>
          No shown line has a suggestion as sure as that. Lower the confidence, or work line by
          line.
        </p>
      ) : (
        <>
          <p role="status">
            {lines === 0
              ? 'No line is ticked.'
              : `${lines.toLocaleString('en-US')} of the shown lines ${lines === 1 ? 'gets' : 'get'} a code, ${counted(codes.size, 'different code')}, ${confidences} sure. One step of undo takes all back.`}
          </p>
          <TakeDepartments takes={takes} leftOut={leftOut} onTick={tick} />
          <TakeLines key={percent} takes={takes} leftOut={leftOut} onTick={tick} />
        </>
      )}
    </WriteDialog>
  )
}
