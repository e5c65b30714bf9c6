import { type LineField, lineFields } from '../chargemaster/ChargeLine'
import { fieldLabels } from '../chargemaster/fieldLabels'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import { ownLayout } from './OwnLayout'
import { type DelimitedStyle, writeDelimited } from './writeDelimited'

/** The chosen lines in the file's own columns, as delimited text in chunks; headings first if the file had any. */
export function writeSheet(
  sheet: ChargeSheet,
  rows: Uint32Array,
  style: DelimitedStyle,
): Generator<string> {
  const layout = ownLayout(sheet)
  function* lines() {
    for (const row of rows) yield layout.cells(row)
  }
  const hasHeadings = layout.headings.some((heading) => heading !== '')
  return writeDelimited({ heads: hasHeadings ? [layout.headings] : [], rows: lines() }, style)
}

const worklistFields = lineFields.filter((field): field is LineField => field !== 'ndc')

/**
 * The dynamic worklist for the coders (HIM): facts of each line and why it is coded per encounter.
 * `reasonOf` gives the reason for a row as one sentence.
 */
export function writeDynamicWorklist(
  sheet: ChargeSheet,
  rows: Uint32Array,
  reasonOf: (row: number) => string,
  style: DelimitedStyle,
): Generator<string> {
  const labels = worklistFields.map((field) => fieldLabels[field])
  const headings = ['Row', ...labels, 'Coding', 'Reason', 'Note']
  function* lines() {
    for (const row of rows) {
      const facts = worklistFields.map((field) => asInFile(sheet, row, field))
      yield [
        String(sheet.packed.sourceRows[row] ?? ''),
        ...facts,
        'Dynamic',
        reasonOf(row),
        sheet.get(row, 'note'),
      ]
    }
  }
  return writeDelimited({ heads: [headings], rows: lines() }, style)
}

/** A charge code as the billing system has it, blanks included, so that coders find the line there. */
function asInFile(sheet: ChargeSheet, row: number, field: LineField): string {
  const isAsRead = field === 'chargeCode' && !sheet.isChanged(row, field)
  return isAsRead ? sheet.fileText(row, field) : sheet.get(row, field)
}
