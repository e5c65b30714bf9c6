import { expect, test } from 'vitest'
import { aSheet } from './aSheet'
import { compareNatural } from './naturalOrder'
import { type SortKey, sortRows } from './sortRows'

const up = (column: SortKey['column']): SortKey => ({ column, descending: false })
const down = (column: SortKey['column']): SortKey => ({ column, descending: true })
const manyDistinct = Array.from({ length: 9000 }, (_, i) => ({
  chargeCode: String((i * 7919) % 9000),
  description: `ITEM OF THE CENTRAL SUPPLY ${(i * 7919) % 9000}`,
}))

test('numbers inside a description order as numbers, and case does not matter', () => {
  const sorted = ['room 10', 'ROOM 2', 'Room 1', 'ROOM', 'RO'].sort(compareNatural)
  expect(sorted).toEqual(['RO', 'ROOM', 'Room 1', 'ROOM 2', 'room 10'])
})

test('a letter with an accent stands with its letter, however it is written and packed', () => {
  const words = [
    'ZOO',
    'Über',
    'echo',
    'élan',
    'EVAL',
    'Éclair',
    'e\u0301cran',
    'Øre',
    'OPAL',
    'ÆON',
  ]
  const wanted = [
    'ÆON',
    'echo',
    'Éclair',
    'e\u0301cran',
    'élan',
    'EVAL',
    'OPAL',
    'Øre',
    'Über',
    'ZOO',
  ]
  expect(words.toSorted(compareNatural)).toEqual(wanted)
  const sheet = aSheet(words.map((description) => ({ description })))
  const sorted = sortRows(sheet, [up('description')], null)
  expect(Array.from(sorted, (row) => sheet.get(row, 'description'))).toEqual(wanted)
})

test('decimals order as decimals', () => {
  expect(compareNatural('0.25 MG', '0.5 MG')).toBeLessThan(0)
  expect(compareNatural('10.5', '9.75')).toBeGreaterThan(0)
})

test('leading zeros do not change the order of codes', () => {
  expect(compareNatural('00450', '450')).toBe(0)
  expect(compareNatural('0099', '100')).toBeLessThan(0)
})

test('prices order by amount, blank and unreadable prices come last either way', () => {
  const sheet = aSheet(['900.00', '1,234.50', '', '12', 'STAT'].map((price) => ({ price })))
  expect([...sortRows(sheet, [up('price')], null)]).toEqual([3, 0, 1, 2, 4])
  expect([...sortRows(sheet, [down('price')], null)]).toEqual([1, 0, 3, 2, 4])
})

test('amounts in another column of the file order by number too', () => {
  const sheet = aSheet(['$900', '$1,234', '$12'].map((price) => ({ price })))
  expect([...sortRows(sheet, [up('file:6')], null)]).toEqual([2, 0, 1])
})

test('blank cells come last whichever the direction', () => {
  const sheet = aSheet(['J1885', '', '99213'].map((hcpcs) => ({ hcpcs })))
  expect([...sortRows(sheet, [up('hcpcs')], null)]).toEqual([2, 0, 1])
  expect([...sortRows(sheet, [down('hcpcs')], null)]).toEqual([0, 2, 1])
})

test('the first key counts most, and equal lines keep their order', () => {
  const sheet = aSheet([
    { department: 'B', price: '2' },
    { department: 'A', price: '2' },
    { department: 'B', price: '1' },
    { department: 'A', price: '2' },
  ])
  expect([...sortRows(sheet, [up('department'), down('price')], null)]).toEqual([1, 3, 0, 2])
})

test('a changed cell sorts by what now stands there', () => {
  const sheet = aSheet([{ hcpcs: 'A' }, { hcpcs: 'B' }])
  sheet.set(0, 'hcpcs', 'C')
  expect([...sortRows(sheet, [up('hcpcs')], null)]).toEqual([1, 0])
})

test('only the given lines are ordered', () => {
  const sheet = aSheet(['C', 'B', 'A'].map((hcpcs) => ({ hcpcs })))
  expect([...sortRows(sheet, [up('hcpcs')], Uint32Array.of(0, 1))]).toEqual([1, 0])
})

test.each([up('chargeCode'), down('description'), up('description')])(
  'many distinct cells come out as comparing them one by one would order them: %o',
  (key) => {
    const sheet = aSheet(manyDistinct)
    const column = key.column === 'chargeCode' ? 'chargeCode' : 'description'
    const byHand = manyDistinct
      .map((line, row) => ({ cell: line[column], row }))
      .sort((a, b) => (key.descending ? -1 : 1) * compareNatural(a.cell, b.cell))
    expect([...sortRows(sheet, [key], null)]).toEqual(byHand.map(({ row }) => row))
  },
)

test('lines with more to look at sort first when checks sort downwards, clean lines last', () => {
  const sheet = aSheet([{}, {}, {}])
  expect([...sortRows(sheet, [down('checks')], null, { checks: [0, 1, 5] })]).toEqual([2, 1, 0])
  expect([...sortRows(sheet, [up('checks')], null, { checks: [0, 5, 1] })]).toEqual([2, 1, 0])
})
