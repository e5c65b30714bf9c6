import { useMemo, useState } from 'react'
import { useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import style from './TakeAllDialog.module.css'
import { takePreview } from './takePreview'

/** Takes all suggestions above a confidence for the lines shown, after showing what it will do. */
export function TakeAllDialog({ onClose }: { onClose: () => void }) {
  const store = useWorkspaceStore()
  const [percent, setPercent] = useState(95)
  const preview = useMemo(() => {
    const { document, ghostOf, rows } = store.getState()
    return document ? takePreview(document.sheet, rows, ghostOf, percent / 100) : null
  }, [store, percent])
  if (!preview) return null
  const { changes, departments, codes } = preview
  const take = () => {
    store.getState().act({
      kind: 'suggestion',
      label: `Take ${changes.length.toLocaleString('en-US')} suggestions`,
      reason: `Suggestions of ${percent} % confidence or more, after a preview.`,
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
          <Button look="primary" disabled={changes.length === 0} onClick={take}>
            Take {changes.length.toLocaleString('en-US')} codes
          </Button>
        </>
      }
    >
      <label className={style.threshold}>
        Confidence of at least
        <input
          type="number"
          min={30}
          max={100}
          value={percent}
          onChange={(event) => setPercent(Number(event.target.value))}
        />
        %
      </label>
      {changes.length === 0 ? (
        <p>
          No shown line has a suggestion as sure as that. Lower the confidence, or work line by
          line.
        </p>
      ) : (
        <>
          <p>
            {changes.length.toLocaleString('en-US')} of the shown lines get a code,{' '}
            {codes.size.toLocaleString('en-US')} different codes. One step of undo takes all back.
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
              {departments.map(({ name, lines, codes: of }) => (
                <tr key={name}>
                  <td>{name || 'No department'}</td>
                  <td className="number">{lines.toLocaleString('en-US')}</td>
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
