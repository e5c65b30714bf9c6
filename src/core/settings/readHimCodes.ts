import { counted } from '../chargemaster/counted'
import { CodeRanges } from '../reference/ranges'
import { UserError } from '../UserError'

/** A column of a HIM list that holds codes. */
export interface HimColumn {
  readonly index: number
  /** Its heading, or `Column 2` where it has none. */
  readonly name: string
  /** Codes and ranges in it, each once. */
  readonly codes: readonly string[]
  /** Whether it is taken unless a person says otherwise. */
  readonly isProposed: boolean
}

/** What the open chargemaster tells about numbers of five digits, which may be codes or charge codes. */
export interface KnownNumbers {
  readonly codes: ReadonlySet<string>
  readonly chargeCodes: ReadonlySet<string>
}

/** The codes of a HIM list, and the rows that gave none. */
export interface HimList {
  /** Codes, and ranges such as `10021-69990`, in order. */
  readonly codes: readonly string[]
  readonly rowsWithoutCode: readonly { readonly row: number; readonly text: string }[]
  /** Numbers that were too short for a code, as they were written: `340` is read as `00340`. */
  readonly zerosAdded: readonly string[]
  /** Codes with the letter O in place of a zero, as they were written: `4495O` is read as `44950`. */
  readonly lettersRead: readonly string[]
}

const namesCodes = /\b(?:cpt|hcpcs?|px|(?:procedure|proc|service|billing) codes?)/i
const namesOthers =
  /\b(?:item|cdm|charge|chg|mnem\w*|rev\w*|dep\w*|account|acct|gl|price|amount|fee|units?|qty|zip|id|no|number|date)\b/i

/** The columns of a HIM list that hold codes, left to right; throws where none does. */
export function himColumns(
  fileName: string,
  rows: readonly (readonly string[])[],
  known: KnownNumbers,
): readonly HimColumn[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const columns = Array.from({ length: width }, (_, index) => readColumn(rows, index, known))
  const best = Math.max(...columns.map(({ score }) => score))
  const found = columns.filter(({ codes }) => codes.length > 0)
  if (found.length === 0)
    throw new UserError(
      'settings/him-list',
      `${fileName} holds no HCPCS code.`,
      'Give it a column with five-character codes, and load it again.',
    )
  return found.map(({ score, ...column }) => ({
    ...column,
    isProposed: score > 0 && score >= best - 0.5,
  }))
}

/** The codes that the chosen columns hold, and the rows in which they hold none. */
export function himList(
  rows: readonly (readonly string[])[],
  columns: readonly HimColumn[],
): HimList {
  const codes = new Set<string>()
  const rowsWithoutCode: { row: number; text: string }[] = []
  const zerosAdded = new Set<string>()
  const lettersRead = new Set<string>()
  for (const [index, row] of rows.entries()) {
    const found = columns.flatMap((column) => codesInCell(row[column.index] ?? '') ?? [])
    for (const code of found) codes.add(code)
    for (const column of columns)
      for (const part of partsOf(row[column.index] ?? '')) {
        if (codes.has(withZeros(part) ?? '')) zerosAdded.add(part)
        for (const word of part.split(/[\s–-]+/)) if (withZero(word) !== word) lettersRead.add(word)
      }
    const text = row.filter((cell) => cell.trim() !== '').join(' | ')
    if (found.length === 0 && text !== '') rowsWithoutCode.push({ row: index + 1, text })
  }
  return {
    codes: [...codes].toSorted(),
    rowsWithoutCode,
    zerosAdded: [...zerosAdded].toSorted(),
    lettersRead: [...lettersRead].toSorted(),
  }
}

/** How many codes and ranges a list holds, in words: `12 codes and 1 range`. */
export function himCount(codes: readonly string[]): string {
  const ranges = codes.filter((code) => code.includes('-')).length
  if (ranges === 0) return counted(codes.length, 'code')
  const single = codes.length - ranges
  const ofRanges = counted(ranges, 'range')
  return single === 0 ? ofRanges : `${counted(single, 'code')} and ${ofRanges}`
}

