import { CodeRanges } from '../reference/ranges'
import type { Check } from './Check'
import { codeGoes } from './modifierFixes'

const therapyOf: Readonly<Record<string, string>> = { '042': 'GP', '043': 'GO', '044': 'GN' }
const therapyModifiers = new Set(Object.values(therapyOf))
const therapyCodes = new CodeRanges([
  ...[
    '92507-92526',
    '92597-92612',
    '97010-97546',
    '97760-97799',
    '97161-97168',
    'G0281-G0283',
    'G0329',
  ],
])

/** More than one of GP, GO and GN. */
export const twoTherapyModifiers: Check = {
  id: 'two-therapy-modifiers',
  catalogueId: 'V035',
  cause: 'modifier',
  title: 'Two therapy modifiers',
  severity: 'error',
  column: 'modifiers',
  why: 'GP, GO and GN name the plan of care, and a line has one.',
  whatToDo: 'Keep the one that goes with the revenue code.',
  source: 'CMS MM7170',
  examples: {
    flagged: [{ revenueCode: '0420', hcpcs: '97110', modifiers: 'GP GO' }],
    clean: [{ revenueCode: '0420', hcpcs: '97110', modifiers: 'GP' }],
  },
  check: ({ modifiers }) => {
    const therapy = modifiers.filter((modifier) => therapyModifiers.has(modifier))
    return therapy.length > 1
      ? { message: `Only one of ${therapy.join(' and ')} may stand on a line.` }
      : null
  },
}

/** Checks that say of a code that Medicare, which alone asks for the modifier, does not take it. */
const otherForMedicare = ['not-recognised-under-opps', 'not-covered-code']

/** A therapy line without its plan-of-care modifier. */
export const therapyModifierMissing: Check = {
  id: 'therapy-modifier-missing',
  catalogueId: 'V034',
  cause: 'modifier-missing',
  // The modifier that is not known stands where the right one should; another code needs one of its own.
  silencedBy: ['modifier-unknown', 'code-unknown', ...codeGoes, ...otherForMedicare],
  title: 'Therapy modifier missing or wrong',
  severity: 'error',
  column: 'modifiers',
  why: 'Medicare rejects therapy codes without the modifier of the plan of care.',
  whatToDo: 'Accept the fix, or correct the revenue code if that is what is wrong.',
  source: 'CMS MM7170; Pub. 100-04 ch. 5 s.20',
  examples: {
    flagged: [
      [
        { revenueCode: '0420', hcpcs: '97110', modifiers: '' },
        { revenueCode: '0430', hcpcs: '97530', modifiers: 'GO' },
      ],
      { revenueCode: '0430', hcpcs: '97530', modifiers: 'GP' },
    ],
    clean: [
      { revenueCode: '0420', hcpcs: '97110', modifiers: 'GP' },
      // A file without any therapy modifier leaves them to the billing system.
      { revenueCode: '0420', hcpcs: '97110', modifiers: '' },
    ],
  },
  check: ({ category, code, modifiers, revenueCode }, { facts }) => {
    const expected = therapyOf[category]
    if (expected === undefined || !facts.usesTherapyModifiers || !therapyCodes.has(code))
      return null
    if (modifiers.includes(expected)) return null
    const wrong = modifiers.find((modifier) => therapyModifiers.has(modifier))
    const rest = modifiers.filter((modifier) => modifier !== wrong)
    return {
      message:
        wrong === undefined
          ? `Revenue code ${revenueCode} needs modifier ${expected} on ${code}.`
          : `Revenue code ${revenueCode} needs modifier ${expected} on ${code}; the line has ${wrong}.`,
      fix: [{ column: 'modifiers', after: [expected, ...rest].join(' ') }],
      fixLabel: `Set modifier ${expected}`,
      ...(wrong === undefined ? {} : { oneByOne: 'The revenue code may be wrong instead.' }),
    }
  },
}
