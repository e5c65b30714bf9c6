import type { ColumnEvidence, RoleChoice } from './assignRoles'
import type { ColumnProfile } from './ColumnProfile'

/** Ids hit the gaps between the sections of CPT once in seventy; a sample without such a hit holds CPT codes. */
export const SURE_CPT = 0.995

/** A column that was taken for the charge code, and one that may be it instead. */
interface RivalCodes {
  readonly taken: ColumnEvidence
  readonly rival: ColumnEvidence
}

/** The confidence in codes that only the values of the other columns speak for. */
const BY_VALUES = 0.5

/**
 * CPT codes under a heading that may name charge codes too (`Procedure`, `Code`) are the HCPCS codes where another
 * column gives every line a code of its own, and where all values are such codes, those with a letter among them.
 */
export function withOwnCharges(
  columns: readonly ColumnEvidence[],
  choices: readonly RoleChoice[],
): readonly RoleChoice[] {
  const found = rivalCodes(columns, choices)
  if (!found) return withOnlyCodes(columns, choices)
  if (found.taken.profile.cptNumbers <= SURE_CPT) return choices
  const { taken, rival } = found
  return choices.map((choice) => {
    if (choice.column === taken.column) return { ...choice, role: 'hcpcs' }
    if (choice.column !== rival.column) return choice
    return { ...choice, role: 'chargeCode', confidence: BY_VALUES }
  })
}

function withOnlyCodes(
  columns: readonly ColumnEvidence[],
  choices: readonly RoleChoice[],
): readonly RoleChoice[] {
  const taken = takenForCharges(columns, choices)
  const areCodes =
    taken !== null &&
    (taken.names.hcpcs ?? 0) > 0 &&
    taken.profile.letteredHcpcs > 0 &&
    taken.profile.cptNumbers + taken.profile.letteredHcpcs > SURE_CPT
  if (!areCodes) return choices
  return choices.map((choice) =>
    choice.column === taken.column ? { ...choice, role: 'hcpcs' } : choice,
  )
}

/** A sentence where the charge codes could be CPT codes, and another column the charge codes; else null. */
export function chargeCodeDoubt(
  columns: readonly ColumnEvidence[],
  choices: readonly RoleChoice[],
): string | null {
  const found = rivalCodes(columns, choices)
  if (!found) return null
  const nameOf = ({ column, heading }: ColumnEvidence) =>
    heading === '' ? `Column ${column + 1}` : `“${heading}”`
  return `${nameOf(found.taken)} is read as the charge code, and its values could be CPT codes; ${nameOf(found.rival)} could be the charge code as well. Look at both before you finish.`
}

/** A sentence where one column without a clear name holds CPT codes among other codes: what is each of them? */
export function mixedCodesDoubt(
  columns: readonly ColumnEvidence[],
  choices: readonly RoleChoice[],
): string | null {
  if (choices.some(({ role }) => role === 'hcpcs')) return null
  const taken = columns[choices.findIndex(({ role }) => role === 'chargeCode')]
  if (!taken || (taken.names.chargeCode ?? 0) >= CLEAR_NAME) return null
  const { hcpcs, letteredHcpcs, oneLength } = taken.profile
  const isMixed = hcpcs > SOME && hcpcs < NEARLY_ALL && letteredHcpcs > 0 && oneLength < NEARLY_ALL
  return isMixed
    ? `“${taken.heading}” is read as the charge code, and ${Math.round(hcpcs * 100)} % of its values could be HCPCS codes. Look at it before you finish.`
    : null
}

const SOME = 0.3
const NEARLY_ALL = 0.95

/** A sentence where a spreadsheet has shortened codes, and their last digits are lost. */
export function shortenedDoubt(
  columns: readonly ColumnEvidence[],
  choices: readonly RoleChoice[],
): string | null {
  const codes = columns.find(({ column, profile }) => {
    const role = choices[column]?.role
    return (role === 'chargeCode' || role === 'ndc') && profile.shortened > 0
  })
  return codes
    ? `“${codes.heading}” has codes such as 4.01E+11: a spreadsheet has shortened them, and their last digits are lost. Ask for the file with this column as text.`
    : null
}

function rivalCodes(
  columns: readonly ColumnEvidence[],
  choices: readonly RoleChoice[],
): RivalCodes | null {
  const taken = takenForCharges(columns, choices)
  if (!taken) return null
  const rival = columns.find(
    (column) => choices[column.column]?.role === 'other' && mayBeCharges(column),
  )
  return rival ? { taken, rival } : null
}

/** HCPCS codes that were taken for charge codes without a clear name, and no other column has HCPCS codes; else null. */
function takenForCharges(
  columns: readonly ColumnEvidence[],
  choices: readonly RoleChoice[],
): ColumnEvidence | null {
  if (choices.some(({ role }) => role === 'hcpcs')) return null
  const taken = columns[choices.findIndex(({ role }) => role === 'chargeCode')]
  if (!taken || taken.profile.hcpcs < 0.9) return null
  return (taken.names.chargeCode ?? 0) < CLEAR_NAME ? taken : null
}

/** `CDM Number`, `Charge Code`: taken at its word. */
const CLEAR_NAME = 1

/** Codes that tell every line, and are none of CPT. */
function mayBeCharges({ names, profile }: ColumnEvidence): boolean {
  const { chargeCode = 0, ...others } = names
  const isNamedOtherwise = Object.values(others).some((score) => score >= 0.7)
  return chargeCode >= 0 && !isNamedOtherwise && tellEveryLine(profile) && profile.hcpcs < 0.5
}

function tellEveryLine(profile: ColumnProfile): boolean {
  const { codes, fill, distinct, averageLength, counting, money, dates, ndc } = profile
  const areCodes = codes > 0.9 && averageLength >= 4 && money < 0.02 && dates < 0.1 && ndc < 0.5
  return areCodes && fill > 0.95 && distinct > 0.95 && counting < 0.9
}
