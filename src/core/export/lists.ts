import type { LineField } from '../chargemaster/ChargeLine'
import { fieldLabels } from '../chargemaster/fieldLabels'
import type { Flag } from '../checks/Check'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import type { ExportLayout } from './ExportLayout'
import type { CellDifference } from './exportDiff'
import { isFormula } from './formulas'

const identifying: readonly LineField[] = [
  'chargeCode',
  'description',
  'department',
  'revenueCode',
  'hcpcs',
  'modifiers',
  'price',
]

/**
 * The dynamic worklist for the coders (HIM): facts of each line and why it is coded per encounter.
 * `reasonOf` gives the reason for a row as one sentence.
 */
export function dynamicWorklist(
  sheet: ChargeSheet,
  reasonOf: (row: number) => string,
): ExportLayout {
  return forPeople({
    headings: [
      'Row',
      ...identifying.map((field) => fieldLabels[field]),
      'Coding',
      'Reason',
      'Note',
    ],
    cells: (row) => [...factsOf(sheet, row), 'Dynamic', reasonOf(row), sheet.get(row, 'note')],
  })
}

/** One open check of one line. */
export interface OpenFlag {
  readonly row: number
  readonly flag: Flag
  /** Whether the line is in the sheet that goes out. */
  readonly isExported: boolean
}

/** The check list: what is open on which line, why, and what to do. `flags` are its lines, in order. */
export function checkList(sheet: ChargeSheet, flags: readonly OpenFlag[]): ExportLayout {
  return forPeople({
    headings: [
      'Row',
      ...identifying.map((field) => fieldLabels[field]),
      ...['Severity', 'Check', 'Finding', 'Why', 'What to do', 'Source', 'In the sheet'],
    ],
    cells: (index) => {
      const open = flags[index]
      if (!open) return []
      const { severity, title, message, why, whatToDo, source } = open.flag
      const said = [severity, title, message, why, whatToDo, source]
      return [...factsOf(sheet, open.row), ...said, open.isExported ? 'yes' : 'no']
    },
  })
}

/** The before and after list for the loader. `cells` are its lines, in order. */
export function beforeAfterList(
  sheet: ChargeSheet,
  cells: readonly CellDifference[],
): ExportLayout {
  return forPeople({
    headings: ['Row', fieldLabels.chargeCode, fieldLabels.description, 'Column', 'Before', 'After'],
    cells: (index) => {
      const cell = cells[index]
      if (!cell) return []
      const { row, column, before, after } = cell
      const [number = '', chargeCode = '', description = ''] = factsOf(sheet, row)
      return [number, chargeCode, description, column, before, after]
    },
  })
}

function factsOf(sheet: ChargeSheet, row: number): readonly string[] {
  return [
    String(sheet.packed.sourceRows[row] ?? ''),
    ...identifying.map((field) => asInFile(sheet, row, field)),
  ]
}

/** A charge code as the billing system has it, blanks included, so that people find the line there. */
function asInFile(sheet: ChargeSheet, row: number, field: LineField): string {
  const isAsRead = field === 'chargeCode' && !sheet.isChanged(row, field)
  return isAsRead ? sheet.fileText(row, field) : sheet.get(row, field)
}

/** Lists are opened in spreadsheets: no cell of them runs as a formula. */
function forPeople({
  headings,
  cells,
}: Pick<ExportLayout, 'cells'> & { readonly headings: readonly string[] }): ExportLayout {
  return {
    preamble: [],
    headings,
    cells: (row, number) => cells(row, number).map((text) => (isFormula(text) ? `'${text}` : text)),
  }
}
