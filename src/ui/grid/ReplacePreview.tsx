import type { ChargeSheet } from '../../core/sheet/ChargeSheet'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import type { GridEdit } from './ChargeGridProps'
import styles from './FindBar.module.css'
import type { GridColumn } from './GridColumn'

/** Cells shown before all are replaced; the number of all stands above them. */
const SHOWN = 12

interface ReplacePreviewProps {
  readonly sheet: ChargeSheet
  readonly columns: readonly GridColumn[]
  readonly edits: readonly GridEdit[]
  readonly onReplace: () => void
  readonly onClose: () => void
}

/** What replacing all would do, before it is done. */
export function ReplacePreview({ sheet, columns, edits, onReplace, onClose }: ReplacePreviewProps) {
  const count = edits.length.toLocaleString('en-US')
  return (
    <Dialog
      title={`Replace in ${count} ${edits.length === 1 ? 'cell' : 'cells'}?`}
      open
      wide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={onReplace}>
            Replace {count}
          </Button>
        </>
      }
    >
      <table className={styles.preview}>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Column</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {edits.slice(0, SHOWN).map(({ row, column, after }) => (
            <tr key={`${row} ${column}`}>
              <td>{sheet.packed.sourceRows[row] ?? row + 1}</td>
              <td>{columns.find(({ id }) => id === column)?.heading}</td>
              <td>{sheet.get(row, column)}</td>
              <td>{after === '' ? <em>blank</em> : after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {edits.length > SHOWN && <p>… and {(edits.length - SHOWN).toLocaleString('en-US')} more.</p>}
    </Dialog>
  )
}
