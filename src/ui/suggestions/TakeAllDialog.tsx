import { useMemo, useState } from 'react'
import { useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import style from './TakeAllDialog.module.css'
import { LEAST_PERCENT, leastConfidence, takePreview } from './takePreview'

/** Takes all suggestions above a confidence for the lines shown, after showing what it will do. */
export function TakeAllDialog({ onClose }: { onClose: () => void }) {
  const store = useWorkspaceStore()
  const [typed, setTyped] = useState('95')
  const percent = leastConfidence(typed)
  const preview = useMemo(() => {
    const { document, ghostOf, rows } = store.getState()
    // Without a number nothing is sure enough.
    const least = percent ?? Number.POSITIVE_INFINITY
    return document ? takePreview(document.sheet, rows, ghostOf, least) : null
  }, [store, percent])
  if (!preview) return null
  const { lines, changes, departments, codes, confidences } = preview
  const take = () => {
    store.getState().act({
      kind: 'suggestion',
      label: `Take ${lines.toLocaleString('en-US')} suggestions`,
      reason: `Suggested with ${confidences} confidence; taken together from ${percent} % on, after a preview.`,
      changes,
    })
    onClose()
  }
  return (
    <Dialog
      title="Take suggestions"
      open
      onClose={onClose}
      wide
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={lines === 0} onClick={take}>
            Take {lines.toLocaleString('en-US')} codes
          </Button>
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
      ) : lines === 0 ? (
        <p>
          No shown line has a suggestion as sure as that. Lower the confidence, or work line by
          line.
        </p>
      ) : (
        <>
          <p>
            {lines.toLocaleString('en-US')} of the shown lines get a code,{' '}
            {codes.size.toLocaleString('en-US')} different codes, {confidences} sure. One step of
            undo takes all back.
          </p>
          <table className={style.preview}>
            <thead>
              <tr>
                <th>Department</th>
                <th className="number">Lines</th>
                <th>Codes</th>
              </tr>
            </thead>
            <tbody>
              {departments.map(({ name, lines: here, codes: of }) => (
                <tr key={name}>
                  <td>{name || 'No department'}</td>
                  <td className="number">{here.toLocaleString('en-US')}</td>
                  <td>
                    <code>{of.slice(0, 8).join(' ')}</code>
                    {of.length > 8 && ` and ${of.length - 8} more`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Dialog>
  )
}
