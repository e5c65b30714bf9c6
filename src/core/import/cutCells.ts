import Papa from 'papaparse'
import { packColumn } from '../sheet/packColumn'
import type { ArrangedTable } from './alignLists'
import { cellOf } from './columnTools'
import { guessDelimiter } from './guessDelimiter'
import type { SourceTable } from './SourceTable'

const SAMPLE_ROWS = 1000
const FEW_ROWS = 5
/** Two cells are a sentence with a comma as well. */
const FEW_CELLS = 3
const EVEN = 0.5

/**
 * Cuts a sheet whose rows stand in their first cell as text (`1001,CHEST XRAY,71046,250.00`): a text file that was
 * pasted or opened without saying what divides its cells. Rows stay where they are.
 */
export function cutCells(table: SourceTable): ArrangedTable {
  const untouched = { table, remarks: [] }
  const [first, ...others] = table.columns
  if (!first || table.rowCount < FEW_ROWS || others.some((column) => isFilled(column, table)))
    return untouched
  const textOf = (row: number) => cellOf(first, row).replace(/[\r\n]+/g, ' ')
  const rows = Array.from({ length: table.rowCount }, (_, row) => row)
  const sample = rows.slice(0, SAMPLE_ROWS).map(textOf).join('\n')
  const { delimiter, width, evenness } = guessDelimiter(sample)
  if (width < FEW_CELLS || evenness < EVEN) return untouched
  const cut = rows.map((row) => cellsOf(textOf(row), delimiter))
  const columns = Array.from({
    length: cut.reduce((most, { length }) => Math.max(most, length), 0),
  })
  const remark = `In “${table.name}” each row stands in one cell; it was cut at “${nameOf(delimiter)}” into ${width} columns.`
  return {
    table: {
      ...table,
      columns: columns.map((_, column) => packColumn(cut.map((cells) => cells[column] ?? ''))),
    },
    remarks: [remark],
  }
}

const isFilled = (column: SourceTable['columns'][number], { rowCount }: SourceTable) =>
  column.kind === 'dict'
    ? column.words.some((word) => word.trim() !== '')
    : (column.offsets[rowCount] ?? 0) > (column.offsets[0] ?? 0)

const cellsOf = (text: string, delimiter: string): readonly string[] =>
  Papa.parse<string[]>(text, { delimiter }).data[0] ?? []

const nameOf = (delimiter: string) => (delimiter === '\t' ? 'tab' : delimiter)
