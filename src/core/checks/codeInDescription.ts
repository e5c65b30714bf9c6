import { outcomeUnder } from '../coding/verdict'
import { codeStatus } from '../reference/ReferenceSet'
import type { Problem } from './Check'
import type { CheckContext } from './CheckContext'
import type { CheckedLine } from './CheckedLine'

/** Lines whose item numbers look like codes: drugs, supplies, blood. */
const hasItemNumbers = /^(?:025|027|062|063)/

/** A code at the start or the end of the description, or blank. */
export function codeInDescription(line: CheckedLine, { reference, facts }: CheckContext): string {
  if (hasItemNumbers.test(line.revenueCode) || line.revenueCode === '') return ''
  const text = line.words
  const found =
    /^(\d{4}[0-9A-Z]|[A-Z]\d{4})(?= )/.exec(text)?.[1] ??
    / (\d{4}[0-9A-Z]|[A-Z]\d{4})$/.exec(text)?.[1] ??
    ''
  if (found === '' || codeStatus(found, reference) !== 'active') return ''
  return !facts.bracketsHoldCodes && numberInBrackets(line.line.description) === found ? '' : found
}

/** The number in brackets that a description ends with: a code in one file, a test of the laboratory in another. */
export function numberInBrackets(description: string): string {
  return description.endsWith(')') || description.endsWith(']')
    ? (/[([]\s*(\d{4,8})\s*[)\]]$/.exec(description)?.[1] ?? '')
    : ''
}

/**
 * Who puts the code that a description names on the claim, if it stood in its own cell. A check that has it entered
 * would call up another one that has it taken off, where that is not the line.
 */
export function whoAssigns(
  code: string,
  { line, coding }: CheckedLine,
  { coder, policies, oppsStatus }: CheckContext,
): 'line' | 'coders' | 'nobody' {
  // Coders handle what Medicare pays for inpatients only.
  if (oppsStatus(code) === 'C') return 'coders'
  const { codeRule } = coder.read({ ...line, hcpcs: code })
  const outcome = codeRule && (coding.decision ?? outcomeUnder(codeRule, policies))
  if (outcome === 'dynamic') return 'coders'
  return outcome === 'none' ? 'nobody' : 'line'
}

/** Puts the code that a description names into its own cell. */
export function enterCode(code: string): Omit<Problem, 'message'> {
  return { fix: [{ column: 'hcpcs', after: code }], fixLabel: `Enter ${code}` }
}
