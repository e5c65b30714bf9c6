import type { CellEdit } from '../../core/history/CellEdit'
import { useWorkspace } from '../../store/useWorkspace'
import { columnLabel } from '../columnLabel'
import { historyText } from '../inspector/historyText'
import style from '../parts/Form.module.css'

/** Cells shown; the rest is counted. The history holds all of them after the merge. */
const SHOWN = 200

/** What a merge takes without a question, to be looked at before: cells that only the other copy changed. */
export function TakenList({ taken }: { taken: readonly CellEdit[] }) {
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  if (!sheet || taken.length === 0) return null
  const count = taken.length.toLocaleString('en-US')
  const cells = taken.length === 1 ? `${count} cell that is` : `${count} cells that are`
  const nameOf = ({ row }: CellEdit) =>
    // A line that comes with the merge has no name here yet.
    sheet.get(row, 'description') || afterIn(taken, row, 'description') || `Line ${row + 1}`
  return (
    <details>
      <summary>Look at the {cells} taken as in the file</summary>
      <table className={style.lines}>
        <thead>
          <tr>
            <th>Charge code</th>
            <th>Description</th>
            <th>Field</th>
            <th>Here</th>
            <th>In the file</th>
          </tr>
        </thead>
        <tbody>
          {taken.slice(0, SHOWN).map((edit) => (
            <tr key={`${edit.row} ${edit.column}`}>
              <td>
                <code>
                  {sheet.get(edit.row, 'chargeCode') || afterIn(taken, edit.row, 'chargeCode')}
                </code>
              </td>
              <td>{nameOf(edit)}</td>
              <td>{columnLabel(sheet, edit.column)}</td>
              <td>{historyText(edit.column, edit.before) || 'blank'}</td>
              <td>{historyText(edit.column, edit.after) || 'blank'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {taken.length > SHOWN && (
        <p>And {(taken.length - SHOWN).toLocaleString('en-US')} more; the history will hold all.</p>
      )}
    </details>
  )
}

function afterIn(edits: readonly CellEdit[], row: number, column: CellEdit['column']): string {
  return edits.find((edit) => edit.row === row && edit.column === column)?.after ?? ''
}
