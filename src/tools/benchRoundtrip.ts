/**
 * Measures the round trip: every readable file of a folder is imported, exported in its own layout, and imported
 * again: `benchRoundtrip [--files DIR] [--verbose]`. Prints one JSON object as its last line.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lineFields } from '../core/chargemaster/ChargeLine'
import { exportLayoutOf } from '../core/export/ExportLayout'
import { exportSheetOf } from '../core/export/ExportSheet'
import { fileBytes } from '../core/export/fileBytes'
import { otherRowsOfFile } from '../core/export/otherRows'
import { ownLayoutProfile } from '../core/export/profiles/ownLayout'
import { joined } from '../core/import/decodeText'
import { ImportDesk } from '../core/import/ImportDesk'
import type { ImportResult } from '../core/import/ImportResult'
import { ChargeSheet, type ColumnId } from '../core/sheet/ChargeSheet'
import { UserError } from '../core/UserError'

const args = process.argv.slice(2)
const folder = args.includes('--files')
  ? (args[args.indexOf('--files') + 1] ?? '')
  : '../shared/chargemasters'
const isVerbose = args.includes('--verbose')

/** What is no chargemaster: labels and the like that stand beside the files. */
const isCharges = (name: string) => /\.(?:csv|txt|tsv|xlsx?|xlsm|xlsb|ods|json)$/i.test(name)

let files = 0
let cellsCompared = 0
let cellsDiffering = 0
let sameBytes = 0
/** Also with the rows that are no lines: titles above the heading, totals. */
let sameBytesWithOtherRows = 0
const failed: { file: string; error: string }[] = []

for (const file of chargemastersIn(folder)) {
  try {
    const bytes = new Uint8Array(readFileSync(join(folder, file)))
    const first = await imported(file, bytes)
    const written = await exported(first)
    const second = await imported('again.csv', written)
    const { compared, differing } = compare(first, second, file)
    files++
    cellsCompared += compared
    cellsDiffering += differing
    const whole = await exported(first, true)
    if (Buffer.compare(bytes, written) === 0) sameBytes++
    if (Buffer.compare(bytes, whole) === 0) sameBytesWithOtherRows++
    else if (isVerbose)
      console.error(`${file}: other bytes, ${differing} of ${compared} cells differ`)
  } catch (cause) {
    failed.push({ file, error: cause instanceof UserError ? cause.message : String(cause) })
  }
}
console.log(
  JSON.stringify({
    files,
    cellsCompared,
    cellsDiffering,
    sameBytes,
    sameBytesWithOtherRows,
    failed,
  }),
)

function chargemastersIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => isCharges(name) && name !== 'labels.json')
    .sort()
}

/** Imports the table that is proposed, as a user does who presses Enter. */
async function imported(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<ImportResult> {
  const desk = new ImportDesk()
  const { tables, proposed } = await desk.read([{ name, bytes }], () => undefined)
  const mapping = tables[proposed]?.proposal.mapping
  if (!mapping) throw new RangeError('No table was found.')
  return desk.finish([{ table: proposed, mapping }])
}

async function exported(
  { sheet, format }: ImportResult,
  withOtherRows = false,
): Promise<Uint8Array<ArrayBuffer>> {
  const rows = Uint32Array.from({ length: sheet.lineCount }, (_, row) => row)
  const from = exportSheetOf(new ChargeSheet(sheet), new Uint8Array(sheet.lineCount))
  const others = withOtherRows ? otherRowsOfFile(from.sheet) : null
  const given = { facts: {}, date: '', writtenAt: '' }
  const layout = exportLayoutOf(ownLayoutProfile, from, given, withOtherRows)
  const parts: Uint8Array[] = []
  for await (const part of fileBytes({ layout, rows, others }, ownLayoutProfile, format))
    parts.push(part)
  return joined(parts)
}

/** Compares every cell of the file's columns and every field read from them, line by line. */
function compare(first: ImportResult, second: ImportResult, file: string) {
  const before = new ChargeSheet(first.sheet)
  const after = new ChargeSheet(second.sheet)
  const columns: ColumnId[] = [
    ...first.sheet.fileColumns.map((_, index): ColumnId => `file:${index}`),
    ...lineFields,
  ]
  const lines = Math.max(before.lineCount, after.lineCount)
  let differing = Math.abs(before.lineCount - after.lineCount) * columns.length
  for (const column of columns) {
    let inColumn = 0
    for (let row = 0; row < Math.min(before.lineCount, after.lineCount); row++) {
      if (before.get(row, column) !== after.get(row, column)) inColumn++
    }
    differing += inColumn
    if (inColumn > 0 && isVerbose) console.error(`${file}: ${inColumn} cells differ in ${column}`)
  }
  if (isVerbose && before.lineCount !== after.lineCount) {
    console.error(`${file}: ${before.lineCount} lines became ${after.lineCount}`)
  }
  return { compared: lines * columns.length, differing }
}
