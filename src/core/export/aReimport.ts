import { type ChargeLine, lineFields } from '../chargemaster/ChargeLine'
import { ImportDesk } from '../import/ImportDesk'
import type { ImportResult } from '../import/ImportResult'
import { ChargeSheet } from '../sheet/ChargeSheet'
import { exportedText } from './anExport'
import { ownLayout } from './OwnLayout'
import { ownLayoutProfile } from './profiles/ownLayout'

/** Test data: a text file imported as proposed, as a user does who presses Enter. */
export async function imported(text: string): Promise<ImportResult> {
  const desk = new ImportDesk()
  const bytes = new TextEncoder().encode(text)
  const { tables, proposed } = await desk.read([{ name: 'lines.csv', bytes }], () => undefined)
  const mapping = tables[proposed]?.proposal.mapping
  if (!mapping) throw new RangeError('No table was found.')
  return desk.finish([{ table: proposed, mapping }])
}

/** Test data: rows of cells without commas as CSV. */
export const csvOf = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => `${cells.join(',')}\r\n`).join('')

/** The exported line `row` by the headings of the export. */
export function exportedLine(sheet: ChargeSheet, row: number): Readonly<Record<string, string>> {
  const layout = ownLayout(sheet)
  const texts = layout.cells(row)
  return Object.fromEntries(layout.headings.map((heading, index) => [heading, texts[index] ?? '']))
}

/** The facts of every line, and of every line of the exported sheet once it is imported again. */
export async function factsAndReimport(
  sheet: ChargeSheet,
): Promise<readonly [readonly Facts[], readonly Facts[]]> {
  const again = await imported(await exportedText(sheet, ownLayoutProfile))
  return [factsOf(sheet), factsOf(new ChargeSheet(again.sheet))]
}

type Facts = Omit<ChargeLine, 'row'>

function factsOf(sheet: ChargeSheet): readonly Facts[] {
  return Array.from({ length: sheet.lineCount }, (_, row) => {
    const line = sheet.line(row)
    return Object.fromEntries(lineFields.map((field) => [field, line[field]])) as unknown as Facts
  })
}
