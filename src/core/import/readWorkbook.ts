import {
  type CellValue,
  EncryptedFileError,
  formatValue,
  HucreError,
  read,
  type Sheet,
  UnsupportedFormatError,
} from 'hucre'
import { ColumnPacker } from '../sheet/packColumn'
import type { UserError } from '../UserError'
import {
  damagedFile,
  emptyFile,
  MAX_COLUMNS,
  otherKind,
  passwordProtected,
  tooManyColumns,
  unsupportedWorkbook,
} from './importErrors'
import type { SourceFile, SourceTable } from './SourceTable'

/**
 * Reads .xlsx, .xlsm, .xlsb, .xls and .ods: every sheet, hidden ones last, formulas as their stored values,
 * numbers as they are shown where their format keeps leading zeros (`0000000`). Macros are not looked at,
 * links to other files are not followed.
 */
export async function readWorkbook(name: string, bytes: Uint8Array): Promise<SourceFile> {
  const workbook = await openWorkbook(name, bytes)
  const isHidden = (sheet: Sheet) => sheet.hidden === true || sheet.veryHidden === true
  // Hidden sheets hold lookups or last year's copy as a rule: they can be chosen, after the others.
  const sheets = [
    ...workbook.sheets.filter((sheet) => !isHidden(sheet)),
    ...workbook.sheets.filter(isHidden),
  ]
  const tables = sheets
    .map((sheet) => tableOf(name, sheet))
    .filter((table) => table.rowCount > 0 && table.columns.length > 0)
  if (tables.length === 0) throw emptyFile(name)
  return {
    name,
    format: {
      kind: 'workbook',
      delimiter: ',',
      encoding: 'utf-8',
      byteOrderMark: true,
      lineEnd: '\r\n',
      quotesAll: false,
    },
    tables,
    remarks: sheets
      .filter(isHidden)
      .map((sheet) => `The sheet “${sheet.name}” is hidden in the workbook.`),
  }
}

async function openWorkbook(name: string, bytes: Uint8Array) {
  try {
    return await read(bytes, { readStyles: true })
  } catch (cause) {
    if (cause instanceof EncryptedFileError) throw troubleOfOleFile(name, bytes, cause)
    if (cause instanceof UnsupportedFormatError) throw unsupportedWorkbook(name, cause)
    if (cause instanceof HucreError && /unsupported|only BIFF8/i.test(cause.message)) {
      throw unsupportedWorkbook(name, cause)
    }
    // The reader throws plain errors too when a file is cut off in the middle.
    if (cause instanceof Error) throw damagedFile(name, cause)
    throw cause
  }
}

/** The reader takes every compound file that holds no workbook for an encrypted one. */
function troubleOfOleFile(name: string, bytes: Uint8Array, cause: Error): UserError {
  const text = new TextDecoder('latin1').decode(bytes)
  const holds = (stream: string) => text.includes(stream.split('').join('\0'))
  if (holds('EncryptedPackage') || holds('Workbook')) return passwordProtected(name)
  if (holds('WordDocument')) return otherKind(name, 'a Word document')
  if (holds('PowerPoint')) return otherKind(name, 'a presentation')
  if (holds('Book')) return unsupportedWorkbook(name, cause)
  return damagedFile(name, cause)
}

function tableOf(fileName: string, sheet: Sheet): SourceTable {
  const { rows, cells } = sheet
  const width = rows.reduce((widest, row) => Math.max(widest, usedWidth(row)), 0)
  if (width > MAX_COLUMNS) throw tooManyColumns(fileName, 1)
  const packers = Array.from({ length: width }, () => new ColumnPacker())
  let rowCount = rows.length
  while (rowCount > 0 && usedWidth(rows[rowCount - 1]) === 0) rowCount--
  const formats = zeroFormats(cells)
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < width; column++) {
      const value = rows[row]?.[column] ?? null
      const hasFormat = formats.size > 0 && typeof value === 'number'
      packers[column]?.add(cellText(value, hasFormat ? formats.get(`${row},${column}`) : undefined))
    }
  }
  return { name: sheet.name, rowCount, columns: packers.map((packer) => packer.finish()) }
}

/** The cells whose format keeps leading zeros, by `row,column`; nearly always none. */
function zeroFormats(cells: Sheet['cells']): ReadonlyMap<string, string> {
  const keeps = new Map<string, boolean>()
  const found = new Map<string, string>()
  for (const [place, { style }] of cells ?? []) {
    const format = style?.numFmt
    if (format === undefined) continue
    if (!keeps.has(format)) keeps.set(format, keepsLeadingZeros(format))
    if (keeps.get(format) === true) found.set(place, format)
  }
  return found
}

function usedWidth(row: readonly CellValue[] | undefined): number {
  let width = row?.length ?? 0
  while (width > 0 && (row?.[width - 1] ?? '') === '') width--
  return width
}

/**
 * The text of a workbook cell: numbers to the 15 digits Excel keeps, dates as 2018-06-30; with a format that
 * keeps leading zeros, the number as it is shown.
 */
export function cellText(value: CellValue, numberFormat: string | undefined): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return dateText(value)
  if (numberFormat !== undefined && Number.isInteger(value)) {
    return formatValue(value, numberFormat)
  }
  return numberText(value)
}

/** True for formats made of zeros and marks between them: `0000000`, `000-0000`, `00000\-0000`. */
export function keepsLeadingZeros(numberFormat: string): boolean {
  const first = numberFormat.split(';')[0] ?? ''
  const bare = first.replace(/\\(.)|"([^"]*)"/g, '$1$2').replace(/\[[^\]]*\]|_.|\*./g, '')
  return (
    /^0{2,}$/.test(bare) || /^[A-Z]{0,3}0+(?:[- ]0+)+$/.test(bare) || /^[A-Z]{1,3}0{2,}$/.test(bare)
  )
}

/** Numbers keep 15 digits, as in Excel; whole numbers are written out, never as 1e+21. */
function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return String(value)
  return String(Number(value.toPrecision(15)))
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const [day = '', time = ''] = date.toISOString().split('T')
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`
}
