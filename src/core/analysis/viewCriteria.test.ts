import { expect, test } from 'vitest'
import { codings } from '../chargemaster/Coding'
import { aSheet } from '../sheet/aSheet'
import { filterRows } from '../sheet/filterRows'
import { emptyFacts } from './Analysis'
import type { ColumnFilter } from './ColumnFilter'
import { columnValues } from './columnValues'
import { allLines } from './LineView'
import { viewCriteria } from './viewCriteria'
import { countWorklists, type WorklistFacts } from './WorklistMarks'

/** Three lines; the second is dynamic, the third has a warning about its price. */
function aKnownSheet(): WorklistFacts {
  const sheet = aSheet([
    { description: 'MRI BRAIN', revenueCode: '0611', price: '900' },
    { description: 'MRI KNEE', revenueCode: '0610', price: '1,500' },
    { description: 'CT HEAD', revenueCode: '0351', price: '0' },
  ])
  const facts = emptyFacts(3)
  facts.coding[1] = codings.indexOf('dynamic')
  facts.warnings[2] = 1
  return {
    ...{ sheet, facts, suggested: new Set<number>() },
    preflight: new Map(),
    flagged: new Map([['price-missing', [2]]]),
    ruleOf: (row: number) => `R${row}`,
    policyOf: (row: number) => (row === 0 ? 'edProcedures' : ''),
  }
}

const shown = (...filters: ColumnFilter[]) => {
  const known = aKnownSheet()
  return [...filterRows(known.sheet, viewCriteria({ ...allLines, filters }, known))]
}

test('filters of several columns combine', () => {
  expect(
    shown({ column: 'description', contains: 'mri' }, { column: 'price', from: '1000' }),
  ).toEqual([1])
})

test('a column can be asked for its coding, and for open checks of a severity', () => {
  expect(shown({ column: 'coding', values: ['dynamic'] })).toEqual([1])
  expect(shown({ column: 'checks', values: ['warning', 'error'] })).toEqual([2])
  expect(shown({ column: 'checks', flagged: true })).toEqual([2])
})

test('lines with a note only have an open check too', () => {
  const known = aKnownSheet()
  known.facts.infos[0] = 1
  const view = { ...allLines, worklist: 'flagged' as const }
  expect([...filterRows(known.sheet, viewCriteria(view, known))]).toEqual([0, 2])
  expect(countWorklists(known).flagged).toBe(2)
})

test('a check about one column is found there and in no other', () => {
  expect(shown({ column: 'price', flagged: true })).toEqual([2])
  expect(shown({ column: 'ndc', flagged: true })).toEqual([])
})

test('where only some values are wanted, these are the ones on the most lines, and blank is none', () => {
  const departments = ['ER', 'LAB', '', 'LAB', 'OR', '', 'OR', 'OR', '']
  const sheet = aSheet(departments.map((department) => ({ department })))
  const wanted = { column: 'department', search: '', most: 2 } as const
  expect(columnValues(sheet, emptyFacts(departments.length), null, wanted)).toEqual({
    values: [
      { value: 'LAB', count: 2 },
      { value: 'OR', count: 3 },
    ],
    distinct: 3,
  })
})

test('the values of a column come with counts, and can be searched', () => {
  const { sheet, facts } = aKnownSheet()
  expect(columnValues(sheet, facts, null, { column: 'revenueCode', search: '061' }).values).toEqual(
    [
      { value: '0610', count: 1 },
      { value: '0611', count: 1 },
    ],
  )
  expect(
    columnValues(sheet, facts, Uint32Array.of(1, 2), { column: 'coding', search: '' }).values,
  ).toContainEqual({
    value: 'dynamic',
    count: 1,
  })
})

test('a worklist holds the lines that a coding rule caught, or those of a policy’s area', () => {
  const known = aKnownSheet()
  const linesOf = (worklist: 'rule:R1' | 'policy:edProcedures') => [
    ...filterRows(known.sheet, viewCriteria({ ...allLines, worklist }, known)),
  ]
  expect(linesOf('rule:R1')).toEqual([1])
  expect(linesOf('policy:edProcedures')).toEqual([0])
})
