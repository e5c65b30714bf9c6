import { parsePrice } from '../chargemaster/price'
import { paddedRevenueCode } from '../chargemaster/RevenueCode'
import { codeIn } from '../coding/normalise'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import type { Check, Problem } from './Check'
import type { CheckContext } from './CheckContext'
import type { CheckedLine } from './CheckedLine'
import { levelBelow } from './priceLadders'
import { mostCompared, type SheetFacts } from './SheetFacts'
import { unitsInWords } from './unitsInWords'

const practice = 'professional practice'
/** From this share of priced lines on, a line without a price is a gap. */
const MOSTLY_PRICED = 0.5

/** Whether most lines of the file have a price, so that a line without one is a gap. */
export function hasPrices({ filled }: Pick<SheetFacts, 'filled'>): boolean {
  return filled.price >= MOSTLY_PRICED
}

/** A negative price. */
export const priceNegative: Check = {
  id: 'price-negative',
  catalogueId: 'V091',
  cause: 'price',
  title: 'Negative price',
  severity: 'error',
  column: 'price',
  why: 'A charge below zero is a correction, and those do not belong in a chargemaster.',
  whatToDo: 'Enter the price.',
  source: practice,
  examples: { flagged: [{ price: '-12.00' }, { price: '(12.00)' }], clean: [{ price: '12.00' }] },
  check: ({ line, price }) =>
    price !== null && price < 0 ? { message: `The price is negative: ${line.price}.` } : null,
}

