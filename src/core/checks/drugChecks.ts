import { counted } from '../chargemaster/counted'
import { drugUnits as unitsInWords } from '../text/drugUnits'
import type { Check } from './Check'
import type { CheckContext } from './CheckContext'
import type { CheckedLine } from './CheckedLine'
import { readNdc } from './ndc'

const claimNdc = 'CMS Pub. 100-04 ch. 25; NCPDP and UB-04 NDC reporting'

/** A ten-digit NDC. */
export const ndcTenDigits: Check = {
  id: 'ndc-ten-digits',
  catalogueId: '',
  cause: 'ndc',
  title: 'NDC with ten digits',
  severity: 'warning',
  column: 'ndc',
  why: 'A claim carries eleven digits; payers cannot match ten.',
  whatToDo:
    'Write eleven digits; hyphens in the number tell where the zero goes, else look at the package.',
  source: claimNdc,
  examples: {
    flagged: [{ ndc: '50242-040-62' }],
    clean: [{ ndc: '50242004062' }, { ndc: '50242-0040-62' }, { ndc: '' }],
  },
  check: ({ line }) => {
    const reading = readNdc(line.ndc)
    if (reading.kind === 'ten-unclear')
      return {
        message: `NDC ${line.ndc} has ten digits and no hyphens, so where the zero goes is not clear.`,
      }
    return reading.kind === 'ten'
      ? {
          message: `NDC ${line.ndc} has ten digits; a claim carries eleven.`,
          fix: [{ column: 'ndc', after: reading.normal }],
          fixLabel: `Write ${reading.normal}`,
        }
      : null
  },
}

/** Something else in the NDC cell. */
export const ndcInvalid: Check = {
  id: 'ndc-invalid',
  catalogueId: '',
  cause: 'ndc',
  title: 'Not an NDC',
  severity: 'warning',
  column: 'ndc',
  why: 'Drug claims to Medicaid and many payers need the NDC of the product.',
  whatToDo: 'Enter the eleven digits from the package, or clear the cell.',
  source: claimNdc,
  examples: {
    flagged: [
      { ndc: '12345' },
      { ndc: '406055223' },
      { ndc: '3218710' },
      [{ ndc: '3218710' }, ...Array.from({ length: 20 }, () => ({ ndc: '50242004062' }))],
    ],
    clean: [{ ndc: '50242004062' }, { ndc: '' }],
  },
  check: ({ line }, { facts }) => {
    const reading = readNdc(line.ndc)
    if (reading.kind === 'invalid') return { message: `“${line.ndc}” is not an NDC.` }
    if (reading.kind !== 'zeros-lost') return null
    const { length } = line.ndc.trim()
    const short = `NDC ${line.ndc} has ${counted(length, 'digit')}`
    const fix = [{ column: 'ndc' as const, after: reading.normal }]
    if (facts.ndcZerosLost)
      return {
        message: `${short}; the zeros in front were lost, as no NDC of the file begins with one. With them it is ${reading.normal}.`,
        fix,
        fixLabel: 'Put the zeros back in front',
      }
    const message = `${short}; a spreadsheet may have taken the zeros in front.`
    // Four digits may be missing anywhere.
    if (length < 8) return { message }
    return {
      message,
      fix,
      fixLabel: `Write ${reading.normal}`,
      oneByOne: 'Compare it with the package: a digit may be missing elsewhere.',
    }
  },
}

/** So many units in a vial may still be one dose. */
const mostOverfill = 1.25

/** How many billing units of its code one charge of this line is; null where the words do not tell. */
function unitsOf({ line, code }: CheckedLine, { reference }: CheckContext) {
  if (!/^[JQ]|^C9|^A95|^P9/.test(code)) return null
  const told = unitsInWords(line.description, reference.levelTwo.get(code)?.long ?? '')
  if (!told) return null
  // A part of a unit is billed as a whole one; but a vial of 0.3 mg interferon beta-1b is one dose of 0.25 mg.
  const isOverfill = told.multiplier > 1 && told.multiplier <= mostOverfill
  return { units: isOverfill ? 1 : Math.ceil(told.multiplier - 1e-9), per: told.per }
}

function inUnits(units: number): string {
  return `${units.toLocaleString('en-US')} ${units === 1 ? 'unit' : 'units'}`
}

/** Whether Medicare pays the code by its units: packaged drugs cost nothing where their number is wrong. */
function isPaidByUnit(code: string, { oppsStatus }: CheckContext): boolean {
  return /^(?:G|K1?)$/.test(oppsStatus(code))
}

