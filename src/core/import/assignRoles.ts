import { type ColumnRole, columnRoles } from './ColumnMapping'
import type { ColumnProfile } from './ColumnProfile'
import { SURE_CPT, withOwnCharges } from './codesForCharges'
import { type HeadingScores, isOutpatientTwin, namesPlace } from './headingScore'
import { isPlainCharge, isSameCharge } from './whosePrice'

/** What is known of a column when roles are given out. */
export interface ColumnEvidence {
  readonly column: number
  readonly heading: string
  /** The heading after the name that stands over this column and others, where the file merges cells. */
  readonly fullName: string
  readonly names: HeadingScores
  readonly profile: ColumnProfile
  /** True for what charges had before, where another column has what they have now. */
  readonly isFormer?: true
}

/** A role given to a column and how much speaks for it, 0 to 1. */
export interface RoleChoice {
  readonly column: number
  readonly role: ColumnRole
  readonly confidence: number
  /** True for amounts that were a price but for the payers they differ by. */
  readonly isOfPayer?: true
}

/** How well the values of a column fit a role, -1 to 1: below -0.5 no heading can make up for it. */
export function valueFit(role: ColumnRole, profile: ColumnProfile): number {
  const { amounts, money, integers, hcpcs, codes, words, distinct, averageLength } = profile
  if (profile.filled === 0) return -0.25
  switch (role) {
    case 'description':
      if (words <= 0.5 || amounts >= 0.3) return -1
      return Math.min(1, words * (averageLength > 8 ? 1 : 0.6)) - (isConstant(profile) ? 0.6 : 0)
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
      if (profile.counting > 0.9) return -0.4
      return (
        codes * 0.4 +
        Math.min(distinct, 1) * 0.6 -
        (integers > 0.9 && averageLength < 3 ? 0.4 : 0) -
        (profile.cptNumbers > SURE_CPT ? 0.5 : 0)
      )
    case 'ndc':
      if (profile.ndc > 0.5) return 1
      return (integers > 0.7 && averageLength > 8.5) || profile.nearNdc >= 0.5 ? 0.3 : -0.7
    case 'modifiers':
      return profile.modifiers > 0.7 && averageLength < 6 ? 0.8 : -1
    case 'department':
      // What differs from line to line is no group of lines.
      if (distinct > 0.9 && profile.filled > 50) return -1
      return distinct < 0.35 && amounts - integers < 0.3 ? 0.3 : -0.4
    case 'quantity':
      return amounts > 0.6 ? 0.2 : -0.1
    case 'status':
      return distinct < 0.3 || profile.dates > 0.5 ? 0.3 : -0.6
    case 'other':
      return 0
  }
}

/** Long whole numbers that hardly repeat or are all of one length: ids, not amounts. */
function isIdentifier(profile: ColumnProfile): boolean {
  const { integers, distinct, averageLength, money, oneLength } = profile
  const isLikeIds = distinct > 0.9 || oneLength > 0.95
  return money < 0.02 && integers > 0.9 && averageLength >= 5 && isLikeIds
}

/** The same few words in every row: a facility, a table, a kind; not what is charged. */
function isConstant({ distinct, filled }: ColumnProfile): boolean {
  const isOneText = filled >= 12 && distinct * filled < 1.5
  return (filled > 50 && distinct < 0.05) || isOneText
}

/** Five-digit ids look like CPT codes; real code columns have letters, gaps or repeats. */
function looksLikeIds(profile: ColumnProfile): boolean {
  const { letteredHcpcs, distinct, fill, filled, cptNumbers } = profile
  if (cptNumbers > SURE_CPT) return false
  return letteredHcpcs < 0.01 && distinct > 0.97 && fill > 0.97 && filled > 30
}

/** Heading and values together; values weigh as much as a good name. */
function strength(role: ColumnRole, { heading, names, profile }: ColumnEvidence): number {
  const fit = valueFit(role, profile)
  if (fit < -0.5) return -1
  const name = names[role]
  // `CC`, `CODE` or `ITEM` over values that repeat is a cost centre or a class; a clear name is taken at its word.
  if (role === 'chargeCode' && name !== undefined && name < 0.7 && profile.distinct < 0.4) return -1
  const gaps = rolesOfEveryLine.has(role) ? 0.3 * (1 - profile.fill) : 0
  if (name === undefined) {
    const worth = worthUnnamed[role]
    // A number that tells the hospital can be in the range of revenue codes: `Hospital Code` over 305.
    if (role === 'revenueCode' && namesPlace(heading)) return -1
    return worth === undefined || profile.filled < FEW_VALUES ? -1 : fit * worth
  }
  if (name <= 0 || (role === 'price' && name < OTHER_PRICE)) return -1
  return name * 0.75 + fit * 0.45 - gaps
}

