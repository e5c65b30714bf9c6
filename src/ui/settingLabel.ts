import { checkTitle } from '../core/checks/allChecks'
import type { SettingName } from '../core/history/SettingChange'
import { localTableLabels, localTables } from '../core/settings/localTables'

/** The name of a setting of the workspace as users read it: `Check “Price is an outlier”`. */
export function settingLabel(name: SettingName): string {
  if (name === 'himCodes') return 'Codes that HIM assigns'
  const at = name.indexOf(':')
  const kind = name.slice(0, at)
  const about = name.slice(at + 1)
  if (kind === 'check') return `Check “${checkTitle(about)}”`
  const table = localTables.find((candidate) => candidate === kind)
  return table ? `${localTableLabels[table]} ${about}` : `Policy ${about}`
}
