import type { HistoryEntry } from '../history/lineHistory'
import type { ChargeSheet } from '../sheet/ChargeSheet'

/** One thing people said about a line. */
export interface LineComment {
  /** Who said it: a person, a department; blank where that is not known. */
  readonly author: string
  readonly text: string
}

/** The same with when it was said; blank where the history does not tell. */
export interface SaidComment extends LineComment {
  readonly at: string
  /** As it stands in the cell of comments; null for a note, which is no comment. */
  readonly entry: string | null
}

/** What people said about a line: comments in their order, then its note and what its reviewer wrote. */
export function lineComments(
  sheet: ChargeSheet,
  row: number,
  history: readonly HistoryEntry[],
): readonly SaidComment[] {
  const since = (column: HistoryEntry['column'], text: string) =>
    history.find(
      (one) =>
        one.column === column &&
        linesOf(one.after).includes(text) &&
        !linesOf(one.before).includes(text),
    )?.at ?? ''
  const written = linesOf(sheet.get(row, 'comments')).map((entry) => {
    return { ...commentOf(entry), entry, at: since('comments', entry) }
  })
  const remark = (column: 'note' | 'reviewNote', author: string): readonly SaidComment[] => {
    const text = sheet.get(row, column)
    const at = history.find((one) => one.column === column && one.after === text)?.at ?? ''
    return text === '' ? [] : [{ author, text, at, entry: null }]
  }
  const reviewer = sheet.get(row, 'reviewer') || 'Reviewer'
  return [...written, ...remark('note', 'Note'), ...remark('reviewNote', reviewer)]
}

const remarks = ['comments', 'note', 'reviewNote'] as const

/** Whether people said anything about a line; asked for each line that is drawn. */
export function isCommented(sheet: ChargeSheet, row: number): boolean {
  return remarks.some((column) => sheet.changes(column).has(row))
}

/** The comments of a line with one more; a comment is one line of text, and the same is not said twice. */
export function withComment(comments: string, { author, text }: LineComment): string {
  const words = text.trim().replace(/\s*\n\s*/g, ' ')
  const entry = author === '' ? words : `${author}: ${words}`
  if (words === '' || linesOf(comments).includes(entry)) return comments
  return comments === '' ? entry : `${comments}\n${entry}`
}

export function withoutComment(comments: string, entry: string): string {
  return linesOf(comments)
    .filter((other) => other !== entry)
    .join('\n')
}

function linesOf(comments: string): readonly string[] {
  return comments.split('\n').filter((entry) => entry !== '')
}

function commentOf(entry: string): LineComment {
  const [, author = '', text = entry] = /^([^:]{1,60}): (.*)$/.exec(entry) ?? []
  return { author, text }
}
