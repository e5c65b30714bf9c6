import { isHcpcsShape } from '../chargemaster/HcpcsCode'
import { parsePrice } from '../chargemaster/price'
import { bareCell, isBlankCode } from './cellBlanks'
import { cleanHcpcs } from './cleanHcpcs'
import { cleanModifiers } from './cleanModifiers'
import { cleanRevenueCode } from './cleanRevenueCode'

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
  /** Share of whole numbers. */
  readonly integers: number
  /** Share of cells that read as a HCPCS code, with or without modifiers. */
  readonly hcpcs: number
  /** Share of HCPCS codes that no number could be: with a letter. */
  readonly letteredHcpcs: number
  /** Share of cells that read as a four-digit revenue code from 0100 to 1009 or 2100 to 3109. */
  readonly revenue: number
  /** Share of cells with one of the revenue codes that most chargemasters are full of. */
  readonly usualRevenue: number
  readonly modifiers: number
  /** Share of National Drug Codes: 11 digits, or three groups with hyphens. */
  readonly ndc: number
  readonly dates: number
  /** Share of cells without a blank inside that hold a digit: what a charge code looks like. */
  readonly codes: number
  /** Share of cells with words: at least four letters. */
  readonly words: number
  /** Distinct cells per filled cell. */
  readonly distinct: number
  readonly averageLength: number
  /** Largest amount in the sample. */
  readonly largest: number
}

/** Looks at sampled cells; `cells` are the texts of one column, as written. */
export function profileColumn(cells: readonly string[]): ColumnProfile {
  const texts = cells.map(bareCell).filter((text) => !isBlankCode(text))
  // A zero is blank in a code column and an amount in a price column.
  const zeros = cells.filter((text) => /^[\s$]*0+(?:\.0+)?\s*$/.test(text)).length
  const share = (test: (text: string) => boolean) =>
    texts.length > 0 ? texts.filter(test).length / texts.length : 0
  const priced = texts.map(parsePrice).filter((amount) => amount !== null)
  const withZeros = texts.length + zeros
  return {
    filled: withZeros,
    fill: cells.length > 0 ? withZeros / cells.length : 0,
    amounts: withZeros > 0 ? (priced.length + zeros) / withZeros : 0,
    money: share((text) => parsePrice(text) !== null && /\$|\d\.\d{1,2}$|^-?\d+\.\d/.test(text)),
    integers: share((text) => /^\d+$/.test(text)),
    hcpcs: share((text) => isHcpcsShape(cleanHcpcs(text).hcpcs) && text.length < 16),
    letteredHcpcs: share((text) => /^[A-Z]\d{4}$|^\d{4}[A-Z]$/.test(cleanHcpcs(text).hcpcs)),
    revenue: share(isRevenueLike),
    usualRevenue: share((text) => usualRevenueCodes.has(cleanRevenueCode(text))),
    modifiers: share((text) => /^(?:[A-Z0-9]{2})(?: [A-Z0-9]{2})*$/.test(cleanModifiers(text))),
    ndc: share((text) => /^\d{11}$|^\d{4,5}-\d{3,4}-\d{1,2}$/.test(text)),
    dates: share((text) => /^(?:\d{4}-\d\d-\d\d|\d{1,2}[/-]\d{1,2}[/-]\d{2,4})/.test(text)),
    codes: share(
      (text) => /^[^\s]*\d[^\s]*$/.test(text) && !/[$]|\d\.\d/.test(text) && text.length <= 24,
    ),
    words: share((text) => (text.match(/[a-z]/gi)?.length ?? 0) >= 4),
    distinct: texts.length > 0 ? new Set(texts).size / texts.length : 0,
    averageLength:
      texts.length > 0 ? texts.reduce((sum, text) => sum + text.length, 0) / texts.length : 0,
    largest: Math.max(0, ...priced),
  }
}

/** The revenue codes of most chargemaster lines: drugs, supplies, laboratory, imaging, therapy, clinic, emergency. */
const usualRevenueCodes = new Set(
  `0120 0200 0206 0250 0258 0259 0260 0270 0271 0272 0274 0275 0276 0278 0300 0301 0302 0305 0306 0307 0309 0310 0311
  0312 0320 0324 0333 0335 0341 0343 0350 0351 0352 0360 0361 0370 0390 0391 0400 0401 0402 0403 0410 0420 0424 0430
  0434 0440 0444 0450 0460 0471 0480 0481 0482 0483 0510 0610 0612 0621 0622 0623 0636 0637 0710 0720 0721 0730 0731
  0740 0750 0761 0762 0771 0900 0914 0915 0921 0940 0942 0943 0960 0969 0972 0981`.split(/\s+/),
)

function isRevenueLike(text: string): boolean {
  const code = cleanRevenueCode(text)
  if (!/^\d{4}(?:[;,/ -]+\d{3,4})*$/.test(code)) return false
  const number = Number(code.slice(0, 4))
  return (number >= 100 && number <= 1009) || (number >= 2100 && number <= 3109)
}
