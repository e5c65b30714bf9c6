import type { CellValue } from 'hucre'
import { fieldLabels } from '../chargemaster/fieldLabels'
import type { CellEdit } from '../history/CellEdit'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import { withComment } from './lineComments'

/** Lines of a department for its people to comment on; the key tells each line when the sheet comes back. */
const KEY = 'Line key (leave as it is)'
const COMMENT = 'Comment'
const shown = ['chargeCode', 'description', 'revenueCode', 'hcpcs', 'modifiers', 'price'] as const
const widths = [14, 14, 44, 13, 10, 12, 12, 16, 40, 50]

/** What was written beside a line of a review sheet. */
export interface SheetComment {
  readonly key: string
  readonly comment: string
}

/** The key of a line: `workspace` tells workspaces apart, such as the hash of their first act. */
export function lineKey(workspace: string, row: number): string {
  return `${workspace.slice(0, 8)}-${row + 1}`
}

/** The bytes of an .xlsx workbook with these lines and a column to comment in; all cells are text. */
export async function writeReviewSheet(
  sheet: ChargeSheet,
  rows: Iterable<number>,
  workspace: string,
  codingOf: (row: number) => string,
): Promise<Uint8Array<ArrayBuffer>> {
  const headings = [
    KEY,
    ...shown.map((field) => fieldLabels[field]),
    'Coding',
    'Note of the reviewer',
    COMMENT,
  ]
  const lines = Array.from(rows, (row): CellValue[] => [
    lineKey(workspace, row),
    ...shown.map((field) => sheet.get(row, field)),
    codingOf(row),
    sheet.get(row, 'reviewNote') || sheet.get(row, 'note'),
    '',
  ])
  const columns = widths.map((width) => ({ width }))
  const { writeXlsx } = await import('hucre')
  const book = await writeXlsx({
    sheets: [{ name: 'Review', columns, rows: [headings, ...lines] }],
  })
  return new Uint8Array(book)
}

/** The comments in a workbook that is a review sheet, those left blank apart; null for any other workbook. */
export async function readReviewSheet(bytes: Uint8Array): Promise<readonly SheetComment[] | null> {
  const { readXlsx } = await import('hucre')
  const { sheets } = await readXlsx(bytes)
  for (const { rows } of sheets) {
    const heading = rows.findIndex((row) => row.some((cell) => cell === KEY))
    if (heading < 0) continue
    const key = rows[heading]?.indexOf(KEY) ?? -1
    const comment = rows[heading]?.indexOf(COMMENT) ?? -1
    if (comment < 0) continue
    return rows
      .slice(heading + 1)
      .map((row) => ({ key: cellText(row[key]), comment: cellText(row[comment]) }))
      .filter((entry) => entry.comment !== '')
  }
  return null
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
    const row = Number(key.split('-')[1]) - 1
    if (!(row >= 0 && row < sheet.lineCount) || key !== lineKey(workspace, row)) {
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
  return cell instanceof Date ? dateText(cell) : String(cell).trim()
}

/** A date as a workbook holds it, without the time where it has none: `2026-01-05`. */
function dateText(date: Date): string {
  const [day = '', time = ''] = date.toISOString().slice(0, 16).split('T')
  return time === '00:00' ? day : `${day} ${time}`
}
