import { type Policies, policySentence } from '../coding/policies'
import { knownPolicy, mixedPractice } from '../coding/verdict'
import type { CodingRule } from '../reference/RulesPack'
import type { CellFix, Check } from './Check'
import { codeInDescription, enterCode, whoAssigns } from './codeInDescription'

const unlisted =
  'https://med.noridianmedicare.com/web/jeb/topics/claim-submission/submission-errors-solutions/unlisted-procedure-and-noc-codes'

/** Takes the code off a line and leaves it to the coders. */
function leaveToCoders(reason: string): readonly CellFix[] {
  return [
    { column: 'hcpcs', after: '' },
    { column: 'modifiers', after: '' },
    { column: 'decision', after: 'dynamic' },
    { column: 'decisionReason', after: reason },
  ]
}

/** A code that HIM assigns, by the list the hospital loaded. */
export const himAssignsCode: Check = {
  id: 'him-assigns-code',
  catalogueId: 'V023',
  cause: 'code-missing',
  title: 'HIM also assigns this code',
  severity: 'error',
  column: 'hcpcs',
  why: 'The code would stand on the claim twice: once from the line, once from the coder.',
  whatToDo: 'Make the line dynamic, or take the code off the list of codes that HIM assigns.',
  source: 'the list of HIM-assigned codes loaded here',
  examples: {
    flagged: [{ hcpcs: '47562' }],
    clean: [{ hcpcs: 'J1885' }],
    under: { himCodes: new Set(['47562']) },
  },
  check: ({ code }, { settings }) =>
    code !== '' && settings.himCodes.has(code)
      ? {
          message: `${code} is fixed here and on the list of codes that HIM assigns.`,
          fix: leaveToCoders('HIM assigns this code.'),
          fixLabel: 'Make the line dynamic and take the code off',
        }
      : null,
}

/** Why taking such a code off is a question, unless the hospital's policy for the area answers it. */
function whyOneByOne(rule: CodingRule | null, policies: Policies): { readonly oneByOne?: string } {
  const policy = rule?.policy === undefined ? undefined : policies.get(rule.policy)
  if (policy?.origin === 'learned' && rule?.when.rev?.includes(''))
    return {
      oneByOne: `Your practice for “${policy.label}” is read from words alone: choose one under Rules, Policies.`,
    }
  if (policy && policy.origin !== 'default') return {}
  return policy
    ? {
        oneByOne: `Your file shows no practice for “${policy.label}”: choose one under Rules, Policies.`,
      }
    : { oneByOne: 'Whether coders assign such a code depends on where the service is given.' }
}

/** Why coders code such a line: the hospital's own policy, or else what the rule says of all hospitals. */
function whyDynamic(rule: CodingRule | null, policies: Policies): string {
  const policy = rule && knownPolicy(rule, policies)
  return policy ? policySentence(policy) : (rule?.reason ?? '')
}

/** A code on a line that coders code. */
export const codedLineLooksDynamic: Check = {
  id: 'coded-line-looks-dynamic',
  catalogueId: 'V023',
  cause: 'code-missing',
  // A code that is gone has to be looked at anyway; whatever takes its place is asked again.
  silencedBy: ['code-terminated', 'code-unknown'],
  title: 'Coded line looks dynamic',
  severity: 'warning',
  column: 'hcpcs',
  why: 'Where coders assign such codes from the record, the claim carries the code twice.',
  whatToDo:
    'Take the code off and leave the line to the coders, or waive this where your department fixes it.',
  source: 'professional practice; https://revenuecycleadvisor.com/node/5322',
  examples: {
    flagged: [
      { description: 'LAP CHOLECYSTECTOMY', revenueCode: '0360', hcpcs: '47562' },
      { description: 'UNLISTED PROCEDURE, ABDOMEN', revenueCode: '0360', hcpcs: '49999' },
    ],
    clean: [
      { description: 'CHEST 2 VIEWS', revenueCode: '0324', hcpcs: '71046' },
      { description: 'LAP CHOLECYSTECTOMY', revenueCode: '0360', hcpcs: '' },
      {
        ...{ description: 'LAP CHOLECYSTECTOMY', revenueCode: '0360', hcpcs: '47562' },
        ...{ decision: 'static', decisionReason: 'We charge it at the desk.' },
      },
    ],
  },
  check: ({ code, coding }, { policies }) => {
    // A person's decision wins over what coders usually do.
    if (code === '' || (coding.decision ?? coding.codeOutcome) !== 'dynamic') return null
    const decided = coding.decision !== null
    // Where the hospital fixes some of such codes and not others, its uncoded lines ask who assigns them: a demand to
    // take codes off here would contradict the demand to enter them there.
    if (!decided && coding.codeRule && mixedPractice(coding.codeRule, policies)) return null
    const reason = decided ? 'The line is set to dynamic.' : whyDynamic(coding.codeRule, policies)
    return {
      message: `${code} is fixed on a line that coders usually code. ${reason}`.trim(),
      fix: leaveToCoders('Coders assign the code from the record.'),
      fixLabel: 'Leave it to the coders',
      ...(decided ? {} : whyOneByOne(coding.codeRule, policies)),
    }
  },
}

