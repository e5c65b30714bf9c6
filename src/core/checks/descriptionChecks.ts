import type { Check } from './Check'
import { unitsInWords } from './unitsInWords'

const practice = 'professional practice'
const empty = new Set(
  'MISC OTHER SUPPLY SUPPLIES CHARGE FEE PROCEDURE ITEM TEST SERVICE DRUG IMPLANT'.split(' '),
)

/** No description. */
export const descriptionMissing: Check = {
  id: 'description-missing',
  catalogueId: 'V002',
  cause: 'description',
  title: 'Description missing',
  severity: 'error',
  column: 'description',
  why: 'Nobody can charge, code or audit a line without a name.',
  whatToDo: 'Enter a description.',
  source: practice,
  examples: {
    flagged: [{ description: '' }, { description: '000123' }],
    clean: [{ description: 'CBC' }],
  },
  check: ({ line }) =>
    /\p{L}/u.test(line.description)
      ? null
      : {
          message:
            line.description.trim() === ''
              ? 'The line has no description.'
              : `“${line.description}” has no word in it.`,
        },
}

/** An amount or a share of another rate where a description should be: `$1,300.00`, `87% of BC`. */
const rateAsName = /^(?:\$ ?[\d,.]+|\d+(?:\.\d+)? ?% of \w+.*)$/i
/** A code cell that names other code systems, or CPT codes in words: `MS-DRG 286, 287`, `CPT/HCPC 43644`. */
const otherCodeSystem = /^(?:(?:MS|APR|AP)[- ]?)?DRGS?\b|^(?:CPT|ICD|APC)\b/i

/** A row of a payer's rates that stands among the charges. */
export const rateTableRow: Check = {
  id: 'rate-table-row',
  catalogueId: '',
  cause: 'retired',
  endsTheLine: true,
  title: 'Row of a rate table',
  severity: 'warning',
  column: 'description',
  why: 'Rates agreed with payers are no charges: loaded as lines they could be charged.',
  whatToDo: 'Inactivate the row, or import the file again without the table of rates.',
  source: 'seen in public price files, where rates follow the charges',
  examples: {
    flagged: [
      { chargeCode: 'Cardiology', description: '$10,039.00', hcpcs: 'MS-DRG 286, 287' },
      { chargeCode: 'SNF', description: '87% of BC', hcpcs: '' },
      { description: 'Obstetrics', hcpcs: 'CPT/HCPC 59510, 59514' },
    ],
    clean: [
      { description: 'DEXTROSE 5% OF WATER', hcpcs: '' },
      { description: '000123', hcpcs: '' },
      { description: 'CPT MACHINE PER DAY', hcpcs: '85025' },
    ],
  },
  check: ({ line: { description, hcpcs } }) => {
    const told = [hcpcs.trim(), description.trim()].find(
      (text, place) => text !== '' && [otherCodeSystem, rateAsName][place]?.test(text),
    )
    return told === undefined
      ? null
      : { message: `“${shortened(told)}” reads like a payer’s rate and not like a charge.` }
  },
}

