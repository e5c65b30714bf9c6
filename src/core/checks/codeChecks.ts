import { bareCell, isBlankCode } from '../chargemaster/cellBlanks'
import { isHcpcsShape } from '../chargemaster/HcpcsCode'
import { codeStatus, type ReferenceSet } from '../reference/ReferenceSet'
import type { ColumnId } from '../sheet/ChargeSheet'
import type { Check, Problem } from './Check'
import type { CheckContext } from './CheckContext'
import type { CheckedLine } from './CheckedLine'
import { codeInDescription, enterCode, whoAssigns } from './codeInDescription'
import { isModifier } from './modifierFormChecks'

const ioce6 = 'I/OCE edit 6 (invalid procedure code)'
const gluedPattern = /^(\d{4}[0-9A-Z]|[A-Z]\d{4})[-, ]*((?:[0-9A-Z]{2}[-, ]*)+)$/

/** Splits `93925TC` or `93925-TC,59` into code and modifiers; null for other text. */
function splitGlued(cell: string): { code: string; modifiers: string } | null {
  const [, code, rest] = gluedPattern.exec(cell.trim().toUpperCase()) ?? []
  if (code === undefined || rest === undefined) return null
  return { code, modifiers: (rest.match(/[0-9A-Z]{2}/g) ?? []).join(' ') }
}

/** A code cell that holds a code with its modifiers. */
export const modifierGlued: Check = {
  id: 'modifier-glued',
  catalogueId: 'V011',
  cause: 'code',
  title: 'Modifier glued to the code',
  severity: 'error',
  column: 'hcpcs',
  why: 'A claim has five characters for the code and its own places for modifiers, so the line would be rejected.',
  whatToDo: 'Accept the fix: it puts the code and the modifier in their own cells.',
  source: 'seen in 12 of 24 public chargemasters',
  examples: {
    flagged: [
      { hcpcs: '93925TC', modifiers: '' },
      { hcpcs: '71045-26', modifiers: '' },
    ],
    clean: [
      { hcpcs: '93925', modifiers: 'TC' },
      { hcpcs: '' },
      // Catalogue numbers: their ends are no modifiers, or their beginnings no codes.
      { hcpcs: '398904L', modifiers: '' },
      { hcpcs: 'J999726', modifiers: '' },
    ],
  },
  check: ({ line, code }, context) => {
    if (code !== '' || line.hcpcs === '') return null
    const parts = splitGlued(line.hcpcs)
    if (!parts || codeStatus(parts.code, context.reference) === 'unknown') return null
    if (!parts.modifiers.split(' ').every((modifier) => isModifier(modifier, context))) return null
    const modifiers = [parts.modifiers, line.modifiers].filter((text) => text !== '').join(' ')
    return {
      message: `“${line.hcpcs}” holds code ${parts.code} and modifier ${parts.modifiers}.`,
      fix: [
        { column: 'hcpcs', after: parts.code },
        { column: 'modifiers', after: modifiers },
      ],
      fixLabel: `Split into code ${parts.code} and modifier ${parts.modifiers}`,
    }
  },
}

/**
 * The code that is meant where a letter stands in place of a digit it looks like; null where no code list holds
 * it. A CPT number is taken as it is while the Level I pack is off.
 */
function withDigits(text: string, reference: ReferenceSet): Omit<Problem, 'message'> | null {
  const letters = text.toUpperCase()
  const digits = letters.replaceAll('O', '0').replace(/[IL]/g, '1').replaceAll('S', '5')
  // The first place may hold a letter by right: only what comes after it is read as digits, if that gives a code.
  const meant = [letters.charAt(0) + digits.slice(1), digits].find((code) => {
    const status = isHcpcsShape(code) ? codeStatus(code, reference) : 'unknown'
    return code !== letters && (status === 'active' || status === 'not-checked')
  })
  if (meant === undefined) return null
  return { fix: [{ column: 'hcpcs', after: meant }], fixLabel: `Write ${meant}` }
}

/**
 * Words in the file's cell of the code, such as `SEE NOTE`, which the import reads as no code; null without any, and
 * once somebody cleared that cell.
 */
