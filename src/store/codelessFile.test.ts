import { expect, test } from 'vitest'
import { codelessFileNotice } from './codelessFile'

test('a file without codes is told of once, where its lines stand', () => {
  const codings = { static: 0, dynamic: 10, none: 40, required: 50 }
  expect(codelessFileNotice({ codings, worklists: {}, checks: [] })).toEqual({
    tone: 'info',
    message: 'Your file has hardly any HCPCS codes: 50 of 100 lines need one.',
    advice: 'They stand in the worklist “Code required”, and are no errors line by line.',
  })
})

test('before its lines are counted, and of a file with codes, nothing is told', () => {
  expect(codelessFileNotice(null)).toBeNull()
  const codings = { static: 50, dynamic: 0, none: 0, required: 50 }
  expect(codelessFileNotice({ codings, worklists: {}, checks: [] })).toBeNull()
})
