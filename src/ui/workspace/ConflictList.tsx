import { reopenedBy } from '../../core/review/reopenedBy'
import type { ChargeSheet } from '../../core/sheet/ChargeSheet'
import { type MergeChoice, settledEdits } from '../../core/workspace/mergeChoice'
import type { MergeConflict, MergePlan } from '../../core/workspace/mergePlan'
import { useWorkspace } from '../../store/useWorkspace'
import { columnLabel } from '../columnLabel'
import { historyText } from '../inspector/historyText'
import style from './ConflictList.module.css'

const choiceLabels = { mine: 'As here', theirs: 'As in the file', both: 'Changes of both' } as const

export interface ConflictListProps {
  readonly plan: MergePlan
  readonly choices: ReadonlyMap<number, MergeChoice>
  readonly onChoice: (row: number, choice: MergeChoice) => void
}

/** The lines both copies changed, side by side; which of them holds is decided line by line. */
export function ConflictList({ plan, choices, onChoice }: ConflictListProps) {
  return (
    <ul className={style.conflicts} aria-label="Lines changed in both copies">
      {plan.conflicts.map((conflict) => (
        <ConflictItem
          key={conflict.row}
          conflict={conflict}
          choice={choices.get(conflict.row)}
          onChoice={(choice) => onChoice(conflict.row, choice)}
        />
      ))}
    </ul>
  )
}

interface ConflictItemProps {
  readonly conflict: MergeConflict
  readonly choice: MergeChoice | undefined
  readonly onChoice: (choice: MergeChoice) => void
}

function ConflictItem({ conflict, choice, onChoice }: ConflictItemProps) {
  const { row, cells, overlaps } = conflict
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  if (!sheet) return null
  const offered = overlaps ? (['mine', 'theirs'] as const) : (['both', 'mine', 'theirs'] as const)
  // A line that was taken back here is called as in the file.
  const nameIn = (column: 'description' | 'chargeCode') =>
    sheet.get(row, column) || cells.find((cell) => cell.column === column)?.theirs
  const description = nameIn('description') || `Line ${row + 1}`
  return (
    <li>
      <h3>
        {description} <code>{nameIn('chargeCode')}</code>
      </h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Before both</th>
            <th scope="col">Here</th>
            <th scope="col">In the file</th>
          </tr>
        </thead>
        <tbody>
          {cells.map(({ column, base, mine, theirs }) => (
            <tr key={column}>
              <th scope="row">{columnLabel(sheet, column)}</th>
              <td>{historyText(column, base) || '–'}</td>
              <td className={mine === base ? '' : style.changed}>
                {historyText(column, mine) || '–'}
              </td>
              <td className={theirs === base ? '' : style.changed}>
                {historyText(column, theirs) || '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <fieldset>
        <legend className="visually-hidden">What holds for {description}</legend>
        {offered.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name={`merge-${row}`}
              checked={choice === name}
              onChange={() => onChoice(name)}
            />
            {choiceLabels[name]}
          </label>
        ))}
      </fieldset>
      {choice && opensAgain(sheet, conflict, choice) && (
        <p className={style.soft}>
          Opens again for the reviewer: the line was not reviewed as it will stand.
        </p>
      )}
    </li>
  )
}

/** Whether the reviewer has to look at the line anew once it is merged so. */
function opensAgain(sheet: ChargeSheet, conflict: MergeConflict, choice: MergeChoice): boolean {
  const edits = settledEdits(conflict, choice)
  const all = [...edits, ...reopenedBy(sheet, edits)]
  return all.some(({ column, after }) => column === 'review' && after === 'reopened')
}