/** Lists of codes fill pages. */
function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`
}

/** From this share of priced lines on, a blank price tells something of its line. */
const mostlyPriced = 0.5
/** The number of a cost centre and its name, as in `4110 EKG`; a dose or a size is none. */
const costCentre = /^\d{4} (?!(?:M[LGM]|MCG|MEQ|CC|CM|UNITS?|IU|U|FR|GM?|PCS?|X)\b)[A-Z]/i

/** A heading of a department that stands among its charges. */
export const departmentHeading: Check = {
  id: 'department-heading',
  catalogueId: '',
  cause: 'retired',
  endsTheLine: true,
  title: 'Heading among the lines',
  severity: 'warning',
  column: 'description',
  why: 'The name of a department is no charge: loaded as a line it could be charged, for nothing.',
  whatToDo:
    'Inactivate the row, or waive this and add code, revenue code and price where it is a charge.',
  source: 'seen in public chargemasters, where cost centres stand above their charges',
  examples: {
    flagged: [
      [
        { description: '4110 EKG', revenueCode: '', hcpcs: '', price: '' },
        { description: 'EKG', price: '120.00' },
      ],
      { description: '4060 LAB-CLINICAL', revenueCode: '', hcpcs: '', price: '0.00' },
    ],
    clean: [
      { description: '4110 EKG', revenueCode: '', hcpcs: '', price: '120.00' },
      { description: '4110 EKG', revenueCode: '0730', hcpcs: '', price: '0.00' },
      { description: '1000 ML SALINE', revenueCode: '', hcpcs: '', price: '0.00' },
      // In a file without prices a blank one tells nothing.
      { description: '4110 EKG', revenueCode: '', hcpcs: '', price: '' },
    ],
  },
  check: ({ line, price, revenueCode }, { facts }) =>
    costCentre.test(line.description.trim()) &&
    line.hcpcs.trim() === '' &&
    revenueCode === '' &&
    (price === 0 || (price === null && facts.filled.price >= mostlyPriced))
      ? {
          message: `“${line.description}” reads like the heading of a department: it has no code, revenue code or price.`,
        }
      : null,
}

/** A retired line. */
export const retiredMarker: Check = {
  id: 'retired-marker',
  catalogueId: 'V107',
  cause: 'retired',
  endsTheLine: true,
  title: 'Line says that it is retired',
  severity: 'warning',
  column: 'description',
  why: 'A line nobody should use can still be charged while it is active.',
  whatToDo: 'Inactivate it with an end date.',
  source: 'seen in 10 of 24 public chargemasters',
  examples: {
    flagged: [
      { description: 'ZZZ OLD PANEL' },
      { description: 'DO NOT USE - PANEL' },
      { description: 'PANEL', revenueCode: 'EXP', hcpcs: '' },
    ],
    clean: [
      ...[{ description: 'CBC' }, { description: 'RETIRED TEACHERS PANEL TEST' }],
      ...[{ description: 'DELETED GENE DEL/DUP TEST' }],
      { description: 'DO NOT USE IF ALLERGIC LATEX FREE KIT' },
    ],
  },
  // Two coding rules catch just these lines: one by the words, one by the revenue code.
  check: ({ line, coding: { rule } }) => {
    if (!rule.flags.includes('inactivate') || rule.group !== 'gate') return null
    const saysSo = rule.when.revRe === undefined ? line.description : line.revenueCode
    return { message: `“${saysSo}” reads like a retired line.` }
  },
}

/** A description that could be anything. */
export const descriptionVague: Check = {
  id: 'description-vague',
  catalogueId: 'V003',
  cause: 'description',
  title: 'Description too vague',
  severity: 'info',
  column: 'description',
  why: 'A line that can be anything can carry no one code and no one price.',
  whatToDo: 'Describe the one service or item, or split the line.',
  source: practice,
  examples: {
    flagged: [{ description: 'MISC SUPPLY' }, { description: 'PROCEDURE' }],
    clean: [{ description: 'CBC' }, { description: 'MISC LAB TEST', hcpcs: '84999' }],
  },
  check: ({ line, words, code }, { tables }) =>
    words !== '' &&
    // An unlisted code says the same, and has a check of its own.
    !tables.isListed('unlistedCpt', code) &&
    !tables.isListed('nocHcpcs2', code) &&
    (empty.has(words) || tables.hasWord('misc', words))
      ? { message: `“${line.description}” does not say what is charged.` }
      : null,
}

/** A multiple in the description. */
export const quantityInDescription: Check = {
  id: 'quantity-in-description',
  catalogueId: 'V084',
  cause: 'description',
  title: 'Quantity in the description',
  severity: 'info',
  column: 'description',
  why: 'The claim shows one unit unless the billing system multiplies.',
  whatToDo: 'Charge one unit per line, or set the multiplier.',
  source: practice,
  examples: {
    flagged: [{ description: 'TRANSFUSION 2 UNITS', revenueCode: '0391', hcpcs: '36430' }],
    clean: [{ description: 'HEPARIN 5000 UNITS' }, { description: 'CBC' }],
  },
  check: ({ words, revenueCode, code }) => {
    if (code === '' || /^(?:025|027|063)/.test(revenueCode)) return null
    const units = unitsInWords(words)
    return units === 1 ? null : { message: `The description implies ${units} units.` }
  },
}
