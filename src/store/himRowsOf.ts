import { rowsOfText } from '../core/settings/himRows'
import { readerOf } from '../core/sheet/Column'

/** The rows of a list that may be text or a workbook; of a workbook those of its sheet with the most rows. */
export async function himRowsOf(file: File): Promise<readonly (readonly string[])[]> {
  if (!/\.(?:xlsx?|xlsm|xlsb|ods)$/i.test(file.name)) return rowsOfText(await file.text())
  // Few people load a workbook here; the reader comes when it is needed.
  const { readSourceFiles } = await import('../core/import/readSourceFile')
  const files = await readSourceFiles(file.name, new Uint8Array(await file.arrayBuffer()))
  const [table] = files
    .flatMap(({ tables }) => tables)
    .toSorted((a, b) => Number(a.isHidden) - Number(b.isHidden) || b.rowCount - a.rowCount)
  if (!table) return []
  const readers = table.columns.map(readerOf)
  return Array.from({ length: table.rowCount }, (_, row) => readers.map((read) => read(row)))
}
