import Papa from 'papaparse'
import type { LineName, LineNames } from '../history/lineNames'
import type { SettingName } from '../history/SettingChange'
import { meansLabels, type TrailEntry } from '../history/TrailEntry'
import type { ChargeSheet, ColumnId } from '../sheet/ChargeSheet'

/** What stands in the sheet’s place in the trail: names of columns and texts of cells as users read them. */
export interface TrailWords {
  readonly columnLabel: (column: ColumnId) => string
  readonly cellText: (column: ColumnId, cell: string) => string
  readonly settingLabel: (name: SettingName) => string
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

/**
 * The entries as CSV (CRLF, quoted where needed): one row per changed cell or setting, one for an entry that changed
 * none. A line stands with what it was called then and with what it is called now.
 */
export function trailCsv(
  entries: readonly TrailEntry[],
  sheet: ChargeSheet,
  names: LineNames,
  words: TrailWords,
): string {
  const rows = entries.flatMap((entry) => {
    const { act, within, means, label, reason, edits, settings } = entry
    const numbers = [String(act.id), within === null ? '' : String(within)]
    const lead = [...numbers, act.at, act.by, act.role ?? '', meansLabels[means], label]
    const tail = [reason, act.previous, act.hash]
    if (settings.length > 0)
      return settings.map(({ name, before, after }) => {
        return [...lead, ...noLine, words.settingLabel(name), before, after, ...tail]
      })
    if (edits.length === 0) return [[...lead, ...noLine, '', '', '', ...tail]]
    return edits.map(({ row, column, before, after }) => [
      ...lead,
      String(sheet.packed.sourceRows[row] ?? ''),
      ...cellsOf(names.at(entry, row)),
      ...cellsOf(names.now(row)),
      words.columnLabel(column),
      words.cellText(column, before),
      words.cellText(column, after),
      ...tail,
    ])
  })
  // A spreadsheet opens this file: a cell that begins like a formula is kept from being one.
  return Papa.unparse([headings, ...rows], { escapeFormulae: true })
}

function cellsOf({ chargeCode, description }: LineName): string[] {
  return [chargeCode, description]
}
