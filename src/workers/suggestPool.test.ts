import { expect, test } from 'vitest'
import { createSuggestPool, poolSize, type SuggestEngine } from './suggestPool'
import type { SuggestLine } from './suggestProtocol'

/** An engine that proposes `A` for lines called so, and notes what it was asked. */
function anEngine(asked: string[]): SuggestEngine {
  return {
    close: () => void asked.push('close'),
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

/** Engines on a machine with this many cores beside the page’s, loaded for a small sheet, and what each was asked since. */
async function aPool(count: number) {
  const asked: string[][] = []
  const open = () => {
    const questions: string[] = []
    asked.push(questions)
    return anEngine(questions)
  }
  const pool = createSuggestPool(open, { cores: count + 1, memory: undefined })
  await pool.load('packs/', true, 1000)
  for (const questions of asked) questions.length = 0
  return { pool, asked }
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
  const { pool, asked } = await aPool(3)
  const lines = ['85025', '', 'J1885', '85025', 'J0696'].map((code, row) => aLine(row, code))
  const { codes, best, confidence } = await pool.suggestBest(lines)

  expect([...best].map((number) => codes[number - 1] ?? '')).toEqual(lines.map((l) => l.hcpcs))
  expect([...confidence]).toEqual([0, 1, 2, 3, 4])
  expect(asked).toEqual([['line0 line1'], ['line2 line3'], ['line4']])
})

test('lines whose words speak for another code are told of by every engine, in the order of the lines', async () => {
  const { pool } = await aPool(2)
  const found = await pool.disagreements([0, 1, 2].map((row) => aLine(row, '85025')))
  expect(found.map(({ row }) => row)).toEqual([0, 1, 2])
})

test('every engine learns the sheet', async () => {
  const { pool, asked } = await aPool(2)
  await pool.load('packs/', true, 1000)
  await pool.learnSheet([aLine(0, '85025')])
  await pool.changeSheet([aLine(0, ''), aLine(1, 'J1885')])
  expect(asked).toEqual([
    ['load', 'learn 1', 'change 2'],
    ['load', 'learn 1', 'change 2'],
  ])
})

test('a sheet too large for all engines closes some of them, and the next small one opens others', async () => {
  const { pool, asked } = await aPool(3)
  await pool.load('packs/', true, 1_000_000)
  await pool.learnSheet([])
  expect(asked).toEqual([['load', 'learn 0'], ['load', 'learn 0'], ['close']])
  await pool.load('packs/', true, 1000)
  expect(asked).toHaveLength(4)
  expect(asked.at(-1)).toEqual(['load'])
})

test('one core is left to the page, and there is at least one engine', () => {
  const sizes = [1, 2, 4, 16].map((cores) => poolSize({ cores, memory: 8 }, 10_000))
  expect(sizes).toEqual([1, 1, 3, 4])
})

test('many lines, or little memory, have fewer engines', () => {
  const size = (lines: number, memory: number | undefined) => poolSize({ cores: 16, memory }, lines)
  expect([100_000, 600_000, 1_000_000, 4_000_000].map((lines) => size(lines, 32))).toEqual([
    4, 3, 2, 1,
  ])
  expect([size(1_000_000, undefined), size(1_000_000, 4), size(100_000, 2)]).toEqual([2, 1, 4])
  expect(size(0, 8)).toBe(4)
})
