import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/**
 * Reads a CSV file of the reference or training data, plain or gzipped, as one record of texts per row.
 * These files are ours and well formed (comma, double quotes, a heading row); hospitals' files go through
 * `core/import`.
 */
export function readCsvFile(path: string): Record<string, string>[] {
  const bytes = readFileSync(path)
  const [headings = [], ...rows] = readRows(
    (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'),
  )
  return rows.map((row) =>
    Object.fromEntries(headings.map((heading, column) => [heading, row[column] ?? ''])),
  )
}

/** A quoted cell, a plain cell, and what ends it. */
const cellPattern = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/y

function readRows(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  cellPattern.lastIndex = text.startsWith('\uFEFF') ? 1 : 0
  while (cellPattern.lastIndex < text.length) {
    const [, quoted, plain = '', end] = cellPattern.exec(text) ?? []
    if (end === undefined) throw new RangeError(`Row ${rows.length + 1} holds an unclosed quote.`)
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end !== ',') {
      rows.push(row)
      row = []
    }
  }
  if (row.length > 0) rows.push([...row, ''])
  return rows
}
