import type { CellValue, Sheet } from 'hucre'
import { fieldLabels } from '../chargemaster/fieldLabels'
import type { CellEdit } from '../history/CellEdit'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import { hashText } from '../text/hashText'
import { withComment } from './lineComments'

/**
 * The heading of the keys by which a review sheet is known: lines of a department for its people to comment on, each told
 * by its key when the sheet comes back.
 */
export const KEY_HEADING = 'Line key (leave as it is)'
const COMMENT = 'Comment'
const shown = ['chargeCode', 'description', 'revenueCode', 'hcpcs', 'modifiers', 'price'] as const
const headings = [...shown.map((field) => fieldLabels[field]), 'Coding', 'Note of the reviewer']
const widths = [14, 14, 44, 13, 10, 12, 12, 16, 40, 50]

/** What was written beside a line of a review sheet. */
export interface SheetComment {
  readonly key: string
  readonly comment: string
}

/** What a department gave back. */
export interface ReturnedSheet {
  /** Those left blank apart. */
  readonly comments: readonly SheetComment[]
  /** Lines where it changed what stands beside the comment, which is not taken. */
  readonly changedLines: number
}

/** The key of a line: `workspace` tells workspaces apart, such as the hash of their first act. */
function lineKey(workspace: string, row: number): string {
  return `${workspace.slice(0, 8)}-${row + 1}`
}

/** Stands at the end of a key, so that a sheet that comes back tells whether its line was changed in it. */
function cellsMark(cells: readonly string[]): string {
  return hashText(cells.map((cell) => cell.trim().replace(/\s+/g, ' ')).join('\n')).toString(36)
}

/** The bytes of an .xlsx workbook with these lines and a column to comment in; all cells are text. */
export async function writeReviewSheet(
  sheet: ChargeSheet,
  rows: Iterable<number>,
  workspace: string,
  codingOf: (row: number) => string,
): Promise<Uint8Array<ArrayBuffer>> {
  const lines = Array.from(rows, (row): CellValue[] => {
    const note = sheet.get(row, 'reviewNote') || sheet.get(row, 'note')
    const cells = [...shown.map((field) => sheet.get(row, field)), codingOf(row), note]
    return [`${lineKey(workspace, row)}-${cellsMark(cells)}`, ...cells, '']
  })
  const columns = widths.map((width) => ({ width }))
  const { writeXlsx } = await import('hucre')
  const book = await writeXlsx({
    sheets: [{ name: 'Review', columns, rows: [[KEY_HEADING, ...headings, COMMENT], ...lines] }],
  })
  return new Uint8Array(book)
}

/** What a review sheet brings back, as .xlsx or .ods, if its comments can be found; null for any other workbook. */
export async function readReviewSheet(
  bytes: Uint8Array,
): Promise<ReturnedSheet | 'no-comment-column' | null> {
  const { formatValue, read } = await import('hucre')
  const { sheets } = await read(bytes, { readStyles: true })
  let isReviewSheet = false
  for (const sheet of sheets) {
    const top = sheet.rows.findIndex((row) => row.includes(KEY_HEADING))
    const names = sheet.rows[top] ?? []
    const key = names.indexOf(KEY_HEADING)
    const comment = names.indexOf(COMMENT)
    isReviewSheet ||= key >= 0
    if (key < 0 || comment < 0) continue
    const comments: SheetComment[] = []
    let changedLines = 0
    const others = headings.map((name) => names.indexOf(name))
    for (const [below, row] of sheet.rows.slice(top + 1).entries()) {
      const format = formatAt(sheet, top + 1 + below, comment)
      const value = row[comment]
      const text =
        typeof value === 'number' && format ? formatValue(value, format) : cellText(value)
      if (text !== '') comments.push({ key: cellText(row[key]), comment: text })
      const [, , mark] = cellText(row[key]).split('-')
      // Sheets of earlier versions have no mark, and a column that was taken out can tell nothing.
      if (mark === undefined || others.includes(-1)) continue
      if (mark !== cellsMark(others.map((at) => cellText(row[at])))) changedLines += 1
    }
    return { comments, changedLines }
  }
  return isReviewSheet ? 'no-comment-column' : null
}

/** How a number is shown: `0%` for 50%; undefined where it is shown as it is. */
function formatAt(sheet: Sheet, row: number, column: number): string | undefined {
  const format = sheet.cells?.get(`${row},${column}`)?.style?.numFmt
  return format?.toLowerCase() === 'general' ? undefined : format
}

/** What attaching comments comes to. */
export interface AttachedComments {
  readonly changes: readonly Omit<CellEdit, 'before'>[]
  /** Comments that are new at their lines. */
  readonly attached: number
  /** Comments that belong to no line of this workspace. */
  readonly strangers: number
}

/** The cells that attach comments to their lines: one change per line, however many comments it gets. */
export function commentChanges(
  sheet: ChargeSheet,
  comments: readonly SheetComment[],
  workspace: string,
): AttachedComments {
  const cells = new Map<number, string>()
  let attached = 0
  let strangers = 0
  for (const { key, comment } of comments) {
    const [of = '', number = ''] = key.split('-')
    const row = Number(number) - 1
    if (!(row >= 0 && row < sheet.lineCount) || `${of}-${number}` !== lineKey(workspace, row)) {
      strangers += 1
      continue
    }
    const before = cells.get(row) ?? sheet.get(row, 'comments')
    const author = sheet.get(row, 'department') || 'Department'
    const after = withComment(before, { author, text: comment })
    // The same sheet may be dropped twice.
    if (after === before) continue
    cells.set(row, after)
    attached += 1
  }
  const changes = Array.from(cells, ([row, after]) => ({ row, column: 'comments' as const, after }))
  return { changes, attached, strangers }
}

function cellText(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return cell instanceof Date ? dateText(cell) : String(cell).trim()
}

/** A date as a workbook holds it, without the time where it has none: `2026-01-05`. */
function dateText(date: Date): string {
  const [day = '', time = ''] = date.toISOString().slice(0, 16).split('T')
  return time === '00:00' ? day : `${day} ${time}`
}
