import { expect, test } from 'vitest'
import type { LevelTwoCode, ReferenceSet } from '../reference/ReferenceSet'
import { successorsOf } from './successors'

const aCode = (code: string, long: string, added: string, terminated: string): LevelTwoCode => ({
  code,
  short: '',
  long,
  status: terminated ? 'terminated' : 'active',
  added,
  terminated,
  coverage: '',
  oppsStatus: '',
})

const aReference = (...codes: LevelTwoCode[]): ReferenceSet => ({
  releases: [],
  levelTwo: new Map(codes.map((entry) => [entry.code, entry])),
  modifiers: new Map(),
  levelOne: null,
})

const others = ['ketorolac', 'ondansetron', 'cefazolin', 'heparin'].map((drug, index) =>
  aCode(`J000${index}`, `Injection, ${drug}, up to 1 mg`, '1999-01-01', ''),
)
const old = aCode('J1170', 'Injection, hydromorphone, up to 4 mg', '1990-01-01', '2024-12-31')

test('the code added when another ended, for the same drug, is its successor', () => {
  const heir = aCode('J1171', 'Injection, hydromorphone, 0.1 mg', '2025-01-01', '')
  expect(successorsOf(aReference(...others, old, heir))).toEqual(new Map([['J1170', 'J1171']]))
})

test('another drug, or a code added years later, is none', () => {
  const other = aCode('J1172', 'Injection, remifentanil, 0.1 mg', '2025-01-01', '')
  const late = aCode('J1171', 'Injection, hydromorphone, 0.1 mg', '2028-01-01', '')
  expect(successorsOf(aReference(...others, old, other, late)).size).toBe(0)
})
