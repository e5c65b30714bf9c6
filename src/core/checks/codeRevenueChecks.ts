import { CodeRanges } from '../reference/ranges'
import type { Check } from './Check'
import { placeIsMoot } from './codePlaceChecks'
import { isUnusualPair } from './unusualPair'

const drugsUnder0636 = new CodeRanges([
  ...[
    'A2000-A2999',
    'A4000-A4999',
    'A9500-A9799',
    'B4000-B9999',
    'C8000-C9999',
    'G0333',
    'J0000-J9999',
  ],
  ...['K0000-K9999', 'M0201-M0300', 'P9000-P9999', 'Q0000-Q9999', 'S0000-S9999'],
  ...['90281-90399', '90476-90759', '91300-91325'],
])

/** A code that is no drug under the revenue code for coded drugs. */
export const notADrugUnder0636: Check = {
  id: 'not-a-drug-under-0636',
  catalogueId: 'V041',
  cause: 'code-and-revenue-code',
  silencedBy: placeIsMoot,
  title: '0636 without a drug code',
  severity: 'error',
  column: 'hcpcs',
  why: 'Revenue code 0636 is for drugs with a code of their own; another code there is denied.',
  whatToDo: 'Correct the code or the revenue code.',
  source: 'UB-04; WAC 182-550-1350',
  examples: {
    flagged: [{ revenueCode: '0636', hcpcs: '85025' }],
    clean: [
      { revenueCode: '0636', hcpcs: 'J1885' },
      { revenueCode: '0636', hcpcs: '90715' },
    ],
  },
  check: ({ code, revenueCode }) =>
    revenueCode === '0636' && code !== '' && !drugsUnder0636.has(code) && !/^[WXYZ]/.test(code)
      ? { message: `${code} is not a drug code, but the line is under 0636.` }
      : null,
}

/** A code other than observation under 0762. */
export const notObservationUnder0762: Check = {
  id: 'not-observation-under-0762',
  catalogueId: 'V032',
  cause: 'code-and-revenue-code',
  silencedBy: placeIsMoot,
  title: 'Observation revenue code with another code',
  severity: 'error',
  column: 'revenueCode',
  why: 'Under 0762 Medicare takes observation codes only.',
  whatToDo: 'Use G0378 or G0379, or move the line to 0510 or 0761.',
  source: 'I/OCE edit 44; https://apcassistant.com/HtmlPages/key_pxs.htm',
  examples: {
    flagged: [{ revenueCode: '0762', hcpcs: '96360' }],
    clean: [
      { revenueCode: '0762', hcpcs: 'G0378' },
      { revenueCode: '0762', hcpcs: '' },
    ],
  },
  check: ({ code, revenueCode }) =>
    revenueCode === '0762' && code !== '' && code !== 'G0378' && code !== 'G0379'
      ? {
          message: `Revenue code 0762 is for observation hours; ${code} is not an observation code.`,
        }
      : null,
}

/** Trauma revenue code with a code other than trauma activation. */
export const notTraumaUnder068x: Check = {
  id: 'not-trauma-under-068x',
  catalogueId: 'V049',
  cause: 'code-and-revenue-code',
  silencedBy: placeIsMoot,
  title: 'Trauma revenue code with another code',
  severity: 'error',
  column: 'hcpcs',
  why: 'Revenue codes 068x take G0390 or no code.',
  whatToDo: 'Correct the code; G0390 needs 99291 on the same day.',
  source:
    'https://www.bridgespanhealth.com/provider/library/policies-guidelines/reimbursement-policy/critical-care',
  examples: {
    flagged: [{ revenueCode: '0681', hcpcs: '99285' }],
    clean: [
      { revenueCode: '0681', hcpcs: 'G0390' },
      { revenueCode: '0681', hcpcs: '' },
    ],
  },
  check: ({ code, revenueCode, category }) =>
    category === '068' && code !== '' && code !== 'G0390'
      ? {
          message: `Revenue code ${revenueCode} is for trauma activation; ${code} is something else.`,
        }
      : null,
}

const radiopharmaceutical = /^A9(?:5|6)/

