import type { TypedCode } from '../sheet/PackedSheet'
import {
  assignRoles,
  type ColumnEvidence,
  headingsAreBelied,
  type RoleChoice,
  valueFit,
} from './assignRoles'
import type {
  Certainty,
  ColumnMapping,
  ColumnRole,
  HeadingChoice,
  MappingProposal,
  RoleProposal,
} from './ColumnMapping'
import { type ColumnProfile, profileColumn } from './ColumnProfile'
import { chargemasterScore } from './chargemasterScore'
import { withChargeNumbers } from './chargeNumbers'
import { cmsMapping } from './cmsColumns'
import { codeInNameOf } from './codeInName'
import { chargeCodeDoubt, mixedCodesDoubt, shortenedDoubt } from './codesForCharges'
import { codeTypeColumns } from './codeTypeColumns'
import { withDepartmentCodes } from './departmentCodes'
import { findHeading, type Heading, headingAt } from './findHeading'
import { twoChargeCodesDoubt, withoutFormer } from './formerColumns'
import { headingScores, headingScoresOf } from './headingScore'
import { hasPricesOfPayers, payerColumnOf } from './payerColumns'
import { readingOrder } from './readingOrder'
import { roleReason } from './roleReason'
import type { SourceTable } from './SourceTable'
import { settingReason } from './settingReason'
import { sheetDate } from './sheetDate'
import { JUDGED_COLUMNS, TableSample } from './TableSample'
import { averageDoubt, withoutTotals } from './totalsOfVolumes'
import { isPlainCharge } from './whosePrice'

/** Rows whose values are looked at. */
const SAMPLE_ROWS = 400

/**
 * Proposes how a sheet is read: heading row, the role of every column, each with its evidence in words.
 * `chosen` is the heading a person chose; without it the heading is found.
 */
export function proposeMapping(table: SourceTable, chosen?: HeadingChoice): MappingProposal {
  const sample = new TableSample(table)
  const cms = chosen ? null : cmsMapping(sample)
  if (cms)
    return proposalOf(table, cms, evidenceFor(sample, cms.headerRow, cmsNames(sample, cms)), null)
  const heading = chosen ? headingAt(sample, chosen) : findHeading(sample)
  const from = heading.headerRow === null ? 0 : heading.headerRow + 1
  const named = underOwnNames(withMovedNames(evidenceOfAll(table, sample, heading)))
  const numbered = withChargeNumbers(named, (column) => sample.cells(column, from, SAMPLE_ROWS))
  const evidence = withoutFormer(withoutTotals(withDepartmentCodes(numbered)))
  const typedCodes = codeTypeColumns(sample, sample.rows(from, SAMPLE_ROWS), evidence)
  const choices = withTypedCodes(evidence, typedCodes)
  const mapping = mappingOf(table, heading, evidence, choices, typedCodes)
  if (mapping.payerColumn === undefined || !hasPricesOfPayers(table, mapping))
    return proposalOf(table, mapping, evidence, choices)
  const unpriced = choices.map(
    (choice): RoleChoice =>
      choice.role === 'price' ? { ...choice, role: 'other', isOfPayer: true } : choice,
  )
  const withoutPrice = mappingOf(table, heading, evidence, unpriced, typedCodes)
  return proposalOf(table, withoutPrice, evidence, unpriced)
}

/** Roles by heading and values; a column whose codes are typed row by row is read by these types. */
function withTypedCodes(
  evidence: readonly ColumnEvidence[],
  typedCodes: readonly TypedCode[],
): readonly RoleChoice[] {
  const isTyped = (column: number) =>
    typedCodes.some(({ code, type }) => code === column || type === column)
  const untyped = evidence.map((known) =>
    isTyped(known.column) ? { ...known, names: {}, profile: notJudged } : known,
  )
  return assignRoles(untyped).map((choice) =>
    typedCodes.some(({ code }) => code === choice.column)
      ? { ...choice, role: 'hcpcs', confidence: TYPED }
      : choice,
  )
}

