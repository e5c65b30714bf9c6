import { CodeRanges } from '../reference/ranges'
import type { Check } from './Check'
import type { CheckContext } from './CheckContext'

/** CPT modifiers by number only: their texts belong to the AMA. */
const levelOneModifiers = new Set(
  (
    '22 23 24 25 26 27 32 33 47 50 51 52 53 54 55 56 57 58 59 62 63 66 73 74 76 77 78 79 80 81 82 ' +
    '90 91 92 93 95 96 97 99 P1 P2 P3 P4 P5 P6 1P 2P 3P 8P'
  ).split(' '),
)
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
const timedOut = new Set([
  'L1',
  'CS',
  'JG',
  'FB',
  'FC',
  'CH',
  'CI',
  'CJ',
  'CK',
  'CL',
  'CM',
  'CN',
  'ZS',
])
const fixedModifiers =
  'https://revenuecycleadvisor.com/news-analysis/qa-including-modifiers-chargemaster'

/** With such a code its modifiers go as well. */
const codeGoes = ['code-terminated', 'quality-code']

/** The modifier cell without one modifier. */
function without(modifiers: readonly string[], modifier: string) {
  return {
    fix: [
      { column: 'modifiers' as const, after: modifiers.filter((m) => m !== modifier).join(' ') },
    ],
    fixLabel: `Take modifier ${modifier} off`,
  }
}

const isKnown = (modifier: string, { reference }: CheckContext) =>
  levelOneModifiers.has(modifier) || reference.modifiers.has(modifier)

/** A modifier without a code. */
export const modifierWithoutCode: Check = {
  id: 'modifier-without-code',
  catalogueId: 'V071',
  cause: 'modifier',
  title: 'Modifier without a code',
  severity: 'error',
  eitherMayBeWrong: true,
  column: 'modifiers',
  why: 'A modifier says something about a code; without one the line is not paid.',
  whatToDo: 'Enter the code, or take the modifier off.',
  source:
    'https://bluecrossnc.com/providers/policies-guidelines-codes/commercial/reimbursement/updates/revenue-codes.html',
  examples: {
    flagged: [{ hcpcs: '', modifiers: 'TC' }],
    clean: [
      { hcpcs: '93925', modifiers: 'LT' },
      { hcpcs: '', modifiers: '' },
    ],
  },
  check: ({ line, modifiers }) =>
    modifiers.length > 0 && line.hcpcs.trim() === ''
      ? {
          message: `Modifier ${modifiers.join(' ')} has no code to modify.`,
          fix: [{ column: 'modifiers', after: '' }],
          fixLabel: 'Clear the modifier',
        }
      : null,
}

/** A modifier that no list holds. */
export const modifierUnknown: Check = {
  id: 'modifier-unknown',
  catalogueId: 'V070',
  cause: 'modifier',
  title: 'Modifier unknown',
  severity: 'error',
  eitherMayBeWrong: true,
  column: 'modifiers',
  why: 'A claim with a modifier that does not exist is rejected.',
  whatToDo: 'Correct it or take it off.',
  source: 'I/OCE edit 22',
  examples: {
    flagged: [{ modifiers: 'ZZ' }, { modifiers: '00' }, { modifiers: 'T' }],
    clean: [{ modifiers: 'LT' }, { modifiers: '26' }, { modifiers: '' }],
  },
  check: ({ modifiers }, context) => {
    const unknown = modifiers.find((modifier) => !isKnown(modifier, context))
    if (unknown === undefined) return null
    const text = unknown.length === 2 ? 'is not a modifier' : 'has not two characters'
    return { message: `“${unknown}” ${text}.`, ...without(modifiers, unknown) }
  },
}

/** Too many modifiers, or one twice. */
export const tooManyModifiers: Check = {
  id: 'too-many-modifiers',
  catalogueId: 'V072',
  cause: 'modifier',
  title: 'Too many modifiers',
  severity: 'error',
  column: 'modifiers',
  why: 'A claim line has room for four modifiers, each once.',
  whatToDo: 'Keep at most four.',
  source: fixedModifiers,
  examples: {
    flagged: [{ modifiers: 'LT LT' }, { modifiers: 'LT 59 76 GP KX' }],
    clean: [{ modifiers: 'LT 59' }],
  },
  check: ({ modifiers }) => {
    const distinct = [...new Set(modifiers)]
    if (distinct.length < modifiers.length)
      return {
        message: `Modifiers ${modifiers.join(' ')} name one twice.`,
        fix: [{ column: 'modifiers', after: distinct.join(' ') }],
        fixLabel: `Keep ${distinct.join(' ')}`,
      }
    return modifiers.length > 4
      ? { message: `The line has ${modifiers.length} modifiers; a claim takes four.` }
      : null
  },
}

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

