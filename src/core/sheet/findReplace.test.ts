import { expect, test } from 'vitest'
import { aSheet } from './aSheet'
import { cellMatcher } from './CellMatcher'
import { CellSearch } from './CellSearch'
import { type FindQuery, findPattern } from './FindPattern'

const query = (text: string): FindQuery => {
  return { text, isExpression: false, wholeCell: false, matchCase: false }
}
const plain = (text: string, more: Partial<FindQuery> = {}) =>
  findPattern({ ...query(text), ...more })
const expression = (text: string) => plain(text, { isExpression: true })

test('plain text is found anywhere in a cell, without regard to case', () => {
  expect(plain('head').test('CT HEAD W/O')).toBe(true)
  expect(plain('head', { matchCase: true }).test('CT HEAD')).toBe(false)
  expect(plain('head', { wholeCell: true }).test('CT HEAD')).toBe(false)
})

test('signs in plain text mean themselves', () => {
  expect(plain('W/O (2.5)').test('CT W/O (2.5) ML')).toBe(true)
  expect(plain('2.5').test('215')).toBe(false)
  expect(plain('MG').replace('5 MG', '$1')).toBe('5 $1')
})

test('every match in a cell is replaced; expressions can keep a part', () => {
  expect(plain('a').replace('ABA', 'x')).toBe('xBx')
  expect(expression('(\\d+) ?MG').replace('INJ 15MG', '$1 MG')).toBe('INJ 15 MG')
})

test('a wrong expression is said in words', () => {
  expect(() => expression('(')).toThrow('is not a regular expression')
})

test('a search finds cells line by line in the order of the view, over several steps', async () => {
  const sheet = aSheet([
    { description: 'CT' },
    { description: 'MR' },
    { description: 'CT', hcpcs: 'CT1' },
  ])
  const view = Uint32Array.of(2, 0, 1)
  const search = new CellSearch(sheet, ['description', 'hcpcs'], view)
  for (let texts = search.next(1); texts; texts = search.next(1))
    search.take(await cellMatcher(query('ct')).test(texts))
  expect(search.found).toEqual([
    { position: 0, row: 2, column: 'description' },
    { position: 0, row: 2, column: 'hcpcs' },
    { position: 1, row: 0, column: 'description' },
  ])
})

test('cells that repeat are asked for once, in whatever column they stand', async () => {
  const lines = Array.from({ length: 40 }, (_, line) => {
    return { description: 'SAME', department: line % 2 === 0 ? 'ER' : 'LAB' }
  })
  const search = new CellSearch(aSheet(lines), ['description', 'department'], null)
  const asked: string[] = []
  for (let texts = search.next(30); texts; texts = search.next(30)) {
    asked.push(...texts)
    search.take(await cellMatcher(query('er')).test(texts))
  }
  expect(asked.filter((text) => text === 'LAB')).toHaveLength(1)
  expect(search.found).toHaveLength(20)
})
