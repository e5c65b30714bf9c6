import { expect, test } from 'vitest'
import { codesInText } from './codesInText'

const known = new Set(['58110', 'G8979', 'G0399'])
const codes = (text: string) => codesInText(text, (code) => known.has(code))

test('a code written into the description is found, also behind HC and before a modifier', () => {
  expect(codes('HC ENDOMETRIAL SAMPLING (AKA HC58110)')).toEqual(['58110'])
  expect(codes('PT MOBILITY GOAL G8979-CN')).toEqual(['G8979'])
  expect(codes('HC HOME SLEEP STUDY HST (AKA HCG0399)')).toEqual(['G0399'])
})

test('five digits that are no code, or part of a longer number, are left alone', () => {
  expect(codes('SCREW 10101')).toEqual([])
  expect(codes('PLATE 581107')).toEqual([])
})
