import type { LineField } from '../chargemaster/ChargeLine'
import type { ColumnMapping } from './ColumnMapping'
import { readsCodeInName } from './codeInName'

/** What follows when no column of the sheet gives a field. */
const consequences: readonly (readonly [field: LineField, sentence: string])[] = [
  [
    'description',
    'No column is read as the description: nothing can be found, coded or suggested by words.',
  ],
  [
    'chargeCode',
    'No column is read as the charge code: lines are told apart by their row in the file.',
  ],
  [
    'hcpcs',
    'No column is read as HCPCS or CPT: every line begins without a code, and codes you accept are exported in a column of their own.',
  ],
  ['revenueCode', 'No column is read as the revenue code: what depends on it is not checked.'],
  ['price', 'No column is read as the price: prices are not checked.'],
]

/** Sentences about the fields that no column gives; codes with types (CMS files) can be any of them. */
export function absentColumns(mapping: ColumnMapping): readonly string[] {
  const hasTypedCodes = (mapping.typedCodes?.length ?? 0) > 0
  const isGiven = (field: LineField) =>
    (field === 'chargeCode' && readsCodeInName(mapping)) ||
    mapping.roles.includes(field) ||
    (hasTypedCodes && field !== 'description' && field !== 'price')
  return consequences.filter(([field]) => !isGiven(field)).map(([, sentence]) => sentence)
}
