import type { ChargeLine, LineField } from '../chargemaster/ChargeLine'
import { isHcpcsShape } from '../chargemaster/HcpcsCode'
import { parsePrice } from '../chargemaster/price'
import { codeStatus, type ReferenceSet } from '../reference/ReferenceSet'
import type { Check } from './Check'
import type { CheckContext } from './CheckContext'
import type { CheckedLine } from './CheckedLine'
import { mostCompared } from './SheetFacts'

const practice = 'professional practice'

/** Facts that must agree where one charge code stands on several lines. */
const factsOfACharge = ['description', 'revenueCode', 'hcpcs', 'modifiers', 'price'] as const
const factWords: Readonly<Partial<Record<LineField, string>>> = {
  description: 'description',
  revenueCode: 'revenue code',
  hcpcs: 'code',
  modifiers: 'modifier',
  price: 'price',
}

/** Two lines under charge codes of their own, for the examples. */
function twoCharges(first: Partial<ChargeLine>, second = first): readonly Partial<ChargeLine>[] {
  return [
    { chargeCode: '1', ...first },
    { chargeCode: '2', ...second },
  ]
}

/** A line without a charge code. */
export const chargeCodeMissing: Check = {
  id: 'charge-code-missing',
  catalogueId: 'V001',
  cause: 'charge-code',
  title: 'Charge code missing',
  severity: 'error',
  column: 'chargeCode',
  why: 'The billing system finds a charge by its code; a line without one cannot be charged.',
  whatToDo: 'Enter the charge code.',
  source: practice,
  examples: {
    flagged: [[{ chargeCode: '' }, { chargeCode: '1' }, { chargeCode: '2' }]],
    clean: [{ chargeCode: '1' }, [{ chargeCode: '' }, { chargeCode: '' }]],
  },
  check: ({ line }, { facts }) =>
    line.chargeCode.trim() === '' && facts.filled.chargeCode >= 0.5
      ? { message: 'The line has no charge code.' }
      : null,
}

/** The charge code of another line, with other facts. */
export const chargeCodeDuplicate: Check = {
  id: 'charge-code-duplicate',
  catalogueId: 'V001',
  cause: 'charge-code',
  title: 'Charge code used for different things',
  severity: 'error',
  column: 'chargeCode',
  why: 'The billing system takes one of the lines, and nobody knows which.',
  whatToDo: 'Give each line its own charge code, or make the lines agree.',
  source: practice,
  examples: {
    flagged: [
      [
        { chargeCode: '77', price: '10.00' },
        { chargeCode: '77', price: '12.00' },
        { chargeCode: '78' },
        { chargeCode: '79' },
      ],
    ],
    clean: [
      [{ chargeCode: '77' }, { chargeCode: '78' }],
      [{ chargeCode: '77' }, { chargeCode: '77' }, { chargeCode: '78' }, { chargeCode: '79' }],
      [
        { chargeCode: '77', price: '10.00', ndc: '50242004062' },
        { chargeCode: '77', price: '12.00', ndc: '50242004086' },
        { chargeCode: '78' },
        { chargeCode: '79' },
      ],
    ],
  },
  check: ({ line }, { facts, sheet }) => {
    if (!facts.chargeCodesAreKeys) return null
    const rows = facts.rowsSharing('chargeCode', line.row)
    if (rows.length < 2 || rows.length > mostCompared) return null
    // A drug has one charge code and a price for each package, which its NDC names.
    const same = rows.filter((row) => {
      const ndc = sheet.get(row, 'ndc')
      return ndc === line.ndc || ndc === '' || line.ndc === ''
    })
    const differing = factsOfACharge.filter((fact) =>
      same.some((row) => sheet.get(row, fact) !== line[fact]),
    )
    if (differing.length === 0) return null
    const what = differing.map((fact) => factWords[fact] ?? fact).join(', ')
    return {
      message: `Charge code ${line.chargeCode} stands on ${same.length} lines that differ in ${what}.`,
    }
  },
}

/** The other lines with the same description; none where so many have it that it names no single thing. */
function othersAlike({ line }: CheckedLine, { facts }: CheckContext): readonly number[] {
  const rows = facts.rowsSharing('description', line.row)
  return rows.length < 2 || rows.length > mostCompared ? [] : rows
}

/**
 * Whether letters before the number of one charge code make it another kind of charge for the same thing, such as
 * `JW61531` for what is thrown away of `2861531`.
 */
function areKindsOfOne(chargeCode: string, other: string): boolean {
  const [, letters, number = ''] = /^([A-Z]{0,3})\d*?(\d{4,5})$/i.exec(chargeCode.trim()) ?? []
  const [, otherLetters, otherNumber = ''] = /^([A-Z]{0,3})\d*?(\d{4,5})$/i.exec(other.trim()) ?? []
  return number !== '' && number === otherNumber && letters !== otherLetters
}

/** The lines with the same facts under another charge code, apart from those at another price. */
function twinsOf({ line }: CheckedLine, { facts, sheet }: CheckContext) {
  const rows = facts.rowsSame(line.row)
  const twins =
    rows.length > mostCompared
      ? []
      : rows.filter((row) => {
          const chargeCode = sheet.get(row, 'chargeCode')
          return chargeCode !== line.chargeCode && !areKindsOfOne(chargeCode, line.chargeCode)
        })
  const price = parsePrice(line.price)
  const atThisPrice = twins.filter((row) => parsePrice(sheet.get(row, 'price')) === price)
  return { twins, atThisPrice }
}

