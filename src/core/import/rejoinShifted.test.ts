import { describe, expect, test } from 'vitest'
import { utf8 } from './aReading'
import { aSourceTable } from './aSourceTable'
import { cellOf } from './columnTools'
import { proposeMapping } from './proposeMapping'
import { raggedRows } from './raggedRows'
import { readSourceFiles } from './readSourceFile'
import { furtherAmountsRemark, rejoinedRemarks, rejoinShifted } from './rejoinShifted'

const plain = Array.from({ length: 30 }, (_, n) => [`0${n}1`, `TUBE SIZE ${n}`, `$${n + 10}.00`])

const aCsv = (rows: readonly (readonly string[])[]) => ({ ...aSourceTable(rows), delimiter: ',' })

function rejoined(rows: readonly (readonly string[])[]) {
  const table = aCsv([['Code', 'Description', 'Price'], ...plain, ...rows])
  const result = rejoinShifted(table, proposeMapping(table).mapping)
  const row = (index: number) => result.table.columns.map((column) => cellOf(column, 31 + index))
  return { ...result, row }
}

test('a price that a comma split is one price again', () => {
  const { row, shifted, rejoined: count } = rejoined([['0991', 'PACEMAKER', '$24', '709.00']])
  expect(row(0)).toEqual(['0991', 'PACEMAKER', '$24,709.00'])
  expect([shifted, count]).toEqual([1, 1])
})

test('a description that commas split is one description again', () => {
  const { row } = rejoined([['0991', 'TUBE', ' 5 FR', ' STERILE', '$9.00']])
  expect(row(0)).toEqual(['0991', 'TUBE, 5 FR, STERILE', '$9.00'])
})

test('both at once', () => {
  const { row } = rejoined([['0991', 'LEAD', ' DUAL', '$1', '024', '709.00']])
  expect(row(0)).toEqual(['0991', 'LEAD, DUAL', '$1,024,709.00'])
})

test('a description is joined by what divides the cells of the file', () => {
  const rows = [['Code', 'Description', 'Price'], ...plain, ['0991', 'ROOM', '& BOARD', '$5.00']]
  const table = { ...aSourceTable(rows), delimiter: '|' }
  const result = rejoinShifted(table, proposeMapping(table).mapping)
  expect(result.table.columns.map((column) => cellOf(column, 31))).toEqual([
    '0991',
    'ROOM|& BOARD',
    '$5.00',
  ])
})

test('a row that cannot be told stays as it is and is counted', () => {
  const { row, shifted, rejoined: count } = rejoined([['0991', 'SEE', 'NOTE', 'BELOW']])
  expect(row(0)).toEqual(['0991', 'SEE', 'NOTE', 'BELOW'])
  expect([shifted, count]).toEqual([1, 0])
})

/** Whole dollars, and of every tenth row a number in a further column that has no heading. */
const withFurtherNumbers = [
  ['Code', 'Description', 'HCPCS', 'Rev Code', 'Price'],
  ...Array.from({ length: 60 }, (_, n) => [
    `76${100 + n}`,
    `XR CHEST ${n} VIEWS`,
    n % 20 === 0 ? '' : `7${1046 + n}`,
    '0324',
    `${412 + n * 20}`,
    ...(n % 10 === 0 ? ['275'] : []),
  ]),
]

test('a number in a further column splits nothing', () => {
  const table = aCsv(withFurtherNumbers)
  const result = rejoinShifted(table, proposeMapping(table).mapping)
  expect(result).toEqual({ table, shifted: 6, rejoined: 0 })
})

test('the cells of a workbook are whole', () => {
  const table = aSourceTable([
    ['Code', 'Description', 'Price'],
    ...plain,
    ['0991', 'PACEMAKER', '$24', '709.00'],
  ])
  expect(rejoinShifted(table, proposeMapping(table).mapping)).toEqual({
    table,
    shifted: 0,
    rejoined: 0,
  })
})