function wordsInCodeCell(
  { line, codeInFile }: CheckedLine,
  { sheet }: CheckContext,
): { readonly words: string; readonly cell: ColumnId } | null {
  if (line.hcpcs !== '' || codeInFile === '') return null
  const [source] = sheet.filledSources(line.row, 'hcpcs')
  // A column that holds the description too is full of words by right.
  if (source === undefined || sheet.packed.fieldSources.description.includes(source)) return null
  const cell: ColumnId = `file:${source}`
  const words = bareCell(sheet.get(line.row, cell))
  return isBlankCode(words) || !/[a-z]/i.test(words) ? null : { words, cell }
}

/** A code cell that holds something else. */
export const codeFormat: Check = {
  id: 'code-format',
  catalogueId: 'V010',
  cause: 'code',
  title: 'Not a HCPCS code',
  severity: 'error',
  column: 'hcpcs',
  why: 'Anything but a five-character HCPCS code in this cell makes the claim fail.',
  whatToDo: 'Enter the code, or clear the cell where the line needs none.',
  source: ioce6,
  examples: {
    flagged: [
      ...[
        { hcpcs: 'SEE NOTE' },
        { hcpcs: '8502' },
        { hcpcs: '668217L' },
        { hcpcs: '85O25' },
        { hcpcs: 'J188S' },
      ],
      { hcpcs: '', codeInFile: 'SEE NOTE' },
    ],
    clean: [
      ...[{ hcpcs: 'J1885' }, { hcpcs: '0001U' }, { hcpcs: '' }],
      ...[
        { hcpcs: '', codeInFile: 'N/A' },
        { hcpcs: '', codeInFile: '--' },
      ],
    ],
  },
  check: (checked, context) => {
    const { line, code } = checked
    const { isLocalCode, reference } = context
    const inFile = wordsInCodeCell(checked, context)
    if (inFile)
      return {
        message: `“${inFile.words}” stands in the code cell of your file; it is no code and was read as blank.`,
        fix: [{ column: inFile.cell, after: '' }],
        fixLabel: 'Clear the cell of the file',
        oneByOne: 'The words may tell which code is meant.',
      }
    const text = line.hcpcs.trim()
    if (code !== '' || text === '' || isLocalCode(text)) return null
    const fix = withDigits(text, reference)
    if (fix) return { message: `“${text}” has a letter where a code has a digit.`, ...fix }
    return {
      message: `“${text}” is not a HCPCS code: four digits and a digit or letter, or a letter and four digits.`,
    }
  },
}

/** A local code of a Medicaid program. */
export const codeLocal: Check = {
  id: 'code-local',
  catalogueId: 'V016',
  cause: 'code',
  title: 'Local code of one payer',
  severity: 'warning',
  column: 'hcpcs',
  why: 'Local codes (W to Z) end a claim to Medicare and to most other payers.',
  whatToDo: 'Move it to the field of that payer, or waive the check with a note where it is right.',
  source: 'professional practice',
  examples: { flagged: [{ hcpcs: 'Z7610' }, { hcpcs: 'X4100' }], clean: [{ hcpcs: 'V2632' }] },
  check: ({ code }) =>
    /^[WXYZ]/.test(code) ? { message: `${code} is a local code that only one payer knows.` } : null,
}

/** A code that has ended. */
export const codeTerminated: Check = {
  id: 'code-terminated',
  catalogueId: 'V013',
  cause: 'code',
  title: 'Code has ended',
  severity: 'error',
  column: 'hcpcs',
  why: 'Payers reject a code for services after the day it ended.',
  whatToDo: 'Replace it with the code that took its place, or take it off the line.',
  source: 'CMS HCPCS Level II quarterly files; I/OCE edit 6',
  examples: {
    flagged: [{ hcpcs: 'C9290' }, { hcpcs: 'G8978' }],
    clean: [{ hcpcs: 'J1885' }, { hcpcs: '99213' }],
  },
  check: ({ code }, { reference, settings }) => {
    if (code === '' || codeStatus(code, reference) !== 'terminated') return null
    const ended = reference.levelTwo.get(code)?.terminated ?? ''
    if (ended >= settings.today) return null
    return {
      message:
        ended === ''
          ? `${code} is no longer in the code set; CMS gives no date.`
          : `${code} ended on ${ended}.`,
    }
  },
}

