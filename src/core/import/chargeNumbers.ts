import { isHcpcsShape } from '../chargemaster/HcpcsCode'
import { parsePrice } from '../chargemaster/price'
import type { ColumnEvidence } from './assignRoles'

/**
 * `Charge` or `Charge Item` beside `Price`, `Item` or `Code` beside an amount: where its numbers tell the lines apart
 * and do not go with the amounts, they are the charges themselves, their codes. They are looked at where a line has its
 * amount, so that titles and repeated headings among the lines count for nothing. `cells` gives the sampled cells of a
 * column.
 */
export function withChargeNumbers(
  columns: readonly ColumnEvidence[],
  cells: (column: number) => readonly string[],
): readonly ColumnEvidence[] {
  if (columns.some(isNamedCode)) return columns
  const found = [isBareCharge, isBareItem]
    .flatMap((names) => columns.find(({ heading }) => names.test(heading.trim())) ?? [])
    .find((numbered) => areChargeNumbers(numbered, columns, cells))
  if (!found) return columns
  // The numbers are no amounts: `6010.0101` is no money.
  const profile = { ...found.profile, amounts: 0, money: 0 }
  const asCode: ColumnEvidence = { ...found, names: { chargeCode: CLEAR_NAME }, profile }
  return columns.map((known) => (known === found ? asCode : known))
}

function areChargeNumbers(
  numbered: ColumnEvidence,
  columns: readonly ColumnEvidence[],
  cells: (column: number) => readonly string[],
): boolean {
  const priced = columns.find(
    ({ column, names, profile }) =>
      column !== numbered.column && (names.price ?? 0) >= NAMED && profile.money > MONEY,
  )
  if (!priced) return false
  const amounts = cells(priced.column).map(parsePrice)
  const atLines = <T>(all: readonly T[]) => all.filter((_, at) => amounts[at] != null)
  const codes = atLines(cells(numbered.column).map((text) => text.trim()))
  // Under `Item` and `Code` also stand the numbers of rows, and CPT codes.
  const isItem = !isBareCharge.test(numbered.heading.trim())
  if (isItem && !codes.every((text) => text === '' || isOwnNumber.test(text))) return false
  const department = columns.find(({ names }) => (names.department ?? 0) >= NAMED)
  const groups = department ? atLines(cells(department.column)) : []
  return areCodes(codes, groups, atLines(amounts))
}

const isBareCharge = /^(?:charges?|chg|chrg)(?:[ _]items?)?$/i
const isBareItem = /^(?:item|code)$/i
/** No number of a row, and as no CPT code is: of other than five digits. */
const isOwnNumber = /^(?:[1-9]\d{2,3}|\d{6,}|0\d{2,3}|\d{4,}\.\d{3,})$/
const NAMED = 0.5
const CLEAR_NAME = 0.9
/** Amounts with cents, more of all than so many. */
const MONEY = 0.3

const isNamedCode = ({ names, profile }: ColumnEvidence) =>
  (names.chargeCode ?? 0) >= 0.75 && profile.fill > 0.5

/** Whole numbers, or a department and a number with a point between: `0101`, `60100101`, `6010.0101`. */
const isNumber = /^\d{3,}(?:\.\d{3,})?$/
/** `CC#50038364`, `EX-40`: codes that other programs gave stand among the numbers; no amount has letters without a blank. */
const isLettered = /^(?=\S*\d)(?=\S*[a-z])[a-z0-9#./_-]{4,}$/i
const isCode = (text: string) =>
  isNumber.test(text) || (isLettered.test(text) && !isHcpcsShape(text))

/** Nearly all. */
const MOST = 0.95
const FEW_LINES = 8

/**
 * Codes tell lines apart, if only those of a department, or have zeros before; and they have letters here and there, or
 * do not go with the amounts.
 */
function areCodes(
  codes: readonly string[],
  groups: readonly string[],
  amounts: readonly (number | null)[],
): boolean {
  const share = (count: number) => count / codes.length
  if (codes.length < FEW_LINES) return false
  if (share(codes.filter(isCode).length) < MOST) return false
  const own = new Set(codes.map((text, at) => `${groups[at] ?? ''}\n${text}`))
  const withZeros = codes.filter((text) => /^0\d/.test(text)).length
  const isLikeCodes = share(own.size) >= MOST || share(withZeros) > 1 - MOST
  const lettered = codes.filter((text) => !isNumber.test(text)).length
  return isLikeCodes && (share(lettered) > 1 - MOST || !goWith(codes.map(Number), amounts))
}

/** True where most numbers are about the same part of the amount beside them: another price of the same charge. */
function goWith(numbers: readonly number[], amounts: readonly (number | null)[]): boolean {
  const parts = numbers
    .map((number, at) => number / (amounts[at] ?? 0))
    .filter((part) => Number.isFinite(part) && part > 0)
    .toSorted((a, b) => a - b)
  const usual = parts[Math.floor(parts.length / 2)] ?? 1
  const near = parts.filter((part) => part > usual / 2 && part < usual * 2)
  return near.length > parts.length * SAME_PART
}

const SAME_PART = 0.75
