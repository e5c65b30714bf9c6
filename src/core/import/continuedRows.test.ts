import { describe, expect, test } from 'vitest'
import { readerOf } from '../sheet/Column'
import { aLineOf } from './aProposal'
import { aSourceTable } from './aSourceTable'
import { buildSheet } from './buildSheet'
import { continuedRows } from './continuedRows'
import { previewOf } from './importPreview'
import { continuedRemark } from './joinContinued'
import { proposeMapping } from './proposeMapping'
import { tableToRead } from './tableToRead'

const heading = ['Charge Code', 'Description', 'Rev Code', 'CPT', 'Price']

/** Sixty lines; the description of some is told by their number. */
function lines(described: (n: number) => string = (n) => `${aLineOf(n).description} EACH`) {
  return Array.from({ length: 60 }, (_, n) => {
    const { code, hcpcs, price } = aLineOf(n)
    return [code, described(n), n < 30 ? '0301' : '0320', hcpcs, price]
  })
}

const alone = (text: string) => ['', text]

/** Rows of words put below some lines, by the number of the line. */
function withRows(below: Readonly<Record<number, string>>, rows = lines(), first?: string) {
  const all = rows.flatMap((row, n) => {
    const text = below[n]
    return text === undefined ? [row] : [row, alone(text)]
  })
  return aSourceTable([heading, ...(first === undefined ? [] : [alone(first)]), ...all])
}

function read(table: ReturnType<typeof aSourceTable>, continued?: boolean) {
  const proposed = proposeMapping(table).mapping
  const mapping = continued === undefined ? proposed : { ...proposed, continued }
  const { sheet, skipped } = buildSheet(tableToRead(table, mapping).table, mapping)
  const reader = (field: 'description' | 'department') => {
    const column = sheet.fields[field]
    return column ? readerOf(column) : () => ''
  }
  return {
    counts: [sheet.lineCount, skipped.length, table.rowCount],
    descriptionOf: reader('description'),
    departmentOf: reader('department'),
    joined: skipped.filter(({ reason }) => reason === 'joined').map(({ text }) => text),
    titles: skipped.filter(({ reason }) => reason === 'title').map(({ text }) => text),
    remark: continuedRemark(table, proposed, continuedRows(table, proposed)),
    preview: previewOf(table, mapping),
  }
}

/** No description is longer than 30; those that would be go on in the next row. */
const wrapped = withRows(
  { 4: 'PANEL', 12: 'BLOOD', 33: 'WITH CONTRAST' },
  lines((n) =>
    [4, 12, 33].includes(n) ? 'METABOLIC COMPREHENSIVE TEST' : `CHEST XRAY VIEW NO ${n}`,
  ),
)

