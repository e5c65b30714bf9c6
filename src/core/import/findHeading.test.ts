import { describe, expect, test } from 'vitest'
import { aTable, proposed, whole, wholeIsRead } from './aProposal'
import { columnsOfRole } from './columnsOfRole'
import { proposeMapping } from './proposeMapping'

test('a preamble of titles, dates and blank rows comes before the heading', () => {
  const preamble = [
    ['Sample Hospital'],
    ['Charge Description Master'],
    ['Effective 07/01/2024'],
    [],
    [
      'The prices listed here are the hospital’s gross charges before any discount is applied to them.',
    ],
    [],
    ['Charge Code', 'Charge Description', 'Revenue Code', 'CPT Code', 'Price'],
  ]
  expect(proposed(preamble, whole)).toMatchObject({ headerRow: 6, ...wholeIsRead })
})

test('a preamble may be thirty rows long', () => {
  const preamble = Array.from({ length: 30 }, (_, n) => [
    `Note ${n}: see the patient financial services policy`,
  ])
  const table = [...preamble, ['Charge #', 'Description', 'Rev', 'CPT', 'Charge']]
  expect(proposed(table, whole)).toMatchObject({ headerRow: 30, ...wholeIsRead })
})

test('a heading may be spread over two rows', () => {
  const heading = [
    ['Charge', 'Charge', 'Rev', 'CPT', 'Standard'],
    ['Number', 'Description', 'Code', 'Code', 'Price'],
  ]
  expect(proposed(heading, whole)).toMatchObject({ headerRow: 1, ...wholeIsRead })
})

test('a heading may be spread over three rows with gaps', () => {
  const heading = [
    ['', '', 'UB', 'CPT/', ''],
    ['Charge', '', 'Revenue', 'HCPCS', 'Unit'],
    ['Code', 'Description', 'Code', 'Code', 'Price'],
  ]
  expect(proposed(heading, whole)).toMatchObject({ headerRow: 2, ...wholeIsRead })
})

test.each(['07/01/2025', 'Effective 7/1/25', '01.07.2025'])(
  'a title of a page over the first column and %s over the last are no part of a heading that is whole',
  (date) => {
    const heading = [
      ['Charge Description Master', '', '', '', date],
      ['Code', 'Charge Description', 'Rev', 'HCPCS', 'Charge'],
    ]
    const { mapping, columns } = proposeMapping(aTable(heading, whole))
    expect(mapping).toMatchObject({ headerRow: 1, headerRows: 1 })
    expect(columns[0]).toMatchObject({ heading: 'Code', role: 'chargeCode' })
  },
)

test('a date over a price is a part of the heading that it tells apart', () => {
  const heading = [
    ['Charge Master', '', '', '', '', '07/01/2025'],
    ['Code', 'Description', 'Rev', 'HCPCS', 'Price', 'Price'],
  ]
  const table = aTable(heading, (line) => [...whole(line), line.price])
  expect(proposeMapping(table).mapping).toMatchObject({ headerRow: 1, headerRows: 2 })
})

test('without a heading the values tell the columns', () => {
  expect(proposed([], whole)).toMatchObject({ headerRow: null, ...wholeIsRead })
})

test('a heading printed beside its data belongs to the column with values', () => {
  const found = proposed(
    [['Charge Code', 'Description', '', 'Rev Code', 'CPT', 'Price']],
    (given) => [given.code, '', given.description, given.rev, given.hcpcs, given.price],
  )
  expect(found).toMatchObject({
    headerRow: 0,
    chargeCode: 0,
    description: 2,
    revenueCode: 3,
    hcpcs: [4],
    price: [5],
  })
})

describe('a heading a person chose', () => {
  const table = aTable(
    [
      ['Charge', 'Item', 'UB', 'CPT', ''],
      ['No', 'Text', 'Class', '', 'Each'],
    ],
    whole,
  )

  test('takes the rows above that belong to it, or as many as were chosen', () => {
    const [one, two] = [1, 2].map((headerRows) =>
      proposeMapping(table, { headerRow: 1, headerRows }),
    )
    expect(one?.columns.map(({ heading }) => heading)).toEqual(['No', 'Text', 'Class', '', 'Each'])
    expect(two?.columns[2]).toMatchObject({ heading: 'UB Class', role: 'revenueCode' })
    expect(two?.mapping).toMatchObject({ headerRow: 1, headerRows: 2 })
  })

  test('a sheet without heading is read by its values', () => {
    const { mapping } = proposeMapping(aTable([], whole), { headerRow: null })
    expect(mapping).toMatchObject({ headerRow: null, headerRows: 0 })
    expect(columnsOfRole(mapping, 'hcpcs')).toEqual([3])
  })
})

test('the facts of a printed page are no part of the heading below', () => {
  const head = [
    ['RUN DATE 01/02/2021', '', '', '', 'PAGE 1'],
    ['CHG', 'DESCRIPTION', 'REV', 'CPT', 'AMOUNT'],
  ]
  const { mapping } = proposeMapping(aTable(head, whole))
  expect(mapping).toMatchObject({ headerRow: 1, headerRows: 1 })
})

test('a blank row may stand between the halves of a heading', () => {
  const head = [
    ['Charge', '', 'Rev', 'CPT/', 'Unit'],
    [],
    ['Code', 'Description', 'Code', 'HCPCS', 'Charge'],
  ]
  expect(proposed(head, whole)).toMatchObject({ headerRow: 2, ...wholeIsRead })
})

test('a heading below a hundred rows of notes is found', () => {
  const notes = Array.from({ length: 100 }, (_, n) => [`Paragraph ${n} of the notes to this list`])
  const head = [...notes, ['Charge Code', 'Description', 'Rev Code', 'CPT', 'Price']]
  expect(proposed(head, whole)).toMatchObject({ headerRow: 100, ...wholeIsRead })
})
