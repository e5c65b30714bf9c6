import type { ChargeLine } from '../chargemaster/ChargeLine'
import { CodeRanges } from '../reference/ranges'
import type { Check, Severity } from './Check'

/** One row of the table: these codes belong under those revenue codes only. */
interface Place {
  readonly id: string
  readonly catalogueId: string
  readonly title: string
  readonly severity: Severity
  readonly codes: readonly string[]
  readonly except?: readonly string[]
  readonly under: readonly string[]
  /** Ends the sentence “{code} is …”. */
  readonly is: string
  /** The revenue code to put instead, where only one fits. */
  readonly put?: string
  /** Why a person has to look before the revenue code is changed. */
  readonly oneByOne?: string
  /** Words by which the code may be what is wrong; a person looks at such a line first. */
  readonly doubtfulWords?: RegExp
  readonly whatToDo: string
  readonly source: string
  readonly flagged: Partial<ChargeLine>
  readonly clean: Partial<ChargeLine>
}

/** The code or the revenue code has to be another one anyway; the new pair is looked at then. */
export const placeIsMoot = [
  ...['code-terminated', 'code-unknown', 'quality-code'],
  ...['revenue-code-invalid', 'revenue-code-not-recognised'],
]

const professional = ['0960-0989']
/** What is used to place an implant and comes out again. */
const instrument =
  /\bGUIDE ?(?:PIN|WIRE)\b|\b(?:DRILL|REAMER|DRIVER|TRIAL|BROACH|TEMPLATE|DEPTH GAUGE)\b/
const bloodGuide =
  'https://med.noridianmedicare.com/web/jea/topics/claim-submission/submission-errors-solutions/blood-and-blood-products-billing-guide'

