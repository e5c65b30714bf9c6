import { expect, test } from 'vitest'
import { readFirst, textRows, utf8 } from './aReading'

const quoted = (cells: readonly string[]) => cells.map((text) => `"${text}"`).join(',')
const heading = ['Code', 'Description', 'CPT', 'Rev', 'Price']
const line = (n: number, description: string, cpt = '') => [
  `27000${n}`,
  description,
  cpt,
  '0270',
  `${n}.00`,
]

test.each([
  ['another cell', '99070'],
  ['a blank cell', ''],
])(
  'an inch mark nobody doubled ends its cell before %s, where every cell is quoted',
  async (_, cpt) => {
    const rows = Array.from({ length: 20 }, (_, n) =>
      line(n, n % 3 === 0 ? `PAD ${n}"` : 'PAD', cpt),
    )
    const { row, table, file } = await readFirst(
      utf8(`${[heading, ...rows].map(quoted).join('\r\n')}\r\n`),
    )
    expect(Array.from({ length: table.rowCount }, (_, n) => row(n))).toEqual([heading, ...rows])
    expect(file.remarks).toEqual([
      'A quoted cell ends with an inch mark that is not doubled; it was read as the mark and the end of the cell, and an export doubles it: lines 2, 5, 8, 11, 14 and 2 more.',
    ])
  },
)

test.each([
  ['all in a row', () => true],
  ['a few', (n: number) => n % 4 === 1],
  ['the last', (n: number) => n === 19],
])('inch marks swallow no row where only descriptions are quoted: %s', async (_, hasMark) => {
  const rows = Array.from({ length: 20 }, (_, n) => line(n, hasMark(n) ? `TUBE, ${n}"` : 'TUBE'))
  const text = [heading, ...rows].map((cells) => cells.with(1, `"${cells[1]}"`).join(','))
  const { row, table } = await readFirst(utf8(text.join('\n')))
  expect(Array.from({ length: table.rowCount }, (_, n) => row(n))).toEqual([heading, ...rows])
})

test('an inch mark at the end of the last cell of a row swallows no row', async () => {
  const rows = Array.from({ length: 6 }, (_, n) => [`${n}`, '5.00', `PAD ${n}"`])
  const text = [['Code', 'Price', 'Name'], ...rows].map(quoted).join('\n')
  const { row, table } = await readFirst(utf8(`${text}\n`))
  expect(table.rowCount).toBe(7)
  expect([row(1), row(6)]).toEqual([rows[0], rows[5]])
})

test('two inch marks in one row end two cells', async () => {
  const rows = textRows(9, (n) => `"${n}","PAD 4" X 6"","SEE 6"","0270","5.00"`)
  const { row, table } = await readFirst(utf8(`${quoted(heading)}\n${rows}\n`))
  expect(table.rowCount).toBe(10)
  expect(row(9)).toEqual(['8', 'PAD 4" X 6"', 'SEE 6"', '0270', '5.00'])
})

test('a list on the lines of a last cell stays one, whatever quotes it holds', async () => {
  const list = 'A "B"\n foo 6" bar, "C"'
  const text = textRows(9, (n) => `${n},PAD,"${list.replaceAll('"', '""')}"`)
  const { row, table } = await readFirst(utf8(`Code,Name,Notes\n${text}\n`))
  expect(table.rowCount).toBe(10)
  expect(row(4)).toEqual(['3', 'PAD', list])
})

test('doubled quotes are read as they were written, whatever stands beside them', async () => {
  const pieces = ['"', '"', ',', 'PAD', ' ', '6', '\n', '""', '",', '","', '"\n']
  let state = 7
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >>> 8) % below
  }
  const aCell = () =>
    Array.from({ length: random(5) }, () => pieces[random(pieces.length)] ?? '').join('')
  for (let round = 0; round < 300; round++) {
    const quotesAll = round % 2 === 0
    const rows = Array.from({ length: 12 }, (_, n) => [`C${n}`, aCell(), aCell(), `${n}.00`])
    const written = rows.map((cells) =>
      cells
        .map((text) =>
          quotesAll || /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text,
        )
        .join(','),
    )
    const text = ['Code,Name,Note,Price', ...written].join('\r\n')
    const { row, table, file } = await readFirst(utf8(text))
    expect(file.remarks.join(), text).not.toContain('inch mark')
    // Lines of a cell that look like whole rows are another matter.
    if (file.remarks.length > 0) continue
    const read = Array.from({ length: table.rowCount - 1 }, (_, n) => row(n + 1))
    expect(read, text).toEqual(rows)
  }
})
