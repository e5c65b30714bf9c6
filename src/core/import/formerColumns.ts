import type { ColumnEvidence, RoleChoice } from './assignRoles'
import { type ColumnRole, columnRoles } from './ColumnMapping'
import { type HeadingScores, headingScores, normalHeading } from './headingScore'
import { sheetDate } from './sheetDate'

const formerWords = /\b(?:old|prior|previous|prev|former|formerly|legacy|last year|retired)\b/g
const currentWords = /\b(?:new|current|curr)\b/g
const years = /\b(?:fy|cy)? ?(?:19|20)\d\d\b/g
/** What a charge is called elsewhere is no code of another time, and yet not the one. */
const otherWords = /\b(?:alternate|alt|secondary)\b/g

/** Roles a heading may name of another time; of prices the order tells which one is read (`priceOrder.ts`). */
const agedRoles: readonly ColumnRole[] = [
  'chargeCode',
  'description',
  'hcpcs',
  'revenueCode',
  'ndc',
  'modifiers',
  'department',
]

/** `CPT` and `HCPCS` name the same, `Legacy Code` and `Charge Code` may not. */
const CLEAR_NAME = 0.85
const NAMED = 0.5

/** What a column holds, whenever that was. */
interface Aged {
  readonly role: ColumnRole | null
  /** The heading without the words that say when. */
  readonly bare: string
  readonly names: HeadingScores
  readonly isFormer: boolean
  readonly date: number | null
}

/**
 * `Old CPT` beside `New CPT`, `Prior Rev Code` beside `Rev Code`, `2025 CPT` beside `2026 CPT`: what a charge had before
 * has no role where another column has what it has now, and fills none of its gaps.
 */
export function withoutFormer(columns: readonly ColumnEvidence[]): readonly ColumnEvidence[] {
  // Thousands of columns of payers name no time: they are not looked at one by one.
  if (!columns.some(({ fullName }) => saysWhen(normalHeading(fullName)))) return columns
  const aged = columns.map(agedOf)
  return columns.map((column, at): ColumnEvidence => {
    const own = aged[at]
    if (!own?.role) return column
    const isReplaced = columns.some((other, index) => {
      const current = aged[index]
      return current !== undefined && isFilledAlike(column, other) && replaces(current, own)
    })
    if (isReplaced) return { ...column, names: noRole, isFormer: true }
    const isCurrent = aged.some((other) => replaces(own, other))
    return isCurrent ? { ...column, names: { ...own.names, ...column.names } } : column
  })
}

const has = (words: RegExp, heading: string) => heading.search(words) >= 0

const saysWhen = (heading: string) =>
  [formerWords, otherWords, years].some((words) => has(words, heading))

const noRole = Object.fromEntries(columnRoles.map((role) => [role, -1]))

function agedOf({ fullName }: ColumnEvidence): Aged {
  const heading = normalHeading(fullName)
  const isOtherCode = has(otherWords, heading) && (headingScores(heading).chargeCode ?? 0) >= NAMED
  const bare = [formerWords, currentWords, years, ...(isOtherCode ? [otherWords] : [])]
    .reduce((text, words) => text.replace(words, ' '), heading)
    .replace(/\s+/g, ' ')
    .trim()
  const names = headingScores(bare)
  const best = agedRoles.toSorted((a, b) => (names[b] ?? 0) - (names[a] ?? 0))[0]
  const isFormer = has(formerWords, heading) || isOtherCode
  return {
    role: best !== undefined && (names[best] ?? 0) >= NAMED ? best : null,
    bare,
    names,
    isFormer,
    date: sheetDate(fullName),
  }
}

function replaces(current: Aged, former: Aged): boolean {
  const { role } = former
  if (current === former || role === null || current.role !== role || current.isFormer) return false
  const isSame = current.bare === former.bare
  if (!former.isFormer)
    return isSame && former.date !== null && current.date !== null && current.date > former.date
  return isSame || Math.min(current.names[role] ?? 0, former.names[role] ?? 0) >= CLEAR_NAME
}

/** Where only what changed is filled in, the rest is still what it was. */
const isFilledAlike = ({ profile: former }: ColumnEvidence, { profile }: ColumnEvidence) =>
  profile.filled > 0 && profile.fill * 2 >= former.fill

/** Two columns that tell every line apart by other codes, and neither heading says which one is charged by. */
export function twoChargeCodesDoubt(
  columns: readonly ColumnEvidence[],
  choices: readonly RoleChoice[],
): string | null {
  const taken = columns.find(({ column }) => choices[column]?.role === 'chargeCode')
  if (!taken || (taken.names.chargeCode ?? 0) < CLEAR_NAME) return null
  const rival = columns.find(
    ({ column, names, profile }) =>
      choices[column]?.role === 'other' &&
      (names.chargeCode ?? 0) >= (taken.names.chargeCode ?? 0) &&
      profile.codes > 0.9 &&
      profile.distinct > 0.9 &&
      profile.fill > 0.9 &&
      profile.counting < 0.9,
  )
  return rival
    ? `“${taken.heading}” is read as the charge code, and “${rival.heading}” may be it as well. Look at both before you finish.`
    : null
}
