import type { ChargeLine } from '../chargemaster/ChargeLine'
import { CodeRanges } from '../reference/ranges'
import type { Check, Problem, Severity } from './Check'
import { insteadOfUncovered, insteadOfUnrecognised, type MedicareInstead } from './medicareInstead'

/** What an OPPS status indicator means for a hospital line. */
interface StatusRule {
  readonly id: string
  readonly catalogueId: string
  readonly status: string
  readonly title: string
  readonly severity: Severity
  /** Ends the sentence “{code} … (status X).” */
  readonly says: string
  readonly why: string
  readonly whatToDo: string
  readonly source: string
  readonly except?: readonly string[]
  /** The codes the rule is for, where it is not for all of the status. */
  readonly only?: RegExp
  /** What becomes of some of the codes. */
  readonly instead?: readonly MedicareInstead[]
  /** Codes that say nothing new under the revenue code for what Medicare does not cover. */
  readonly rightUnder0637?: string
  readonly flagged: Partial<ChargeLine>
}

/** Where one of these already says that the code must go, what Medicare does with it adds nothing. */
const codeMustGo = [
  ...['code-terminated', 'code-unknown', 'quality-code', 'him-assigns-code', 'code-not-needed'],
  ...['coded-line-looks-dynamic', 'injection-code-on-oral-drug', 'unlisted-code'],
  'professional-code-on-facility-line',
]

const oce = 'https://apcassistant.com/HtmlPages/key_pxs.htm'

/** Vaccines and drugs, which other payers and other contractors pay by the same code. */
const drugCode = /^(?:90[4-7]\d\d|[JQ]\d{4})$/

const statusRules: readonly StatusRule[] = [
  {
    id: 'drug-not-billable-to-mac',
    catalogueId: 'V063',
    status: 'M',
    only: drugCode,
    title: 'Drug that Medicare does not take from a hospital',
    severity: 'info',
    says: 'is not taken by the hospital’s Medicare contractor',
    why: 'Billed to it the line is rejected; other payers, or the equipment contractor, take the code.',
    whatToDo:
      'Keep the code for those payers, and off claims to the hospital’s Medicare contractor.',
    source: 'I/OCE edit 72',
    flagged: { hcpcs: 'J7644', revenueCode: '0636' },
  },
  {
    id: 'not-billable-to-mac',
    catalogueId: 'V063',
    status: 'M',
    title: 'Not billable on a hospital claim',
    severity: 'error',
    says: 'cannot be billed on a hospital claim',
    why: 'The hospital’s Medicare contractor rejects the line.',
    whatToDo: 'Take the code off hospital lines.',
    source: 'I/OCE edit 72',
    flagged: { hcpcs: 'G0029', revenueCode: '0510' },
  },
  {
    id: 'inpatient-only-code',
    catalogueId: 'V065',
    status: 'C',
    title: 'Inpatient-only procedure fixed',
    severity: 'warning',
    says: 'is paid for inpatients only',
    why: 'Fixed on the line, the code also lands on outpatient claims, which are then denied.',
    whatToDo: 'Take the code off; coders handle inpatient cases.',
    source: `I/OCE edits 18, 45, 49; ${oce}`,
    flagged: { hcpcs: 'G0341', revenueCode: '0360' },
  },
  {
    id: 'not-recognised-under-opps',
    catalogueId: 'V060',
    status: 'B',
    title: 'Not recognized under OPPS',
    severity: 'warning',
    says: 'is not accepted on hospital outpatient claims',
    why: 'Medicare wants another code for the same service; this one is returned.',
    whatToDo:
      'Enter the code that Medicare takes for this service; a physician’s own work, such as reading a slide, goes on the professional claim.',
    instead: insteadOfUnrecognised,
    source: `I/OCE edit 62; ${oce}`,
    flagged: { hcpcs: 'A9150', revenueCode: '0510' },
  },
  {
    id: 'durable-equipment-code',
    catalogueId: 'V064',
    status: 'Y',
    title: 'Durable equipment',
    severity: 'warning',
    says: 'goes to the durable equipment contractor',
    why: 'The hospital’s own Medicare contractor does not pay it.',
    whatToDo: 'Bill the DME contractor, or use a supply line without code.',
    source: `I/OCE edit 61; ${oce}`,
    flagged: { hcpcs: 'E0130', revenueCode: '0270' },
  },
  {
    id: 'not-covered-code',
    catalogueId: 'V061',
    status: 'E1',
    title: 'Not covered by Medicare',
    severity: 'info',
    says: 'is not covered for Medicare outpatients',
    why: 'Billed as covered, the line makes the claim fail.',
    whatToDo: 'Bill it as not covered, or use a covered code.',
    source: `I/OCE edits 9, 28, 50; ${oce}`,
    except: ['A9270'],
    rightUnder0637: 'J8499',
    instead: insteadOfUncovered,
    flagged: { hcpcs: 'A0021', revenueCode: '0540' },
  },
  {
    id: 'no-medicare-price',
    catalogueId: 'V062',
    status: 'E2',
    title: 'No Medicare price',
    severity: 'info',
    says: 'has no Medicare price',
    why: 'Medicare does not pay an item it has no pricing information for.',
    whatToDo: 'Expect a denial by Medicare.',
    source: `I/OCE edit 13; ${oce}`,
    flagged: { hcpcs: 'J1130', revenueCode: '0636' },
  },
]

