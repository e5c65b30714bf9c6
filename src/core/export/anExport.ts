import { joined } from '../import/decodeText'
import type { SourceFormat } from '../import/SourceTable'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import type { GivenFacts } from './cellText'
import { exportLayoutOf } from './ExportLayout'
import type { ExportProfile } from './ExportProfile'
import { exportSheetOf } from './ExportSheet'
import { type Baseline, deactivatedRows } from './exportDiff'
import { fileBytes } from './fileBytes'
import { otherRowsOfFile } from './otherRows'
import { recordEventsOf } from './recordEvents'

/** How a file is written that was imported from plain CSV. */
export const aFormat: SourceFormat = {
  kind: 'delimited',
  delimiter: ',',
  encoding: 'utf-8',
  byteOrderMark: false,
  lineEnd: '\r\n',
  quotesAll: false,
}

/** What an export is written from beside the sheet. */
export interface ExportSettings {
  readonly own: SourceFormat
  readonly given: GivenFacts
  readonly codings: Uint8Array
  /** What the export is compared with, where the layout tells of it: then lines taken out of use follow the others. */
  readonly baseline: Baseline | null
  /** Whether the rows of the file that are no lines are written as well. */
  readonly otherRows: boolean
}

/** The bytes of a file with all lines of a sheet. */
export async function exportedBytes(
  sheet: ChargeSheet,
  profile: ExportProfile,
  settings: Partial<ExportSettings> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const {
    own = aFormat,
    given = { facts: {}, date: '2026-01-01', writtenAt: '' },
    codings = new Uint8Array(sheet.lineCount),
    baseline = null,
    otherRows = false,
  } = settings
  const from = exportSheetOf(sheet, codings)
  const events = baseline ? { eventOf: recordEventsOf(sheet, baseline) } : {}
  const others = otherRows ? otherRowsOfFile(sheet) : null
  const layout = exportLayoutOf(profile, { ...from, ...events }, given, others !== null)
  const isOut = sheet.changes('inactive')
  const inUse = Array.from({ length: sheet.lineCount }, (_, row) => row).filter(
    (row) => !isOut.has(row),
  )
  const rows = [...inUse, ...(baseline ? deactivatedRows(sheet, baseline) : [])]
  const parts: Uint8Array[] = []
  for await (const part of fileBytes({ layout, rows, others }, profile, own)) parts.push(part)
  return joined(parts)
}

/** The same as text. */
export async function exportedText(
  sheet: ChargeSheet,
  profile: ExportProfile,
  settings: Partial<ExportSettings> = {},
): Promise<string> {
  const bytes = await exportedBytes(sheet, profile, settings)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