/** What values alone are worth where the heading says nothing: codes speak for themselves, amounts hardly. */
const worthUnnamed: Readonly<Partial<Record<ColumnRole, number>>> = {
  hcpcs: 0.55,
  ndc: 0.55,
  revenueCode: 0.5,
}

/** Fewer values than this without a heading are stray cells. */
const FEW_VALUES = 8

/** A price whose heading scores less is another one than the charge: cash, self pay, acquisition. */
const OTHER_PRICE = 0.22

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
  // Whole numbers that look like ids are no price where another column holds amounts under such a name.
  const hasMoney = columns.some(
    ({ names, profile }) => (names.price ?? 0) >= 0.5 && profile.money > 0.3,
  )
  const claims = columns
    .flatMap((evidence) =>
      rolesInOrder.map((role) => ({ role, evidence, strength: strength(role, evidence) })),
    )
    .filter(({ strength: claimed }) => claimed >= MIN_STRENGTH)
    .filter(
      ({ role, evidence }) => !(role === 'price' && isIdentifier(evidence.profile) && hasMoney),
    )
    .toSorted((a, b) => turn(b) - turn(a))
  const chosen = new Map<number, RoleChoice>()
  const taken = new Map<ColumnRole, ColumnEvidence>()
  for (const { role, evidence, strength: claimed } of claims) {
    if (chosen.has(evidence.column)) continue
    const first = taken.get(role)
    if (first && !mayBeFurther(role, evidence, first)) continue
    chosen.set(evidence.column, { column: evidence.column, role, confidence: Math.min(1, claimed) })
    if (!first) taken.set(role, evidence)
  }
  const given = columns.map(
    ({ column }) => chosen.get(column) ?? { column, role: 'other' as const, confidence: 0.5 },
  )
  return withOwnCharges(columns, withMissingRoles(columns, given))
}

interface Claim {
  readonly role: ColumnRole
  readonly evidence: ColumnEvidence
  readonly strength: number
}

/** Of several prices the one that names no one else comes first, however its amounts are written. */
function turn({ role, evidence, strength: claimed }: Claim): number {
  const isPlain = role === 'price' && isPlainCharge(evidence.fullName)
  return isPlain && valueFit(role, evidence.profile) > 0.3 ? claimed + PLAIN_FIRST : claimed
}

const PLAIN_FIRST = 0.3

/** A further column of a role needs a heading that says so; codes with gaps and without heading are a second code. */
function mayBeFurther(
  role: ColumnRole,
  { heading, fullName, names, profile }: ColumnEvidence,
  first: ColumnEvidence,
): boolean {
  if (!severalColumns.has(role)) return false
  // The same name again is the price of a second line in the same row, or nobody can say what.
  if (role === 'price' && fullName === first.fullName) return false
  if (role === 'price' && !isSameCharge(first.fullName, fullName))
    return isOutpatientTwin(first.heading, heading)
  return (names[role] ?? 0) >= 0.5 || (role === 'hcpcs' && heading === '' && profile.fill < 0.95)
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
    const hasHcpcs = choices.some((choice) => choice.role === 'hcpcs')
    const best = free
      .filter((evidence) => isFallback(role, evidence, hasHcpcs))
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
  const beside = unnamedBeside(columns, choices, prices)
  return choices.map((choice) => {
    const evidence = columns[choice.column]
    const isTwin =
      choice.role === 'other' &&
      evidence !== undefined &&
      valueFit('price', evidence.profile) > 0 &&
      (beside.has(choice.column) || prices.some((price) => isTwinPrice(price, evidence)))
    return isTwin ? { ...choice, role: 'price' as const, confidence: UNNAMED } : choice
  })
}

/**
 * The columns beside a price that was found by its values alone and whose heading names a place, a facility: where
 * the heading of their next says no more, and the amounts are alike, they are prices as well.
 */
function unnamedBeside(
  columns: readonly ColumnEvidence[],
  choices: readonly RoleChoice[],
  prices: readonly ColumnEvidence[],
): ReadonlySet<number> {
  const found = new Set<number>()
  const [first] = prices
  if (!first || first.heading === '' || prices.some((price) => !saysNothing(price))) return found
  for (const step of [1, -1]) {
    for (let at = first.column + step; ; at += step) {
      const next = columns[at]
      const isFree = choices[at]?.role === 'other' || choices[at]?.role === 'price'
      if (!next || !isFree || !saysNothing(next) || !hasAlikeAmounts(first, next)) break
      found.add(at)
    }
  }
  return found
}