test('a last description is joined where a blank stands behind each comma', () => {
  const rows = Array.from({ length: 30 }, (_, n) => [`0${n}1`, `${n + 10}.00`, `TUBE SIZE ${n}`])
  const table = aCsv([
    ['Code', 'Price', 'Description'],
    ...rows,
    ['0991', '9.00', 'TUBE', ' 5 FR', ' STERILE'],
  ])
  const result = rejoinShifted(table, proposeMapping(table).mapping)
  expect(result.table.columns.map((column) => cellOf(column, 31))).toEqual([
    '0991',
    '9.00',
    'TUBE, 5 FR, STERILE',
  ])
})

test('a table without shifted rows is not touched', () => {
  const table = aSourceTable([['Code', 'Description', 'Price'], ...plain])
  expect(rejoinShifted(table, proposeMapping(table).mapping).table).toBe(table)
})

/** A list whose prices are written as given, and how its rows read once joined. */
function joinedList(heading: readonly string[], rows: readonly (readonly string[])[]) {
  const table = aCsv([heading, ...rows])
  const result = rejoinShifted(table, proposeMapping(table).mapping)
  const row = (index: number) => result.table.columns.map((column) => cellOf(column, 1 + index))
  return { ...result, row }
}

/** Two pieces where the price is a thousand or more, without its comma else. */
const dollars = (cents: number) => `$${(cents / 100).toLocaleString('en-US')}.50`.split(',')

const codes = (n: number) => [`40${100 + n}`, `TUBE SIZE ${n}`, `8${4000 + n}`, `03${(n % 9) + 10}`]

test.each([60, 90, 100])('prices are joined where %i of 100 rows have them split', (share) => {
  const rows = Array.from({ length: 100 }, (_, n) => [
    ...codes(n),
    ...dollars(100 * (n < share ? 1100 + n * 7 : 20 + n)),
  ])
  const { row, ...counts } = joinedList(['CDM', 'DESC', 'CPT', 'REV', 'PRICE'], rows)
  expect(counts).toMatchObject({ shifted: share, rejoined: share })
  expect(row(0)).toEqual([...codes(0), '$1,100.50'])
})

test('most prices are joined also where descriptions of other rows have commas, one or many', () => {
  const words = (n: number) => (n % 12 === 0 ? ['GRAFT', 'VEIN', 'ARM', 'OPEN'] : ['GRAFT'])
  const rows = Array.from({ length: 120 }, (_, n) => [
    ...words(n),
    ...dollars(100 * (n % 3 === 0 ? 20 + n : 1100 + n)),
  ])
  const { row, rejoined } = joinedList(['Charge Description', 'Price'], rows)
  expect(rejoined).toBe(rows.filter(({ length }) => length > 2).length)
  expect(row(1).slice(0, 2)).toEqual(['GRAFT', '$1,101.50'])
  expect(row(12).slice(0, 2)).toEqual(['GRAFT,VEIN,ARM,OPEN', '$32.50'])
})

test('a heading is short where the cells beyond it are no parts of amounts', () => {
  const rows = Array.from({ length: 40 }, (_, n) => [...codes(n), '$2', `${20 + n * 9}.00`])
  const table = aCsv([['CDM', 'DESC', 'CPT', 'REV', 'COPAY'], ...rows])
  expect(rejoinShifted(table, proposeMapping(table).mapping)).toEqual({
    table,
    shifted: 0,
    rejoined: 0,
  })
})

test('two prices in a row are both joined, each in its own column', () => {
  const rows = Array.from({ length: 40 }, (_, n) => {
    const [code = '', words = '', cpt = '', rev = ''] = codes(n)
    const ladder = (n % 3 === 0 ? 1200 : 90) * 100
    return [code, words, ...dollars(ladder), ...dollars(ladder * 2), cpt, rev]
  })
  const { row, ...counts } = joinedList(['CDM', 'DESC', 'IP', 'OP', 'CPT', 'REV'], rows)
  expect(counts).toMatchObject({ shifted: 14, rejoined: 14 })
  expect(row(0)).toEqual(['40100', 'TUBE SIZE 0', '$1,200.50', '$2,400.50', '84000', '0310'])
})

