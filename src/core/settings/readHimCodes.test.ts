import { expect, test } from 'vitest'
import { rowsOfText } from './himRows'
import { himColumns, himCount, himList, himMatcher } from './readHimCodes'

const nothing = { codes: new Set<string>(), chargeCodes: new Set<string>() }

/** What is read of a list when the proposed columns are taken. */
function listOf(content: string, known = nothing) {
  const rows = rowsOfText(content)
  const columns = himColumns('him.csv', rows, known).filter(({ isProposed }) => isProposed)
  return { columns: columns.map(({ name }) => name), ...himList(rows, columns) }
}

test('five-digit items are not taken for the codes beside them', () => {
  const rows = '10001,85025\n10002,71046\n10003,93458'
  const codes = ['71046', '85025', '93458']
  expect(listOf(`Item,CPT\n${rows}`)).toMatchObject({ columns: ['CPT'], codes })
  expect(listOf(`CDM,CPT\n${rows}`)).toMatchObject({ columns: ['CPT'], codes })
})

test('without headings the chargemaster tells which numbers are its charge codes', () => {
  const known = { codes: new Set(['85025']), chargeCodes: new Set(['10001', '10002']) }
  expect(listOf('10001,85025\n10002,71046', known).codes).toEqual(['71046', '85025'])
})

test.each([
  ['codes side by side', '85025,71046,93458', ['71046', '85025', '93458']],
  ['two columns of codes', 'CPT 1,CPT 2\n85025,71046\n93458,', ['71046', '85025', '93458']],
  [
    'several in a cell',
    'Owner,CPT\nLab,85025; 71046\nLab,93458 93459',
    [...['71046', '85025', '93458', '93459']],
  ],
  ['modifiers', 'CPT\n85025-TC\n71046 26\n93458LT59', ['71046', '85025', '93458']],
  ['what a spreadsheet wrote', 'CPT\n="85025"\n340', ['00340', '85025']],
  ['a range', 'CPT\n10021-69990\n70010 to 70015', ['10021-69990', '70010-70015']],
  ['a tab between', 'Owner\tCPT\nLab\t85025', ['85025']],
])('reads %s', (_, content, codes) => {
  expect(listOf(content).codes).toEqual(codes)
})

test('rows without a code are told with their number, so that nothing is lost unseen', () => {
  const { rowsWithoutCode } = listOf('HIM 2026\nOwner,CPT\nED,12001\nED,see list')
  expect(rowsWithoutCode).toEqual([
    { row: 1, text: 'HIM 2026' },
    { row: 2, text: 'Owner | CPT' },
    { row: 4, text: 'ED | see list' },
  ])
})

test('a list without a code says what it needs', () => {
  expect(() => listOf('Name\nSurgery')).toThrow(/holds no HCPCS code/)
})

test('a range stands for the codes in it', () => {
  const him = himMatcher(['10021-69990', 'G0463'])
  expect(['10021', '47562', 'G0463'].every((one) => him.has(one))).toBe(true)
  expect(['85025', '0075T', 'G0464'].some((one) => him.has(one))).toBe(false)
})

test('numbers that get their zeros back are told', () => {
  expect(listOf('CPT\n340; 85025\n1967').zerosAdded).toEqual(['1967', '340'])
  expect(listOf('CPT\n="00340"').zerosAdded).toEqual([])
})

test.each([
  [['85025'], '1 code'],
  [['85025', '71046'], '2 codes'],
  [['10021-69990'], '1 range'],
  [['10021-69990', '85025', 'G0463', '70010-70015'], '2 codes and 2 ranges'],
])('%j are %s', (codes, words) => {
  expect(himCount(codes)).toBe(words)
})

test('a letter O in place of a zero is read as one, and told', () => {
  const { codes, lettersRead } = listOf('CPT\n4495O\n85025\n10O21-1OO40\n0001U')
  expect(codes).toEqual(['0001U', '10021-10040', '44950', '85025'])
  expect(lettersRead).toEqual(['10O21', '1OO40', '4495O'])
})