describe('a description that goes on in a row of its own', () => {
  test('is one again, and the row is listed as joined', () => {
    const { descriptionOf, joined, counts } = read(wrapped)
    expect(descriptionOf(4)).toBe('METABOLIC COMPREHENSIVE TEST PANEL')
    expect(descriptionOf(33)).toBe('METABOLIC COMPREHENSIVE TEST WITH CONTRAST')
    expect(joined).toEqual(['PANEL', 'BLOOD', 'WITH CONTRAST'])
    expect(counts).toEqual([60, 4, 64])
  })

  test('makes no department of the lines below', () => {
    expect(read(wrapped).departmentOf(20)).toBe('')
  })

  test('is told with its row, and shown among the first lines', () => {
    const { remark, preview } = read(wrapped)
    expect(remark).toContain('first row 7 with “PANEL”: they were put behind it.')
    expect(preview.continued).toEqual({ found: 3, joined: 3 })
    expect(preview.lines.some(({ description }) => description.endsWith('TEST PANEL'))).toBe(true)
  })

  test('stays as the file has it where a person says so', () => {
    const { descriptionOf, joined, preview } = read(wrapped, false)
    expect(descriptionOf(4)).toBe('METABOLIC COMPREHENSIVE TEST')
    expect(joined).toEqual([])
    expect(preview.continued).toEqual({ found: 3, joined: 0 })
  })

  test('is known by its lower case, also among titles', () => {
    const rows = lines((n) => `Chest view ${n}`)
    const { descriptionOf, titles, departmentOf } = read(
      withRows({ 5: 'with contrast', 29: 'RADIOLOGY' }, rows, 'LABORATORY'),
    )
    expect(descriptionOf(5)).toBe('Chest view 5 with contrast')
    expect(titles).toEqual(['LABORATORY', 'RADIOLOGY'])
    expect(departmentOf(40)).toBe('RADIOLOGY')
  })

  test('is known by what the row above leaves open', () => {
    const { descriptionOf } = read(
      withRows(
        { 5: '(GUIDED)', 7: '& PELVIS' },
        lines((n) => (n === 7 ? 'CT ABDOMEN' : `CT VIEW ${n}`)),
      ),
    )
    expect(descriptionOf(7)).toBe('CT ABDOMEN & PELVIS')
  })

  test('a word divided by a hyphen is one word', () => {
    const rows = lines((n) => (n % 10 === 4 ? `COMPREHENSIVE ${n} METABO-` : `TEST ${n}`))
    const { descriptionOf } = read(withRows({ 4: 'lic panel', 14: 'lic panel' }, rows))
    expect(descriptionOf(14)).toBe('COMPREHENSIVE 14 METABO-lic panel')
  })
})

describe('titles stay titles', () => {
  test('over the first line and where revenue codes change', () => {
    const { titles, remark, departmentOf } = read(withRows({ 29: '4 WEST' }, lines(), 'CATH'))
    expect(titles).toEqual(['CATH', '4 WEST'])
    expect(remark).toBeNull()
    expect(departmentOf(30)).toBe('4 WEST')
  })

  test('where the text above had room for them', () => {
    const table = withRows({ 9: 'CATH', 19: 'SLEEP LAB', 29: 'WOUND CARE', 44: 'ENDO' }, [
      ...lines((n) => `TEST NUMBER ${n}`).slice(1),
      ['3999999', 'A LONG DESCRIPTION OF FORTY CHARACTERS..', '0320', '', '12.00'],
    ])
    const { titles, remark } = read(table)
    expect(titles).toHaveLength(4)
    expect(remark).toBeNull()
  })

  test('where rows of words end a list', () => {
    const table = withRows({ 59: 'Thank you for your interest' })
    expect(read(table).joined).toEqual([])
  })
})

test('what may be either stays a title, is asked, and is joined where a person says so', () => {
  const rows = lines((n) => `CHEST XRAY VIEW NO ${n % 7}`)
  const table = withRows({ 5: 'HYPERBARIC CHAMBER' }, rows)
  const asked = read(table)
  expect(asked.titles).toEqual(['HYPERBARIC CHAMBER'])
  expect(asked.remark).toBe(
    '1 row holds words alone, row 8 with “HYPERBARIC CHAMBER”: they may go on with the description above or be titles. Look at the rows left out, and join them on the left if they go on.',
  )
  expect(asked.preview.continued).toEqual({ found: 1, joined: 0 })
  expect(read(table, true).descriptionOf(5)).toBe('CHEST XRAY VIEW NO 5 HYPERBARIC CHAMBER')
})

test('a remark that comes again below many lines is no part of their descriptions', () => {
  const below = Object.fromEntries([3, 9, 17, 28, 40, 52].map((n) => [n, '(INCLUDES SUPPLIES)']))
  expect(read(withRows(below)).joined).toEqual([])
})

test('without any code a row of words may be a charge without a price', () => {
  const priced = Array.from({ length: 60 }, (_, n) => [aLineOf(n).description, aLineOf(n).price])
  const table = aSourceTable([
    ['Description', 'Price'],
    ...priced.slice(0, 20),
    ['CATHETER DRAINAGE'],
    ...priced.slice(20),
  ])
  expect(read(table).counts).toEqual([61, 1, 62])
})