/** A code that ends within a quarter. */
export const codeEndsSoon: Check = {
  id: 'code-ends-soon',
  catalogueId: 'V014',
  cause: 'code',
  title: 'Code ends soon',
  severity: 'warning',
  column: 'hcpcs',
  why: 'From that day on claims with the code are rejected.',
  whatToDo: 'Prepare the line that takes its place.',
  source: 'CMS HCPCS Level II quarterly files',
  examples: {
    flagged: [{ hcpcs: 'C9150' }],
    clean: [{ hcpcs: 'J1885' }, { hcpcs: 'C9290' }],
    under: { today: '2024-09-01' },
  },
  check: ({ code }, { reference, settings }) => {
    const ends = code === '' ? '' : (reference.levelTwo.get(code)?.terminated ?? '')
    return ends >= settings.today && ends <= daysAfter(settings.today, 90) && ends !== ''
      ? { message: `${code} ends on ${ends}.` }
      : null
  },
}

/** A code that is not in use yet. */
export const codeNotYetActive: Check = {
  id: 'code-not-yet-active',
  catalogueId: 'V015',
  cause: 'code',
  title: 'Code not in use yet',
  severity: 'error',
  column: 'hcpcs',
  why: 'Payers reject a code for services before the day it begins.',
  whatToDo: 'Load the line when the code begins.',
  source: 'CMS HCPCS Level II quarterly files; I/OCE edit 6',
  examples: {
    flagged: [{ hcpcs: 'A4438' }],
    clean: [{ hcpcs: 'J1885' }],
    under: { today: '2024-03-01' },
  },
  check: ({ code }, { reference, settings }) => {
    const begins = code === '' ? '' : (reference.levelTwo.get(code)?.added ?? '')
    return begins > settings.today ? { message: `${code} begins on ${begins}.` } : null
  },
}

/** A code that is in no code list. */
export const codeUnknown: Check = {
  id: 'code-unknown',
  catalogueId: 'V012',
  cause: 'code',
  title: 'Code not in the code set',
  severity: 'error',
  column: 'hcpcs',
  why: 'A code that payers do not know makes the claim fail.',
  whatToDo: 'Look for a typing error, or find the code that is in use now.',
  source: ioce6,
  examples: {
    flagged: [{ hcpcs: 'J0009' }, { hcpcs: 'A0002' }, { hcpcs: 'O0115' }],
    clean: [{ hcpcs: 'J1885' }, { hcpcs: '99213' }, { hcpcs: 'D0120' }],
  },
  check: ({ code }, { reference }) => {
    if (code === '' || codeStatus(code, reference) !== 'unknown') return null
    const message = `${code} is not in ${codeListOf(code, reference)}.`
    return { message, ...withDigits(code, reference) }
  },
}

/** The code list a code is looked up in, with its date: `HCPCS Level II, code list of July 2026`. */
function codeListOf(code: string, { releases }: ReferenceSet): string {
  const list = /^\d/.test(code) ? 'HCPCS Level I' : 'HCPCS Level II'
  const release = releases.find(({ name }) => new RegExp(`^${list}\\b`).test(name))
  // A release names its list and the date of it first; what follows is about descriptors and other columns.
  return release?.name.split(', ').slice(0, 2).join(', ') ?? `the ${list} codes`
}