test('two commas in one price are both put back', () => {
  const rows = Array.from({ length: 40 }, (_, n) => [
    ...codes(n),
    ...(n % 4 === 0 ? ['1', '234', '710.75'] : [`${n + 20}.00`]),
  ])
  const { row, ...counts } = joinedList(['CDM', 'DESC', 'CPT', 'REV', 'PRICE'], rows)
  expect(counts).toMatchObject({ shifted: 10, rejoined: 10 })
  expect(row(0)).toEqual([...codes(0), '1,234,710.75'])
})

test('nothing is joined where one of two prices would lose its cents', () => {
  const rows = Array.from({ length: 40 }, (_, n) => [
    ...codes(n),
    ...(n === 7 ? ['1', '230', '615.00'] : [`${n + 20}.00`, `${n + 40}.00`]),
  ])
  const { row } = joinedList(['CDM', 'DESC', 'CPT', 'REV', 'IP PRICE', 'OP PRICE'], rows)
  expect(row(7)).toEqual([...codes(7), '1', '230', '615.00'])
})

describe('amounts beyond the last heading', () => {
  const remarkOf = (table: ReturnType<typeof aCsv>) => {
    const { mapping } = proposeMapping(table)
    return furtherAmountsRemark(table, mapping, rejoinShifted(table, mapping))
  }

  test('are not told where whole prices of a thousand and more stand in the file', () => {
    expect(remarkOf(aCsv(withFurtherNumbers))).toBeNull()
  })

  test('are told where most rows have one', () => {
    const rows = Array.from({ length: 40 }, (_, n) => [...codes(n), '1', `${n + 120}`])
    expect(remarkOf(aCsv([['CDM', 'DESC', 'CPT', 'REV', 'PRICE'], ...rows]))).toMatch(/^40 rows/)
  })

  test('are none where all prices were joined, nor where notes stand there', () => {
    const notes = Array.from({ length: 40 }, (_, n) => [...codes(n), `${n}.50`, 'see pharmacy'])
    expect(remarkOf(aCsv([['CDM', 'DESC', 'CPT', 'REV', 'PRICE'], ...notes]))).toBeNull()
    const split = aCsv([['Code', 'Description', 'Price'], ...plain, ['9', 'LEAD', '$24', '709.00']])
    expect(remarkOf(split)).toBeNull()
  })
})

describe('a price that was split into the last column, blank otherwise,', () => {
  const noted = (count: number, last: (n: number) => readonly string[]) =>
    aCsv([
      ['Code', 'Description', 'Price', 'Note'],
      ...plain.map((row) => [...row, '']),
      ...Array.from({ length: count }, (_, n) => [`09${n}1`, `PACEMAKER ${n}`, ...last(n)]),
    ])
  const read = (table: ReturnType<typeof noted>) => {
    const result = rejoinShifted(table, proposeMapping(table).mapping)
    const row = result.table.columns.map((column) => cellOf(column, 31))
    return { row, rejoined: result.rejoined }
  }

  test.each([1, 20, 60])('is one price again, in %s rows', (count) => {
    const { row, rejoined: joined } = read(noted(count, (n) => [`$${n + 1}`, '143.75']))
    expect(row).toEqual(['0901', 'PACEMAKER 0', '$1,143.75', ''])
    expect(joined).toBe(count)
  })

  test('is told from a note that is a number in many rows', () => {
    const table = aCsv([
      ['Code', 'Description', 'Price', 'Note'],
      ...plain.map((row) => [...row, 'see 5']),
      ['0991', 'PACEMAKER', '$1', '143.75'],
    ])
    expect(read(table).rejoined).toBe(0)
  })
})

