import { isHcpcsShape } from '../chargemaster/HcpcsCode'
import { parsePrice } from '../chargemaster/price'
import { headingScores } from './headingScore'
import { isBlankAt } from './printedLines'

/** Columns of a print extract, and the cuts among them that codes of one length vouch for, words across or not. */
export interface CodeCuts {
  readonly starts: readonly number[]
  readonly sure: ReadonlySet<number>
}

/** A field of codes that begins where its heading does. */
interface CodeField {
  readonly at: number
  readonly length: number
  readonly role: CodeRole
}

type CodeRole = 'hcpcs' | 'revenueCode' | 'department'
const codeRoles: readonly CodeRole[] = ['hcpcs', 'revenueCode', 'department']

const CLEAR_NAME = 0.75
/** Codes are there in so many lines at least, and nearly all of what stands in their place are codes. */
const FEW_CODES = 8
const MOST = 0.97
/** Digits before a code show that it begins further left. */
const FEW_DIGITS = 0.1
/** Full descriptions, no more of all than so many, move the cut behind them by the length of a word. */
const FEW_FULL = 0.1
const WORD = 8

/**
 * Cuts where a heading and the codes under it begin together: a description that fills its field leaves no blank before
 * the code, and codes of one length need none between them.
 */
export function withCodeStarts(
  starts: readonly number[],
  heading: string,
  charges: readonly string[],
): CodeCuts {
  const fields = codeFields(heading, charges)
  const begins = new Set(fields.map(({ at }) => at))
  const sure = new Set(begins)
  const kept = starts.filter(
    (start) =>
      begins.has(start) || !fields.some((field) => isSameCut(start, field, heading, charges)),
  )
  const all = [...new Set([...kept, ...begins])].toSorted((a, b) => a - b)
  const cuts = all.map((start, index) => {
    const field = fields.find(({ at }) => at === all[index - 1])
    const end = field && endBefore(field, start, all[index + 1], charges)
    if (end === undefined) return start
    sure.add(end)
    return end
  })
  return { starts: cuts, sure }
}

/** A cut that was found a little beside the beginning of the codes, for the words that run up to them. */
function isSameCut(
  start: number,
  { at, length }: CodeField,
  heading: string,
  charges: readonly string[],
): boolean {
  if (start === 0 || start < at - WORD || start >= at + length) return false
  if (start > at) return !beginsHeading(heading, at + 1, start)
  const full = charges.filter((line) => line.slice(start, at).trim() !== '')
  return !beginsHeading(heading, start, at - 1) && full.length <= charges.length * FEW_FULL
}

/** True where a word of the heading begins from one place to another, both included. */
function beginsHeading(heading: string, from: number, to: number): boolean {
  for (let at = from; at <= to; at++)
    if (isBlankAt(heading, at - 1) && !isBlankAt(heading, at)) return true
  return false
}

function codeFields(heading: string, charges: readonly string[]): readonly CodeField[] {
  const fields: CodeField[] = []
  for (const { 0: word, index: at } of heading.matchAll(/\S+/g)) {
    const names = headingScores(word)
    const role = codeRoles.find((known) => (names[known] ?? 0) >= CLEAR_NAME)
    if (role === undefined || at === 0) continue
    const length = lengthOfCodes(role, at, charges)
    const follows = fields.some((field) => field.at + field.length === at)
    if (length !== null && (follows || standsFree(at, charges))) fields.push({ at, length, role })
  }
  return fields
}

/** How long the codes of a field are; null where what stands there is something else. */
function lengthOfCodes(role: CodeRole, at: number, charges: readonly string[]): number | null {
  const length = role === 'hcpcs' ? 5 : role === 'revenueCode' ? 4 : digitsAt(at, charges)
  if (length === null) return null
  const cells = charges.map((line) => line.slice(at, at + length).trimEnd())
  const filled = cells.filter((text) => text !== '')
  const codes = filled.filter((text) =>
    role === 'hcpcs' ? isHcpcsShape(text) : text.length === length && /^\d+$/.test(text),
  )
  return filled.length >= FEW_CODES && codes.length >= filled.length * MOST ? length : null
}

/** How many digits begin there, where they are as many in nearly all lines. */
function digitsAt(at: number, charges: readonly string[]): number | null {
  const counts = charges.flatMap((line) => {
    const digits = /^\d{3,8}(?!\S)/.exec(line.slice(at))?.[0]
    return digits === undefined ? [] : [digits.length]
  })
  const [first = 0] = counts
  const same = counts.filter((count) => count === first)
  return first > 0 && same.length >= charges.length * MOST ? first : null
}

function standsFree(at: number, charges: readonly string[]): boolean {
  const cut = charges.filter((line) => /\d\d/.test(line.slice(at - 1, at + 1)))
  return cut.length <= charges.length * FEW_DIGITS
}

/** Where an amount fills its field up to the code before it, its cut is the end of the code. */
function endBefore(
  { at, length, role }: CodeField,
  start: number,
  next: number | undefined,
  charges: readonly string[],
): number | undefined {
  const end = at + length
  if (role !== 'revenueCode' || start <= end) return undefined
  const reaching = charges.filter((line) => line.slice(end, start).trim() !== '')
  const areAmounts = reaching.every((line) => {
    const amount = line.slice(end, next).trim()
    return /^\d+$/.test(line.slice(at, end)) && !/\s/.test(amount) && parsePrice(amount) !== null
  })
  return reaching.length > 0 && areAmounts ? end : undefined
}
