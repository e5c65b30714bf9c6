import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readLevelTwoPack, referenceSetOf } from '../reference/LevelTwoPack'
import { codeStatus } from '../reference/ReferenceSet'
import type { CheckContext } from './CheckContext'
import type { CheckedLine } from './CheckedLine'
import { insteadOfUncovered, insteadOfUnrecognised } from './medicareInstead'
import { paymentStatusChecks } from './paymentStatusChecks'

const pack = new Uint8Array(readFileSync('public/reference/level2.pack'))
const reference = referenceSetOf(await readLevelTwoPack(pack), null)

/** What the checks of payment status say of a code of this status. */
function saysOf(code: string, status: string, revenueCode = '0250') {
  const line = { code, revenueCode } as CheckedLine
  const context = { oppsStatus: () => status } as unknown as CheckContext
  return paymentStatusChecks.map(({ check }) => check(line, context)).find((said) => said !== null)
}

test('a non-prescription drug has its code taken off, and is not told to enter another', () => {
  const said = saysOf('A9150', 'B')
  expect(said?.whatToDo).toMatch(/^Take the code off/)
  expect(said?.fix).toContainEqual({ column: 'hcpcs', after: '' })
  expect(said?.oneByOne).not.toBe('')
})

test.each([
  ['99213', 'B', 'G0463'],
  ['80353', 'B', 'drug classes'],
  ['73225', 'B', 'C8934'],
  ['27096', 'B', 'G0260'],
  ['99070', 'B', 'supply'],
  ['J0270', 'B', 'Keep the code for payers that take it'],
  ['J8499', 'E1', '0637'],
  ['V2787', 'E1', 'usual lens'],
])('of %s (status %s) it says what to do with its kind: %s', (code, status, words) => {
  expect(saysOf(code, status)?.whatToDo).toContain(words)
})

test('of a code of no such kind the check itself says what to do', () => {
  expect(saysOf('85060', 'B')).not.toHaveProperty('whatToDo')
})

test('each code that is named in place of another is in use', () => {
  const kinds = [...insteadOfUnrecognised, ...insteadOfUncovered]
  const named = kinds.flatMap(({ says }) => says.match(/\b[A-Z]\d{4}\b/g) ?? [])
  expect(named).not.toEqual([])
  for (const code of named) expect(codeStatus(code, reference), code).toBe('active')
  for (const { whatToDo } of kinds) expect(whatToDo).toMatch(/^[A-Z].*\.$/)
})
