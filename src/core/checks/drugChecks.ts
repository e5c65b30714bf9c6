import type { Check } from './Check'
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
  examples: { flagged: [{ ndc: '12345' }], clean: [{ ndc: '50242004062' }, { ndc: '' }] },
  check: ({ line }) =>
    readNdc(line.ndc).kind === 'invalid' ? { message: `“${line.ndc}” is not an NDC.` } : null,
}

/** Amount and unit at the end of an official drug text: `per 15 mg`, `1 mg`, `10 units`. */
const dosePattern = /(\d+(?:\.\d+)?) ?(mg|mcg|gm?|units?|iu|ml|meq)\b[^0-9]*$/i
const strengthPattern = /(\d[\d,]*(?:\.\d+)?) ?(MG|MCG|GM?|UNITS?|IU|ML|MEQ)\b(?!\/)/

/** Weights in milligrams; other units compare only with themselves. */
const inMilligrams: Readonly<Record<string, number>> = { MCG: 0.001, MG: 1, G: 1000, GM: 1000 }

interface Dose {
  readonly amount: number
  readonly unit: string
}

function doseOf(match: RegExpExecArray | null): Dose | null {
  const [, digits = '', unitText = ''] = match ?? []
  const amount = Number(digits.replaceAll(',', ''))
  if (digits === '' || amount === 0) return null
  const unit = unitText.toUpperCase().replace(/S$/, '')
  const factor = inMilligrams[unit]
  return factor === undefined ? { amount, unit } : { amount: amount * factor, unit: 'MG' }
}

/** How many billing units one charge is, told from the description and the official text; null if not told. */
export function billingUnits(
  description: string,
  officialText: string,
): { readonly units: number; readonly per: string } | null {
  const per = dosePattern.exec(officialText)
  const dose = doseOf(per)
  const strength = doseOf(strengthPattern.exec(description.toUpperCase()))
  // `MG/ML` names a concentration: how much the charge holds is not told.
  if (!dose || !strength || dose.unit !== strength.unit || /\d ?M?C?G\/ ?\d*ML/.test(description))
    return null
  return { units: Math.ceil(strength.amount / dose.amount - 1e-9), per: `${per?.[1]} ${per?.[2]}` }
}

/** A drug whose charge is several billing units. */
export const drugUnits: Check = {
  id: 'drug-units',
  catalogueId: 'V080',
  cause: 'separately-billable',
  title: 'Drug bills in several units',
  severity: 'info',
  column: 'description',
  why: 'The claim counts units of the code, not packages; a wrong multiplier pays a part or too much.',
  whatToDo: 'Make sure that the billing system multiplies by this number.',
  source:
    'https://www.hcpro.com/HIM-209650-859/QA-Report-separately-payable-drugs-under-revenue-code-0636.html',
  examples: {
    flagged: [{ description: 'INFLIXIMAB 100 MG VIAL', hcpcs: 'J1745', revenueCode: '0636' }],
    clean: [
      { description: 'INFLIXIMAB 10 MG DOSE', hcpcs: 'J1745', revenueCode: '0636' },
      { description: 'INFLIXIMAB INJ', hcpcs: 'J1745', revenueCode: '0636' },
    ],
  },
  check: ({ line, code }, { reference, oppsStatus }) => {
    // Packaged drugs are not paid by the unit; only for the others a wrong number costs.
    if (!/^[JQ]|^C9/.test(code) || !/^(?:G|K)$/.test(oppsStatus(code))) return null
    const text = reference.levelTwo.get(code)?.long ?? ''
    const told = billingUnits(line.description, text)
    return told && told.units > 1
      ? { message: `${code} bills per ${told.per}, so one charge is ${told.units} units.` }
      : null
  },
}
