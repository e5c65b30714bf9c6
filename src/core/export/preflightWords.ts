import type { PreflightRule } from './ExportProfile'

/** The findings of a pre-flight whose effect a layout decides, in the words users choose it by. */
export const preflightRuleLabels: readonly {
  readonly rule: PreflightRule
  readonly label: string
}[] = [
  { rule: 'revenue-code', label: 'Revenue code missing or not valid' },
  { rule: 'ledger-code', label: 'Revenue codes of the ledger' },
  { rule: 'code-unknown', label: 'Code unknown' },
  { rule: 'code-ended', label: 'Code not in use on the day' },
  { rule: 'other-error', label: 'Other errors of the checks' },
  { rule: 'duplicate', label: 'Lines that share the key' },
  { rule: 'missing', label: 'Blank cells that must be filled' },
  { rule: 'not-an-amount', label: 'Amounts that are none' },
  { rule: 'not-a-date', label: 'Dates that are none' },
  { rule: 'rounded', label: 'Prices that rounding changes' },
  { rule: 'modifier', label: 'Modifiers without a place' },
  { rule: 'too-long', label: 'Cells that are too long' },
  { rule: 'cut', label: 'Cells that are cut' },
  { rule: 'characters', label: 'Characters the encoding lacks' },
  { rule: 'file-fact', label: 'Facts that are not given' },
]
