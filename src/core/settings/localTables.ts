import Papa from 'papaparse'
import { paddedRevenueCode } from '../chargemaster/RevenueCode'
import { plainCsv, writeDelimited } from '../export/writeDelimited'
import type { SettingName, SettingTexts } from '../history/SettingChange'
import { UserError } from '../UserError'
import { settingsOfKind } from './sheetSettings'

/** One row of the tables a hospital keeps for itself: what is right here although the standard does not know it. */
export interface LocalEntry {
  readonly table: LocalTable
  /** A code, or for local codes a pattern in which `*` stands for any characters. */
  readonly code: string
  /** Blank but for payer differences. */
  readonly payer: string
  /** What the code means here, or what the payer wants in its place. */
  readonly text: string
}

export const localTables = ['localCode', 'localRevenueCode', 'payer'] as const
export type LocalTable = (typeof localTables)[number]

/** What the tables are called, also in their file. */
export const localTableLabels: Readonly<Record<LocalTable, string>> = {
  localCode: 'Local code',
  localRevenueCode: 'Local revenue code',
  payer: 'Payer difference',
}

const headings = ['Table', 'Code', 'Payer', 'Text'] as const

/** The setting that holds an entry. */
export function settingNameOf({
  table,
  code,
  payer,
}: Pick<LocalEntry, 'table' | 'code' | 'payer'>): SettingName {
  return table === 'payer' ? `payer:${code} ${payer}` : `${table}:${code}`
}

/** All entries of a workspace, table by table, by code. */
export function localEntries(settings: SettingTexts): LocalEntry[] {
  return localTables.flatMap((table) =>
    Array.from(settingsOfKind(settings, table), ([place, text]) => {
      const [code = '', ...payer] = place.split(' ')
      return { table, code, payer: payer.join(' '), text }
    }).toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  )
}

/** An entry as it is kept, from what was typed or stands in a file. */
export function entryFrom({ table, code, payer, text }: LocalEntry): LocalEntry {
  const written = code.trim().toUpperCase()
  return {
    table,
    // A spreadsheet, or a hurried hand, leaves out the leading zero of a revenue code.
    code: table === 'localCode' ? written : paddedRevenueCode(written),
    payer: table === 'payer' ? payer.trim() : '',
    text: text.trim(),
  }
}

/** What is wrong with an entry, in a sentence; null where it can be kept. */
export function problemOfEntry({ table, code, payer, text }: LocalEntry): string | null {
  if (table === 'localRevenueCode' && !/^[A-Z0-9]{1,4}$/.test(code))
    return `A revenue code has up to four digits or letters; “${code}” has not.`
  if (table === 'localCode' && !/^[A-Z0-9*]+$/.test(code))
    return `A local code is letters and digits, with * for any others; “${code}” is not.`
  if (table === 'localCode' && !/[A-Z0-9]/.test(code)) return `“${code}” would fit every code.`
  if (table === 'payer' && !/^(?:[A-Z0-9]{5}|\d{4})$/.test(code))
    return `A HCPCS code has five letters or digits, a revenue code four digits; “${code}” has not.`
  if (table === 'payer' && payer === '') return `The payer of ${code} is missing.`
  return text === '' ? `What ${code} means here is missing.` : null
}

/** The tables as a CSV file that `readLocalTables` and spreadsheets read. */
export function writeLocalTables(entries: readonly LocalEntry[]): string {
  const rows = entries.map(({ table, code, payer, text }) => [
    localTableLabels[table],
    code,
    payer,
    text,
  ])
  return [...writeDelimited({ heads: [headings], rows }, plainCsv)].join('')
}

/** Reads a file of local tables, CSV or JSON; a row that cannot be kept is refused with its number and the reason. */
export function readLocalTables(fileName: string, content: string): LocalEntry[] {
  const isJson = /\.json$/i.test(fileName)
  const rows = isJson ? jsonRows(fileName, content) : csvRows(content)
  const entries = rows.map(({ cells }) => entryOf(cells))
  const wrong = entries.findIndex((entry) => entry === null || problemOfEntry(entry) !== null)
  if (entries.length === 0 || wrong >= 0) {
    const entry = entries[wrong]
    const why = entry
      ? problemOfEntry(entry)
      : `It must name its table: ${Object.values(localTableLabels).join(', ')}.`
    throw new UserError(
      'settings/local-tables',
      entries.length === 0
        ? `${fileName} holds no row of a local table.`
        : `${fileName} was not taken over: row ${rows[wrong]?.row} ${isJson ? 'of the list' : 'of the file'} cannot be read. ${why}`,
      `Give it the columns ${headings.join(', ')}, as in a file exported here, and load it again.`,
    )
  }
  return entries.filter((entry) => entry !== null)
}

/** A row of the file with the number it has there, the heading counted. */
interface NumberedRow {
  readonly row: number
  readonly cells: Readonly<Record<string, unknown>>
}

function csvRows(content: string): NumberedRow[] {
  const { data } = Papa.parse<Record<string, unknown>>(content.replace(/^\uFEFF/, ''), {
    header: true,
  })
  const isBlank = (cells: Record<string, unknown>) =>
    Object.values(cells).every((cell) => typeof cell === 'string' && cell.trim() === '')
  return data
    .map((cells, index) => ({ row: index + 2, cells }))
    .filter(({ cells }) => !isBlank(cells))
}

function jsonRows(fileName: string, content: string): NumberedRow[] {
  try {
    const value: unknown = JSON.parse(content)
    if (Array.isArray(value))
      return value.map((row: unknown, index) => {
        return { row: index + 1, cells: { ...(row as Record<string, unknown>) } }
      })
    throw new TypeError('No list.')
  } catch (cause) {
    throw new UserError(
      'settings/local-tables',
      `${fileName} is not a JSON list of rows.`,
      'Export the tables here to see how the file is built, and load it again.',
      { cause },
    )
  }
}

function entryOf(row: Readonly<Record<string, unknown>>): LocalEntry | null {
  const cells = new Map(
    Object.entries(row).map(([name, cell]) => [
      name.trim().toLowerCase(),
      typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '',
    ]),
  )
  const wanted = cells.get('table')?.toLowerCase()
  const table = localTables.find(
    (name) => name.toLowerCase() === wanted || localTableLabels[name].toLowerCase() === wanted,
  )
  if (!table) return null
  const cell = (name: string) => cells.get(name) ?? ''
  return entryFrom({ table, code: cell('code'), payer: cell('payer'), text: cell('text') })
}
