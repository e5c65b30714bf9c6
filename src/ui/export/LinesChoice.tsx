import type { LinesChoice as Choice } from '../../core/export/exportRows'
import { earlierExports } from '../../store/earlierExports'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import style from './ExportScreen.module.css'

const choices: readonly {
  readonly choice: Choice
  readonly label: string
  readonly hint: string
}[] = [
  {
    choice: 'static-and-none',
    label: 'Static lines and lines that need no code',
    hint: 'What a billing system loads.',
  },
  { choice: 'static', label: 'Static lines only', hint: 'Lines whose code is fixed on the line.' },
  {
    choice: 'all',
    label: 'All lines',
    hint: 'The whole sheet as it stands, also what is unfinished.',
  },
  {
    choice: 'changed',
    label: 'Changed since the import',
    hint: 'Only lines with a changed fact.',
  },
  {
    choice: 'since-export',
    label: 'Changed since an export',
    hint: 'Only what the billing system has not got yet.',
  },
  {
    choice: 'view',
    label: 'The lines shown on Lines',
    hint: 'The worklist with its filters, in file order.',
  },
]

/** Which lines go into the sheet. */
export function LinesChoice() {
  const store = useWorkspaceStore()
  const chosen = useWorkspace((workspace) => workspace.exportChoices.lines)
  const acts = useWorkspace((workspace) => workspace.acts)
  const hasEarlier = earlierExports(acts).length > 0
  return (
    <fieldset className={style.group}>
      <legend>Lines</legend>
      {choices.map(({ choice, label, hint }) => {
        const isPossible = choice !== 'since-export' || hasEarlier
        return (
          <label key={choice} className={style.radio}>
            <input
              type="radio"
              name="export-lines"
              checked={chosen === choice}
              disabled={!isPossible}
              onChange={() => store.getState().chooseExport({ lines: choice, leaveOut: [] })}
            />
            <span>
              {label}
              <small>{isPossible ? hint : 'Nothing was exported from here yet.'}</small>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