/** Tells whether HIM assigns a code, by the codes and ranges of its list. */
export function himMatcher(codes: readonly string[]): { readonly has: (code: string) => boolean } {
  const single = new Set(codes.filter((code) => !code.includes('-')))
  const ranges = new CodeRanges(codes.filter((code) => code.includes('-')))
  return { has: (code) => single.has(code) || ranges.has(code) }
}

function readColumn(
  rows: readonly (readonly string[])[],
  index: number,
  known: KnownNumbers,
): Omit<HimColumn, 'isProposed'> & { readonly score: number } {
  const cells = rows.map((row) => row[index]?.trim() ?? '')
  const readings = cells.map(codesInCell)
  const first = readings.findIndex((reading) => reading !== null)
  const heading = cells.slice(0, Math.max(0, first)).findLast((cell) => cell !== '') ?? ''
  const below = cells.slice(Math.max(0, first)).filter((cell) => cell !== '').length
  const withCode = readings.filter((reading) => reading !== null).length
  const codes = [...new Set(readings.flatMap((reading) => reading ?? []))]
  const share = (of: ReadonlySet<string>) =>
    codes.filter((code) => of.has(code)).length / Math.max(1, codes.length)
  // The heading weighs most; the chargemaster tells item numbers from codes where it says nothing.
  const byHeading = namesCodes.test(heading) ? 2 : namesOthers.test(heading) ? -2 : 0
  const mostlyCodes = withCode >= below / 2 ? 1 : 0
  const score =
    withCode === 0
      ? -1
      : mostlyCodes + byHeading + 2 * (share(known.codes) - share(known.chargeCodes))
  return { index, name: heading || `Column ${index + 1}`, codes, score }
}

const code = String.raw`(?:\d{4}[0-9A-Z]|[A-Z]\d{4})`
const rangePattern = new RegExp(String.raw`^(${code})\s*(?:-|–|TO|THROUGH|THRU)\s*(${code})$`)
const withModifiers = new RegExp(String.raw`^(${code})(?:[\s-]*[0-9A-Z]{2})*$`)

/** The codes and ranges a cell names, without their modifiers; null where something in it is neither. */
function codesInCell(cell: string): string[] | null {
  const found = partsOf(cell).flatMap((part) => codesInPart(part) ?? [null])
  const codes = found.filter((one) => one !== null)
  return codes.length > 0 && codes.length === found.length ? codes : null
}

/** What a cell lists, part by part. */
function partsOf(cell: string): readonly string[] {
  // A spreadsheet writes `="00340"` to keep the zeros.
  const text = cell
    .trim()
    .toUpperCase()
    .replace(/^="?(.*?)"?$/, '$1')
  return text
    .split(/[;,/|&]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** An anesthesia code whose zeros a spreadsheet ate, with them; null for anything else. */
function withZeros(text: string): string | null {
  return /^\d{3,4}$/.test(text) ? text.padStart(5, '0') : null
}

/** A code whose letter O is meant as a zero, with it: no code has that letter among its digits. */
function withZero(word: string): string {
  return /^[A-Z0-9](?=[0-9O]{4}$)(?=.*\d.*\d)[0-9O]*O[0-9O]*$/.test(word)
    ? word.charAt(0) + word.slice(1).replaceAll('O', '0')
    : word
}

function codesInPart(written: string): string[] | null {
  const text = written.replace(/[A-Z0-9]+/g, withZero)
  const [, from = '', to = ''] = rangePattern.exec(text) ?? []
  if (from !== '' && from <= to) return [`${from}-${to}`]
  const [, coded] = withModifiers.exec(text) ?? []
  if (coded !== undefined) return [coded]
  const padded = withZeros(text)
  if (padded !== null) return [padded]
  const words = text.split(/\s+/)
  const codes = words.flatMap((word) => withModifiers.exec(word)?.[1] ?? [])
  return words.length > 1 && codes.length === words.length ? codes : null
}
