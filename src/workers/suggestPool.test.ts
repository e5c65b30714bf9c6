import { expect, test } from 'vitest'
import type { SuggestClient } from './suggestClient'
import { createSuggestPool, poolSize } from './suggestPool'
import type { SuggestLine } from './suggestProtocol'

/** An engine that proposes `A` for lines called so, and notes what it was asked. */
function anEngine(asked: string[]): SuggestClient {
  return {
    load: async () => void asked.push('load'),
    learnSheet: async (lines) => void asked.push(`learn ${lines.length}`),
    changeSheet: async (lines) => void asked.push(`change ${lines.length}`),
    suggestBest: async (lines) => {
      asked.push(lines.map(({ description }) => description).join(' '))
      const codes = [...new Set(lines.map(({ hcpcs }) => hcpcs))].filter((code) => code !== '')
      return {
        codes,
        best: Uint16Array.from(lines, ({ hcpcs }) => codes.indexOf(hcpcs) + 1),
        confidence: Uint8Array.from(lines, ({ row }) => row),
      }
    },
    disagreements: async (lines) =>
      lines.map(({ row, hcpcs: carried }) => ({ row, carried, code: 'J0696' })),
    suggest: async () => [],
    search: async () => [],
  }
}

const aLine = (row: number, hcpcs: string): SuggestLine => ({
  row,
  description: `line${row}`,
  revenueCode: '',
  department: '',
  hcpcs,
  needsCode: true,
})

test('many lines are shared among the engines, and their answers come back in the order of the lines', async () => {
  const asked: string[][] = [[], [], []]
  const [first, second, third] = asked.map(anEngine)
  if (!first || !second || !third) throw new Error('three engines')
  const pool = createSuggestPool(first, [second, third])
  const lines = ['85025', '', 'J1885', '85025', 'J0696'].map((code, row) => aLine(row, code))
  const { codes, best, confidence } = await pool.suggestBest(lines)

  expect([...best].map((number) => codes[number - 1] ?? '')).toEqual(lines.map((l) => l.hcpcs))
  expect([...confidence]).toEqual([0, 1, 2, 3, 4])
  expect(asked).toEqual([['line0 line1'], ['line2 line3'], ['line4']])
})

test('lines whose words speak for another code are told of by every engine, in the order of the lines', async () => {
  const [first, second] = [anEngine([]), anEngine([])]
  const pool = createSuggestPool(first, [second])
  const found = await pool.disagreements([0, 1, 2].map((row) => aLine(row, '85025')))
  expect(found.map(({ row }) => row)).toEqual([0, 1, 2])
})

test('every engine learns the sheet', async () => {
  const asked: string[][] = [[], []]
  const [first, second] = asked.map(anEngine)
  if (!first || !second) throw new Error('two engines')
  const pool = createSuggestPool(first, [second])
  await pool.load('packs/', true)
  await pool.learnSheet([aLine(0, '85025')])
  await pool.changeSheet([aLine(0, ''), aLine(1, 'J1885')])
  expect(asked).toEqual([
    ['load', 'learn 1', 'change 2'],
    ['load', 'learn 1', 'change 2'],
  ])
})

test('one core is left to the page, and there is at least one engine', () => {
  expect([1, 2, 4, 16].map(poolSize)).toEqual([1, 1, 3, 4])
})
