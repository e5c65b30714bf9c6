import { expect, test } from 'vitest'
import { chosenPolicies, policySetting } from './sheetSettings'

test('a chosen policy is kept with its reason on one line, and read again', () => {
  const text = policySetting({ value: 'dynamic', reason: ' HIM codes\nthese. ' })
  expect(text).toBe('dynamic\nHIM codes these.')
  expect(chosenPolicies(new Map([['policy:surgery', text]])).get('surgery')).toEqual({
    value: 'dynamic',
    reason: 'HIM codes these.',
  })
})

test('a policy chosen before reasons were kept with it is read, and one that is none is not', () => {
  const chosen = chosenPolicies(
    new Map([
      ['policy:surgery', 'static'],
      ['policy:giLab', 'always'],
    ]),
  )
  expect([...chosen]).toEqual([['surgery', { value: 'static', reason: '' }]])
})
