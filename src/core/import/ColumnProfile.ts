import { bareCell, isBlankCode } from '../chargemaster/cellBlanks'
import { isHcpcsShape } from '../chargemaster/HcpcsCode'
import { hasDecimalComma, parsePrice } from '../chargemaster/price'
import { cleanHcpcs } from './cleanHcpcs'
import { cleanModifiers } from './cleanModifiers'
import { cleanRevenueCode } from './cleanRevenueCode'
import { isRuledLine } from './rowWords'

/** What the values of a column look like, judged on a sample of its rows. Shares are of the filled cells, 0 to 1. */
export interface ColumnProfile {
  /** Cells of the sample that hold something else than a blank or a word for none. */
  readonly filled: number
  /** Share of the sampled rows that are filled. */
  readonly fill: number
  /** Share of amounts; `N/A`, `-` and the like count as blank. */
  readonly amounts: number
  /** Share of amounts written as money: with `$`, or with cents. */
  readonly money: number
  /** Share of amounts with a comma before the cents: `100,50`. */
  readonly decimalCommas: number
  /** Share of whole numbers. */
  readonly integers: number
  /** Share of cells that read as a HCPCS code, with or without modifiers. */
  readonly hcpcs: number
  /** Share of five-digit numbers in the ranges of CPT sections; 0 where they do not reach over several sections. */
  readonly cptNumbers: number
  /** Share of HCPCS codes that no number could be: with a letter. */
  readonly letteredHcpcs: number
  /** Share of cells that read as a four-digit revenue code from 0100 to 1009 or 2100 to 3109. */
  readonly revenue: number
  /** Share of cells with one of the revenue codes that most chargemasters are full of. */
  readonly usualRevenue: number
  readonly modifiers: number
  /** Share of National Drug Codes: 11 digits, or three groups with hyphens. */
  readonly ndc: number
  /** Share of numbers of about that many digits, wherever hyphens stand: an NDC with a fault is one still. */
  readonly nearNdc: number
  readonly dates: number
  /** Share of cells without a blank inside that hold a digit: what a charge code looks like. */
  readonly codes: number
  /** Share of cells with words: at least four letters. */
  readonly words: number
  /** Share of long numbers that a spreadsheet has shortened: `4.01012E+11`. */
  readonly shortened: number
  /** Distinct cells per filled cell. */
  readonly distinct: number
  readonly averageLength: number
  /** Share of cells that are as long as most are: 1 where every code has the same number of characters. */
  readonly oneLength: number
  /** Share of cells that count up with their rows: numbers of lines, not codes. */
  readonly counting: number
  /** Largest amount in the sample. */
  readonly largest: number
}

/** Looks at sampled cells: the texts of one column, as written, and the rows they stand in, by index. */
export function profileColumn(
  cells: readonly string[],
  rows: readonly number[] = [...cells.keys()],
): ColumnProfile {
  const texts = withoutPoints(
    cells.map(bareCell).filter((text) => !isBlankCode(text) && !isRuledLine([text])),
  )
  // A zero is blank in a code column and an amount in a price column.
  const zeros = cells.filter((text) => /^[\s$]*0+(?:\.0+)?\s*$/.test(text)).length
  const share = (test: (text: string) => boolean) =>
    texts.length > 0 ? texts.filter(test).length / texts.length : 0
  const priced = texts
    .map((text) => (isShortened(text) ? null : parsePrice(text)))
    .filter((amount) => amount !== null)
  const withZeros = texts.length + zeros
  return {
    filled: withZeros,
    fill: cells.length > 0 ? withZeros / cells.length : 0,
    amounts: withZeros > 0 ? (priced.length + zeros) / withZeros : 0,
    money: share((text) => !isShortened(text) && parsePrice(text) !== null && isMoney.test(text)),
    decimalCommas: share(hasDecimalComma),
    integers: share((text) => /^\d+$/.test(text)),
    hcpcs: hcpcsShare(texts),
    cptNumbers: cptNumberShare(texts),
    letteredHcpcs: share((text) => /^[A-Z]\d{4}$|^\d{4}[A-Z]$/.test(cleanHcpcs(text).hcpcs)),
    revenue: share(isRevenueLike),
    usualRevenue: share((text) => usualRevenueCodes.has(cleanRevenueCode(text))),
    modifiers: share((text) => /^(?:[A-Z0-9]{2})(?: [A-Z0-9]{2})*$/.test(cleanModifiers(text))),
    ndc: share((text) => /^\d{11}$|^\d{4,5}-\d{3,4}-\d{1,2}$/.test(text)),
    nearNdc: share((text) => /^(?:N4)?(?:[ -]?\d){8,12}$/.test(text)),
    dates: share((text) => /^(?:\d{4}-\d\d-\d\d|\d{1,2}[/-]\d{1,2}[/-]\d{2,4})/.test(text)),
    codes: share(
      (text) =>
        isShortened(text) ||
        (/^[^\s]*\d[^\s]*$/.test(text) && !/[$]|\d\.\d/.test(text) && text.length <= 24),
    ),
    words: share((text) => (text.match(/[a-z]/gi)?.length ?? 0) >= 4),
    shortened: share(isShortened),
    distinct: texts.length > 0 ? new Set(texts).size / texts.length : 0,
    averageLength:
      texts.length > 0 ? texts.reduce((sum, text) => sum + text.length, 0) / texts.length : 0,
    oneLength: usualLengthShare(texts),
    counting: countingShare(cells, rows),
    largest: Math.max(0, ...priced),
  }
}

