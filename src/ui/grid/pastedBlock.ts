import { asBlock, type CellBlock, textToBlock } from '../../core/sheet/blockText'

/** HTML longer than this is not read: its text says the same, and reading it would make the page wait. */
const MAX_HTML = 4_000_000

/**
 * What a paste holds. Text is exact and is taken where both flavours have the same shape; where they differ, as
 * with line breaks in cells that a program did not put in quotes, the table knows where the cells end.
 */
export function pastedBlock(text: string, html: string): CellBlock {
  const block = textToBlock(text)
  if (html.length > MAX_HTML || hasShapeOf(html, block)) return block
  const table = tableBlock(html)
  if (!table) return block
  const isSameShape = table.length === block.length && table[0]?.length === block[0]?.length
  return isSameShape ? block : table
}

/** Whether a table has as many rows and cells as the block, by its tags alone: reading it takes far longer. */
function hasShapeOf(html: string, block: CellBlock): boolean {
  const count = (tag: RegExp) => html.match(tag)?.length ?? 0
  const width = block[0]?.length ?? 0
  return (
    !/(?:col|row)span/i.test(html) &&
    count(/<tr[\s>]/gi) === block.length &&
    count(/<t[dh][\s>]/gi) === block.length * width
  )
}

/** The cells of the one table in `html`, merged cells as spreadsheets unmerge them; null where there is none. */
function tableBlock(html: string): CellBlock | null {
  if (!/<table/i.test(html)) return null
  const tables = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')
  const [table] = tables
  if (!table || tables.length > 1) return null
  const rows: string[][] = Array.from(table.rows, () => [])
  Array.from(table.rows).forEach((row, index) => {
    let at = 0
    for (const cell of row.cells) {
      while (rows[index]?.[at] !== undefined) at++
      for (let down = 0; down < cell.rowSpan; down++)
        for (let right = 0; right < cell.colSpan; right++) {
          const line = rows[index + down]
          if (line) line[at + right] = down + right === 0 ? cellText(cell) : ''
        }
      at += cell.colSpan
    }
  })
  // A cell that a merged one above covers has its place, though nobody wrote it.
  const block = asBlock(rows.map((row) => Array.from(row, (text) => text ?? '')))
  return (block[0]?.length ?? 0) === 0 ? null : block
}

/** The text of a cell as it is read on screen: white space of the source is one blank, `<br>` is a line break. */
function cellText(cell: HTMLTableCellElement): string {
  for (const lineBreak of cell.querySelectorAll('br')) lineBreak.replaceWith('\uE000')
  return (cell.textContent ?? '')
    .replace(/[ \t\r\n]+/g, ' ')
    .replaceAll('\u00A0', ' ')
    .replace(/ ?\uE000 ?/g, '\n')
    .trim()
}
