import { fromHtml } from 'hucre'
import { decodeText } from './decodeText'
import { nothingReadable } from './importErrors'
import { tableOf, workbookFormat } from './readWorkbook'
import type { SourceFile } from './SourceTable'

/** Reads a web page with a table, as report programs save it under a name that ends in .xls: cells as they stand. */
export function readHtml(name: string, bytes: Uint8Array): SourceFile {
  const page = new TextDecoder().decode(decodeText(bytes).bytes).replace(/&nbsp;|&#160;/g, ' ')
  const table = tableOf(name, fromHtml(page, { sheetName: 'html', typeInference: false }))
  if (table.rowCount === 0) throw nothingReadable(name)
  return {
    name,
    format: workbookFormat,
    tables: [table],
    remarks: ['The file is a web page; the tables in it were read one below the other.'],
  }
}