/** Whole numbers that a program wrote as `3100000.0`, when all but codes with letters are such, as whole numbers. */
function withoutPoints(texts: readonly string[]): readonly string[] {
  const isWhole = (text: string) => /^\d+\.0$/.test(text)
  const isLettered = (text: string) => /^(?:[A-Z]\d{4}|\d{4}[A-Z])$/i.test(text)
  if (!texts.some(isWhole) || !texts.every((text) => isWhole(text) || isLettered(text)))
    return texts
  return texts.map((text) => (isWhole(text) ? text.slice(0, -2) : text))
}

/** No charge has a billion dollars: a code of so many digits, of which the last ones are lost. */
const isShortened = (text: string) => /^\d(?:\.\d+)?E\+?(?:9|[12]\d)$/i.test(text)

const isMoney = /\$|USD|\d\.\d{1,2}$|\d\.\d\d(?!\d)|\d,\d\d$|^-?\d+\.\d/

function countingShare(cells: readonly string[], rows: readonly number[]): number {
  const counting = cells.filter((text, index) => {
    const before = cells[index - 1]
    if (before === undefined || text === '') return false
    return Number(text) - Number(before) === (rows[index] ?? 0) - (rows[index - 1] ?? 0)
  })
  return cells.length > 1 ? counting.length / (cells.length - 1) : 0
}

function usualLengthShare(texts: readonly string[]): number {
  const counts = new Map<number, number>()
  for (const { length } of texts) counts.set(length, (counts.get(length) ?? 0) + 1)
  return texts.length > 0 ? Math.max(...counts.values()) / texts.length : 0
}

/**
 * Share of cells that read as a HCPCS code. Three or four digits alone are an anesthesia code that lost its zeros
 * only among whole codes: a column of nothing else holds revenue codes or amounts.
 */
function hcpcsShare(texts: readonly string[]): number {
  const isCode = (text: string) =>
    isListOfCodes(text) ||
    ((text.length < 16 || startsWithCode.test(text)) &&
      !/^[^-]*\.\d/.test(text) &&
      isHcpcsShape(cleanHcpcs(text).hcpcs))
  const codes = texts.filter(isCode)
  const whole = codes.filter((text) => !/^\d{3,4}$/.test(text)).length
  return texts.length > 0 ? Math.min(codes.length, whole * 2) / texts.length : 0
}

/** Several codes and nothing else: `97161-97163`, `71046; 71047`, `G0463 or 99213`. */
function isListOfCodes(text: string): boolean {
  if (text.length > 100 || text.length < 11) return false
  const parts = text.toUpperCase().split(/[\s;,/&+|-]+|\b(?:OR|AND|TO)\b/)
  return parts.every((part) => part === '' || isHcpcsShape(part))
}

/** A code, and behind a hyphen what it stands for. */
const startsWithCode = /^[A-Z]?\d{4}[0-9A-Z]?\s*[-–:]\s/i

/** First and last number of the CPT sections, as the names of the sections give them; between them are gaps. */
const cptSections = [
  [100, 1999],
  [10_004, 69_990],
  [70_010, 79_999],
  [80_047, 89_398],
  [90_281, 99_607],
] as const
/** Ids are given out one after another; CPT codes of a hospital reach from surgery to medicine. */
const CPT_SPAN = 30_000

function cptNumberShare(texts: readonly string[]): number {
  const numbers = texts
    .filter((text) => /^\d{5}$/.test(text))
    .map(Number)
    .filter((number) => cptSections.some(([first, last]) => number >= first && number <= last))
  if (numbers.length === 0 || Math.max(...numbers) - Math.min(...numbers) < CPT_SPAN) return 0
  return numbers.length / texts.length
}

/** The revenue codes of most chargemaster lines: drugs, supplies, laboratory, imaging, therapy, clinic, emergency. */
const usualRevenueCodes = new Set(
  `0120 0200 0206 0250 0258 0259 0260 0270 0271 0272 0274 0275 0276 0278 0300 0301 0302 0305 0306 0307 0309 0310 0311
  0312 0320 0324 0333 0335 0341 0343 0350 0351 0352 0360 0361 0370 0390 0391 0400 0401 0402 0403 0410 0420 0424 0430
  0434 0440 0444 0450 0460 0471 0480 0481 0482 0483 0510 0610 0612 0621 0622 0623 0636 0637 0710 0720 0721 0730 0731
  0740 0750 0761 0762 0771 0900 0914 0915 0921 0940 0942 0943 0960 0969 0972 0981`.split(/\s+/),
)

/** True for a four-digit revenue code from 0100 to 1009 or 2100 to 3109, with or without its first zero, and lists of such. */
export function isRevenueLike(text: string): boolean {
  const code = cleanRevenueCode(text)
  if (!/^\d{4}(?:[;,/ -]+\d{3,4})*$/.test(code)) return false
  const number = Number(code.slice(0, 4))
  return (number >= 100 && number <= 1009) || (number >= 2100 && number <= 3109)
}
