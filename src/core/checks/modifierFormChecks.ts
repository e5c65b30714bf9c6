import type { Check } from './Check'
import type { CheckContext } from './CheckContext'
import { codeGoes, withoutModifier } from './modifierFixes'

/** CPT modifiers by number only: their texts belong to the AMA. */
const levelOneModifiers = new Set(
  (
    '22 23 24 25 26 27 32 33 47 50 51 52 53 54 55 56 57 58 59 62 63 66 73 74 76 77 78 79 80 81 82 ' +
    '90 91 92 93 95 96 97 99 P1 P2 P3 P4 P5 P6 1P 2P 3P 8P'
  ).split(' '),
)
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

const isKnown = (modifier: string, { reference }: CheckContext) =>
  levelOneModifiers.has(modifier) || reference.modifiers.has(modifier)

/** Whether two characters are a modifier, in use or ended; `4L` is the end of a catalogue number. */
export function isModifier(text: string, context: CheckContext): boolean {
  return isKnown(text, context) || timedOut.has(text)
}

/** A modifier without a code. */
export const modifierWithoutCode: Check = {
  id: 'modifier-without-code',
  catalogueId: 'V071',
  cause: 'modifier',
  title: 'Modifier without a code',
  severity: 'error',
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
          oneByOne: 'The code may be what is missing.',
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
    return {
      message: `“${unknown}” ${text}.`,
      ...withoutModifier(modifiers, unknown),
      oneByOne: 'Another modifier may have been meant.',
    }
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
  source: 'UB-04 FL 44: a code with at most four modifiers',
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
      : { message: `Modifier ${ended} has ended.`, ...withoutModifier(modifiers, ended) }
  },
}
