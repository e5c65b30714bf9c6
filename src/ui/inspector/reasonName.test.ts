import { expect, test } from 'vitest'
import { hasOwnSource, reasonName } from './reasonName'

const reason = (id: string, source: string) => ({ id, source, text: '' })

test('rules are named as rules, other reasons in words', () => {
  expect(reasonName(reason('D01', 'professional practice'))).toBe('Rule D01')
  expect(reasonName(reason('E08b', 'professional practice'))).toBe('Rule E08b')
  expect(reasonName(reason('neighbours', 'public chargemasters'))).toBe('Similar lines')
  expect(reasonName(reason('coder-assigns', 'I/OCE edit 48'))).toBe('Coders’ work')
})

test('what a hospital’s own lines show is called so, once', () => {
  const policy = reason('surgery', 'your own chargemaster')
  expect(reasonName(policy)).toBe('Your own chargemaster')
  expect(hasOwnSource(policy)).toBe(false)
  expect(hasOwnSource(reason('D01', 'professional practice'))).toBe(true)
})