/** The confidence in codes whose types were looked at. */
const TYPED = 0.9

function mappingOf(
  table: SourceTable,
  { headerRow, headerRows }: Heading,
  evidence: readonly ColumnEvidence[],
  choices: readonly RoleChoice[],
  typedCodes: readonly TypedCode[],
): ColumnMapping {
  const payerColumn = payerColumnOf(evidence)
  const roles = table.columns.map((_, column) => choices[column]?.role ?? 'other')
  const codeInName = typedCodes.length > 0 ? null : codeInNameOf(table, { headerRow, roles })
  return {
    headerRow,
    headerRows,
    roles,
    ...(codeInName ? { codeInName } : {}),
    order: readingOrder(evidence, choices),
    ...(typedCodes.length > 0 ? { typedCodes } : {}),
    ...(payerColumn === undefined ? {} : { payerColumn }),
  }
}

function cmsNames(sample: TableSample, { headerRow }: ColumnMapping): readonly string[] {
  return sample.row(headerRow ?? 0)
}

/** All columns; those beyond the judged ones have their headings read, and their values where these are clear. */
function evidenceOfAll(
  table: SourceTable,
  sample: TableSample,
  { headerRow, headerRows, names, groups }: Heading,
): readonly ColumnEvidence[] {
  if (headerRow === null || table.columns.length <= sample.width)
    return evidenceFor(sample, headerRow, names, groups)
  const wide = new TableSample(table, table.columns.length)
  const whole = headingAt(wide, { headerRow, headerRows })
  return evidenceFor(wide, headerRow, whole.names, whole.groups)
}

function evidenceFor(
  sample: TableSample,
  headerRow: number | null,
  names: readonly string[],
  groups: readonly string[] = [],
): readonly ColumnEvidence[] {
  const from = headerRow === null ? 0 : headerRow + 1
  const rows = sample.rows(from, SAMPLE_ROWS)
  const lastRow = headerRow === null ? [] : sample.row(headerRow)
  return Array.from({ length: sample.width }, (_, column) => {
    const [heading, group] = [names[column] ?? '', groups[column] ?? '']
    const scores = headingScoresOf(heading, lastRow[column] ?? '', group)
    const isJudged =
      column < JUDGED_COLUMNS || Math.max(0, ...Object.values(scores)) >= CLEAR_HEADING
    return {
      column,
      heading,
      fullName: `${group} ${heading}`.trim(),
      names: scores,
      profile: isJudged ? profileColumn(sample.cells(column, from, SAMPLE_ROWS), rows) : notJudged,
    }
  })
}

const CLEAR_HEADING = 0.75

const notJudged = profileColumn([])

/** A heading over a blank column names the column beside it, when that one has values and no heading of its own. */
function withMovedNames(columns: readonly ColumnEvidence[]): readonly ColumnEvidence[] {
  const moved = [...columns]
  for (const { column, heading, profile } of columns) {
    if (heading === '' || profile.fill > 0.02) continue
    for (const beside of [column + 1, column - 1]) {
      const target = moved[beside]
      if (target?.heading !== '' || target.profile.fill < 0.1) continue
      moved[beside] = { ...target, heading, fullName: heading, names: headingScores(heading) }
      moved[column] = { column, profile, heading: '', fullName: '', names: {} }
      break
    }
  }
  return moved
}

/**
 * A heading printed one column beside its data (a column of row numbers came before, or its name got lost): all names
 * one further where the values then fit them, and do not as they stand. Headings that fit nowhere are not heeded.
 */