/** A modifier that has ended. */
export const modifierEnded: Check = {
  id: 'modifier-ended',
  catalogueId: 'V079',
  cause: 'modifier',
  silencedBy: codeGoes,
  title: 'Modifier has ended',
  severity: 'warning',
  column: 'modifiers',
  why: 'A retired modifier is ignored or makes the claim fail.',
  whatToDo: 'Take it off.',
  source: 'CMS; each year’s OPPS and fee schedule rules',
  examples: {
    flagged: [{ hcpcs: '80061', modifiers: 'L1' }],
    clean: [{ hcpcs: '80061', modifiers: '59' }],
  },
  check: ({ modifiers }) => {
    const ended = modifiers.find((modifier) => timedOut.has(modifier))
    return ended === undefined
      ? null
      : { message: `Modifier ${ended} has ended.`, ...without(modifiers, ended) }
  },
}

/** A modifier that depends on the encounter. */
export const modifierMustNotBeFixed: Check = {
  id: 'modifier-must-not-be-fixed',
  catalogueId: 'V073',
  cause: 'modifier',
  silencedBy: codeGoes,
  title: 'Modifier that belongs to one case',
  severity: 'error',
  column: 'modifiers',
  why: 'The modifier depends on what happened; fixed on the line it is wrong on most claims.',
  whatToDo:
    'Take it off the line; charge entry or the coders add it to the claims where it is true.',
  source: `${fixedModifiers}; NCCI policy manual ch. 1`,
  examples: {
    flagged: [{ hcpcs: '99283', revenueCode: '0450', modifiers: '25' }],
    clean: [
      { hcpcs: '97110', revenueCode: '0420', modifiers: 'GP' },
      { description: 'INFLIXIMAB WASTE 10 MG', hcpcs: 'J1745', modifiers: 'JW' },
    ],
  },
  check: (line, { tables }) => {
    const { modifiers } = line
    if (/^09[678]/.test(line.revenueCode)) return null
    const fixed = modifiers.find((modifier) => tables.modifiers.get(modifier)?.hardCode === 'no')
    if (fixed === undefined) return null
    // A line for nothing but the discarded amount carries JW by right.
    if (fixed === 'JW' && /\b(?:WAST|DISCARD)/.test(line.words)) return null
    const label = tables.modifiers.get(fixed)?.label ?? ''
    return {
      message: `Modifier ${fixed} (${label}) depends on the encounter.`,
      ...without(modifiers, fixed),
    }
  },
}

/** Technical or professional component on a hospital line. */
export const componentModifier: Check = {
  id: 'component-modifier',
  catalogueId: 'V078',
  cause: 'modifier',
  silencedBy: codeGoes,
  title: 'Technical or professional modifier on a hospital line',
  severity: 'warning',
  column: 'modifiers',
  why: 'A hospital bills the technical part anyway: TC says nothing, 26 says the opposite.',
  whatToDo: 'Take it off.',
  source: 'professional practice',
  examples: {
    flagged: [{ hcpcs: '71046', revenueCode: '0324', modifiers: 'TC' }],
    clean: [{ hcpcs: '71046', revenueCode: '0972', modifiers: '26' }],
  },
  check: ({ modifiers, revenueCode }) => {
    if (/^09[678]/.test(revenueCode)) return null
    const component = modifiers.find((modifier) => modifier === 'TC' || modifier === '26')
    return component === undefined
      ? null
      : {
          message: `Hospital lines do not use modifier ${component}.`,
          ...without(modifiers, component),
        }
  },
}

/** A side in the description that the modifier contradicts. */
export const sideContradicts: Check = {
  id: 'side-contradicts',
  catalogueId: 'V075',
  cause: 'modifier',
  title: 'Side in the description contradicts the modifier',
  severity: 'error',
  eitherMayBeWrong: true,
  column: 'modifiers',
  why: 'The claim would name the wrong side.',
  whatToDo: 'Correct the modifier or the description.',
  source: 'professional practice',
  examples: {
    flagged: [{ description: 'XR KNEE RIGHT', hcpcs: '73560', modifiers: 'LT' }],
    clean: [
      { description: 'XR KNEE RIGHT', hcpcs: '73560', modifiers: 'RT' },
      { description: 'XR KNEE RIGHT AND LEFT', hcpcs: '73560', modifiers: 'LT' },
    ],
  },
  check: (line) => {
    const { modifiers } = line
    const isRight = modifiers.includes('RT')
    const isLeft = modifiers.includes('LT')
    if (isRight === isLeft) return null
    const saysRight = /\b(?:RIGHT|RT)\b/.test(line.words)
    const saysLeft = /\b(?:LEFT|LT)\b/.test(line.words)
    if (saysRight === saysLeft || saysRight === isRight) return null
    const [is, says] = isRight ? ['RT', 'left'] : ['LT', 'right']
    const put = isRight ? 'LT' : 'RT'
    return {
      message: `The description says ${says}, the modifier is ${is}.`,
      fix: [{ column: 'modifiers', after: modifiers.map((m) => (m === is ? put : m)).join(' ') }],
      fixLabel: `Change ${is} to ${put}`,
    }
  },
}

