import type { Check } from './Check'
import type { SheetFacts } from './SheetFacts'

/** From this share of lines with a revenue code on, a blank one is a gap and not the layout of the file. */
const MOSTLY_FILLED = 0.5

/** Whether most lines of the file have a revenue code, so that a blank one is a gap. */
export function hasRevenueCodes({ filled }: Pick<SheetFacts, 'filled'>): boolean {
  return filled.revenueCode >= MOSTLY_FILLED
}

/** A billable line without a revenue code. */
export const revenueCodeMissing: Check = {
  id: 'revenue-code-missing',
  catalogueId: 'V004',
  cause: 'revenue-code',
  title: 'Revenue code missing',
  severity: 'error',
  column: 'revenueCode',
  why: 'A line without a revenue code cannot go on an institutional claim.',
  whatToDo: 'Enter the revenue code; lines of the same department usually show which.',
  source: 'UB-04 FL 42',
  examples: {
    flagged: [[{ revenueCode: '' }, { revenueCode: '0301' }]],
    clean: [{ revenueCode: '0301' }, [{ revenueCode: '' }, { revenueCode: '' }]],
  },
  check: (line, { facts }) =>
    line.revenueCode === '' && hasRevenueCodes(facts) && line.isBillable
      ? { message: 'The line has no revenue code.' }
      : null,
}

/** A revenue code that UB-04 does not know. */
export const revenueCodeInvalid: Check = {
  id: 'revenue-code-invalid',
  catalogueId: 'V005',
  cause: 'revenue-code',
  title: 'Revenue code not valid',
  severity: 'error',
  column: 'revenueCode',
  why: 'A claim with a revenue code that is not assigned is returned.',
  whatToDo: 'Choose an assigned code, or waive the check with a note if a payer asks for this one.',
  source: 'I/OCE edit 41',
  examples: {
    flagged: [{ revenueCode: '0107' }, { revenueCode: 'EXP' }, { revenueCode: '9999' }],
    clean: [
      { revenueCode: '0270' },
      { revenueCode: '270' },
      { description: 'MEDICARE BAD DEBT WRITE-OFF', revenueCode: 'B01', hcpcs: '', price: '0' },
    ],
  },
  check: ({ line, revenueCode, isBillable }, { tables, settings }) =>
    revenueCode === '' ||
    revenueCode === '0000' ||
    // Payments, write-offs and the like stand under codes of the ledger and reach no claim.
    (/^[A-Z]/i.test(revenueCode) && !isBillable) ||
    tables.revenueCodes.has(revenueCode) ||
    settings.localRevenueCodes.has(revenueCode.toUpperCase())
      ? null
      : {
          message: /^\d{4}$/.test(revenueCode)
            ? `Revenue code ${revenueCode} is not an assigned code.`
            : `“${line.revenueCode}” is not a revenue code: those have four digits.`,
        },
}

/** The hospital uses a detail code when this many lines stand under it, more than under the general one. */
const inUseFrom = 10

/** The general revenue code of the laboratory where the hospital has a more specific one for such codes. */
export const generalRevenueCode: Check = {
  id: 'general-revenue-code',
  catalogueId: 'V007',
  cause: 'code-and-revenue-code',
  silencedBy: ['code-terminated', 'code-unknown', 'quality-code'],
  title: 'General laboratory revenue code where you use a specific one',
  severity: 'info',
  column: 'revenueCode',
  why: 'Some payers return the general code; lines of one kind under two codes are also hard to compare.',
  whatToDo: 'Use the specific code if your payers want it.',
  source: 'UB-04 revenue code categories; table of code ranges',
  examples: {
    flagged: [
      [
        { description: 'CBC', revenueCode: '0300', hcpcs: '85025' },
        ...Array.from({ length: 12 }, () => ({ revenueCode: '0305', hcpcs: '85027' })),
      ],
    ],
    clean: [
      { description: 'CBC', revenueCode: '0300', hcpcs: '85025' },
      { description: 'CBC', revenueCode: '0305', hcpcs: '85025' },
    ],
  },
  check: ({ code, revenueCode, category }, { tables, facts }) => {
    // Elsewhere the detail codes tell the place or the part of the body, which the code does not.
    if (code === '' || (revenueCode !== '0300' && revenueCode !== '0310')) return null
    const linesUnder = (other: string) => facts.linesUnder.get(other) ?? 0
    const fewest = Math.max(inUseFrom, linesUnder(revenueCode) + 1)
    const specific = tables
      .fitOf(code)
      ?.facts.typicalRevenueCodes.find(
        (other) =>
          other !== revenueCode && other.startsWith(category) && linesUnder(other) >= fewest,
      )
    return specific === undefined
      ? null
      : {
          message: `${code} is under the general ${revenueCode}; you have ${specific} for such lines.`,
        }
  },
}

