import { expect, test } from 'vitest'
import { codelessNotice } from './policies'

test('of a file with hardly any codes it is told once how many lines need one', () => {
  expect(codelessNotice({ static: 12, dynamic: 800, none: 1149, required: 1551 })).toBe(
    'Your file has hardly any HCPCS codes: 1,551 of 3,512 lines need one.',
  )
})

test('of a file with codes, or one in which no line needs one, nothing is told', () => {
  expect(codelessNotice({ static: 900, dynamic: 0, none: 50, required: 50 })).toBeNull()
  expect(codelessNotice({ static: 0, dynamic: 0, none: 50, required: 0 })).toBeNull()
})
