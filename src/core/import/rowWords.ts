import { bestHeadingScore } from './headingScore'

/** True for rows that sum up others: `Total`, `Grand total`, `Subtotal: 1,250.00`, `Total lines: 475` and nothing else. */
export function isTotal(cells: readonly string[]): boolean {
  const words = cells.filter((text) => /[a-z]/i.test(text))
  const [first = ''] = words
  return words.length > 0 && words.length <= 2 && totalWords.test(first.slice(0, JUDGED_LENGTH))
}

/** Characters that are judged: the patterns take time that grows faster than the text, and a cell can hold 32,767. */
const JUDGED_LENGTH = 100

const counted =
  '(?:charges?|lines?|items?|count|records?|rows?|codes?|procedures?|services?|revenue|amount)'

const totalWords = new RegExp(
  [
    `^\\W*(?:grand|sub|report|dept|department|overall)?[\\s-]*totals?\\b\\s*(?:(?:number of )?${counted}|for .*|of .*)?[\\W\\d]*(?:${counted}\\W*)?$`,
    `^\\W*(?:grand|sub)?[\\s-]*totals?\\s*[:-]?\\s*(?:for |of )?(?:dept|department|section|cost cent(?:er|re)|group|facility|page|report)\\b`,
    `^\\W*(?:record|row|line|item)s? count\\b`,
    `^\\W*number of ${counted}[\\W\\d]*$`,
    `^\\W*end of (?:report|file)`,
  ].join('|'),
  'i',
)

/** True for rows that say how many there are: `Count: 20`, `Items in department: 20`, `20 items listed`. */
export function isCount(cells: readonly string[]): boolean {
  if (cells.length > 2) return false
  const text = cells.join(' ')
  return text.length <= JUDGED_LENGTH && countWords.test(text)
}

const countWords = new RegExp(
  [
    `^\\W*(?:[a-z]+ ){0,2}count\\b[^\\d:=]*[:=]\\s*\\d[\\d,]*\\W*$`,
    `^\\W*(?:(?:total|group|item|line|record|row|charge|dept|department|section|page)s? )?count\\b[a-z ]*\\d[\\d,]*\\W*$`,
    `^\\W*(?:(?:number|no\\.?|#|total) (?:of )?)?${counted}\\s+(?:in|for|on|per|listed|under)\\b[^:=]*[:=]\\s*\\d[\\d,]*\\W*$`,
    `^\\W*\\d[\\d,]*\\s+(?:items?|charges?|codes?|procedures?|entries)(?:\\s+(?:in|for|on|listed|found)\\b.*)?\\W*$`,
  ].join('|'),
  'i',
)

/** True for what a print program writes over or under a page: `CHARGE MASTER LISTING … PAGE 12 of 40`. */
export function isPageHeader(cells: readonly string[]): boolean {
  if (cells.length === 1 && /^\d{1,4} of \d{1,4}$/i.test(cells[0] ?? '')) return true
  if (/^(?:(?:run|print) ?(?:date|time)\s*:|(?:report )?date\s*:\s*\d)/i.test(cells[0] ?? ''))
    return true
  return /\bpage\s*(?:no\b\.?)?\s*[:#]?\s*\d{1,5}(?:\s*(?:of|\/)\s*\d{1,5})?\s*$/i.test(
    cells.join(' ').slice(-JUDGED_LENGTH),
  )
}

/** True for rows of dashes and the like, which print programs draw under headings: as few as two over a narrow column. */
export function isRuledLine(cells: readonly string[]): boolean {
  return (
    cells.every((text) => /^[-=_*~+.:\s|]+$/.test(text)) &&
    (cells.length > 2 || cells.some((text) => /^[-=_*~+.:\s|]{3,}$/.test(text)))
  )
}

/** True for notes under or beside the data: long sentences, or text that begins with a footnote mark. */
export function isFootnote(cells: readonly string[]): boolean {
  const [first = ''] = cells
  if (cells.length > 2) return false
  const isNote = noteWords.test(withoutFrame(first))
  if (first.length > 90 || isNote) return true
  return /^\*{1,3}\s*[A-Za-z]/.test(first) && !isFramedTitle(first)
}

const noteWords = new RegExp(
  [
    '^(?:notes?\\b\\s*:|disclaimer|source\\s*:|legend|key\\s*:|please\\b)',
    '^(?:(?:all )?prices? |rates? |charges? )?(?:are )?effective\\b.*\\d',
    '^(?:printed|prepared|generated|exported|run) (?:by|on|at|date)\\b',
    '^(?:for|any) questions\\b|^questions\\b',
    '^\\(?\\d+ (?:rows?|records?|lines?)\\b',
    '^(?:report|list|file|data) (?:generated|printed|prepared|created|run)\\b',
    '^[a-z0-9/&*-]{1,12}\\s*=\\s*[a-z]',
  ].join('|'),
  'i',
)

/** Words in a title; more are a sentence. */
const TITLE_WORDS = 5

/** A short name between marks, as reports set their groups off: `*** IMAGING ***`, `--- Laboratory ---`. */
function isFramedTitle(text: string): boolean {
  const name = withoutFrame(text)
  return name !== text.trim() && name.split(/\s+/).length <= TITLE_WORDS
}

/** The text between equal marks at both ends (`*`, `-`, `=`, `#`, `~`, `_`); any other text as it stands. */
export function withoutFrame(text: string): string {
  const trimmed = text.trim()
  if (trimmed.length > JUDGED_LENGTH) return trimmed
  const framed = /^(?<mark>[*=#~_-])\k<mark>*\s*(.*?[^\s*=#~_-])\s*\k<mark>+$/.exec(trimmed)
  return framed?.[2] ?? trimmed
}

/** True for the headings of another list: `Drug Code | Drug Name | NDC | Unit Price`. */
export function namesColumns(cells: readonly string[]): boolean {
  // Rows of data are told cheaply: some cell is a code, an amount or a sentence.
  if (cells.length < 3 || cells.some((text) => text.length > 40 || /\d{3}/.test(text))) return false
  const names = cells.filter((text) => bestHeadingScore(text) >= 0.75)
  return names.length * 3 >= cells.length * 2
}

/** True for cells that are codes and nothing else: `0001000`, and beside it `0111`. */
export function areBareCodes(cells: readonly string[]): boolean {
  return cells.every(
    (text) => text.length < 30 && /^\S*\d\S*$/.test(text) && !/[a-z]{3}/i.test(text),
  )
}
