import { useEffect } from 'react'
import type { SettingChange } from '../../core/history/SettingChange'
import type { MergePlan } from '../../core/workspace/mergePlan'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import style from '../parts/Form.module.css'
import { settingLabel, settingWords } from '../settingLabel'

/** The settings that differ in a copy, here and in the file, and which of them a merge leaves standing. */
export function SettingList({ plan }: { plan: Pick<MergePlan, 'settings' | 'settingsKept'> }) {
  const { settings, settingsKept } = plan
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
            {...{ name, here: before, there: after, holds: 'As in the file' }}
          />
        ))}
        {settingsKept.map(({ name, before, after }) => (
          <SettingRow key={name} {...{ name, here: after, there: before, holds: 'As here' }} />
        ))}
      </tbody>
    </table>
  )
}

interface SettingRowProps extends Pick<SettingChange, 'name'> {
  readonly here: string
  readonly there: string
  readonly holds: string
}

function SettingRow({ name, here, there, holds }: SettingRowProps) {
  const policies = usePolicies()
  return (
    <tr>
      <th scope="row">{settingLabel(name, policies)}</th>
      <td>{settingWords(name, here, policies)}</td>
      <td>{settingWords(name, there, policies)}</td>
      <td>{holds}</td>
    </tr>
  )
}

/** The policies under the names that the screen of the rules gives them; they are read where it was not shown yet. */
function usePolicies() {
  const store = useWorkspaceStore()
  const policies = useWorkspace((workspace) => workspace.ruleBook?.policies)
  useEffect(() => {
    if (!store.getState().ruleBook) store.getState().readRules()
  }, [store])
  return policies
}