/** A drug paid separately under a general pharmacy code. */
export const paidDrugIn025x: Check = {
  id: 'paid-drug-not-in-0636',
  catalogueId: 'V039',
  cause: 'code-and-revenue-code',
  title: 'Separately paid drug not in 0636',
  severity: 'error',
  column: 'revenueCode',
  why: 'Medicare pays this drug by its code; under 025x billing systems often drop the code.',
  whatToDo:
    'Move the line to 0636 (a radiopharmaceutical to 0343 or 0344) and check the billing units.',
  source:
    'https://www.hcpro.com/HIM-209650-859/QA-Report-separately-payable-drugs-under-revenue-code-0636.html',
  examples: {
    flagged: [{ description: 'INFLIXIMAB 100 MG VIAL', revenueCode: '0250', hcpcs: 'J1745' }],
    clean: [{ description: 'INFLIXIMAB 100 MG VIAL', revenueCode: '0636', hcpcs: 'J1745' }],
  },
  check: ({ code, category }, { oppsStatus }) => {
    if (category !== '025' || code === '') return null
    const status = oppsStatus(code)
    if (status !== 'K' && status !== 'G') return null
    const message = `${code} is paid separately (status ${status}), but the line is under 025x.`
    // Those for diagnosis go under 0343, those for treatment under 0344.
    return radiopharmaceutical.test(code)
      ? { message }
      : {
          message,
          fix: [{ column: 'revenueCode', after: '0636' }],
          fixLabel: 'Change the revenue code to 0636',
        }
  },
}

/** A drug with a code that is part of another payment, under a general pharmacy code. */
export const packagedDrugIn025x: Check = {
  id: 'packaged-drug-in-025x',
  catalogueId: 'V040',
  cause: 'code-and-revenue-code',
  title: 'Drug with a code not in 0636',
  severity: 'info',
  column: 'revenueCode',
  why: 'Medicare asks for every drug that has a code under 0636, also where its payment is part of another.',
  whatToDo: 'Move the line to 0636, unless your billing system does so itself.',
  source: 'http://www.hcpro.com/HIM-264473-859/QA-Revenue-codes-for-drug-charges.html',
  examples: {
    flagged: [{ description: 'ADENOSINE 6 MG VIAL', revenueCode: '0250', hcpcs: 'J0153' }],
    clean: [
      { description: 'ADENOSINE 6 MG VIAL', revenueCode: '0636', hcpcs: 'J0153' },
      { description: 'ADENOSINE 6 MG VIAL', revenueCode: '0250', hcpcs: '' },
      // The code of drugs that have none of their own.
      { description: 'ATROPINE OPHTH 1% 5ML', revenueCode: '0250', hcpcs: 'J3490' },
    ],
  },
  check: ({ code, category }, { oppsStatus, tables }) =>
    category === '025' &&
    /^[JQ]/.test(code) &&
    oppsStatus(code) === 'N' &&
    !tables.isListed('nocHcpcs2', code)
      ? {
          message: `${code} is a drug with a code of its own, but the line is under 025x.`,
          fix: [{ column: 'revenueCode', after: '0636' }],
          fixLabel: 'Change the revenue code to 0636',
          oneByOne: 'Your billing system may move such drugs itself.',
        }
      : null,
}

/** How a drug is taken that is not injected, as the official text of its code names it. */
const isNotInjected =
  /\b(?:oral|enteral|nasal|inhal\w*|ophthalm\w*|opht|otic|topical|patch|suppos\w*|urethral)\b/i

/** An injectable under the revenue code for self-administered drugs. */
export const injectableIn0637: Check = {
  id: 'injectable-in-0637',
  catalogueId: 'V042',
  cause: 'code-and-revenue-code',
  title: 'Self-administered drug with the code of an injectable',
  severity: 'warning',
  column: 'revenueCode',
  why: 'Revenue code 0637 is not covered, so a drug that is paid would be lost there.',
  whatToDo: 'Use 0636, or add GY where your MAC lists the drug as self-administered.',
  source: 'http://www.hcpro.com/HIM-243018-859/QA-Billing-for-selfadministered-drugs.html',
  examples: {
    flagged: [{ revenueCode: '0637', hcpcs: 'J1745' }],
    clean: [
      { revenueCode: '0637', hcpcs: 'A9270' },
      { description: 'INSULIN GLARGINE', revenueCode: '0637', hcpcs: 'J1815', modifiers: 'GY' },
      { description: 'EXENATIDE PEN', revenueCode: '0637', hcpcs: 'J3490' },
      // J and Q codes of drugs that are swallowed or inhaled.
      { description: 'PROGRAF PER 1MG', revenueCode: '0637', hcpcs: 'J7507' },
      { description: 'METHOTREXATE TAB 2.5MG', revenueCode: '0637', hcpcs: 'J8610' },
      { description: 'CHLORPROMAZINE 25MG TAB', revenueCode: '0637', hcpcs: 'Q0161' },
      { description: 'ARIDOL INHALER', revenueCode: '0637', hcpcs: 'J7665' },
    ],
  },
  check: ({ code, revenueCode, modifiers }, { oppsStatus, reference, tables }) => {
    if (revenueCode !== '0637' || !/^[JQ]/.test(code) || !/^[KGN]$/.test(oppsStatus(code)))
      return null
    // GY says on the claim that the patient takes it himself.
    if (modifiers.includes('GY') || tables.isListed('nocHcpcs2', code)) return null
    const text = reference.levelTwo.get(code)
    return text && isNotInjected.test(`${text.short} ${text.long}`)
      ? null
      : { message: `${code} is an injectable, but 0637 is for drugs patients take themselves.` }
  },
}

