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
import type { Progress } from './readSourceFile'
import { readXls } from './readXls'
import { readXlsx, type WorkbookTable } from './readXlsx'
import type { SourceFile, SourceFormat, SourceTable } from './SourceTable'
import { dateText, keepsLeadingZeros, numberText } from './workbookCells'

/** How the sheet of a workbook is exported: as CSV that Excel opens with its umlauts. */
export const workbookFormat: SourceFormat = {
  kind: 'workbook',
  delimiter: ',',
  encoding: 'utf-8',
  byteOrderMark: true,
  lineEnd: '\r\n',
  quotesAll: false,
}

/**
 * Reads .xlsx, .xlsm, .xlsb, .xls and .ods: every sheet, hidden ones last, formulas as their stored values,
 * numbers as they are shown where their format keeps leading zeros (`0000000`). Macros are not looked at,
 * links to other files are not followed.
 */
export async function readWorkbook(
  name: string,
  bytes: Uint8Array,
  onProgress: Progress = () => {},
): Promise<SourceFile> {
  const found =
    (await readByBytes(name, bytes, onProgress)) ?? (await readWithHucre(name, bytes, onProgress))
  // Hidden sheets hold lookups or last year's copy as a rule: they can be chosen, after the others.
  const sheets = found
    .filter(({ table }) => table.rowCount > 0 && table.columns.length > 0)
    .toSorted((a, b) => Number(a.isHidden) - Number(b.isHidden))
  const tables = sheets.map(({ table, isHidden }) => (isHidden ? { ...table, isHidden } : table))
  if (tables.length === 0) throw emptyFile(name)
  return {
    name,
    format: workbookFormat,
    tables,
    remarks: [],
  }
}

/** Excel's own formats, read here; null for others, and for files that only a lenient reader gets through. */
async function readByBytes(
  name: string,
  bytes: Uint8Array,
  onProgress: Progress,
): Promise<readonly WorkbookTable[] | null> {
  const isZip = bytes[0] === 0x50
  if (isZip) return readXlsx(name, bytes, onProgress)
  try {
    return readXls(name, bytes, onProgress)
  } catch (cause) {
    if (cause instanceof RangeError) return null
    throw cause
  }
}

/** Every sheet as hucre reads it: any workbook format, through objects. */
export async function readWithHucre(
  name: string,
  bytes: Uint8Array,
  onProgress: Progress = () => {},
): Promise<readonly WorkbookTable[]> {
  onProgress(OPENING_SHARE / 2)
  const { sheets } = await openWorkbook(name, bytes)
  return sheets.map((sheet, index) => {
    onProgress(OPENING_SHARE + ((1 - OPENING_SHARE) * index) / sheets.length)
    return {
      table: tableOf(name, sheet),
      isHidden: sheet.hidden === true || sheet.veryHidden === true,
    }
  })
}

/** Roughly the share of the time that hucre takes to open a workbook; it cannot report while it does. */
const OPENING_SHARE = 0.7

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

/** The cells of a sheet as hucre read it, without the blank rows at its end. */
export function tableOf(fileName: string, sheet: Sheet): SourceTable {
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
