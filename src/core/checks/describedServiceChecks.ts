import type { Check } from './Check'
import { type Contrast, contrastIn, contrastOf } from './contrast'

const practice = 'professional practice'

const contrastWords: Readonly<Record<Contrast, string>> = {
  without: 'without contrast',
  with: 'with contrast',
  both: 'without and with contrast',
}

/** A CT or MR code for another use of contrast than the description names. */
export const contrastDiffers: Check = {
  id: 'contrast-differs',
  catalogueId: 'V118',
  cause: 'code-and-words',
  title: 'Contrast in the words and in the code differ',
  severity: 'warning',
  column: 'hcpcs',
  why: 'The claim says another examination than the one that was charged, at another payment.',
  whatToDo: 'Look up which is right and change the code or the description.',
  source: practice,
  examples: {
    flagged: [
      { description: 'CT HEAD W/O CONTRAST', revenueCode: '0351', hcpcs: '70460' },
      { description: 'MRI BRAIN W & W/O CONTRAST', revenueCode: '0611', hcpcs: '70551' },
    ],
    clean: [
      { description: 'CT HEAD W/O CONTRAST', revenueCode: '0351', hcpcs: '70450' },
      { description: 'CT HEAD', revenueCode: '0351', hcpcs: '70460' },
      { description: 'MRI BRAIN W/WO CONTRAST', revenueCode: '0611', hcpcs: '70553' },
    ],
  },
  check: ({ line, code, words }) => {
    const coded = contrastOf(code)
    const said = coded && contrastIn(words)
    if (!coded || !said || coded === said) return null
    return {
      message: `“${line.description}” says ${contrastWords[said]}; ${code} is ${contrastWords[coded]}.`,
    }
  },
}

/** Codes of a service for people without symptoms, and those for people with them. */
const screeningCodes: ReadonlyMap<string, string> = new Map([
  ['77067', 'mammography'],
  ['G0105', 'colonoscopy'],
  ['G0121', 'colonoscopy'],
])
const diagnosticCodes: ReadonlyMap<string, string> = new Map([
  ['77065', 'mammography'],
  ['77066', 'mammography'],
  ['45378', 'colonoscopy'],
])

/** A screening code on a diagnostic service, or the other way round. */
export const screeningDiffers: Check = {
  id: 'screening-differs',
  catalogueId: 'V117',
  cause: 'code-and-words',
  title: 'Screening or diagnostic: words and code differ',
  severity: 'warning',
  column: 'hcpcs',
  why: 'Screening is paid without a share of the patient and at its own intervals; the other is not.',
  whatToDo: 'Look up which is right and change the code or the description.',
  source: 'CMS Pub. 100-04 ch. 18 s.20 and s.60',
  examples: {
    flagged: [
      { description: 'MAMMOGRAM SCREENING BILATERAL', revenueCode: '0403', hcpcs: '77066' },
      { description: 'MAMMO DIAGNOSTIC BILAT', revenueCode: '0401', hcpcs: '77067' },
    ],
    clean: [
      { description: 'MAMMOGRAM SCREENING BILATERAL', revenueCode: '0403', hcpcs: '77067' },
      { description: 'COLONOSCOPY DIAGNOSTIC', revenueCode: '0750', hcpcs: '45378' },
      { description: 'MAMMO DIAG AFTER SCREENING', revenueCode: '0401', hcpcs: '77066' },
    ],
  },
  check: ({ line, code, words }) => {
    const isScreening = /\bSCRE?E?N/.test(words)
    if (isScreening === /\bDIAG/.test(words)) return null
    const service = (isScreening ? diagnosticCodes : screeningCodes).get(code)
    if (service === undefined) return null
    const [said, coded] = isScreening ? ['screening', 'diagnostic'] : ['diagnostic', 'screening']
    return { message: `“${line.description}” says ${said}; ${code} is ${coded} ${service}.` }
  },
}

/** Therapy codes that count each 15 minutes (CMS Pub. 100-04 ch. 5 s.20.2). */
const quarterHour =
  /^(?:9703[2-6]|9711[0236]|97124|97140|97530|9753[357]|97542|97750|97755|9776[013]|9712[69])$/

/** A timed code on a line that names another time. */
export const timeDiffers: Check = {
  id: 'time-differs',
  catalogueId: 'V082',
  cause: 'code-and-words',
  title: 'Time in the words and in the code differ',
  severity: 'warning',
  column: 'description',
  why: 'One charge then stands for another number of units than the claim shows.',
  whatToDo: 'Charge the line per 15 minutes, or set its units so that they match the time.',
  source: 'CMS Pub. 100-04 ch. 5 s.20.2',
  examples: {
    flagged: [{ description: 'THER EXERCISE 30 MIN', revenueCode: '0420', hcpcs: '97110' }],
    clean: [
      { description: 'THER EXERCISE EA 15 MIN', revenueCode: '0420', hcpcs: '97110' },
      { description: 'THER EXERCISE 15MIN', revenueCode: '0420', hcpcs: '97110' },
      { description: 'THER EXERCISE', revenueCode: '0420', hcpcs: '97110' },
      { description: 'PT EVAL 30 MIN', revenueCode: '0424', hcpcs: '97162' },
    ],
  },
  check: ({ line, code, words }) => {
    if (!quarterHour.test(code) || /\b15(?!\d)/.test(words)) return null
    const [, minutes] = /\b(\d{2,3}) ?MIN/.exec(words) ?? []
    return minutes === undefined
      ? null
      : { message: `“${line.description}” says ${minutes} minutes; ${code} counts 15.` }
  },
}