/** A fixed modifier that the description does not name. */
const wordsOf: Readonly<Record<string, RegExp>> = {
  RT: /\bR(?:IGH)?T?\b/,
  LT: /\bL(?:EF)?T?\b/,
  '50': /\bBI-?L|\bBOTH\b/,
  '52': /\bABORT|\bREDUC|\bLTD\b|\bLIMITED\b|\bINCOMPLETE\b/,
  '73': /\bCANCEL|\bDISC|\bSTOP/,
  '74': /\bCANCEL|\bDISC|\bSTOP/,
}

/** A modifier that only some lines may carry, on a line that does not say so. */
export const modifierNeedsWords: Check = {
  id: 'modifier-needs-words',
  catalogueId: 'V074',
  cause: 'modifier',
  title: 'Modifier without words for it',
  severity: 'warning',
  column: 'modifiers',
  why: 'Whoever charges the line must see from its name that it bills one side or a reduced service.',
  whatToDo: 'Name it in the description, or take the modifier off.',
  source: fixedModifiers,
  examples: {
    flagged: [{ description: 'XR KNEE 2 VIEWS', hcpcs: '73560', modifiers: 'LT' }],
    clean: [{ description: 'XR KNEE LEFT', hcpcs: '73560', modifiers: 'LT' }],
  },
  check: (line) => {
    const bare = line.modifiers.find((modifier) => wordsOf[modifier]?.test(line.words) === false)
    return bare === undefined
      ? null
      : { message: `Modifier ${bare} is fixed, but “${line.line.description}” does not say so.` }
  },
}

/**
 * Modifiers that go with one kind of codes only. Others, such as sides and reduced services, go with more codes
 * than the catalogue names.
 */
const ofOneKind = new Set(['CT', 'FX', 'FY', 'BL', 'QW', '90', 'JZ', 'TB', 'UD', 'LC', 'QM'])
/** Of these the catalogue names CPT ranges alone, and some Level II codes take them by right. */
const ofLevelOne = new Set(['CT', 'FX', 'FY', 'QW', '90', 'LC'])

/** A modifier on a code of another kind than it is for. */
export const modifierUnusual: Check = {
  id: 'modifier-unusual',
  catalogueId: 'V077',
  cause: 'modifier',
  silencedBy: codeGoes,
  title: 'Modifier does not fit the code',
  severity: 'warning',
  column: 'modifiers',
  why: 'A modifier on a code it is not for is denied, or cuts a payment that it should not cut.',
  whatToDo: 'Take it off, or correct the code.',
  source: 'table of modifiers, from CMS Pub. 100-04 ch. 4, 16 and 17',
  examples: {
    flagged: [
      { description: 'CHEST 2 VIEWS', revenueCode: '0324', hcpcs: '71046', modifiers: 'CT' },
      { description: 'CLINIC VISIT', revenueCode: '0510', hcpcs: '99213', modifiers: 'JZ' },
    ],
    clean: [
      { description: 'CT HEAD', revenueCode: '0351', hcpcs: '70450', modifiers: 'CT' },
      { description: 'FECAL TEST', revenueCode: '0300', hcpcs: 'G0328', modifiers: 'QW' },
      { description: 'XR KNEE LEFT', revenueCode: '0320', hcpcs: '73560', modifiers: 'LT' },
    ],
  },
  check: ({ code, modifiers }, { tables }) => {
    if (code === '') return null
    const unusual = modifiers.find(
      (modifier) =>
        ofOneKind.has(modifier) &&
        (/^\d/.test(code) || !ofLevelOne.has(modifier)) &&
        !tables.goesWith(modifier, code),
    )
    if (unusual === undefined) return null
    const label = tables.modifiers.get(unusual)?.label ?? ''
    return { message: `Modifier ${unusual} (${label}) is unusual with ${code}.` }
  },
}

/** A therapy line without its plan-of-care modifier. */
export const therapyModifierMissing: Check = {
  id: 'therapy-modifier-missing',
  catalogueId: 'V034',
  cause: 'modifier-missing',
  title: 'Therapy modifier missing or wrong',
  severity: 'error',
  column: 'modifiers',
  why: 'Medicare rejects therapy codes without the modifier of the plan of care.',
  whatToDo: 'Accept the fix.',
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
    }
  },
}
