import Papa from 'papaparse'
import type { LineName, LineNames } from '../history/lineNames'
import type { SettingName } from '../history/SettingChange'
import { meansWords, type TrailEntry, tellsWhatStays } from '../history/TrailEntry'
import type { ChargeSheet, ColumnId } from '../sheet/ChargeSheet'

/** What stands in the sheet’s place in the trail: names of columns and texts of cells as users read them. */
export interface TrailWords {
  readonly columnLabel: (column: ColumnId) => string
  readonly cellText: (column: ColumnId, cell: string) => string
  readonly settingLabel: (name: SettingName) => string
  /** `reason` stands beside it. */
  readonly settingText: (name: SettingName, text: string, reason: string) => string
}

const headings = [
  'Entry',
  'Copy merged in entry',
  'Time (UTC)',
  'Person',
  'Role',
  'How',
  'What',
  'Row of the file',
  'Charge code',
  'Description',
  'Charge code now',
  'Description now',
  'Field',
  'Before',
  'After',
  'Why',
  'Hash of the entry before',
  'Hash',
]
const noLine = ['', '', '', '', '']

/** Rows of one part. */
const STEP = 100

/**
 * The entries as CSV (CRLF, quoted where needed), in parts: one row per changed cell or setting, one for an entry that
 * changed none. What stays as here in a merge stands with the same before and after. A line stands with what it was called then and with what it is called now. One entry may hold a hundred
 * thousand cells: whoever takes the parts decides when the next is written.
 */
export function* trailCsv(
  entries: readonly TrailEntry[],
  sheet: ChargeSheet,
  names: LineNames,
  words: TrailWords,
): Generator<string, void> {
  yield csvOf([headings])
  let rows: string[][] = []
  for (const entry of entries)
    for (const row of rowsOf(entry, sheet, names, words)) {
      rows.push(row)
      if (rows.length < STEP) continue
      yield csvOf(rows)
      rows = []
    }
  yield csvOf(rows)
}

function* rowsOf(
  entry: TrailEntry,
  sheet: ChargeSheet,
  names: LineNames,
  words: TrailWords,
): Generator<string[]> {
  const { act, within, label, reason, edits, settings } = entry
  const numbers = [String(act.id), within === null ? '' : String(within)]
  const lead = [...numbers, act.at, act.by, act.role ?? '', meansWords(entry), label]
  const tail = [reason, act.previous, act.hash]
  const stays = tellsWhatStays(entry)
  for (const { name, before, after } of settings) {
    const text = (said: string) => words.settingText(name, said, reason)
    const values = [text(stays ? after : before), text(after)]
    yield [...lead, ...noLine, words.settingLabel(name), ...values, ...tail]
  }
  for (const { row, column, before, after } of edits)
    yield [
      ...lead,
      String(sheet.packed.sourceRows[row] ?? ''),
      ...cellsOf(names.at(entry, row)),
      ...cellsOf(names.now(row)),
      words.columnLabel(column),
      words.cellText(column, stays ? after : before),
      words.cellText(column, after),
      ...tail,
    ]
  if (settings.length === 0 && edits.length === 0) yield [...lead, ...noLine, '', '', '', ...tail]
}

/** A spreadsheet opens this file: a cell that begins like a formula is kept from being one. */
function csvOf(rows: readonly string[][]): string {
  return rows.length === 0 ? '' : `${Papa.unparse([...rows], { escapeFormulae: true })}\r\n`
}

function cellsOf({ chargeCode, description }: LineName): string[] {
  return [chargeCode, description]
}
