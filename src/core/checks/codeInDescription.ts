import { codeStatus } from '../reference/ReferenceSet'
import type { Problem } from './Check'
import type { CheckContext } from './CheckContext'
import type { CheckedLine } from './CheckedLine'

/** Lines whose item numbers look like codes: drugs, supplies, blood. */
const hasItemNumbers = /^(?:025|027|062|063)/

/** A code at the start or the end of the description, or blank. */
export function codeInDescription(line: CheckedLine, { reference }: CheckContext): string {
  if (hasItemNumbers.test(line.revenueCode) || line.revenueCode === '') return ''
  const text = line.words
  const found =
    /^(\d{4}[0-9A-Z]|[A-Z]\d{4})(?= )/.exec(text)?.[1] ??
    / (\d{4}[0-9A-Z]|[A-Z]\d{4})$/.exec(text)?.[1] ??
    ''
  return found !== '' && codeStatus(found, reference) === 'active' ? found : ''
}

/** Puts the code that a description names into its own cell. */
export function enterCode(code: string): Omit<Problem, 'message'> {
  return { fix: [{ column: 'hcpcs', after: code }], fixLabel: `Enter ${code}` }
}