/** A quality-reporting code. */
export const qualityCode: Check = {
  id: 'quality-code',
  catalogueId: 'V06A',
  cause: 'code',
  title: 'Quality or retired reporting code',
  severity: 'warning',
  column: 'hcpcs',
  why: 'Such codes report data, not a service; functional reporting ended on 1 January 2019.',
  whatToDo: 'Retire the line.',
  source: 'CY2019 Physician Fee Schedule rule',
  examples: {
    flagged: [{ description: 'PT MOBILITY GOAL STATUS', revenueCode: '0420', hcpcs: 'G8979' }],
    clean: [{ description: 'OBSERVATION PER HOUR', revenueCode: '0762', hcpcs: 'G0378' }],
  },
  check: ({ code, isReport }) =>
    isReport ? { message: `${code} is a quality or retired reporting code.` } : null,
}

/** A code on a line that needs none. */
export const codeNotNeeded: Check = {
  id: 'code-not-needed',
  catalogueId: 'V022',
  cause: 'code-missing',
  silencedBy: ['code-terminated', 'quality-code'],
  title: 'Code not needed',
  severity: 'warning',
  column: 'hcpcs',
  why: 'A code on a line that needs none can be denied, or bill a service that was not given.',
  whatToDo: 'Take the code off, or correct the revenue code if that is what is wrong.',
  source: 'professional practice',
  examples: {
    flagged: [{ description: 'ANESTHESIA GENERAL 1ST HR', revenueCode: '0370', hcpcs: '00790' }],
    clean: [
      { description: 'SEMI PRIVATE ROOM', revenueCode: '0120', hcpcs: '' },
      {
        ...{ description: 'ANESTHESIA GENERAL 1ST HR', revenueCode: '0370', hcpcs: '00790' },
        decision: 'static',
      },
    ],
  },
  check: ({ code, coding }) => {
    if (code === '' || (coding.decision ?? coding.codeOutcome) !== 'none') return null
    const decided = coding.decision !== null
    return {
      message: decided
        ? `${code} stands on a line that was set to need no code.`
        : `${code} is not needed here. ${coding.codeRule?.reason ?? ''}`.trim(),
      fix: [
        { column: 'hcpcs', after: '' },
        { column: 'modifiers', after: '' },
        { column: 'decision', after: 'none' },
        { column: 'decisionReason', after: 'The line needs no code.' },
      ],
      fixLabel: 'Take the code off',
      ...(decided ? {} : { oneByOne: 'The revenue code may be what is wrong.' }),
    }
  },
}

/** A drug code for injections on an oral or topical drug. */
export const injectionCodeOnOralDrug: Check = {
  id: 'injection-code-on-oral-drug',
  catalogueId: 'V026',
  cause: 'code-missing',
  title: 'Code for injected drugs on an oral or topical drug',
  severity: 'warning',
  column: 'hcpcs',
  why: 'J3490 and J3590 are for injected drugs without a code of their own.',
  whatToDo: 'Take the code off; where a payer wants one, J8499 is for oral drugs.',
  source: 'HCPCS Level II; seen in 8 of 24 public chargemasters',
  examples: {
    flagged: [{ description: 'LISINOPRIL 10 MG TAB', revenueCode: '0250', hcpcs: 'J3490' }],
    clean: [{ description: 'ESOMEPRAZOLE 40 MG VIAL', revenueCode: '0250', hcpcs: 'J3490' }],
  },
  check: ({ line, code, words }, { tables }) => {
    if (code !== 'J3490' && code !== 'J3590') return null
    const isOral = tables.hasWord('drugOral', words) || tables.hasWord('drugTopical', words)
    if (!isOral || tables.hasWord('drugInjectable', words)) return null
    return {
      message: `${code} is for injected drugs; “${line.description}” is oral or topical.`,
      fix: [{ column: 'hcpcs', after: '' }],
      fixLabel: 'Take the code off',
    }
  },
}

