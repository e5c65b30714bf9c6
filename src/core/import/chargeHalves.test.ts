import { expect, test } from 'vitest'
import { aLineOf } from './aProposal'
import { textRows, utf8 } from './aReading'
import { cellOf } from './columnTools'
import { ImportDesk } from './ImportDesk'
import { joinHalves } from './joinHalves'
import { proposeMapping } from './proposeMapping'
import { readSourceFiles } from './readSourceFile'

const CHARGES = 120
const HEADING = 'Charge Code,Description,CPT,Rev Code,Price'

/** Test data: a charge as `n` numbers it, with all that it can have. */
const charge = (n: number) => {
  const { code, description, price } = aLineOf(n)
  return { code, words: description, cpt: `8${5000 + n}`, rev: '0301', price }
}

const whole = (n: number) => {
  const { code, words, cpt, rev, price } = charge(n)
  return `${code},${words},${cpt},${rev},${price}`
}

/** Code and words above; words, codes and price below. */
const inTwoRows = (n: number) => {
  const { code, words, cpt, rev, price } = charge(n)
  return `${code},${words},,,\n,LONG REST ${n},${cpt},${rev},${price}`
}

const listOf = (lines: (n: number) => string) => `${HEADING}\n${textRows(CHARGES, lines)}\n`

/** The import of a file, and how it is read when its box is ticked and unticked. */
async function reading(text: string) {
  const desk = new ImportDesk()
  const { tables, remarks } = await desk.read([{ name: 'list.csv', bytes: utf8(text) }], () => {})
  const [table] = tables
  if (!table) throw new Error('Nothing was read.')
  const read = ({ mapping }: { mapping: (typeof table)['proposal']['mapping'] }) => {
    const { lines, lineCount, skippedCount } = desk.preview({ table: 0, mapping })
    const joined = desk.skipped([{ table: 0, mapping }]).filter(({ reason }) => reason === 'joined')
    expect(lineCount + skippedCount).toBe(table.rowCount)
    return { lines, lineCount, joined }
  }
  const join = (areJoined: boolean) => {
    const again = desk.join(0, areJoined)
    return { ...again, ...read(again.table.proposal) }
  }
  return {
    ...read(table.proposal),
    remarks: remarks.join(' '),
    certainty: table.proposal.certainty,
    areJoined: table.areJoined,
    join,
  }
}

const lineOfTwo = (n: number) => {
  const { code, words, cpt, rev, price } = charge(n)
  const description = `${words} LONG REST ${n}`
  return { chargeCode: code, description, hcpcs: cpt, revenueCode: rev, price }
}

test('charges in two rows among others in one are one line each', async () => {
  const { lines, lineCount, joined, remarks, certainty, areJoined } = await reading(
    listOf((n) => (n % 5 === 2 ? inTwoRows(n) : whole(n))),
  )
  expect(lineCount).toBe(CHARGES)
  expect(lines[2]).toMatchObject({ ...lineOfTwo(2), sourceRow: 4 })
  expect(joined).toHaveLength(24)
  expect(joined[0]).toMatchObject({ sourceRow: 5, text: 'LONG REST 2 | 85002 | 0301 | 105.00' })
  expect(remarks).toContain('24 rows without a charge code hold what the charge above lacks')
  expect(remarks).toContain('the first row 5')
  expect(certainty).toBe('likely')
  expect(areJoined).toBe(true)
})

test('their cells are put together without blanks of their own', async () => {
  const text = listOf((n) => (n % 5 === 2 ? inTwoRows(n) : whole(n)))
  const [file] = await readSourceFiles('list.csv', utf8(text))
  const [table] = file?.tables ?? []
  if (!table) throw new Error('Nothing was read.')
  const { columns } = joinHalves(table, proposeMapping(table).mapping)
  const { code, words, cpt, rev, price } = charge(2)
  const cells = columns.map((column) => cellOf(column, 3))
  expect(cells).toEqual([code, `${words} LONG REST 2`, cpt, rev, price])
})

test('such charges are read row by row and joined again as a person says', async () => {
  const { join } = await reading(listOf((n) => (n % 5 === 2 ? inTwoRows(n) : whole(n))))
  const apart = join(false)
  expect(apart.table.areJoined).toBe(false)
  expect(apart.lineCount).toBe(CHARGES + 24)
  expect(apart.lines[3]?.description).toBe('LONG REST 2')
  expect(apart.remarks.join(' ')).toContain('join them on the left if so')
  const again = join(true)
  expect(again.table.areJoined).toBe(true)
  expect(again.lineCount).toBe(CHARGES)
  expect(again.lines[2]).toMatchObject(lineOfTwo(2))
})

