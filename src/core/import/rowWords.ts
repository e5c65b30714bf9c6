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
    `^\\W*(?:grand|sub|report|dept|department|overall)?[\\s-]*totals?\\b\\s*(?:(?:number of )?${counted}|for .*|of .*)?[\\W\\d]*$`,
    `^\\W*(?:record|row|line|item)s? count\\b`,
    `^\\W*number of ${counted}[\\W\\d]*$`,
    `^\\W*end of (?:report|file)`,
  ].join('|'),
  'i',
)

/** True for what a print program writes over or under a page: `CHARGE MASTER LISTING … PAGE 12 of 40`. */
export function isPageHeader(cells: readonly string[]): boolean {
  return /\bpage\s*(?:no\b\.?)?\s*[:#]?\s*\d{1,5}(?:\s*(?:of|\/)\s*\d{1,5})?\s*$/i.test(
    cells.join(' ').slice(-JUDGED_LENGTH),
  )
}

/** True for rows of dashes and the like, which print programs draw under headings. */
export function isRuledLine(cells: readonly string[]): boolean {
  return cells.every((text) => /^[-=_*~+.\s|]{3,}$/.test(text))
}

/** True for notes under or beside the data: long sentences, or text that begins with a footnote mark. */
export function isFootnote(cells: readonly string[]): boolean {
  const [first = ''] = cells
  if (cells.length > 2) return false
  const isNote = noteWords.test(withoutFrame(first))
  if (first.length > 90 || isNote) return true
  return /^\*{1,3}\s*[A-Za-z]/.test(first) && !isFramedTitle(first)
}

const noteWords = /^(?:notes?\b\s*:|disclaimer|source\s*:|legend|key\s*:|please\b)/i

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
