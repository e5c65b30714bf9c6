import { codingAt, codingLabels } from '../chargemaster/Coding'
import { hcpcsLevel } from '../chargemaster/HcpcsCode'
import type { PackedSheet } from '../sheet/PackedSheet'
import type { CellSource, DatePattern, MomentPattern } from './ExportProfile'
import type { ExportSheet } from './ExportSheet'
import { isoDateOf } from './fileDate'
import { plainAmount } from './plainAmount'
import { recordEventCodes } from './recordEvents'
import { typedCodesOf } from './typedCodes'

/** What an export is told beside the sheet. */
export interface GivenFacts {
  /** Facts about the hospital by their id. */
  readonly facts: Readonly<Record<string, string>>
  /** The day from which the lines hold, as an ISO date. */
  readonly date: string
  /** When the file is made, as an ISO 8601 time in UTC. */
  readonly writtenAt: string
}

/** Makes one cell: of line `row` of the sheet, which is line `number` of the file, from 1. */
export type CellText = (row: number, number: number) => string

/** Reads a source of cells once, so that each cell of a million lines is one call; columns may share `codesOf`. */
export function cellTextOf(
  source: CellSource,
  from: ExportSheet,
  given: GivenFacts,
  codesOf = typedCodesOf(from),
): CellText {
  if (isConstant(source)) {
    const text = constantText(source, given)
    return () => text
  }
  const { sheet } = from
  switch (source.from) {
    case 'field':
      return (row) => sheet.get(row, source.field)
    case 'file': {
      const index = fileColumnOf(source, sheet.packed)
      if (index < 0) return () => ''
      const { dates } = source
      const cell = (row: number) => from.written(row).cells[index] ?? ''
      return dates ? (row) => dateInPattern(cell(row), dates) : cell
    }
    case 'number':
      return (_, number) => String(number)
    case 'coding':
      return (row) => codingLabels[codingAt(from.codings[row] ?? 0)]
    case 'recordEvent':
      return (row) => recordEventCodes[from.eventOf(row)]
    case 'activeFlag':
      return (row) => (from.eventOf(row) === 'deactivate' ? 'I' : 'A')
    case 'price':
      return (row) => plainAmount(sheet.get(row, 'price'), source.digits ?? 'cents')
    case 'revenueCode':
      return (row) => withDigits(sheet.get(row, 'revenueCode'), source.digits)
    case 'modifier':
      return (row) => listOf(sheet.get(row, 'modifiers'))[source.place - 1] ?? ''
    case 'modifiers':
      return (row) => listOf(sheet.get(row, 'modifiers')).join(source.between)
    case 'code':
    case 'codeSystem':
      return codeText(source, from)
    case 'typedCode':
      return (row) => codesOf(row)[source.place - 1]?.code ?? ''
    case 'codeType':
      return (row) => codesOf(row)[source.place - 1]?.type ?? ''
  }
}

/** Which column of the file a source names; -1 where the file has none of that name. */
function fileColumnOf(
  { column, place }: Extract<CellSource, { from: 'file' }>,
  { fileColumns }: PackedSheet,
): number {
  if (column === '' && place === undefined) return -1
  let left = place ?? 1
  return fileColumns.findIndex(({ name }) => name === column && --left === 0)
}

/** A source that says the same for all lines. */
export type ConstantSource = Extract<CellSource, { from: 'text' | 'asked' | 'date' | 'written' }>

const constantSources: readonly CellSource['from'][] = ['text', 'asked', 'date', 'written']

/** Whether a source says the same for all lines, so that it may stand above them. */
export function isConstant(source: CellSource): source is ConstantSource {
  return constantSources.includes(source.from)
}

/** The text of a source that does not depend on a line. */
export function constantText(source: ConstantSource, given: GivenFacts): string {
  switch (source.from) {
    case 'text':
      return source.text
    case 'asked':
      return `${source.before ?? ''}${given.facts[source.fact] ?? ''}`
    case 'date':
      return dateText(given.date, source.pattern)
    case 'written':
      return `${source.before ?? ''}${momentText(given.writtenAt, source.pattern)}`
  }
}

function momentText(at: string, pattern: MomentPattern): string {
  const digits = at.replaceAll(/\D/g, '').slice(0, 14)
  switch (pattern) {
    case 'YYYY-MM-DD':
      return at.slice(0, 10)
    case 'YYYYMMDDHHMMSS':
      return digits
    case 'YYYYMMDDHHMMSS+0000':
      return `${digits}+0000`
  }
}

/** A date of the file in the pattern of a profile; what is no date stays for the pre-flight. */
function dateInPattern(text: string, pattern: DatePattern): string {
  const date = isoDateOf(text)
  return date === null ? text : dateText(date, pattern)
}

/** An ISO date in the pattern of a profile; other text stays as it is. */
export function dateText(date: string, pattern: DatePattern): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  if (year === '') return date
  switch (pattern) {
    case 'YYYY-MM-DD':
      return date
    case 'YYYYMMDD':
      return `${year}${month}${day}`
    case 'MM/DD/YYYY':
      return `${month}/${day}/${year}`
    case 'M/D/YYYY':
      return `${Number(month)}/${Number(day)}/${year}`
  }
}

function withDigits(code: string, digits: 3 | 4): string {
  return digits === 3 && /^0\d{3}$/.test(code) ? code.slice(1) : code
}

function codeText(
  source: Extract<CellSource, { from: 'code' | 'codeSystem' }>,
  { sheet }: ExportSheet,
): CellText {
  if (source.from === 'codeSystem') {
    const names = systemNames[source.names]
    return (row) => {
      const code = sheet.get(row, 'hcpcs')
      return code === '' ? '' : (names[hcpcsLevel(code)] ?? '')
    }
  }
  const { level, modifiers } = source
  const wanted = { any: null, one: 1, two: 2 }[level]
  return (row) => {
    const code = sheet.get(row, 'hcpcs')
    if (code === '' || (wanted !== null && hcpcsLevel(code) !== wanted)) return ''
    return modifiers === 'glued' ? code + listOf(sheet.get(row, 'modifiers')).join('') : code
  }
}

/** `C4` and `HCPCS` are the names of the code sets in table 0396 of HL7. */
const systemNames = { cms: { 1: 'CPT', 2: 'HCPCS' }, hl7: { 1: 'C4', 2: 'HCPCS' } } as const

const listOf = (modifiers: string) =>
  modifiers === '' ? [] : modifiers.split(' ').filter((text) => text !== '')
