/** What a row of a sheet may be where every charge stands in two rows. */
export type RowKind = 'first' | 'second' | 'blank'

/** Fewer charges show no layout. */
const FEW_RECORDS = 8
/** Titles, headings and page headers stand alone; a second row alone is something else. */
const PAIRED_FIRST = 0.8
const PAIRED_SECOND = 0.95

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
    if (kinds[row - 1] === 'first' && kinds[row + 1] !== 'second') seconds.push(row)
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
): boolean {
  const [first, second] = [sharesOf(firsts), sharesOf(seconds)]
  if (first.words < MOST || second.words > HARDLY_ANY) return false
  const isPricedBelow = second.money >= MOST && first.money <= HARDLY_ANY
  const isCodedBelow = first.money >= MOST && second.money <= HARDLY_ANY && second.codes >= MOST
  return isPricedBelow || isCodedBelow
}

function sharesOf(rows: readonly (readonly string[])[]): RowShares {
  const share = (test: (text: string) => boolean) =>
    rows.filter((cells) => cells.some((text) => test(text.slice(0, JUDGED_LENGTH)))).length /
    Math.max(1, rows.length)
  return {
    money: share((text) => isMoney.test(text)),
    words: share((text) => (withoutLabel(text).match(/[a-z]/gi)?.length ?? 0) >= WORD_LETTERS),
    codes: share((text) => /\d{3}/.test(text)),
  }
}

const JUDGED_LENGTH = 200
/** `J1885 RT` and `EA` are no words. */
const WORD_LETTERS = 5

const isMoney = /(?:^|[\s$])\d[\d,]*\.\d\d(?!\d)/

const label = /^[a-z][a-z .#/]{0,20}:\s*/i

/** `REV CODE: 0324` as `0324`. */
export function withoutLabel(text: string): string {
  return text.replace(label, '')
}
