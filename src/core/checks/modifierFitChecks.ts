import type { Check } from './Check'
import type { CheckContext } from './CheckContext'
import { type CheckedLine, splitModifiers } from './CheckedLine'
import { codeGoes, withoutModifier } from './modifierFixes'
import { mostCompared } from './SheetFacts'

const fixedModifiers =
  'https://revenuecycleadvisor.com/news-analysis/qa-including-modifiers-chargemaster'

/** A line for nothing but the discarded amount carries JW by right: it says so, or the drug has a line beside it. */
function isWasteLine({ line, words }: CheckedLine, { facts, sheet }: CheckContext): boolean {
  if (/\b(?:WAST|DISCARD)|JW\b/.test(words) || /^JW/i.test(line.chargeCode)) return true
  const rows = facts.rowsSharing('hcpcs', line.row)
  return (
    rows.length <= mostCompared &&
    rows.some((row) => !splitModifiers(sheet.get(row, 'modifiers')).includes('JW'))
  )
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
    flagged: [
      { hcpcs: '99283', revenueCode: '0450', modifiers: '25' },
      { description: 'INFLIXIMAB 10 MG', hcpcs: 'J1745', revenueCode: '0636', modifiers: 'JW' },
    ],
    clean: [
      { hcpcs: '97110', revenueCode: '0420', modifiers: 'GP' },
      { description: 'INFLIXIMAB WASTE 10 MG', hcpcs: 'J1745', modifiers: 'JW' },
      [
        { description: 'INFLIXIMAB 10 MG INJ', hcpcs: 'J1745', modifiers: 'JW' },
        { description: 'INFLIXIMAB 10 MG INJ', hcpcs: 'J1745' },
      ],
    ],
  },
  check: (line, context) => {
    const { tables } = context
    const { modifiers } = line
    if (/^09[678]/.test(line.revenueCode)) return null
    const fixed = modifiers.find((modifier) => tables.modifiers.get(modifier)?.hardCode === 'no')
    if (fixed === undefined) return null
    if (fixed === 'JW' && isWasteLine(line, context)) return null
    const label = tables.modifiers.get(fixed)?.label ?? ''
    return {
      message: `Modifier ${fixed} (${label}) depends on the encounter.`,
      ...withoutModifier(modifiers, fixed),
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
  whatToDo: 'Take it off, or move a professional fee to the professional file.',
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
          ...withoutModifier(modifiers, component),
          ...(component === '26' ? { oneByOne: 'The line may be a professional fee.' } : {}),
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
      oneByOne: 'The description may name the wrong side instead.',
    }
  },
}

/** A fixed modifier that the description does not name. */
const wordsOf: Readonly<Record<string, RegExp>> = {
  RT: /\bR(?:IGH)?T?\b/,
  LT: /\bL(?:EF)?T?\b/,
  '50': /\bBI(?:-?L\w*)?\b|\bBOTH\b/,
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
    clean: [
      { description: 'XR KNEE LEFT', hcpcs: '73560', modifiers: 'LT' },
      { description: 'INJ VENOGRAM BI', hcpcs: '36005', modifiers: '50' },
    ],
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