/** The first row that finds something speaks: what one revenue code alone fits stands before what several do. */
const places: readonly Place[] = [
  {
    id: 'observation-code-elsewhere',
    catalogueId: 'V033',
    title: 'Observation code outside 0762',
    severity: 'error',
    codes: ['G0378'],
    under: ['0762'],
    is: 'for observation hours, which are billed under 0762',
    put: '0762',
    whatToDo: 'Change the revenue code to 0762.',
    source: 'CMS Pub. 100-04 ch. 4 s.290',
    flagged: { hcpcs: 'G0378', revenueCode: '0760' },
    clean: { hcpcs: 'G0378', revenueCode: '0762' },
  },
  {
    id: 'blood-product-elsewhere',
    catalogueId: 'V036',
    title: 'Blood product outside the blood revenue codes',
    severity: 'error',
    codes: ['P9010-P9040', 'P9050-P9100'],
    under: ['0380-0399'],
    is: 'a blood product, which is billed under 038x or 039x',
    whatToDo: 'Use 0381 red cells, 0383 plasma, 0384 platelets, or 0390 for processing.',
    source: bloodGuide,
    flagged: { hcpcs: 'P9016', revenueCode: '0300' },
    clean: { hcpcs: 'P9016', revenueCode: '0390' },
  },
  {
    id: 'transfusion-elsewhere',
    catalogueId: 'V038',
    title: 'Transfusion outside 0391',
    severity: 'warning',
    codes: ['36430-36460'],
    under: [
      '0391',
      '0450',
      '0760-0769',
      '0360-0369',
      '0720-0729',
      '0510-0519',
      '0335',
      ...professional,
    ],
    is: 'a transfusion, which is billed under 0391',
    put: '0391',
    whatToDo: 'Change the revenue code to 0391.',
    source: bloodGuide,
    flagged: { hcpcs: '36430', revenueCode: '0300' },
    clean: { hcpcs: '36430', revenueCode: '0391' },
  },
  {
    id: 'lens-elsewhere',
    catalogueId: 'V045',
    title: 'Lens outside 0276',
    severity: 'warning',
    codes: ['V2630-V2632', 'V2787-V2788', 'C1780'],
    under: ['0276'],
    is: 'an intraocular lens, which is billed under 0276',
    put: '0276',
    whatToDo: 'Change the revenue code to 0276.',
    source: 'UB-04 revenue code categories',
    flagged: { hcpcs: 'V2632', revenueCode: '0278' },
    clean: { hcpcs: 'V2632', revenueCode: '0276' },
  },
  {
    id: 'pacemaker-elsewhere',
    catalogueId: 'V045',
    title: 'Pacemaker outside 0275',
    severity: 'warning',
    codes: ['C1785-C1786', 'C2619-C2621'],
    under: ['0275'],
    is: 'a pacemaker, which is billed under 0275',
    put: '0275',
    whatToDo: 'Change the revenue code to 0275.',
    source: 'UB-04 revenue code categories',
    flagged: { hcpcs: 'C1785', revenueCode: '0278' },
    clean: { hcpcs: 'C1785', revenueCode: '0275' },
  },
  {
    id: 'implant-as-supply',
    catalogueId: 'V043',
    title: 'Implant under a plain supply code',
    severity: 'warning',
    codes: ['C1000-C1999', 'C2500-C2699'],
    except: [
      ...[
        'C1714',
        'C1715',
        'C1724-C1733',
        'C1747-C1759',
        'C1761',
        'C1766',
        'C1769',
        'C1773',
        'C1782',
        // A patient's programmer is held in the hand.
        'C1787',
      ],
      ...['C1819', 'C1885-C1888', 'C1892-C1894', 'C2614', 'C2618', 'C2623', 'C2628-C2629'],
      // A filter that comes out with the catheter, a patient's programmer, and a catheter of the bladder stay in nobody.
      ...['C1884', 'C1787', 'C2627'],
    ],
    doubtfulWords: instrument,
    under: ['0273-0279', '0360-0369', '0480-0489', '0620-0629', '0636'],
    is: 'an implant; under a plain supply code it misses device edits and carve-outs',
    put: '0278',
    whatToDo: 'Use 0278.',
    source: 'CMS Pub. 100-04 ch. 4 s.61; NUBC/FDA implant definition',
    flagged: { hcpcs: 'C1713', revenueCode: '0270' },
    clean: { hcpcs: 'C1769', revenueCode: '0272' },
  },
  {
    id: 'screening-mammogram-elsewhere',
    catalogueId: 'V046',
    title: 'Screening mammogram outside 0403',
    severity: 'warning',
    codes: ['77067'],
    under: ['0403', ...professional],
    is: 'a screening, which is billed under 0403',
    put: '0403',
    oneByOne: 'The examination may be diagnostic and the code wrong.',
    whatToDo: 'Change the revenue code to 0403, or the code if the examination is diagnostic.',
    source: 'CMS Pub. 100-04 ch. 18 s.20',
    flagged: { hcpcs: '77067', revenueCode: '0401' },
    clean: { hcpcs: '77067', revenueCode: '0403' },
  },
  {
    id: 'diagnostic-mammogram-elsewhere',
    catalogueId: 'V046',
    title: 'Diagnostic mammogram outside 0401',
    severity: 'warning',
    codes: ['77065-77066'],
    under: ['0401', ...professional],
    is: 'a diagnostic exam, which is billed under 0401',
    put: '0401',
    oneByOne: 'The examination may be a screening and the code wrong.',
    whatToDo: 'Change the revenue code to 0401, or the code if the examination is a screening.',
    source: 'CMS Pub. 100-04 ch. 18 s.20',
    flagged: { hcpcs: '77066', revenueCode: '0403' },
    clean: { hcpcs: '77066', revenueCode: '0401' },
  },
  {
    id: 'vaccine-as-administration',
    catalogueId: 'V047',
    title: 'Vaccine under the administration code',
    severity: 'warning',
    codes: ['90476-90759'],
    under: ['0001-0770', '0772-9999'],
    is: 'a vaccine, which is billed under 0636; 0771 is for giving it',
    put: '0636',
    whatToDo: 'Change the revenue code to 0636.',
    source: 'CMS Pub. 100-04 ch. 18 s.10.2.2',
    flagged: { hcpcs: '90715', revenueCode: '0771' },
    clean: { hcpcs: '90715', revenueCode: '0636' },
  },
  {
    id: 'emergency-visit-elsewhere',
    catalogueId: 'V048',
    title: 'Emergency visit in another department',
    severity: 'error',
    codes: ['99281-99285', 'G0380-G0384'],
    under: ['0450-0459', '0960-0989'],
    is: 'an emergency visit, which is billed under 045x',
    put: '0450',
    oneByOne: 'Urgent care needs another code rather than another revenue code.',
    whatToDo: 'Use 0450; urgent care (0456) bills clinic codes.',
    source: 'CMS Pub. 100-04 ch. 4 s.160',
    flagged: { hcpcs: '99283', revenueCode: '0510' },
    clean: { hcpcs: '99283', revenueCode: '0450' },
  },
  {
    id: 'trauma-activation-elsewhere',
    catalogueId: 'V049',
    title: 'Trauma activation outside 068x',
    severity: 'error',
    codes: ['G0390'],
    under: ['0680-0689'],
    is: 'trauma activation, which is billed under 068x',
    whatToDo: 'Use the 068x code of your trauma level.',
    source:
      'https://www.bridgespanhealth.com/provider/library/policies-guidelines/reimbursement-policy/critical-care',
    flagged: { hcpcs: 'G0390', revenueCode: '0450' },
    clean: { hcpcs: 'G0390', revenueCode: '0681' },
  },
  {
    id: 'professional-code-on-facility-line',
    catalogueId: 'V050',
    title: 'Physician code on a hospital line',
    severity: 'warning',
    codes: [
      '93000',
      '93010',
      '93015-93016',
      '93018',
      '93224',
      '93227',
      '99217-99239',
      '99251-99255',
    ],
    under: professional,
    is: 'or holds the physician part of the service',
    whatToDo: 'Use the code of the technical part on the hospital line.',
    source: 'OPPS Addendum B (status M or B)',
    flagged: { hcpcs: '93000', revenueCode: '0730' },
    clean: { hcpcs: '93005', revenueCode: '0730' },
  },
]

