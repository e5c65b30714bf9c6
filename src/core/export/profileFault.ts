import { isLineField } from '../chargemaster/ChargeLine'
import { isConstant } from './cellText'
import {
  type AskedFact,
  type CellSource,
  datePatterns,
  type ExportProfile,
  MOST_WIDTH,
  momentPatterns,
  type ProfileColumn,
  preflightRules,
} from './ExportProfile'

type Test = (value: unknown) => boolean
/** A test for each part that may be there; whatever else a record holds is not read by anybody. */
type PartsOf<Whole> = { readonly [Name in keyof Required<Whole>]: Test }

const isText: Test = (value) => typeof value === 'string'
const isFlag: Test = (value) => typeof value === 'boolean'
const isPlace: Test = (value) => isNumberTo(99, value)
const isFieldName: Test = (value) => typeof value === 'string' && isLineField(value)
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test)
const maybe =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value)
const oneOf =
  (...words: readonly unknown[]): Test =>
  (value) =>
    words.includes(value)
const record =
  (parts: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isRecord(value) && Object.entries(parts).every(([name, test]) => test(value[name]))

type Sources = {
  readonly [From in CellSource['from']]: PartsOf<Omit<Extract<CellSource, { from: From }>, 'from'>>
}

const sourceParts: Sources = {
  field: { field: isFieldName },
  file: { column: isText, place: maybe(isPlace), dates: maybe(oneOf(...datePatterns)) },
  text: { text: isText },
  asked: { fact: isText, before: maybe(isText) },
  date: { pattern: oneOf(...datePatterns) },
  written: { pattern: oneOf(...momentPatterns), before: maybe(isText) },
  code: { level: oneOf('any', 'one', 'two'), modifiers: oneOf('apart', 'glued') },
  codeSystem: { names: oneOf('cms', 'hl7') },
  modifiers: { between: isText },
  modifier: { place: isPlace },
  revenueCode: { digits: oneOf(3, 4) },
  price: { digits: maybe(oneOf('cents', 'all')) },
  typedCode: { place: isPlace },
  codeType: { place: isPlace },
  number: {},
  coding: {},
  recordEvent: {},
  activeFlag: {},
}
const partsOfSource = new Map<unknown, Readonly<Record<string, Test>>>(Object.entries(sourceParts))

const isSource: Test = (value) => {
  const parts = isRecord(value) ? partsOfSource.get(value.from) : undefined
  return parts !== undefined && record(parts)(value)
}

/** What stands above the lines can tell of none of them. */
const isHeadSource: Test = (value) => isSource(value) && isConstant(value as CellSource)

const columnParts: PartsOf<ProfileColumn> = {
  heading: isText,
  value: isSource,
  width: maybe((value) => isNumberTo(MOST_WIDTH, value)),
  ifLonger: maybe(oneOf('whole', 'cut')),
  padding: maybe(record({ side: oneOf('left', 'right'), with: oneOf(' ', '0') })),
  letters: maybe(oneOf('upper', 'lower')),
  required: maybe(isFlag),
  mustBe: maybe(oneOf('amount', 'positive-amount')),
}
const isColumn = record(columnParts)

const isPattern: Test = (value) => {
  try {
    return typeof value === 'string' && new RegExp(value, 'u') instanceof RegExp
  } catch {
    return false
  }
}

const factParts: PartsOf<AskedFact> = {
  id: isText,
  label: isText,
  required: isFlag,
  choices: maybe(listOf(isText)),
  form: maybe(record({ pattern: isPattern, words: isText })),
  asManyAs: maybe(isText),
}

const isPreflight: Test = (value) =>
  isRecord(value) &&
  Object.entries(value).every(
    ([rule, effect]) =>
      preflightRules.some((known) => known === rule) && oneOf('block', 'warn', 'ignore')(effect),
  )

const words = {
  format: ['own', 'csv', 'tsv', 'pipe', 'fixed-width', 'xlsx', 'hl7'],
  encoding: ['own', 'utf-8', 'utf-16le', 'utf-16be', 'windows-1252'],
  lineEnd: ['own', '\r\n', '\n'],
  quotes: ['own', 'needed', 'all'],
  formulas: ['as-it-is', 'quoted'],
} as const

/** What each part of a profile but its columns must be, and what is said where it is not. */
const profileParts: {
  readonly [Name in keyof Omit<ExportProfile, 'columns'>]: readonly [Test, string]
} = {
  id: [isText, 'is no text'],
  name: [(value) => isText(value) && value !== '', 'is no text'],
  about: [isText, 'is no text'],
  source: [isText, 'is no text'],
  hasHeadings: [isFlag, 'is not true or false'],
  byteOrderMark: [isFlag, 'is not true or false'],
  format: knownWord('format'),
  encoding: knownWord('encoding'),
  lineEnd: knownWord('lineEnd'),
  quotes: knownWord('quotes'),
  formulas: knownWord('formulas'),
  preamble: [
    listOf(listOf(isHeadSource)),
    'is no list of rows of cells that are the same for all lines',
  ],
  key: [listOf(isFieldName), 'is no list of fields'],
  preflight: [isPreflight, 'names a finding or an effect that does not exist'],
  asks: [listOf(record(factParts)), 'is no list of facts to ask for'],
}

function knownWord(name: keyof typeof words): readonly [Test, string] {
  return [oneOf(...words[name]), `is not one of ${words[name].join(', ')}`]
}

/** What keeps `value` from being a profile, as a sentence; null where nothing does. */
export function profileFault(value: unknown): string | null {
  if (!isRecord(value)) return 'It holds no layout.'
  for (const [name, [test, fault]] of Object.entries(profileParts)) {
    if (!test(value[name])) return `“${name}” ${fault}.`
  }
  if (value.columns === 'own') return null
  if (!Array.isArray(value.columns)) return '“columns” is no list.'
  if (value.columns.length === 0) return 'It has no columns.'
  const wrong = value.columns.findIndex((column) => !isColumn(column))
  return wrong < 0
    ? null
    : `Column ${wrong + 1} is not complete, or has something that does not exist.`
}

function isNumberTo(most: number, value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
