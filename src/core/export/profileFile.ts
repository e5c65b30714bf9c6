import { isLineField } from '../chargemaster/ChargeLine'
import { UserError } from '../UserError'
import { type ExportProfile, type ProfileColumn, preflightRules } from './ExportProfile'

const MARK = 'chargewright-export-profile'
const VERSION = 1

/** A profile as a JSON file, to keep or to give to another hospital. */
export function writeProfileFile(profile: ExportProfile): string {
  return `${JSON.stringify({ [MARK]: VERSION, profile }, null, 2)}\n`
}

/** Reads a profile file; a `UserError` where it is none, or misses something that a profile needs. */
export function readProfileFile(text: string): ExportProfile {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (cause) {
    throw unreadable('It is not a JSON file.', cause)
  }
  if (!isRecord(content) || content[MARK] !== VERSION) {
    throw unreadable('It does not say that it is an export layout of Chargewright.')
  }
  const fault = faultOf(content.profile)
  if (fault !== null) throw unreadable(fault)
  return content.profile as ExportProfile
}

function unreadable(detail: string, cause?: unknown): UserError {
  return new UserError(
    'export/profile-unreadable',
    `This file is no layout that can be used. ${detail}`,
    'Choose a file that was saved with “Save layout” on the export screen.',
    cause === undefined ? {} : { cause },
  )
}

const words: Readonly<Partial<Record<keyof ExportProfile, readonly string[]>>> = {
  format: ['own', 'csv', 'tsv', 'pipe', 'fixed-width', 'xlsx', 'hl7'],
  encoding: ['own', 'utf-8', 'utf-16le', 'utf-16be', 'windows-1252'],
  lineEnd: ['own', '\r\n', '\n'],
  quotes: ['own', 'needed', 'all'],
  formulas: ['as-it-is', 'quoted'],
}
const texts = ['id', 'name', 'about', 'source'] as const
const flags = ['hasHeadings', 'byteOrderMark'] as const

/** What keeps `value` from being a profile, as a sentence; null where nothing does. */
function faultOf(value: unknown): string | null {
  if (!isRecord(value)) return 'It holds no layout.'
  for (const name of texts) if (typeof value[name] !== 'string') return `“${name}” is no text.`
  for (const name of flags)
    if (typeof value[name] !== 'boolean') return `“${name}” is not true or false.`
  for (const [name, known] of Object.entries(words)) {
    const word = value[name]
    if (typeof word !== 'string' || !known.includes(word))
      return `“${name}” is not one of ${known.join(', ')}.`
  }
  if (!Array.isArray(value.key) || !value.key.every(isFieldName))
    return '“key” is no list of fields.'
  if (!Array.isArray(value.preamble)) return '“preamble” is no list.'
  if (!isRecord(value.preflight) || !Object.keys(value.preflight).every(isRule)) {
    return '“preflight” names a finding that does not exist.'
  }
  if (!Array.isArray(value.asks)) return '“asks” is no list.'
  if (value.columns === 'own') return null
  if (!Array.isArray(value.columns)) return '“columns” is no list.'
  const wrong = value.columns.findIndex((column) => !isColumn(column))
  return wrong < 0 ? null : `Column ${wrong + 1} is not complete.`
}

const sources = [
  'field',
  'file',
  'text',
  'asked',
  'date',
  'code',
  'codeSystem',
  'modifiers',
  'modifier',
  'revenueCode',
  'price',
  'typedCode',
  'codeType',
  'number',
  'coding',
]

function isColumn(value: unknown): value is ProfileColumn {
  if (!isRecord(value) || typeof value.heading !== 'string' || !isRecord(value.value)) return false
  const { from, field } = value.value
  if (typeof from !== 'string' || !sources.includes(from)) return false
  const { width } = value
  const hasWidth = width === undefined || (typeof width === 'number' && width > 0)
  return hasWidth && (from !== 'field' || isFieldName(field))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isFieldName = (value: unknown) => typeof value === 'string' && isLineField(value)
const isRule = (name: string) => preflightRules.some((rule) => rule === name)