function underOwnNames(columns: readonly ColumnEvidence[]): readonly ColumnEvidence[] {
  if (namedRoles(columns).has('description')) return columns
  for (const by of [1, -1]) {
    const moved = columns.map((known): ColumnEvidence => {
      const { heading, fullName, names } = columns[known.column - by] ?? unnamed
      return { ...known, heading, fullName, names }
    })
    const found = namedRoles(moved)
    if (found.has('description') && (found.has('price') || found.has('chargeCode'))) return moved
  }
  return headingsAreBelied(columns) ? columns.map((known) => ({ ...known, names: {} })) : columns
}

const unnamed = { heading: '', fullName: '', names: {} }

/** Roles given to columns whose heading and values both speak for them. */
function namedRoles(columns: readonly ColumnEvidence[]): ReadonlySet<ColumnRole> {
  const choices = assignRoles(columns).filter(
    ({ column, role, confidence }) =>
      confidence >= 0.8 && (columns[column]?.names[role] ?? 0) >= 0.5,
  )
  return new Set(choices.map(({ role }) => role))
}

function proposalOf(
  table: SourceTable,
  mapping: ColumnMapping,
  evidence: readonly ColumnEvidence[],
  choices: readonly RoleChoice[] | null,
): MappingProposal {
  const columns = table.columns.map((_, column): RoleProposal => {
    const role = mapping.roles[column] ?? 'other'
    const known = evidence[column]
    const confidence = choices ? (choices[column]?.confidence ?? 0) : 1
    return {
      column,
      role,
      confidence,
      heading: known?.heading ?? '',
      reason: known ? reasonOf(mapping, known, evidence, choices) : 'Kept as it is.',
      examples: known ? examplesOf(table, known) : [],
    }
  })
  const score = chargemasterScore(table, mapping, evidence)
  const certainty = choices ? certaintyOf(mapping, choices, evidence) : 'certain'
  const doubt = choices
    ? (shortenedDoubt(evidence, choices) ??
      chargeCodeDoubt(evidence, choices) ??
      mixedCodesDoubt(evidence, choices) ??
      twoChargeCodesDoubt(evidence, choices) ??
      averageDoubt(evidence, choices))
    : null
  return {
    mapping,
    columns,
    headings: columns.map(({ heading }) => heading.trim().toLowerCase()).join('\n'),
    certainty: doubt !== null && certainty === 'certain' ? 'likely' : certainty,
    doubt,
    chargemasterScore: score.score,
    sheetDate: sheetDate(table.name),
    reason: score.reason,
  }
}

function reasonOf(
  mapping: ColumnMapping,
  known: ColumnEvidence,
  evidence: readonly ColumnEvidence[],
  choices: readonly RoleChoice[] | null,
): string {
  const { roles, typedCodes = [], payerColumn } = mapping
  const { column, heading } = known
  const role = roles[column] ?? 'other'
  const typed = typedCodes.find(({ code }) => code === column)
  if (typed) {
    const type = evidence[typed.type]?.heading ?? ''
    return `Heading “${heading}”; whether a code is a charge code, HCPCS, revenue code or NDC stands beside it, under “${type}”.`
  }
  if (choices === null) return roleReason(role, known, true)
  if (column === payerColumn)
    return `Heading “${heading}”; a charge that comes again for another payer is left out.`
  if (choices[column]?.isOfPayer)
    return `Heading “${heading}”; the amounts of one charge differ from payer to payer.`
  if (known.isFormer) return `Heading “${heading}”; another column has what is used now.`
  return roleReason(role, known, false) + settingReason(mapping, column, evidence)
}

function examplesOf(table: SourceTable, { column }: ColumnEvidence): readonly string[] {
  const sample = new TableSample({ ...table, columns: table.columns.slice(column, column + 1) })
  const texts = sample.cells(0, Math.min(10, Math.floor(table.rowCount / 2)), 200)
  return [...new Set(texts.filter((text) => text.trim() !== ''))].slice(0, 5)
}

const CERTAIN = 0.85
const LIKELY = 0.6