/** An unlisted or not-otherwise-classified code. */
export const unlistedCode: Check = {
  id: 'unlisted-code',
  catalogueId: 'V025',
  cause: 'code-missing',
  silencedBy: ['code-terminated', 'quality-code'],
  title: 'Unlisted or NOC code fixed',
  severity: 'warning',
  column: 'hcpcs',
  why: 'Payers deny these codes where a specific one exists, and want a description with each.',
  whatToDo: 'Look for a specific code, once more each quarter.',
  source: unlisted,
  examples: {
    flagged: [{ description: 'SEND OUT TEST', revenueCode: '0300', hcpcs: '84999' }],
    clean: [
      { description: 'GLUCOSE', revenueCode: '0301', hcpcs: '82947' },
      // The one code for drugs taken by mouth: a specific one hardly ever exists.
      { description: 'LISINOPRIL 10 MG TAB', revenueCode: '0637', hcpcs: 'J8499' },
    ],
  },
  check: ({ code }, { tables, isLocalCode }) =>
    code !== '' &&
    code !== 'J8499' &&
    !isLocalCode(code) &&
    (tables.isListed('unlistedCpt', code) || tables.isListed('nocHcpcs2', code))
      ? { message: `${code} is an unlisted or not-otherwise-classified code.` }
      : null,
}

/** Therapy’s reports of function, which ended in 2019: such a line is a count that reaches no claim. */
const functionalReport = /(?:\d ?%|<) .*\b(?:IMPAIR|LIMIT|RESTRICT)|\d% ?(?:IMPAIR|LIMIT|RESTRICT)/

/** A line whose revenue code makes an outpatient claim fail without a code. */
export const revenueCodeNeedsCode: Check = {
  id: 'revenue-code-needs-code',
  catalogueId: 'V020',
  cause: 'code-missing',
  // Words in the cell of the code are why it is missing.
  silencedBy: ['code-format'],
  title: 'Revenue code needs a HCPCS code',
  severity: 'error',
  column: 'hcpcs',
  why: 'An outpatient claim with this revenue code and no HCPCS code fails.',
  whatToDo: 'Take a suggestion or enter the code; where coders assign it, set the line to dynamic.',
  source: 'I/OCE edit 48',
  examples: {
    flagged: [
      { description: 'GLUCOSE BLOOD', revenueCode: '0301', hcpcs: '' },
      { description: 'CHEST 2 VIEWS', revenueCode: '0324', hcpcs: '' },
      { description: 'PROSTATE ANTIGEN SCREEN G0103', revenueCode: '0301', hcpcs: '' },
    ],
    clean: [
      { description: 'GLUCOSE BLOOD', revenueCode: '0301', hcpcs: '82947' },
      { description: 'LAP CHOLECYSTECTOMY', revenueCode: '0360', hcpcs: '' },
      { description: 'SEMI PRIVATE ROOM', revenueCode: '0120', hcpcs: '' },
      { description: 'SP AT LEAST 40% IMPAIRED', revenueCode: '0444', hcpcs: '' },
      { description: 'EKG READING', revenueCode: '0985', hcpcs: '' },
      { description: 'LEFT WITHOUT BEING SEEN', revenueCode: '0450', hcpcs: '' },
      Array.from({ length: 60 }, () => ({
        ...{ description: 'GLUCOSE BLOOD', revenueCode: '0301', hcpcs: '' },
      })),
    ],
  },
  check: (checked, context) => {
    const { line, code, coding, revenueCode, words } = checked
    if (code !== '' || line.hcpcs !== '' || coding.coding !== 'required') return null
    if (functionalReport.test(words)) return null
    // A physician's fee leaves the hospital's claim as a whole, and a check of its own says so.
    if (/^09[678]/.test(revenueCode)) return null
    // Where the hospital itself fixes some of such codes and leaves others to coders, a blank cell is a question.
    if (mixedPractice(coding.rule, context.policies)) return null
    const facts = context.tables.revenueCodes.get(revenueCode)
    if (facts?.opWithoutHcpcs !== 'edit48') return null
    const message = `Revenue code ${revenueCode} (${facts.label}) needs a HCPCS code`
    const named = codeInDescription(checked, context)
    const who = named === '' ? 'nobody' : whoAssigns(named, checked, context)
    // A file that does not publish its codes is not a list of mistakes: its lines stand under “Code required”.
    if (who === 'nobody') return context.facts.hasCodes ? { message: `${message}.` } : null
    return who === 'line'
      ? { message: `${message}; the description mentions ${named}.`, ...enterCode(named) }
      : {
          message: `${message}; the description mentions ${named}, which coders usually assign.`,
          fix: leaveToCoders('Coders assign the code from the record.'),
          fixLabel: 'Leave it to the coders',
          oneByOne: 'Whether coders assign such a code depends on where the service is given.',
        }
  },
}
