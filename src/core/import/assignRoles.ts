import type { ColumnRole } from './ColumnMapping'
import type { ColumnProfile } from './ColumnProfile'
import { type HeadingScores, isOutpatientTwin } from './headingScore'

/** What is known of a column when roles are given out. */
export interface ColumnEvidence {
  readonly column: number
  readonly heading: string
  readonly names: HeadingScores
  readonly profile: ColumnProfile
}

/** A role given to a column and how much speaks for it, 0 to 1. */
export interface RoleChoice {
  readonly column: number
  readonly role: ColumnRole
  readonly confidence: number
}

/** How well the values of a column fit a role, -1 to 1: below -0.5 no heading can make up for it. */
export function valueFit(role: ColumnRole, profile: ColumnProfile): number {
  const { amounts, money, integers, hcpcs, codes, words, distinct, averageLength } = profile
  if (profile.filled === 0) return -0.25
  switch (role) {
    case 'description':
      return words > 0.5 && amounts < 0.3 ? Math.min(1, words * (averageLength > 8 ? 1 : 0.6)) : -1
    case 'price':
      if (amounts < 0.5) return amounts > 0.1 && words < 0.6 ? -0.4 : -1
      return amounts * 0.6 + (money > 0.02 ? 0.4 : 0) - (isIdentifier(profile) ? 0.7 : 0)
    case 'hcpcs':
      if (hcpcs < 0.5) return hcpcs > 0.15 && words < 0.5 ? -0.3 : -1
      return hcpcs - (looksLikeIds(profile) ? 0.8 : 0) + Math.min(0.2, profile.letteredHcpcs)
    case 'revenueCode':
      if (profile.revenue < 0.6) return profile.revenue > 0.25 ? -0.4 : -1
      return (
        profile.revenue * 0.5 +
        profile.usualRevenue * 0.6 -
        (distinct > 0.6 && profile.filled > 50 ? 0.6 : 0)
      )
    case 'chargeCode':
      if (money > 0.3 || profile.dates > 0.5) return -1
      if (words > 0.6 && codes < 0.4) return averageLength > 14 ? -1 : -0.5
      return (
        codes * 0.4 + Math.min(distinct, 1) * 0.6 - (integers > 0.9 && averageLength < 3 ? 0.4 : 0)
      )
    case 'ndc':
      return profile.ndc > 0.5 ? 1 : integers > 0.7 && averageLength > 8.5 ? 0.3 : -0.7
    case 'modifiers':
      return profile.modifiers > 0.7 && averageLength < 6 ? 0.8 : -1
    case 'department':
      return distinct < 0.35 && amounts - integers < 0.3 ? 0.3 : -0.4
    case 'quantity':
      return amounts > 0.6 ? 0.2 : -0.1
    case 'status':
      return distinct < 0.3 || profile.dates > 0.5 ? 0.3 : -0.6
    case 'other':
      return 0
  }
}

/** Whole numbers of one length that hardly repeat: ids, not amounts. */
function isIdentifier({ integers, distinct, averageLength, money }: ColumnProfile): boolean {
  return money < 0.02 && integers > 0.95 && averageLength >= 5 && distinct > 0.9
}

/** Five-digit ids look like CPT codes; real code columns have letters, gaps or repeats. */
function looksLikeIds({ letteredHcpcs, distinct, fill, filled }: ColumnProfile): boolean {
  return letteredHcpcs < 0.01 && distinct > 0.97 && fill > 0.97 && filled > 30
}

/** Heading and values together; values weigh as much as a good name. */
function strength(role: ColumnRole, { names, profile }: ColumnEvidence): number {
  const fit = valueFit(role, profile)
  if (fit < -0.5) return -1
  const name = names[role]
  // `CC`, `CODE` or `ITEM` over values that repeat is a cost centre or a class; a clear name is taken at its word.
  if (role === 'chargeCode' && name !== undefined && name < 0.7 && profile.distinct < 0.4) return -1
  const gaps = rolesOfEveryLine.has(role) ? 0.3 * (1 - profile.fill) : 0
  if (name === undefined) {
    const worth = worthUnnamed[role]
    return worth === undefined || profile.filled < FEW_VALUES ? -1 : fit * worth
  }
  return name <= 0 ? -1 : name * 0.75 + fit * 0.45 - gaps
}

/** What values alone are worth where the heading says nothing: codes speak for themselves, amounts hardly. */
const worthUnnamed: Readonly<Partial<Record<ColumnRole, number>>> = {
  hcpcs: 0.55,
  ndc: 0.55,
  revenueCode: 0.5,
}

/** Fewer values than this without a heading are stray cells. */
const FEW_VALUES = 8