/** The general blood code. */
export const generalBloodCode: Check = {
  id: 'general-blood-code',
  catalogueId: 'V037',
  cause: 'revenue-code',
  title: 'General blood revenue code',
  severity: 'error',
  column: 'revenueCode',
  why: 'Medicare does not accept 0380: it does not say which blood product it is.',
  whatToDo: 'Use 0381 to 0389, or 0390 for processing and storage.',
  source:
    'https://med.noridianmedicare.com/web/jea/topics/claim-submission/submission-errors-solutions/blood-and-blood-products-billing-guide',
  examples: { flagged: [{ revenueCode: '0380' }], clean: [{ revenueCode: '0381' }] },
  check: ({ revenueCode }) =>
    revenueCode === '0380' ? { message: 'Revenue code 0380 is too general for Medicare.' } : null,
}

/** A revenue code that Medicare does not know on outpatient claims, on a line that bills a coded service. */
export const revenueCodeNotRecognised: Check = {
  id: 'revenue-code-not-recognised',
  catalogueId: 'V06B',
  cause: 'revenue-code',
  title: 'Medicare does not know this revenue code',
  severity: 'warning',
  column: 'revenueCode',
  why: 'Medicare returns outpatient claims with this revenue code.',
  whatToDo: 'Use the revenue code of the service; keep this one for payers that ask for it.',
  source: 'I/OCE edit 65; confirm with your MAC',
  examples: {
    flagged: [{ revenueCode: '0500', hcpcs: '99213', price: '120.00' }],
    clean: [
      { revenueCode: '0510', hcpcs: '99213' },
      { revenueCode: '0990', hcpcs: '' },
    ],
  },
  check: ({ revenueCode, code, price }, { tables }) => {
    if (code === '' || !price) return null
    const facts = tables.revenueCodes.get(revenueCode)
    return facts?.opWithoutHcpcs === 'notRecognized'
      ? { message: `Medicare does not accept ${revenueCode} (${facts.label}) with ${code}.` }
      : null
  },
}

/** Categories of UB-04 that one kind of department bills side by side. */
const serviceLines: readonly (readonly string[])[] = [
  ['025', '026', '063'],
  ['027', '062'],
  ['030', '031'],
  ['032', '033', '034', '035', '040', '061'],
  ['038', '039'],
]

/** The first category of the service line that a category is in; itself where it stands alone. */
function serviceLineOf(category: string): string {
  return serviceLines.find((line) => line.includes(category))?.[0] ?? category
}

/** A line in another kind of revenue code than its department. */
export const unusualForDepartment: Check = {
  id: 'unusual-for-department',
  catalogueId: 'V009',
  cause: 'code-and-revenue-code',
  silencedBy: ['revenue-code-invalid', 'general-blood-code', 'revenue-code-not-recognised'],
  title: 'Revenue code unusual for the department',
  severity: 'info',
  column: 'revenueCode',
  why: 'A line in the wrong department or revenue code posts its revenue where no cost stands.',
  whatToDo: 'Look at both; it is fine where the department really gives this service.',
  source: 'professional practice',
  examples: {
    flagged: [
      [
        { department: 'LAB', revenueCode: '0450', hcpcs: '' },
        ...Array.from({ length: 24 }, () => ({ department: 'LAB', revenueCode: '0301' })),
      ],
    ],
    clean: [
      { department: 'LAB', revenueCode: '0450', hcpcs: '' },
      // A pharmacy bills drugs with and without codes, however many of either it has.
      [
        { department: 'PHARMACY', revenueCode: '0250', hcpcs: '' },
        ...Array.from({ length: 24 }, () => ({ department: 'PHARMACY', revenueCode: '0636' })),
      ],
      // What one line in twenty stands under is no exception.
      [
        ...Array.from({ length: 5 }, () => ({ department: 'OT', revenueCode: '0270', hcpcs: '' })),
        ...Array.from({ length: 24 }, () => ({ department: 'OT', revenueCode: '0430' })),
      ],
    ],
  },
  check: ({ line, code, category, revenueCode }, { facts, tables }) => {
    const usual = facts.usualCategory.get(line.department)
    if (!usual || category === '' || usual.also.has(category)) return null
    if (serviceLineOf(usual.category) === serviceLineOf(category)) return null
    // The code explains the revenue code: a drug in the laboratory is still a drug.
    if (code !== '' && tables.fitOf(code)?.accepted.has(revenueCode)) return null
    return {
      message: `${revenueCode} is unusual in ${line.department}: ${usual.percent} % of its lines are under ${usual.category}x.`,
    }
  },
}