/** A code under a room revenue code. */
export const codeInRoomRevenueCode: Check = {
  id: 'code-in-room-revenue-code',
  catalogueId: 'V122',
  cause: 'code-and-revenue-code',
  silencedBy: placeIsMoot,
  title: 'HCPCS code under a room revenue code',
  severity: 'warning',
  column: 'revenueCode',
  why: 'Room and board takes no code: nearly always the revenue code is the error.',
  whatToDo: 'Enter the revenue code of the service.',
  source: 'seen in public chargemasters',
  examples: {
    flagged: [{ description: 'FDG PER DOSE', revenueCode: '0102', hcpcs: 'A9552' }],
    clean: [{ description: 'SEMI PRIVATE ROOM', revenueCode: '0120', hcpcs: '' }],
  },
  check: ({ code, coding, revenueCode }) =>
    coding.codeRule?.id === 'B02'
      ? { message: `Revenue code ${revenueCode} is a room, but the line carries ${code}.` }
      : null,
}

const skinSubstitute = /^(?:A2\d{3}|Q41\d{2})$/

/** A skin substitute as a plain supply. */
export const skinSubstituteAsSupply: Check = {
  id: 'skin-substitute-as-supply',
  catalogueId: 'V121',
  cause: 'code-and-revenue-code',
  title: 'Skin substitute as a plain supply',
  severity: 'warning',
  column: 'revenueCode',
  why: 'These products are paid per square centimetre; as a plain supply they are lost.',
  whatToDo: 'Use 0636 or 0278 as your MAC asks, and check the units.',
  source: 'OPPS Addendum B April 2026',
  examples: {
    flagged: [{ revenueCode: '0270', hcpcs: 'Q4101' }],
    clean: [
      { revenueCode: '0636', hcpcs: 'Q4101' },
      { revenueCode: '0278', hcpcs: 'Q4101' },
    ],
  },
  check: ({ code, category, revenueCode }) =>
    category === '027' && revenueCode !== '0278' && skinSubstitute.test(code)
      ? { message: `${code} is a skin substitute, but the line is under ${revenueCode}.` }
      : null,
}

/** A code under a revenue code that it does not go with. */
export const codeAndRevenueCode: Check = {
  id: 'code-and-revenue-code',
  catalogueId: 'V030',
  cause: 'code-and-revenue-code',
  // Where Medicare takes another code, the new one has its own place.
  silencedBy: [
    ...placeIsMoot,
    ...['not-recognised-under-opps', 'not-billable-to-mac', 'private-payer-code'],
  ],
  title: 'Code and revenue code do not go together',
  severity: 'warning',
  column: 'revenueCode',
  why: 'Payers compare the two; a pair that does not fit is denied or paid as something else.',
  whatToDo: 'Change the revenue code, or correct the code.',
  source: 'table of code ranges, checked against 160,600 coded lines of public chargemasters',
  examples: {
    flagged: [{ description: 'CBC', revenueCode: '0450', hcpcs: '85025' }],
    clean: [
      { description: 'STATE SERVICE', revenueCode: '0420', hcpcs: 'W1234' },
      { description: 'CBC', revenueCode: '0305', hcpcs: '85025' },
      { description: 'SCREENING COLONOSCOPY', revenueCode: '0360', hcpcs: 'G0121' },
      { description: 'CBC READ', revenueCode: '0971', hcpcs: '85025' },
    ],
  },
  check: ({ code, revenueCode }, { tables, isLocalCode }) => {
    const fit = tables.fitOf(code)
    if (!fit || isLocalCode(code) || !isUnusualPair(tables, code, revenueCode)) return null
    const [first = '', second] = fit.facts.typicalRevenueCodes
    const usual = second === undefined ? first : `${first} or ${second}`
    return {
      message: `${code} (${fit.facts.label}) is normally under ${usual}, not ${revenueCode}.`,
      ...(second === undefined && /^\d{4}$/.test(first)
        ? {
            fix: [{ column: 'revenueCode' as const, after: first }],
            fixLabel: `Change the revenue code to ${first}`,
            oneByOne: 'Either the code or the revenue code may be wrong.',
          }
        : {}),
    }
  },
}

