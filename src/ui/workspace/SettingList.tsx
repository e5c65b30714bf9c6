import type { PolicyEntry } from '../../core/analysis/RuleBook'
import type { SettingChange } from '../../core/history/SettingChange'
import type { MergePlan } from '../../core/workspace/mergePlan'
import style from '../parts/Form.module.css'
import { settingLabel, settingWords } from '../settingLabel'
import { usePolicies } from '../usePolicies'

/** The settings that differ in a copy, here and in the file, and which of them a merge leaves standing. */
export function SettingList({ plan }: { plan: Pick<MergePlan, 'settings' | 'settingsKept'> }) {
  const { settings, settingsKept } = plan
  const policies = usePolicies()
  if (settings.length + settingsKept.length === 0) return null
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
        {settings.map(({ name, before, after }) => (
          <SettingRow
            key={name}
            {...{ name, policies, here: before, there: after, holds: 'As in the file' }}
          />
        ))}
        {settingsKept.map(({ name, before, after }) => (
          <SettingRow
            key={name}
            {...{ name, policies, here: after, there: before, holds: 'As here' }}
          />
        ))}
      </tbody>
    </table>
  )
}

interface SettingRowProps extends Pick<SettingChange, 'name'> {
  readonly policies: readonly PolicyEntry[] | undefined
  readonly here: string
  readonly there: string
  readonly holds: string
}

function SettingRow({ name, policies, here, there, holds }: SettingRowProps) {
  return (
    <tr>
      <th scope="row">{settingLabel(name, policies)}</th>
      <td>{settingWords(name, here, policies)}</td>
      <td>{settingWords(name, there, policies)}</td>
      <td>{holds}</td>
    </tr>
  )
}
