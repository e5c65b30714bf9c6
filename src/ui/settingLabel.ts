import type { PolicyEntry } from '../core/analysis/RuleBook'
import { checkTitle } from '../core/checks/allChecks'
import type { Policy } from '../core/coding/policies'
import type { SettingName } from '../core/history/SettingChange'
import { ruleOutcomes } from '../core/reference/RulesPack'
import { localTableLabels, localTables } from '../core/settings/localTables'
import { himCount } from '../core/settings/readHimCodes'
import { outcomeLabels } from './rules/outcomeLabels'

/** The name of a setting of the workspace as users read it: `Check “Price is an outlier”`. */
export function settingLabel(name: SettingName, policies: readonly PolicyEntry[] = []): string {
  if (name === 'himCodes') return 'Codes that HIM assigns'
  const at = name.indexOf(':')
  const kind = name.slice(0, at)
  const about = name.slice(at + 1)
  if (kind === 'check') return `Check “${checkTitle(about)}”`
  const table = localTables.find((candidate) => candidate === kind)
  if (table) return `${localTableLabels[table]} ${about}`
  return policies.find(({ policy }) => policy.id === about)?.policy.label ?? `Policy ${about}`
}

/** What a setting says, as the screen of the rules puts it; blank is what holds without anybody saying anything. */
export function settingWords(
  name: SettingName,
  text: string,
  policies: readonly PolicyEntry[] = [],
): string {
  const [first = '', ...more] = text.split('\n')
  if (name === 'himCodes') return text === '' ? 'No list' : himCount(text.split('\n'))
  if (name.startsWith('check:')) return text === '' ? 'On' : `Off: ${text}`
  if (!name.startsWith('policy:')) return text || 'Not in the table'
  const value = ruleOutcomes.find((outcome) => outcome === first)
  if (value) return [outcomeLabels[value], ...more].join(': ')
  return unchosenWords(policies.find(({ policy }) => name === `policy:${policy.id}`)?.unchosen)
}

interface BesideSetting {
  /** Why it was said, as it stands beside it. */
  readonly reason: string
  readonly policies: readonly PolicyEntry[] | undefined
  /** Codes of a list that are written out; of a longer one their number. */
  readonly mostCodes: number
}

/** What a setting said, in one line; the note of a policy or a check only where it is not the reason beside it. */
export function settingInHistory(
  name: SettingName,
  text: string,
  { reason, policies, mostCodes }: BesideSetting,
): string {
  const [first = '', ...more] = text.split('\n')
  if (name === 'himCodes' && text !== '' && more.length < mostCodes)
    return [first, ...more].join(', ')
  if (text !== '' && name.startsWith('check:') && text === reason) return 'Off'
  const isNoted = more.length > 0 && more.join('\n') === reason
  return settingWords(name, isNoted ? first : text, policies).replaceAll('\n', ' ')
}

/** What holds in an area where nobody chose: `As the file shows: Static`. */
export function unchosenWords(unchosen: Policy | undefined): string {
  if (!unchosen) return 'Not chosen'
  return unchosen.origin === 'learned'
    ? `As the file shows: ${outcomeLabels[unchosen.value]}`
    : 'Line by line'
}