/** What the OPPS status indicator of a code says. Without the Level I pack CPT codes are not checked. */
export const paymentStatusChecks: readonly Check[] = statusRules.map((rule) => {
  const except = new CodeRanges(rule.except ?? [])
  return {
    id: rule.id,
    catalogueId: rule.catalogueId,
    cause: 'payment-status',
    silencedBy: codeMustGo,
    title: rule.title,
    severity: rule.severity,
    column: 'hcpcs',
    why: rule.why,
    whatToDo: rule.whatToDo,
    source: rule.source,
    examples: {
      flagged: [rule.flagged],
      clean: [{ hcpcs: 'J1885' }, { hcpcs: '' }, { hcpcs: 'J8499', revenueCode: '0637' }],
    },
    check: ({ code, revenueCode }, { oppsStatus }) =>
      code !== '' &&
      !/^09[678]/.test(revenueCode) &&
      oppsStatus(code) === rule.status &&
      rule.only?.test(code) !== false &&
      !except.has(code) &&
      !(revenueCode === '0637' && code === rule.rightUnder0637)
        ? problemOf(rule, code)
        : null,
  }
})

function problemOf({ says, status, instead = [] }: StatusRule, code: string): Problem {
  const message = `${code} ${says} (status ${status}).`
  const known = instead.find(({ codes }) => codes.has(code))
  if (!known) return { message }
  const problem = { message: `${message} ${known.says}`, whatToDo: known.whatToDo }
  return known.comesOff
    ? {
        ...problem,
        fix: [
          { column: 'hcpcs', after: '' },
          { column: 'modifiers', after: '' },
          { column: 'decision', after: 'none' },
          { column: 'decisionReason', after: 'Medicare takes no code for it.' },
        ],
        fixLabel: 'Take the code off',
        oneByOne: 'Payers other than Medicare may ask for the code.',
      }
    : problem
}

/** A code that Medicare does not use at all. */
export const privatePayerCode: Check = {
  id: 'private-payer-code',
  catalogueId: 'V069',
  cause: 'payment-status',
  silencedBy: codeMustGo,
  title: 'Code of private payers or Medicaid',
  severity: 'info',
  column: 'hcpcs',
  why: 'Medicare does not take S, T and H codes.',
  whatToDo: 'Keep the code in the field of the payer that asks for it.',
  source: 'HCPCS Level II sections',
  examples: { flagged: [{ hcpcs: 'S9083' }], clean: [{ hcpcs: 'J1885' }] },
  check: ({ code }) =>
    /^[STH]/.test(code) ? { message: `${code} is not a code that Medicare takes.` } : null,
}

/** A code for which a payer wants something else, by the hospital’s own table. */
export const payerDifference: Check = {
  id: 'payer-difference',
  catalogueId: 'V068',
  cause: 'payer-difference',
  title: 'A payer wants something else',
  severity: 'info',
  column: 'hcpcs',
  why: 'Claims to that payer are denied with the code that others take.',
  whatToDo: 'Hold what the payer wants in the field for that payer in the billing system.',
  source: 'the payer differences kept here under Rules, Local tables',
  examples: {
    flagged: [{ hcpcs: 'A4550' }, { hcpcs: '', revenueCode: '0250' }],
    clean: [{ hcpcs: 'A4556', revenueCode: '0270' }],
    under: {
      payerDifferences: new Map([
        ['A4550', [{ payer: 'Medi-Cal', wants: 'Z7610' }]],
        ['0250', [{ payer: 'Medi-Cal', wants: 'Bill under 0259' }]],
      ]),
    },
  },
  check: ({ code, revenueCode }, { settings: { payerDifferences } }) => {
    const facts = payerDifferences.size === 0 ? [] : [code, revenueCode]
    const different = facts.filter((fact) => payerDifferences.has(fact))
    if (different.length === 0) return null
    const wants = different
      .flatMap((fact) => payerDifferences.get(fact) ?? [])
      .map(({ payer, wants: text }) => `${payer}: ${text}`)
      .join('; ')
    const what = different.join(' and ')
    const verb = different.length === 1 ? 'differs' : 'differ'
    return { message: `${what} ${verb} by payer. ${wants}${wants.endsWith('.') ? '' : '.'}` }
  },
}

/** A code that is always part of another payment. */
export const alwaysBundled: Check = {
  id: 'always-bundled',
  catalogueId: 'V114',
  cause: 'payment-status',
  silencedBy: codeMustGo,
  title: 'Code that is always bundled',
  severity: 'warning',
  column: 'hcpcs',
  why: 'Its payment is part of another service, so billed by itself it only draws denials.',
  whatToDo: 'Do not bill it by itself; keep it as a statistic if you need the count.',
  source: 'OPPS Addendum B; NCCI',
  examples: {
    flagged: [{ hcpcs: 'A4550', price: '20.00' }],
    clean: [{ hcpcs: 'A4550', price: '0.00' }],
  },
  check: ({ code, price }, { tables }) =>
    code !== '' && (price ?? 0) > 0 && tables.isListed('alwaysBundled', code)
      ? { message: `${code} is always part of another service.` }
      : null,
}
