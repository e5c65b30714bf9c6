import type { ColumnMapping } from './ColumnMapping'
import { columnsOfRole } from './columnsOfRole'
import type { SourceTable } from './SourceTable'
import { TableSample } from './TableSample'

/** Cells judged, and the share of them that may have words, where charge codes are codes without words. */
const JUDGED_CODES = 400
const FEW_WORDS = 0.1
/** Characters of a code that are judged: the pattern looks again from each, so a cell of 32,000 would take seconds. */
const JUDGED_LENGTH = 100

/** True where charge codes are codes without words: what has words in their place is something else. */
export function hasPlainCodes(table: SourceTable, mapping: ColumnMapping): boolean {
  const [column] = columnsOfRole(mapping, 'chargeCode')
  if (column === undefined) return false
  const judged = new TableSample({ ...table, columns: table.columns.slice(column, column + 1) })
  const codes = judged
    .cells(0, (mapping.headerRow ?? -1) + 1, JUDGED_CODES)
    .filter((text) => text.trim() !== '')
  return codes.filter(hasWords).length < codes.length * FEW_WORDS
}

/** Words with a blank or a colon among them; no code of a billing system looks so. */
export const hasWords = (text: string) =>
  /[a-z]{2}.*[:\s]|[:\s].*[a-z]{2}/i.test(text.trim().slice(0, JUDGED_LENGTH))
