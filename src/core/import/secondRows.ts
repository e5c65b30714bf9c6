import { parsePrice } from '../chargemaster/price'

/** What a row of a sheet may be where every charge stands in two rows. */
export type RowKind = 'first' | 'second' | 'blank'

/** Fewer charges show no layout. */
const FEW_RECORDS = 8
/** Titles, headings and page headers stand alone; a second row alone is something else. */
const PAIRED_FIRST = 0.8
const PAIRED_SECOND = 0.9

/**
 * The rows that are the second half of the row above, by index from 0, where a sheet goes on in pairs of a first and
 * a second row all the way down; null for every other sheet.
 */
export function secondRows(kinds: readonly RowKind[]): readonly number[] | null {
  const seconds: number[] = []
  let [firstCount, secondCount] = [0, 0]
  for (const [row, kind] of kinds.entries()) {
    if (kind === 'first') firstCount++
    if (kind !== 'second') continue
    secondCount++
    // A note may stand below, in a row of its own: where many do, the rows are no pairs.
    if (kinds[row - 1] === 'first') seconds.push(row)
  }
  const areRecords =
    seconds.length >= FEW_RECORDS &&
    seconds.length >= firstCount * PAIRED_FIRST &&
    seconds.length >= secondCount * PAIRED_SECOND
  return areRecords ? seconds : null
}

/** What stands in the rows of one kind, as shares of them. */
interface RowShares {
  readonly money: number
  readonly words: number
  readonly codes: number
}

const MOST = 0.6
const HARDLY_ANY = 0.05

/**
 * True when two rows give one charge: what it is and what it costs or how it is coded stand in different ones. A second
 * row with words of its own may as well be a charge, or the first one its title.
 */
export function completeEachOther(
  firsts: readonly (readonly string[])[],
  seconds: readonly (readonly string[])[],
  isPrice: (column: number) => boolean = () => false,
): boolean {
  const [first, second] = [sharesOf(firsts, isPrice), sharesOf(seconds, isPrice)]
  if (first.words < MOST || second.words > HARDLY_ANY) return false
  const isPricedBelow = second.money >= MOST && first.money <= HARDLY_ANY
  const isCodedBelow = first.money >= MOST && second.money <= HARDLY_ANY && second.codes >= MOST
  return isPricedBelow || isCodedBelow
}

/**
 * True where rows go on in pairs, and one row of each has words that the other lacks, or a price: they may be one charge,
 * or a title and its charge, and only a person can say so.
 */
export function mayBeOneCharge(
  firsts: readonly (readonly string[])[],
  seconds: readonly (readonly string[])[],
  isPrice: (column: number) => boolean,
): boolean {
  const [first, second] = [sharesOf(firsts, isPrice), sharesOf(seconds, isPrice)]
  const isPricedBelow = first.money <= HARDLY_ANY && first.words >= MOST && second.money >= MOST
  const isNamedBelow = first.words <= HARDLY_ANY && second.words >= MOST && first.money >= MOST
  return isPricedBelow || isNamedBelow
}

function sharesOf(
  rows: readonly (readonly string[])[],
  isPrice: (column: number) => boolean,
): RowShares {
  const share = (test: (text: string, column: number) => boolean) =>
    rows.filter((cells) => cells.some((text, column) => test(text.slice(0, JUDGED_LENGTH), column)))
      .length / Math.max(1, rows.length)
  return {
    money: share((text, column) => {
      // Whole dollars are told by their sign, or by the heading over them.
      return isMoney.test(text) || (isPrice(column) && parsePrice(text) !== null)
    }),
    words: share((text) => (withoutLabel(text).match(/[a-z]/gi)?.length ?? 0) >= WORD_LETTERS),
    codes: share((text) => /\d{3}/.test(text)),
  }
}

const JUDGED_LENGTH = 200
/** `J1885 RT` and `EA` are no words. */
const WORD_LETTERS = 5

const isMoney = /(?:^|[\s$])\d[\d,]*\.\d\d(?!\d)|^\$\s?\d[\d,]*$/

const label = /^[a-z][a-z .#/]{0,20}:\s*/i

/** `REV CODE: 0324` as `0324`. */
export function withoutLabel(text: string): string {
  return text.replace(label, '')
}