/** An amount as people write it: digits, or groups of three with commas; a dollar sign and blanks may stand around. */
const amount = /^[\s$]*[(-]?[\s$]*(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?\)?\s*$/

/** A price cell that holds something else than one amount. */
export const priceUnreadable: Check = {
  id: 'price-unreadable',
  catalogueId: '',
  cause: 'price',
  title: 'Price is not an amount',
  severity: 'error',
  column: 'price',
  why: 'A loader rejects a price it cannot read, or takes another amount from it.',
  whatToDo: 'Enter one amount, such as 1250.00.',
  source: practice,
  examples: {
    flagged: [{ price: '1O0.00' }, { price: '12,34' }, { price: '344.00/444.00' }],
    clean: [
      { price: '1,973.00' },
      { price: '$ 816' },
      { price: '-5.00' },
      { price: 'N/A' },
      { price: '' },
    ],
  },
  check: ({ line }, { sheet }) => {
    const text = line.price.trim()
    // Words such as N/A stand in files for “no price”; what a person typed is meant as an amount.
    const isMeant = /\d/.test(text) || sheet.isChanged(line.row, 'price')
    return text !== '' && isMeant && !amount.test(text)
      ? { message: `The price “${text}” is not an amount.` }
      : null
  },
}

/** Words of a line that is not charged for. */
const noCharge = / N\/?C$|\bNO[ -]CH(?:ARGE|G)\b/

/** A billable line without a price. */
export const priceMissing: Check = {
  id: 'price-missing',
  catalogueId: 'V090',
  cause: 'price',
  title: 'Price missing or zero',
  severity: 'warning',
  column: 'price',
  why: 'A charge of zero cannot be billed, and price transparency files need the amount.',
  whatToDo: 'Enter the price, or waive it where a formula or the pharmacy system sets it.',
  source: practice,
  examples: {
    flagged: [
      [{ price: '' }, { price: '20.00' }],
      [{ price: '0.00' }, { price: '20.00' }],
      [{ price: 'N/A' }, { price: '20.00' }],
    ],
    clean: [
      { price: '20.00' },
      [
        { price: '', description: 'SEMI PRIVATE ROOM', revenueCode: '0120', hcpcs: '' },
        { price: '20.00' },
      ],
      [{ price: '0', description: 'ARTERIAL LINE DRAW NC' }, { price: '20.00' }],
      // A file without prices is not a list of mistakes.
      [{ price: '' }, { price: '' }],
    ],
  },
  check: ({ line, price, coding, isReport, words }, { facts }) => {
    if ((price !== null && price !== 0) || isReport || noCharge.test(words)) return null
    if (coding.coding === 'none' || !hasPrices(facts)) return null
    return {
      message:
        line.price.trim() === ''
          ? 'The line has no price.'
          : `The price is “${line.price.trim()}”.`,
    }
  },
}

const placeholders = new Set([0.01, 0.1, 1, 9999, 9999.99, 99999, 99999.99, 999999, 999999.99])

/** A small part of a drug, for which one dollar is a real price. */
const unitOfDrug = /\bPER \d+(?:\.\d+)? ?(?:UNITS?|IU|MC?G|ML)\b|\bINSULIN\b.* 1 UNIT\b/

/** A price that only fills the field. */
export const pricePlaceholder: Check = {
  id: 'price-placeholder',
  catalogueId: 'V092',
  cause: 'price',
  title: 'Placeholder price',
  severity: 'warning',
  column: 'price',
  why: 'A placeholder on a claim is billed like a real price.',
  whatToDo: 'Enter the real price.',
  source: practice,
  examples: {
    flagged: [{ price: '0.01' }, { price: '1.00' }, { price: '99999.99' }],
    clean: [
      { price: '1.25' },
      { price: '9998.00' },
      { description: 'HEPARIN SODIUM PER 10 UNITS', hcpcs: 'J1642', price: '1.00' },
      { description: 'INSULIN LISPRO 1 UNIT INJ', hcpcs: '', price: '1' },
      // Reports were charged at a cent by rule.
      { description: 'PT MOBILITY GOAL', revenueCode: '0420', hcpcs: 'G8979', price: '0.01' },
    ],
  },
  check: ({ line, price, coding, isReport, words }) => {
    if (price === null || !placeholders.has(price) || isReport || coding.coding === 'none')
      return null
    return price === 1 && unitOfDrug.test(words)
      ? null
      : { message: `The price ${line.price} looks like a placeholder.` }
  },
}

/** A price on a line that only counts. */
export const priceOnStatistic: Check = {
  id: 'price-on-statistic',
  catalogueId: 'V096',
  cause: 'price',
  title: 'Price on a statistic line',
  severity: 'warning',
  column: 'price',
  why: 'A line that only counts workload must not reach a claim with an amount.',
  whatToDo: 'Set the price to 0.',
  source: practice,
  examples: {
    flagged: [{ description: 'PRODUCTIVITY STAT ONLY', hcpcs: '', price: '15.00' }],
    clean: [{ description: 'PRODUCTIVITY STAT ONLY', hcpcs: '', price: '0.00' }],
  },
  check: ({ line, price, coding }) =>
    coding.rule.id === 'A03' && coding.codeRule === null && (price ?? 0) > 0
      ? {
          message: `The statistic line has the price ${line.price}.`,
          fix: [{ column: 'price', after: '0.00' }],
          fixLabel: 'Set the price to 0.00',
          oneByOne: 'The line may be a charge after all.',
        }
      : null,
}

/** Codes of many different things, as local ones are, or of a drug in vials of many sizes: their prices have no reason to agree. */
const manyThings = /^(?:C[12]|C9[0-5]|L8|A4|A6|A9|V2|Q[459]|E|L|J|S0|S5000|S5001|B4|99070|[W-Z])/
function namesManyThings(code: string, { tables }: CheckContext): boolean {
  return codeIn(code) === '' || manyThings.test(code) || tables.isListed('unlistedCpt', code)
}

/** Where another code has to take the place of this one, its price is compared then. */
const otherCodeComes = ['code-terminated', 'code-unknown']

/** Prices of one code this far apart are looked at: the catalogue's ratio. */
const farApart = 3
/** Fewer other lines have no middle. */
const fewestOthers = 4

/** Revenue codes of what goes on the professional claim: its fees have no reason to agree with the hospital's. */
const professionalFees = /^09[678]/
function isProfessional(row: number, sheet: ChargeSheet): boolean {
  return professionalFees.test(paddedRevenueCode(sheet.get(row, 'revenueCode')))
}

/** The price of a line as it stands, and of one unit: several units cost as many times as much. */
type PriceOf = (row: number, sheet: ChargeSheet) => number
const priceOfLine: PriceOf = (row, sheet) => parsePrice(sheet.get(row, 'price')) ?? 0
const priceOfUnit: PriceOf = (row, sheet) =>
  priceOfLine(row, sheet) / unitsInWords(sheet.get(row, 'description'))

/** Positive prices on the lines with the same code, modifiers and kind of claim, lowest first. */
function pricesOfCode(
  line: CheckedLine,
  { sheet, facts }: CheckContext,
  isCompared: (row: number) => boolean,
  priceOf: PriceOf,
): number[] {
  const rows = facts.rowsSharing('hcpcs', line.line.row)
  if (rows.length > mostCompared) return []
  const professional = isProfessional(line.line.row, sheet)
  return rows
    .filter(
      (row) =>
        sheet.get(row, 'modifiers') === line.line.modifiers &&
        isProfessional(row, sheet) === professional &&
        isCompared(row),
    )
    .map((row) => priceOf(row, sheet))
    .filter((price) => price > 0)
    .sort((a, b) => a - b)
}

/** The middle of prices in order. */
function middleOf(prices: readonly number[]): number {
  const upper = prices[Math.floor(prices.length / 2)] ?? 0
  const lower = prices[Math.floor((prices.length - 1) / 2)] ?? 0
  return (lower + upper) / 2
}

/** Lines of one code, for the examples. */
function pricesUnder(revenueCode: string, prices: readonly string[]) {
  return prices.map((price) => ({ hcpcs: '85025', revenueCode, price }))
}

/** A price far from the other prices of the same code. */
export const priceOutlier: Check = {
  id: 'price-outlier',
  catalogueId: 'V094',
  cause: 'price-compared',
  silencedBy: ['price-placeholder', ...otherCodeComes],
  title: 'Price far from others of the code',
  severity: 'warning',
  column: 'price',
  why: 'The same service at very different prices is hard to defend, and often a typing error.',
  whatToDo: 'Align the prices, or note why they differ.',
  source: practice,
  examples: {
    flagged: [pricesUnder('0305', ['500.00', '50.00', '55.00', '60.00', '50.00'])],
    clean: [
      pricesUnder('0305', ['60.00', '50.00', '55.00', '60.00', '50.00']),
      // Six units cost six times as much.
      [
        {
          hcpcs: '86922',
          description: 'CROSS MATCH 6 UNITS',
          revenueCode: '0305',
          price: '300.00',
        },
        ...['50.00', '55.00', '60.00', '50.00'].map((price) => ({
          ...{ hcpcs: '86922', description: 'CROSS MATCH', revenueCode: '0305', price },
        })),
      ],
      // Of a few lines none is the middle.
      pricesUnder('0305', ['500.00', '50.00']),
      pricesUnder('0305', ['500.00', '50.00', '55.00', '60.00']),
      // What a physician asks says nothing of the hospital's charge.
      [
        { hcpcs: '85025', revenueCode: '0305', price: '500.00' },
        ...pricesUnder('0971', ['50.00', '50.00', '50.00', '50.00']),
      ],
      [
        { hcpcs: 'C1713', price: '900.00' },
        { hcpcs: 'C1713', price: '90.00' },
        { hcpcs: 'C1713', price: '80.00' },
      ],
    ],
  },
  check: (line, context) => {
    if (namesManyThings(line.code, context)) return null
    // Words are read for units only where prices are apart: that is hardly anywhere.
    return outlierBy(priceOfLine, line, context) && outlierBy(priceOfUnit, line, context)
  },
}

function outlierBy(priceOf: PriceOf, line: CheckedLine, context: CheckContext): Problem | null {
  const { row } = line.line
  const price = priceOf(row, context.sheet)
  if (price <= 0) return null
  const others = pricesOfCode(line, context, (other) => other !== row, priceOf)
  if (others.length < fewestOthers) return null
  const median = middleOf(others)
  const ratio = price / median
  if (ratio <= farApart && ratio >= 1 / farApart) return null
  const each = price === line.price ? '' : ' a unit'
  return {
    message: `${line.code} costs ${dollars(price)}${each} here; the middle of ${others.length} other lines is ${dollars(median)} (from ${dollars(others[0] ?? 0)} to ${dollars(others.at(-1) ?? 0)}).`,
  }
}

/** In one department prices of one code this far apart are looked at: the catalogue's ratio. */
const apartInDepartment = 1.5

/** One code at several prices within a department. */
export const pricesInDepartment: Check = {
  id: 'prices-in-department',
  catalogueId: 'V094',
  cause: 'price-compared',
  // That the line stands for several units is what is wrong with it; aligning its price would not mend that.
  silencedBy: [...otherCodeComes, 'quantity-in-description'],
  title: 'One department, one code, several prices',
  severity: 'warning',
  column: 'price',
  why: 'Which of the prices a patient is charged then depends on the line somebody picks.',
  whatToDo: 'Align the prices, or note why they differ.',
  source: practice,
  examples: {
    flagged: [
      [
        { hcpcs: '85025', revenueCode: '0305', department: 'LAB', price: '90.00' },
        { hcpcs: '85025', revenueCode: '0305', department: 'LAB', price: '50.00' },
      ],
    ],
    clean: [
      [
        { hcpcs: '85025', revenueCode: '0305', department: 'LAB', price: '90.00' },
        { hcpcs: '85025', revenueCode: '0305', department: 'ER', price: '50.00' },
      ],
      [
        { hcpcs: '85025', revenueCode: '0305', department: 'LAB', price: '60.00' },
        { hcpcs: '85025', revenueCode: '0305', department: 'LAB', price: '50.00' },
      ],
    ],
  },
  check: (line, context) => {
    const { code, price } = line
    const { department } = line.line
    if (department === '' || price === null || price <= 0) return null
    if (namesManyThings(code, context)) return null
    return rangeBy(priceOfLine, line, context) && rangeBy(priceOfUnit, line, context)
  },
}

function rangeBy(priceOf: PriceOf, line: CheckedLine, context: CheckContext): Problem | null {
  const { department, revenueCode } = line.line
  const { sheet } = context
  const isCompared = (row: number) =>
    sheet.get(row, 'department') === department && sheet.get(row, 'revenueCode') === revenueCode
  const prices = pricesOfCode(line, context, isCompared, priceOf)
  const [lowest = 0] = prices
  const highest = prices.at(-1) ?? 0
  return highest <= lowest * apartInDepartment
    ? null
    : {
        message: `In ${department}, ${line.code} costs from ${dollars(lowest)} to ${dollars(highest)} on ${prices.length} lines.`,
      }
}

/** A visit of a higher level at a lower price than the level below it. */
export const visitPriceOrder: Check = {
  id: 'visit-price-order',
  catalogueId: 'V095',
  cause: 'price-compared',
  title: 'Higher step costs less',
  severity: 'info',
  column: 'price',
  why: 'Levels of a visit, and contrast, stand for more work at each step; a price out of order is often a mix-up.',
  whatToDo: 'Compare the prices of all steps and align them.',
  source: practice,
  examples: {
    flagged: [
      [
        { hcpcs: '99284', revenueCode: '0450', price: '400.00' },
        { hcpcs: '99283', revenueCode: '0450', price: '700.00' },
      ],
      [
        { hcpcs: '70460', revenueCode: '0351', price: '400.00' },
        { hcpcs: '70450', revenueCode: '0351', price: '700.00' },
      ],
    ],
    clean: [
      [
        { hcpcs: '99284', revenueCode: '0450', price: '900.00' },
        { hcpcs: '99283', revenueCode: '0450', price: '700.00' },
      ],
      [
        { hcpcs: '99284', revenueCode: '0450', price: '400.00' },
        { hcpcs: '99283', revenueCode: '0981', price: '700.00' },
      ],
    ],
  },
  check: ({ code, price, category }, { sheet, facts }) => {
    const below = levelBelow(code)
    if (below === null || price === null || price <= 0) return null
    const lower = facts.rowsWithCode(below)
    if (lower.length > mostCompared || facts.rowsWithCode(code).length > mostCompared) return null
    const prices = lower
      .filter((row) => paddedRevenueCode(sheet.get(row, 'revenueCode')).startsWith(category))
      .map((row) => parsePrice(sheet.get(row, 'price')) ?? 0)
      .filter((other) => other > 0)
    const lowest = Math.min(...prices)
    return prices.length > 0 && lowest > price
      ? {
          message: `${code} costs ${dollars(price)}; ${below}, one step lower, costs ${dollars(lowest)} or more.`,
        }
      : null
  },
}

function dollars(amount: number): string {
  return `$${amount.toFixed(2)}`
}