/** A device that leaves the body, under the implant code. */
export const transientDeviceIn0278: Check = {
  id: 'transient-device-in-0278',
  catalogueId: 'V044',
  cause: 'code-and-revenue-code',
  title: 'Device that leaves the body under 0278',
  severity: 'info',
  column: 'revenueCode',
  why: 'Payers that pay implants apart may refuse 0278 for what is taken out again.',
  whatToDo: 'Use 0272 if your payers ask for it; practice differs.',
  source: 'NUBC/FDA implant definition',
  examples: {
    flagged: [{ revenueCode: '0278', hcpcs: 'C1769' }],
    clean: [{ revenueCode: '0272', hcpcs: 'C1769' }],
  },
  check: ({ code, revenueCode }, { tables }) =>
    revenueCode === '0278' && code !== '' && tables.isListed('transientDevices', code)
      ? {
          message: `${code} does not stay in the body, but the line is under 0278.`,
          fix: [{ column: 'revenueCode', after: '0272' }],
          fixLabel: 'Change the revenue code to 0272',
          oneByOne: 'Practice differs: it depends on what your payers ask for.',
        }
      : null,
}

/** Instruments by their nouns, beside no implant that is called after one: a self-drilling screw, a helical blade. */
const instrument =
  /^(?!.*\b(?:SCREWS?|SCRW?|PINS?|ANCHORS?|PLATES?|NAILS?|WIRES?|K-?WIRE|IMP(?:L(?:ANTS?)?)?|KITS?|SETS?)\b).*\b(?:DRILLS?|REAMERS?|SIZERS?|BROACH(?:ES)?|RASPS?|SCREWDRIVERS?|DRIVER|BURRS?(?! ?HOLES?)|SAW BLADES?|RETRACTORS?|FORCEPS?)\b/

/** An instrument without a code under the implant code. */
export const instrumentAsImplant: Check = {
  id: 'instrument-as-implant',
  catalogueId: '',
  cause: 'code-and-revenue-code',
  title: 'Instrument under the implant revenue code',
  severity: 'warning',
  column: 'revenueCode',
  why: 'Revenue code 0278 is for what stays in the body; payers that pay implants apart ask for it back.',
  whatToDo: 'Move the instrument to 0272, where it needs no device code.',
  source: 'NUBC/FDA implant definition',
  examples: {
    flagged: [
      { description: 'DRILL BIT 2.9', revenueCode: '0278', hcpcs: '' },
      { description: 'STYLE 410 SIZER', revenueCode: '0278', hcpcs: '' },
    ],
    clean: [
      { description: 'DRILL BIT 2.9', revenueCode: '0272', hcpcs: '' },
      { description: 'SCREW SELF DRILL 5MM', revenueCode: '0278', hcpcs: '' },
      { description: 'COVER BURR HOLE', revenueCode: '0278', hcpcs: '' },
      { description: 'DRILL BIT 2.9', revenueCode: '0278', hcpcs: 'C1713' },
    ],
  },
  check: ({ line, revenueCode, words }) =>
    revenueCode === '0278' && line.hcpcs.trim() === '' && instrument.test(words)
      ? {
          message: `“${line.description}” reads like an instrument, which does not stay in the body.`,
          fix: [{ column: 'revenueCode', after: '0272' }],
          fixLabel: 'Change the revenue code to 0272',
          oneByOne: 'The line may be an implant that is called after its instrument.',
        }
      : null,
}

/** A professional fee in a hospital's file. */
export const professionalFeeLine: Check = {
  id: 'professional-fee-line',
  catalogueId: 'V051',
  cause: 'code-and-revenue-code',
  title: 'Professional fee in the hospital file',
  severity: 'info',
  column: 'revenueCode',
  why: 'Professional fees go on the professional claim, unless the hospital is a method II critical access hospital.',
  whatToDo: 'Confirm method II, or move the line to the professional file.',
  source: 'CMS Pub. 100-04 ch. 4 s.250',
  examples: {
    flagged: [{ revenueCode: '0981', hcpcs: '99283' }],
    clean: [{ revenueCode: '0450', hcpcs: '99283' }],
  },
  check: ({ revenueCode }) =>
    /^09[678]\d$/.test(revenueCode)
      ? { message: `Revenue code ${revenueCode} is for professional fees.` }
      : null,
}