describe('a description with a comma at its end, or two in a row,', () => {
  const heading = ['Charge Code', 'Description', 'CPT', 'Rev Code', 'Price']
  const whole = Array.from({ length: 40 }, (_, n) => [...codes(n), `${n + 20}.50`])
  const listOf = (rows: readonly (readonly string[])[]) => joinedList(heading, [...whole, ...rows])

  test.each([
    [['OT EVALUATION', ''], 'OT EVALUATION,'],
    [['CT', '', 'HEAD'], 'CT,,HEAD'],
    [['MRI', ' NECK', ''], 'MRI, NECK,'],
  ])('is one again: %j', (pieces, words) => {
    const { row, rejoined: count } = listOf([['40900', ...pieces, '97003', '0420', '679.14']])
    expect(row(40)).toEqual(['40900', words, '97003', '0420', '679.14'])
    expect(count).toBe(1)
  })

  test('is one again where the charge has no code', () => {
    const { row } = listOf([['40900', 'ROOM', ' ', '', '0120', '1679.14']])
    expect(row(40)).toEqual(['40900', 'ROOM, ', '', '0120', '1679.14'])
  })

  test('is told from a charge without a code and a note behind its price', () => {
    const {
      row,
      rejoined: count,
      outOfPlace,
    } = listOf([
      ['40900', 'ROOM', '', '0120', '679.14', 'SEE NOTE'],
      ['40901', 'ROOM', '', '0120', '679.14', '12.00'],
    ])
    expect(row(40)).toEqual(['40900', 'ROOM', '', '0120', '679.14', 'SEE NOTE'])
    expect(row(41)).toEqual(['40901', 'ROOM', '', '0120', '679.14', '12.00'])
    expect(count).toBe(0)
    expect(outOfPlace).toBeUndefined()
  })
})

describe('a row whose cells no joining brings under their headings', () => {
  const heading = ['Charge Code', 'Description', 'CPT', 'Rev Code', 'Price']
  const whole = Array.from({ length: 40 }, (_, n) => [...codes(n), `${n + 20}.50`])
  const told = (rows: readonly (readonly string[])[]) => {
    const table = aCsv([heading, ...whole, ...rows])
    const { mapping } = proposeMapping(table)
    return rejoinedRemarks(table, rejoinShifted(table, mapping)).join(' ')
  }
  const split = ['40900', 'OT', ' EVALUATION', '97003', '0420', 'CALL', ' HIM']

  test('is told with its number', () => {
    expect(told([split])).toMatch(/^Row 42 has more cells than the heading names/)
    expect(told([split, split, split])).toMatch(/^Rows 42, 43, and 44 have more cells/)
  })

  test('is told with the first of many, and how many more there are', () => {
    expect(told(Array.from({ length: 15 }, () => split))).toMatch(/ 50, 51, and 5 more have/)
  })

  test('is not told where its codes and its price stand where they should', () => {
    expect(told([['40900', 'OT EVALUATION', '97003', '0420', 'N/A', 'CALL HIM']])).toBe('')
  })
})

describe('a split row that goes no further than its heading, as its last columns are blank,', () => {
  const heading = ['Charge Code', 'Description', 'CPT', 'Rev Code', 'Price', 'Note']
  const whole = Array.from({ length: 40 }, (_, n) => [...codes(n), `${n + 20}.50`, ''])
  const read = async (rows: readonly (readonly string[])[]) => {
    const text = [heading, ...whole, ...rows].map((cells) => cells.join(',')).join('\n')
    const [file] = await readSourceFiles('list.csv', utf8(text))
    const [table] = file?.tables ?? []
    if (!table) throw new Error('Nothing was read.')
    const { mapping } = proposeMapping(table)
    const result = rejoinShifted(table, mapping)
    const row = (index: number) => result.table.columns.map((column) => cellOf(column, 41 + index))
    return { ...result, row, ragged: raggedRows(table, mapping)?.count }
  }

  test('is joined, and no longer odd', async () => {
    const {
      row,
      rejoined: count,
      ragged,
    } = await read([
      ['40900', 'CT', ' HEAD', '70450', '0351', '679.14', ''],
      ['40901', 'OT EVALUATION', '', '97003', '0420', '79.14', ''],
    ])
    expect(row(0).slice(0, 5)).toEqual(['40900', 'CT, HEAD', '70450', '0351', '679.14'])
    expect(row(1).slice(0, 5)).toEqual(['40901', 'OT EVALUATION,', '97003', '0420', '79.14'])
    expect([count, ragged]).toEqual([2, 0])
  })

  test('is told from one that ends in more commas than the others', async () => {
    const { row, shifted } = await read([['40900', 'CT HEAD', '', '0351', '679.14', '', '', '']])
    expect(row(0).slice(0, 5)).toEqual(['40900', 'CT HEAD', '', '0351', '679.14'])
    expect(shifted).toBe(0)
  })
})