/** Roles that a column with gaps is less likely to have. */
const rolesOfEveryLine: ReadonlySet<ColumnRole> = new Set(['chargeCode', 'description'])

const MIN_STRENGTH = 0.45

/** Roles in the order in which a column in doubt is given away. */
const rolesInOrder: readonly ColumnRole[] = [
  'description',
  'hcpcs',
  'ndc',
  'price',
  'revenueCode',
  'chargeCode',
  'modifiers',
  'department',
  'quantity',
  'status',
]

/** Roles that several columns may have. */
const severalColumns: ReadonlySet<ColumnRole> = new Set([
  'hcpcs',
  'price',
  'modifiers',
  'revenueCode',
  'status',
])

/**
 * Gives every column a role. The strongest claim goes first; a role that has a column takes further ones only
 * where several make sense, and then only with a heading that says so.
 */
export function assignRoles(columns: readonly ColumnEvidence[]): readonly RoleChoice[] {
  const claims = columns
    .flatMap((evidence) =>
      rolesInOrder.map((role) => ({ role, evidence, strength: strength(role, evidence) })),
    )
    .filter(({ strength: claimed }) => claimed >= MIN_STRENGTH)
    .toSorted((a, b) => b.strength - a.strength)
  const chosen = new Map<number, RoleChoice>()
  const taken = new Map<ColumnRole, number>()
  for (const { role, evidence, strength: claimed } of claims) {
    if (chosen.has(evidence.column)) continue
    const isFurther = taken.has(role)
    if (isFurther && !(severalColumns.has(role) && (evidence.names[role] ?? 0) >= 0.5)) continue
    chosen.set(evidence.column, { column: evidence.column, role, confidence: Math.min(1, claimed) })
    taken.set(role, (taken.get(role) ?? 0) + 1)
  }
  const given = columns.map(
    ({ column }) => chosen.get(column) ?? { column, role: 'other' as const, confidence: 0.5 },
  )
  return withMissingRoles(columns, given)
}

/** What every chargemaster has: found by values alone where no heading named it. */
const neededRoles = ['description', 'price', 'chargeCode'] as const

function withMissingRoles(
  columns: readonly ColumnEvidence[],
  given: readonly RoleChoice[],
): readonly RoleChoice[] {
  const choices = [...given]
  for (const role of neededRoles) {
    if (choices.some((choice) => choice.role === role)) continue
    const free = columns.filter(({ column }) => choices[column]?.role === 'other')
    const best = free
      .filter((evidence) => isFallback(role, evidence))
      .toSorted((a, b) => fallbackFit(role, b) - fallbackFit(role, a))[0]
    if (best) choices[best.column] = { column: best.column, role, confidence: UNNAMED }
  }
  return withTwins(columns, choices)
}

/** Inpatient and outpatient prices come in pairs: what is one price makes the other one too. */
function withTwins(
  columns: readonly ColumnEvidence[],
  choices: readonly RoleChoice[],
): readonly RoleChoice[] {
  const prices = columns.filter(({ column }) => choices[column]?.role === 'price')
  return choices.map((choice) => {
    const evidence = columns[choice.column]
    const isTwin =
      choice.role === 'other' &&
      evidence !== undefined &&
      valueFit('price', evidence.profile) > 0 &&
      prices.some(({ heading }) => isOutpatientTwin(heading, evidence.heading))
    return isTwin ? { ...choice, role: 'price' as const, confidence: UNNAMED } : choice
  })
}

/** The confidence in a role that only the values speak for. */
const UNNAMED = 0.5

/** Values that fit well, under a heading that does not speak against them and names nothing else. */
function isFallback(
  role: (typeof neededRoles)[number],
  { names, profile }: ColumnEvidence,
): boolean {
  if ((names[role] ?? 0) < 0) return false
  const isNamedOtherwise = Object.values(names).some((score) => score >= 0.7)
  if (isNamedOtherwise) return false
  switch (role) {
    case 'description':
      return valueFit(role, profile) > 0.6 && profile.fill > 0.5 && profile.distinct > 0.3
    case 'price':
      return valueFit(role, profile) > 0.45 && profile.fill > 0.5 && profile.dates < 0.1
    case 'chargeCode':
      return (
        profile.codes > 0.95 &&
        profile.fill > 0.95 &&
        profile.distinct > 0.9 &&
        profile.ndc < 0.5 &&
        profile.money < 0.02 &&
        profile.averageLength >= 4 &&
        profile.hcpcs < 0.9
      )
  }
}

/** Of several columns that fit, the longest texts are the description, the leftmost codes the charge code. */
function fallbackFit(
  role: (typeof neededRoles)[number],
  { column, profile }: ColumnEvidence,
): number {
  if (role === 'description') return profile.averageLength * profile.distinct
  return valueFit(role, profile) - column * 0.02
}