/** Codes that belong under certain revenue codes only. */
export const codePlaceChecks: readonly Check[] = places.map((place) => {
  const codes = new CodeRanges(place.codes)
  const except = new CodeRanges(place.except ?? [])
  const under = new CodeRanges(place.under)
  return {
    id: place.id,
    catalogueId: place.catalogueId,
    cause: 'code-and-revenue-code',
    // Where the words say screening and the code does not, the code is what is wrong.
    silencedBy: [...placeIsMoot, 'screening-differs'],
    title: place.title,
    severity: place.severity,
    column: 'revenueCode',
    why: 'Payers read the kind of service from the revenue code; here it says another one than the code.',
    whatToDo: place.whatToDo,
    source: place.source,
    examples: { flagged: [place.flagged], clean: [place.clean] },
    check: ({ code, revenueCode, words }) => {
      if (code === '' || !/^\d{4}$/.test(revenueCode) || !codes.has(code) || except.has(code))
        return null
      if (under.has(revenueCode)) return null
      const oneByOne = place.doubtfulWords?.test(words)
        ? 'The words name an instrument: the code may be what is wrong.'
        : place.oneByOne
      return {
        message: `Under ${revenueCode}: ${code} is ${place.is}.`,
        ...(place.put === undefined
          ? {}
          : {
              fix: [{ column: 'revenueCode' as const, after: place.put }],
              fixLabel: `Change the revenue code to ${place.put}`,
              ...(oneByOne === undefined ? {} : { oneByOne }),
            }),
      }
    },
  }
})