const saysNothing = ({ heading, names }: ColumnEvidence) =>
  heading !== '' && Object.values(names).every((score) => score >= 0 && score < 0.5)

function hasAlikeAmounts({ profile }: ColumnEvidence, { profile: other }: ColumnEvidence): boolean {
  return (
    other.money > 0.02 &&
    Math.abs(profile.money - other.money) < 0.2 &&
    Math.abs(profile.fill - other.fill) < 0.1 &&
    Math.abs(profile.averageLength - other.averageLength) < 1.5
  )
}

function isTwinPrice(price: ColumnEvidence, other: ColumnEvidence): boolean {
  if (price.heading !== '' && other.heading !== '') {
    // `NORTH CAMPUS` and `SOUTH CAMPUS`, `2020` and `2021`: nothing but the place or the year.
    const isNamed = Object.values(other.names).some((score) => score >= 0.5 || score < 0)
    const isAlike = !isNamed && other.profile.money > 0.02
    return (
      isOutpatientTwin(price.heading, other.heading) ||
      (isAlike && isSameCharge(price.fullName, other.fullName))
    )
  }
  if (price.heading !== '' || other.heading !== '') return false
  // Without headings amounts side by side, filled alike, are one price for inpatients and one for outpatients.
  const isBeside = Math.abs(price.column - other.column) === 1
  const isAlike = Math.abs(price.profile.fill - other.profile.fill) < 0.1
  return isBeside && isAlike && price.profile.money > 0.02 && other.profile.money > 0.02
}

/** The confidence in a role that only the values speak for. */
const UNNAMED = 0.5

/** Values that fit well, under a heading that does not speak against them and names nothing else. */
function isFallback(
  role: (typeof neededRoles)[number],
  { names, profile }: ColumnEvidence,
  hasHcpcs: boolean,
): boolean {
  if ((names[role] ?? 0) < 0 || columnRoles.some((other) => isNamed(other, names))) return false
  switch (role) {
    case 'description':
      return valueFit(role, profile) > 0.6 && profile.fill > 0.5 && profile.distinct > 0.3
    case 'price':
      return (
        valueFit(role, profile) > 0.45 &&
        profile.fill > (profile.money > 0.5 ? 0.25 : 0.5) &&
        profile.dates < 0.1 &&
        (profile.hcpcs < 0.9 || profile.money > 0.02)
      )
    case 'chargeCode':
      return (
        profile.codes > 0.9 &&
        profile.fill > 0.95 &&
        // One code can stand for thousands of drugs; only long codes are not taken for a department then.
        (profile.distinct > 0.9 || profile.averageLength >= 6) &&
        profile.ndc < 0.5 &&
        profile.money < 0.02 &&
        profile.dates < 0.1 &&
        profile.counting < 0.9 &&
        profile.averageLength >= 4 &&
        (profile.hcpcs < 0.9 || (hasHcpcs && profile.distinct > 0.9))
      )
  }
}

const isNamed = (role: ColumnRole, names: HeadingScores) => (names[role] ?? 0) >= CLEAR_NAME

/** A heading that scores so much for a role leaves the column to no other. */
const CLEAR_NAME = 0.7

/**
 * True where more of the clear headings stand over values that they cannot mean than over those they can: they belong
 * to other columns, or to another table, and say nothing of these.
 */
export function headingsAreBelied(columns: readonly ColumnEvidence[]): boolean {
  const clear = columns.flatMap(({ names, profile }) => {
    const roles = columnRoles.filter((role) => isNamed(role, names))
    return roles.length === 0 || profile.filled < FEW_VALUES
      ? []
      : [roles.every((role) => valueFit(role, profile) < -0.5)]
  })
  const belied = clear.filter(Boolean).length
  return belied > 1 && belied > clear.length - belied
}

/** Of several columns that fit, the longest texts are the description, the leftmost codes the charge code. */
function fallbackFit(
  role: (typeof neededRoles)[number],
  { column, names, profile }: ColumnEvidence,
): number {
  if (role === 'description') return profile.averageLength * profile.distinct
  // Amounts without a name go before those that are named another price than the charge.
  const isOtherPrice = role === 'price' && names.price !== undefined && names.price < OTHER_PRICE
  return valueFit(role, profile) - column * 0.02 - (isOtherPrice ? 10 : 0)
}