const infliximab = { description: 'INFLIXIMAB 100 MG VIAL', hcpcs: 'J1745', revenueCode: '0636' }
const unitsSource =
  'https://www.hcpro.com/HIM-209650-859/QA-Report-separately-payable-drugs-under-revenue-code-0636.html'

/** A drug of several billing units with a blank multiplier. */
export const drugMultiplierMissing: Check = {
  id: 'drug-multiplier-missing',
  catalogueId: 'V080',
  cause: 'billing-units',
  title: 'Drug unit multiplier missing',
  severity: 'error',
  column: 'description',
  why: 'The claim then shows one unit of the code, and the rest of the package is not paid.',
  whatToDo: 'Enter the units per charge in the multiplier column.',
  source: unitsSource,
  examples: {
    flagged: [
      [{ ...infliximab, multiplier: '' }, { multiplier: '1' }],
      [
        {
          ...{ description: 'DARBEPOETIN 60MCG', hcpcs: 'J0881', revenueCode: '0636' },
          multiplier: '',
        },
        { multiplier: '1' },
      ],
    ],
    clean: [[{ ...infliximab, multiplier: '10' }], infliximab],
  },
  check: (line, context) => {
    const column = context.facts.multiplierColumn
    if (column === null || !isPaidByUnit(line.code, context)) return null
    if (context.sheet.get(line.line.row, column).trim() !== '') return null
    const told = unitsOf(line, context)
    return told && told.units > 1
      ? {
          message: `${line.code} bills per ${told.per}; one charge is ${inUnits(told.units)} and the multiplier is blank.`,
          fix: [{ column, after: String(told.units) }],
          fixLabel: `Enter ${inUnits(told.units)} per charge`,
          oneByOne: 'The words may name the size of a package and not what one charge is.',
        }
      : null
  },
}

/** A multiplier that the strength in the words contradicts. */
export const drugMultiplierDiffers: Check = {
  id: 'drug-multiplier-differs',
  catalogueId: 'V081',
  cause: 'billing-units',
  title: 'Drug strength and multiplier disagree',
  severity: 'warning',
  column: 'description',
  why: 'The claim bills units of the code by the multiplier; a wrong one pays a part or too much.',
  whatToDo: 'Correct the multiplier, or the strength in the description.',
  source: unitsSource,
  examples: {
    flagged: [[{ ...infliximab, multiplier: '100' }]],
    clean: [
      [{ ...infliximab, multiplier: '10.0' }],
      [{ ...infliximab, description: 'INFLIXIMAB PER .01GM', multiplier: '1' }],
      [{ description: 'INTERFER BETA-1B .3MG', hcpcs: 'J1830', multiplier: '1' }],
      [{ description: 'CBC', multiplier: '7' }],
    ],
  },
  check: (line, context) => {
    const column = context.facts.multiplierColumn
    if (column === null || line.code === '') return null
    const written = context.sheet.get(line.line.row, column).trim()
    const multiplier = Number(written)
    if (written === '' || !(multiplier > 0)) return null
    const told = unitsOf(line, context)
    return told && told.units !== multiplier
      ? {
          message: `${line.code} bills per ${told.per}, so one charge is ${inUnits(told.units)}; the multiplier is ${written}.`,
          fix: [{ column, after: String(told.units) }],
          fixLabel: `Enter ${inUnits(told.units)} per charge`,
          oneByOne: 'The strength in the description may be wrong instead.',
        }
      : null
  },
}

/** A drug whose charge is several billing units, in a file that holds no multipliers. */
export const drugUnits: Check = {
  id: 'drug-units',
  catalogueId: 'V080',
  cause: 'billing-units',
  title: 'Drug bills in several units',
  severity: 'info',
  column: 'description',
  why: 'The claim counts units of the code, not packages; a wrong multiplier pays a part or too much.',
  whatToDo: 'Make sure that the billing system multiplies by this number.',
  source: unitsSource,
  examples: {
    flagged: [{ description: 'INFLIXIMAB 100 MG VIAL', hcpcs: 'J1745', revenueCode: '0636' }],
    clean: [
      { description: 'INFLIXIMAB 10 MG DOSE', hcpcs: 'J1745', revenueCode: '0636' },
      { description: 'INFLIXIMAB INJ', hcpcs: 'J1745', revenueCode: '0636' },
    ],
  },
  check: (line, context) => {
    if (context.facts.multiplierColumn !== null || !isPaidByUnit(line.code, context)) return null
    const told = unitsOf(line, context)
    return told && told.units > 1
      ? { message: `${line.code} bills per ${told.per}, so one charge is ${inUnits(told.units)}.` }
      : null
  },
}