test.each([
  [
    'the codes above and the price below',
    (n: number) => {
      const { code, words, cpt, rev, price } = charge(n)
      return `${code},${words},${cpt},${rev},\n,LONG REST ${n},,,${price}`
    },
  ],
  [
    'a row of words between',
    (n: number) => {
      const { code, words, cpt, rev, price } = charge(n)
      return `${code},${words},,,\n,LONG,,,\n,REST ${n},${cpt},${rev},${price}`
    },
  ],
  [
    'the revenue code in both rows',
    (n: number) => {
      const { code, words, cpt, rev, price } = charge(n)
      return `${code},${words},,${rev},\n,LONG REST ${n},${cpt},${rev},${price}`
    },
  ],
])('charges with %s are joined', async (_, rows) => {
  const { lines, lineCount } = await reading(
    listOf((n) => (n % 6 === 2 ? rows(n) : n % 2 === 0 ? whole(n) : inTwoRows(n))),
  )
  expect(lineCount).toBe(CHARGES)
  expect(lines[2]).toMatchObject(lineOfTwo(2))
})

test('in a print extract they are joined as well', async () => {
  const line = (cells: readonly string[]) =>
    [10, 34, 8, 6, 10]
      .map((width, at) => (cells[at] ?? '').padEnd(width))
      .join('')
      .trimEnd()
  const rows = textRows(CHARGES, (n) => {
    const { code, words, cpt, rev, price } = charge(n)
    return n % 4 === 1
      ? `${line([code, words])}\n${line(['', `LONG REST ${n}`, cpt, rev, price])}`
      : line([code, words, cpt, rev, price])
  })
  const heading = line(['CDM', 'DESCRIPTION', 'CPT', 'REV', 'PRICE'])
  const { lines, lineCount } = await reading(`${heading}\n${rows}\n`)
  expect(lineCount).toBe(CHARGES)
  expect(lines[1]).toMatchObject(lineOfTwo(1))
})

test('a few are told and joined only when a person says so', async () => {
  const { joined, remarks, certainty, areJoined, join } = await reading(
    listOf((n) => (n % 30 === 2 ? inTwoRows(n) : whole(n))),
  )
  expect(joined).toEqual([])
  expect(areJoined).toBe(false)
  expect(remarks).toContain('look whether such charges stand in two rows')
  expect(certainty).toBe('likely')
  expect(join(true).lines[2]).toMatchObject(lineOfTwo(2))
})

test.each([
  ['one alone', (n: number) => (n === 50 ? inTwoRows(n) : whole(n))],
  [
    'lines without a charge code, some of them below charges without a price',
    (n: number) => {
      const row = whole(n)
      if (n % 3 === 1) return row.slice(row.indexOf(','))
      return n % 30 === 0 ? `${charge(n).code},${charge(n).words},,,` : row
    },
  ],
  [
    'several lines below each such row',
    (n: number) => {
      const row = whole(n).slice(7)
      return n % 4 === 0 ? `${charge(n).code},CT SCANS ${n},,,\n${row}` : row
    },
  ],
])('%s: nothing is joined', async (_, rows) => {
  const { joined, remarks } = await reading(listOf(rows))
  expect(joined).toEqual([])
  expect(remarks).not.toContain('two rows')
})

test.each([
  ['a total behind the department', (sum: string) => `,IMAGING TOTAL,,,${sum}`],
  ['a total before the department', (sum: string) => `,TOTAL IMAGING,,,${sum}`],
  ['a subtotal', (sum: string) => `,IMAGING SUBTOTAL,,,${sum}`],
  ['an average', () => ',AVERAGE CHARGE,,,17.25'],
  ['the bare sum', (sum: string) => `,,,,${sum}`],
] as const)('%s below a charge without a price is no half of it', async (_, totalOf) => {
  const unpriced = (n: number) => whole(n).replace(/[^,]*$/, '')
  let sum = 0
  const text = listOf((n) => {
    const isLast = n % 10 === 9
    if (!isLast) sum += Number(charge(n).price)
    const rows = isLast ? `${unpriced(n)}\n${totalOf(sum.toFixed(2))}` : whole(n)
    if (isLast) sum = 0
    return rows
  })
  const { lines, lineCount, joined, areJoined } = await reading(text)
  expect(areJoined).toBeUndefined()
  expect(joined).toHaveLength(0)
  expect(lineCount).toBe(CHARGES)
  expect(lines[9]).toMatchObject({ chargeCode: charge(9).code, price: '' })
})

test('with its box emptied a sheet of charges in two rows is not certain', async () => {
  const { join } = await reading(listOf((n) => (n % 5 === 2 ? inTwoRows(n) : whole(n))))
  expect(join(false).table.proposal.certainty).not.toBe('certain')
  expect(join(true).table.proposal.certainty).not.toBe('certain')
})
