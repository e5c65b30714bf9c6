import type { PolicyEntry } from '../../core/analysis/RuleBook'
import type { SettingName } from '../../core/history/SettingChange'
import type { SettingChoice, SettingChoices } from '../../core/workspace/mergeChoice'
import type { MergePlan } from '../../core/workspace/mergePlan'
import style from '../parts/Form.module.css'
import { settingLabel, settingWords } from '../settingLabel'
import { usePolicies } from '../usePolicies'

export interface SettingListProps {
  readonly plan: Pick<MergePlan, 'settings' | 'settingsKept'>
  readonly choices: SettingChoices
  readonly onChoice: (name: SettingName, choice: SettingChoice) => void
}

/** The settings that differ in a copy, here and in the file, and which of them holds after the merge. */
export function SettingList({ plan, choices, onChoice }: SettingListProps) {
  const policies = usePolicies()
  const rows = [
    ...plan.settings.map(({ name, before: here, after: there }) => {
      return { name, here, there, planned: 'theirs' as const }
    }),
    ...plan.settingsKept.map(({ name, before: there, after: here }) => {
      return { name, here, there, planned: 'mine' as const }
    }),
  ]
  if (rows.length === 0) return null
  return (
    <table className={style.lines} aria-label="Settings that differ">
      <thead>
        <tr>
          <th scope="col">Setting</th>
          <th scope="col">Here</th>
          <th scope="col">In the file</th>
          <th scope="col">After the merge</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ planned, ...row }) => (
          <SettingRow
            key={row.name}
            {...row}
            policies={policies}
            choice={choices.get(row.name) ?? planned}
            onChoice={(choice) => onChoice(row.name, choice)}
          />
        ))}
      </tbody>
    </table>
  )
}

interface SettingRowProps {
  readonly name: SettingName
  readonly here: string
  readonly there: string
  readonly policies: readonly PolicyEntry[] | undefined
  readonly choice: SettingChoice
  readonly onChoice: (choice: SettingChoice) => void
}

function SettingRow({ name, here, there, policies, choice, onChoice }: SettingRowProps) {
  const label = settingLabel(name, policies)
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{settingWords(name, here, policies)}</td>
      <td>{settingWords(name, there, policies)}</td>
      <td>
        <select
          aria-label={`After the merge: ${label}`}
          value={choice}
          onChange={({ target }) => onChoice(target.value === 'mine' ? 'mine' : 'theirs')}
        >
          <option value="mine">As here</option>
          <option value="theirs">As in the file</option>
        </select>
      </td>
    </tr>
  )
}