/** Certain: what a line needs is named and its values fit. Doubtful: a person must look before lines are made. */
function certaintyOf(
  mapping: ColumnMapping,
  choices: readonly RoleChoice[],
  evidence: readonly ColumnEvidence[],
): Certainty {
  const of = (role: ColumnRole) => choices.find((choice) => choice.role === role)?.confidence ?? 0
  if (of('description') < LIKELY || mapping.headerRow === null) return 'doubtful'
  const weakest = Math.min(
    ...choices
      .filter(({ role }) => role !== 'other' && role !== 'status')
      .map(({ confidence }) => confidence),
  )
  const hasUnusedCodes = evidence.some(
    ({ column, profile, isFormer }) =>
      choices[column]?.role === 'other' && !isFormer && isCodeLike(profile),
  )
  // Beside `100,50` an amount such as `1.298` may mean a thousand times as much.
  const isForeign = evidence.some(
    ({ column, profile }) => choices[column]?.role === 'price' && profile.decimalCommas > 0,
  )
  const isSure = of('price') >= CERTAIN && weakest >= LIKELY && !isForeign
  const isUnused = neededRoles.some(
    (role) => of(role) === 0 && isNamedUnused(role, choices, evidence),
  )
  // Codes of several kinds in one column: what its heading says holds for some rows only.
  const isMixed =
    mapping.typedCodes === undefined &&
    evidence.some(({ heading }) => /^code (?:type|qualifier)$/i.test(heading.trim()))
  const isByPayer = mapping.payerColumn !== undefined
  return isSure &&
    !isMixed &&
    !isByPayer &&
    !isUnused &&
    !hasUnusedCodes &&
    !(of('chargeCode') === 0 && evidence.some((known) => mayBeChargeCode(known, choices))) &&
    !hasRivalPrice(choices, evidence)
    ? 'certain'
    : 'likely'
}

/** Codes that tell every line, under a heading that may name them, and not read: also where they count up. */
function mayBeChargeCode(
  { column, names, profile }: ColumnEvidence,
  choices: readonly RoleChoice[],
): boolean {
  const { codes, distinct, fill, averageLength } = profile
  const tellsLines = codes > 0.95 && distinct > 0.98 && fill > 0.95 && averageLength >= 4
  return choices[column]?.role === 'other' && (names.chargeCode ?? 0) > 0 && tellsLines
}

const neededRoles = ['chargeCode', 'hcpcs', 'revenueCode', 'ndc'] as const

/** A filled column that its heading names clearly, and whose values could not be made sense of. */
function isNamedUnused(
  role: ColumnRole,
  choices: readonly RoleChoice[],
  evidence: readonly ColumnEvidence[],
): boolean {
  return evidence.some(
    ({ column, names, profile }) =>
      choices[column]?.role === 'other' && (names[role] ?? 0) >= 0.85 && profile.fill > 0.1,
  )
}

/** Several columns are named prices, and none of them just the charge, or two alike but for a date: which one is it? */
function hasRivalPrice(
  choices: readonly RoleChoice[],
  evidence: readonly ColumnEvidence[],
): boolean {
  const prices = evidence.filter(({ names }) => (names.price ?? 0) >= 0.5)
  const taken = prices.filter(({ column }) => choices[column]?.role === 'price')
  const isPlain = taken.some(({ fullName }) => isPlainCharge(fullName))
  const unread = prices.filter(({ column }) => choices[column]?.role === 'other')
  const isTwice = unread.some(({ fullName }) => taken.some((price) => price.fullName === fullName))
  // `Price` beside `Price 2023`: one is to come, or the other was.
  const dates = taken.map(({ fullName }) => sheetDate(fullName))
  const isHalfDated = dates.includes(null) && dates.some((date) => date !== null)
  return isTwice || isHalfDated || (!isPlain && unread.length > 0)
}

/** A column without role whose values are HCPCS codes deserves a look. */
function isCodeLike(profile: ColumnProfile): boolean {
  return profile.letteredHcpcs > 0.05 && valueFit('hcpcs', profile) > 0.5
}
