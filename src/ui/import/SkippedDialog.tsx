import { counted } from '../../core/chargemaster/counted'
import { skipReasonWords } from '../../core/import/skipReasonWords'
import { useImportSession } from '../../store/useImportSession'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import style from './SkippedRows.module.css'

/** Rows listed in the window; the file holds them all. */
const LISTED = 1000

/** The rows that become no line, each with its reason and its text; downloadable as CSV. */
export function SkippedDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const skipped = useImportSession((session) => session.skipped)
  const download = useImportSession((session) => session.downloadSkipped)
  const more = (skipped?.length ?? 0) - LISTED
  return (
    <Dialog
      title="Rows left out"
      open={open}
      onClose={onClose}
      wide
      actions={
        <>
          <Button onClick={() => void download()}>Download as CSV</Button>
          <Button look="primary" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      <table className={style.rows}>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Reason</th>
            <th scope="col">Text</th>
          </tr>
        </thead>
        <tbody>
          {skipped?.slice(0, LISTED).map(({ sourceRow, reason, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of several sheets can have one number.
            <tr key={index}>
              <td className="number">{sourceRow}</td>
              <td>{skipReasonWords[reason]}</td>
              <td className={style.text}>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p>{counted(more, 'more is', 'more are')} in the CSV.</p>}
    </Dialog>
  )
}
