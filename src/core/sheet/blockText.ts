/** A rectangle of cells as text: rows of cells. All rows have the same number of cells. */
export type CellBlock = readonly (readonly string[])[]

/** Writes cells as spreadsheets put them on the clipboard: tabs between cells, quotes where needed. */
export function blockToText(block: CellBlock): string {
  return block.map((row) => row.map(quoted).join('\t')).join('\r\n')
}

/** Writes cells as an HTML table; codes are marked as text so that spreadsheets keep leading zeros. */
export function blockToHtml(block: CellBlock): string {
  const cell = (text: string) => `<td style="mso-number-format:'\\@'">${escaped(text)}</td>`
  const rows = block.map((row) => `<tr>${row.map(cell).join('')}</tr>`)
  return `<table>${rows.join('')}</table>`
}

/**
 * Reads clipboard text as a block. A cell in quotes may hold tabs, line breaks and doubled quotes; the line
 * break that spreadsheets put at the end adds no row; short rows are filled with blank cells.
 */
export function textToBlock(text: string): CellBlock {
  return asBlock(text.includes('"') ? quotedRows(text) : plainRows(text))
}

/** Rows as a block: short ones are filled with blank cells. */
export function asBlock(rows: readonly string[][]): CellBlock {
  // Not `Math.max(...)`: an engine takes some ten thousand arguments, and whole columns are longer.
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0)
  for (const row of rows) while (row.length < width) row.push('')
  return rows
}

/** Text without quotes, which holds separators nowhere else than between cells. */
function plainRows(text: string): string[][] {
  const lines = text.split(/\r\n|[\r\n]/)
  if (lines.length > 1 && lines.at(-1) === '') lines.pop()
  return lines.map((line) => line.split('\t'))
}

function quotedRows(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    const cell = readCell(text, at)
    row.push(cell.text)
    at = cell.end
    const behind = text[at]
    if (behind === '\t') {
      at++
      continue
    }
    rows.push(row)
    row = []
    if (behind === undefined) break
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (at === text.length) break
  }
  return rows
}

/** Reads the cell that starts at `start`; `end` is where its separator stands. */
function readCell(text: string, start: number): { text: string; end: number } {
  if (text[start] === '"') {
    const close = closingQuote(text, start + 1)
    const after = text[close + 1]
    // A quote that is not closed before a separator is part of the text, such as in `"3 INCH`.
    if (close > 0 && (after === undefined || /[\t\r\n]/.test(after)))
      return { text: text.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 }
  }
  separator.lastIndex = start
  const end = separator.exec(text)?.index ?? text.length
  return { text: text.slice(start, end), end }
}

const separator = /[\t\r\n]/g

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

const quoted = (text: string) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
