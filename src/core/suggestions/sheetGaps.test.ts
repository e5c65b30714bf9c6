import { expect, test } from 'vitest'
import { CandidateTable } from './CandidateTable'
import { featureAt } from './candidateFeatures'
import { codeOrderOf } from './codeOrder'
import { describeByGaps, type GapQuestion, gapCodes } from './sheetGaps'

const codes = ['35201', '35206', '35207', '35211', '99213']
const counts = new Map([
  ['35201', 1],
  ['35206', 1],
  ['35211', 2],
])

const question: GapQuestion = {
  found: [
    { row: 0, code: '35206', similarity: 0.8 },
    { row: 1, code: '35211', similarity: 0.6 },
  ],
  codes,
  numbers: new Map(codes.map((code, number) => [code, number])),
  order: codeOrderOf(codes),
  countOf: (code) => counts.get(code) ?? 0,
  tellsAlone: 1,
}

test('the code between those of similar lines is a candidate; one in use, or of another section, is not', () => {
  expect(gapCodes(question).map((code) => codes[code])).toEqual(['35207'])
})

test('lines hardly like the line asked about bring in nothing', () => {
  const found = [{ row: 0, code: '35206', similarity: 0.2 }]
  expect(gapCodes({ ...question, found })).toEqual([])
})

test('a candidate knows what stands beside it, and whether such lines have a code for themselves', () => {
  const table = new CandidateTable(codes.length)
  table.add(2)
  describeByGaps(table, question)
  const value = (feature: number) => table.get(0, feature)
  expect(value(featureAt.sheetBesideNearest)).toBeCloseTo(0.8)
  expect(value(featureAt.sheetBesideVote)).toBeCloseTo(1)
  expect(value(featureAt.sheetBesideUsed)).toBeCloseTo(3 / 8)
  expect(value(featureAt.sheetAloneNear)).toBeCloseTo(0.8 ** 3 / (0.8 ** 3 + 0.6 ** 3))
})