/** Where else the same line stands: `390248 at 40.00, 390249 and 3 more`. */
function placesOf(rows: readonly number[], { line }: CheckedLine, { sheet }: CheckContext): string {
  const codes = rows.slice(0, 3).map((row) => {
    const price = sheet.get(row, 'price')
    const atPrice = price === line.price || price === '' ? '' : ` at ${price}`
    return `${sheet.get(row, 'chargeCode') || 'no charge code'}${atPrice}`
  })
  const more = rows.length > 3 ? ` and ${rows.length - 3} more` : ''
  return `${codes.join(', ')}${more}`
}

/** Another line of the department with the same facts and price under another charge code. */
export const lineDuplicate: Check = {
  id: 'line-duplicate',
  catalogueId: 'V100',
  cause: 'alike',
  // Names that say nothing look alike for that reason.
  silencedBy: ['description-missing', 'description-vague'],
  title: 'Same line twice',
  severity: 'warning',
  column: 'description',
  why: 'Two charges for one thing split its volume, and one of them is forgotten at the next update.',
  whatToDo: 'Inactivate the spare one.',
  source: practice,
  examples: {
    flagged: [twoCharges({ department: '7010 ER' })],
    clean: [
      twoCharges({ department: '7010 ER' }, { department: '7020 ICU' }),
      [
        { chargeCode: '1', department: '7010 ER' },
        { chargeCode: '1', department: '7010 ER' },
      ],
      // At two prices, or for two departments that the file does not name, they may be two charges.
      twoCharges(
        { department: '7010 ER', price: '10.00' },
        { department: '7010 ER', price: '12.00' },
      ),
      twoCharges({ department: '' }),
      [
        { chargeCode: '2861531', department: '4710' },
        { chargeCode: 'JW61531', department: '4710' },
      ],
    ],
  },
  check: (line, context) => {
    if (line.line.department.trim() === '') return null
    const { atThisPrice } = twinsOf(line, context)
    return atThisPrice.length === 0
      ? null
      : { message: `The same line also stands under ${placesOf(atThisPrice, line, context)}.` }
  },
}

/** A line with the facts of another that may be a charge of its own: at another price, or no department is named. */
export const lineAlike: Check = {
  id: 'line-alike',
  catalogueId: 'V100',
  cause: 'alike',
  // Where the prices are far apart that has been said.
  silencedBy: [
    ...['description-missing', 'description-vague', 'price-missing'],
    ...['price-outlier', 'prices-in-department'],
  ],
  title: 'Same words under another charge code',
  severity: 'info',
  column: 'description',
  why: 'Whoever charges cannot tell the lines apart, and picks one price or the other.',
  whatToDo: 'Say in the descriptions what differs, such as the department or the size.',
  source: practice,
  examples: {
    flagged: [
      twoCharges({ department: '' }),
      twoCharges(
        { department: '7010 ER', price: '10.00' },
        { department: '7010 ER', price: '12.00' },
      ),
    ],
    clean: [twoCharges({}, { department: '7010 ER' }), [{ chargeCode: '1' }, { chargeCode: '1' }]],
  },
  check: (line, context) => {
    const { twins } = twinsOf(line, context)
    return twins.length === 0
      ? null
      : { message: `A line with the same words stands under ${placesOf(twins, line, context)}.` }
  },
}

/** A code that is out of use says nothing against this one: its own line is flagged for it. */
function isInUse(hcpcs: string, reference: ReferenceSet): boolean {
  const status = isHcpcsShape(hcpcs) ? codeStatus(hcpcs, reference) : 'unknown'
  return status === 'active' || status === 'not-checked'
}

/** Surgery of one part of the body: the short texts of such codes are often the same, and coders tell them apart. */
function areOfOneFamily(code: string, other: string): boolean {
  return /^[1-6]\d{4}$/.test(code) && code.slice(0, 2) === other.slice(0, 2)
}

/** The same description with another code. */
export const descriptionWithOtherCode: Check = {
  id: 'description-with-other-code',
  catalogueId: 'V101',
  cause: 'alike',
  silencedBy: ['description-vague', 'code-terminated', 'code-unknown'],
  title: 'Same description, different codes',
  severity: 'warning',
  column: 'hcpcs',
  why: 'Whoever charges cannot tell the lines apart, so one of the codes is often wrong.',
  whatToDo: 'Make the descriptions distinct, or align the codes.',
  source: practice,
  examples: {
    flagged: [
      twoCharges({ hcpcs: '85025' }, { hcpcs: '85027' }),
      twoCharges(
        { hcpcs: '85025', description: 'HC CBC, AUTO' },
        { hcpcs: '85027', description: 'CBC  auto' },
      ),
    ],
    clean: [
      twoCharges({ hcpcs: '85025' }, { hcpcs: '' }),
      twoCharges({ hcpcs: '85025', revenueCode: '0305' }, { hcpcs: '85027', revenueCode: '0971' }),
      twoCharges(
        { hcpcs: '27792', description: 'ANKLE FRACTURE' },
        { hcpcs: '27808', description: 'ANKLE FRACTURE' },
      ),
    ],
  },
  check: (checked, context) => {
    if (checked.code === '') return null
    const { sheet, reference } = context
    const other = othersAlike(checked, context)
      .filter((row) => sheet.get(row, 'revenueCode') === checked.line.revenueCode)
      .map((row) => sheet.get(row, 'hcpcs'))
      .find(
        (hcpcs) =>
          hcpcs !== checked.line.hcpcs &&
          isInUse(hcpcs, reference) &&
          !areOfOneFamily(hcpcs, checked.code),
      )
    return other === undefined
      ? null
      : {
          message: `“${checked.line.description}” has code ${checked.code} here and ${other} on another line.`,
        }
  },
}
