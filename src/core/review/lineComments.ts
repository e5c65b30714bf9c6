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

/**
 * Stands for a line break within a comment: comments are lines of their cell, and whoever joins, merges or takes them
 * away goes by these lines.
 */
const BREAK = '\u2028'

/** The comments of a line with one more; the same is not said twice, whatever its line breaks. */
export function withComment(comments: string, { author, text }: LineComment): string {
  const words = text.trim().replace(/[^\S\n]*\n/g, BREAK)
  const entry = author === '' ? words : `${author}: ${words}`
  const isSaid = linesOf(comments).some((other) => flat(other) === flat(entry))
  if (words === '' || isSaid) return comments
  return comments === '' ? entry : `${comments}\n${entry}`
}

/** The comments of a cell as people read them, each with who said it. */
export function commentTexts(comments: string): readonly string[] {
  return linesOf(comments).map((entry) => entry.replaceAll(BREAK, '\n'))
}

const flat = (entry: string) => entry.replace(/\s+/g, ' ')

/** The comments of a line with one entry taken out. */
export function withoutComment(comments: string, entry: string): string {
  return linesOf(comments)
    .filter((other) => other !== entry)
    .join('\n')
}

function linesOf(comments: string): readonly string[] {
  return comments.split('\n').filter((entry) => entry !== '')
}

function commentOf(entry: string): LineComment {
  const [, author = '', text = entry] = /^([^:\u2028]{1,60}): (.*)$/s.exec(entry) ?? []
  return { author, text: text.replaceAll(BREAK, '\n') }
}