/** The ISO date some days after another; both as text, because only their order matters. */
function daysAfter(isoDate: string, days: number): string {
  return new Date(Date.parse(`${isoDate}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The description names another code than the cell. */
export const codeDiffersFromDescription: Check = {
  id: 'code-differs-from-description',
  catalogueId: 'V017',
  cause: 'code',
  title: 'Description names another code',
  severity: 'warning',
  column: 'hcpcs',
  why: 'One of the two is out of date, and nobody can tell which from the claim.',
  whatToDo: 'Correct the code or the description.',
  source: 'seen in public chargemasters',
  examples: {
    flagged: [{ description: 'SCREENING COLONOSCOPY G0121', revenueCode: '0750', hcpcs: 'G0105' }],
    clean: [
      { description: 'SCREENING COLONOSCOPY G0121', revenueCode: '0750', hcpcs: 'G0121' },
      { description: 'CATHETER C1751', revenueCode: '0272', hcpcs: 'C1769' },
    ],
  },
  check: (line, context): Problem | null => {
    if (line.code === '') return null
    const named = codeInDescription(line, context)
    return named === '' || named === line.code
      ? null
      : { message: `The description says ${named}, the code cell says ${line.code}.` }
  },
}

/** The description names a code and the cell is blank. */
export const codeOnlyInDescription: Check = {
  id: 'code-only-in-description',
  catalogueId: 'V018',
  cause: 'code-missing',
  title: 'Code stands in the description only',
  severity: 'info',
  column: 'hcpcs',
  why: 'A claim takes the code from its own cell; from the description it reaches nobody.',
  whatToDo: 'Accept the fix where the line is statically coded.',
  source: 'seen in public chargemasters',
  examples: {
    flagged: [{ description: 'SCREENING COLONOSCOPY G0121', revenueCode: '0750', hcpcs: '' }],
    clean: [
      { description: 'SCREENING COLONOSCOPY', revenueCode: '0750', hcpcs: '' },
      // A person left it to the coders: a blank cell is right.
      {
        ...{ description: 'SCREENING COLONOSCOPY G0121', revenueCode: '0750', hcpcs: '' },
        decision: 'dynamic',
      },
    ],
  },
  check: (line, context) => {
    const { coding, decision } = line.coding
    if (line.line.hcpcs !== '' || decision === 'dynamic' || decision === 'none') return null
    const named = codeInDescription(line, context)
    if (named === '') return null
    const who = coding === 'dynamic' ? 'coders' : whoAssigns(named, line, context)
    if (who === 'nobody') return null
    return who === 'line'
      ? {
          message: `The description mentions ${named}, but the code cell is blank.`,
          ...enterCode(named),
        }
      : {
          message: `The description mentions ${named}, a code that coders usually assign; the code cell is blank.`,
        }
  },
}

/** A code with its modifiers in one cell of the file, read as two. */
export const modifierSplit: Check = {
  id: 'modifier-split',
  catalogueId: 'V011',
  cause: 'code-split',
  // Whoever looks at the code or the modifier for another reason sees how they were split.
  silencedBy: [
    ...['code-terminated', 'quality-code', 'code-unknown', 'code-not-needed'],
    ...['modifier-unknown', 'too-many-modifiers', 'two-therapy-modifiers', 'modifier-ended'],
    ...['component-modifier', 'modifier-must-not-be-fixed', 'side-contradicts'],
    ...['modifier-needs-words', 'modifier-unusual'],
  ],
  title: 'Code and modifier shared one cell',
  severity: 'info',
  column: 'hcpcs',
  why: 'The file holds code and modifier in one cell; a claim needs them apart.',
  whatToDo: 'Look whether they were split as meant; the file’s own column keeps what it said.',
  source: 'seen in 12 of 24 public chargemasters',
  examples: {
    flagged: [{ hcpcs: '93925', modifiers: 'TC', codeInFile: '93925TC' }],
    clean: [
      { hcpcs: '93925', modifiers: 'TC' },
      // Somebody has looked: the modifier was taken off.
      { hcpcs: '93925', modifiers: '', codeInFile: '93925TC' },
    ],
  },
  check: ({ code, codeInFile, modifiers }) => {
    if (code === '' || codeInFile.trim().length <= 5) return null
    const parts = splitGlued(codeInFile)
    return parts?.code === code &&
      parts.modifiers.split(' ').every((one) => modifiers.includes(one))
      ? {
          message: `“${codeInFile.trim()}” was read as code ${code} and modifier ${parts.modifiers}.`,
        }
      : null
  },
}
