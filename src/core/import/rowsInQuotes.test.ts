import { expect, test } from 'vitest'
import { readFirst, textRows, utf8 } from './aReading'

/** A list with another mark than the comma, saved as CSV: rows that hold a comma stand in quotes. */
const listWith = (mark: string) =>
  [
    `Charge Code${mark}Description${mark} Amount `,
    textRows(30, (n) => {
      const code = 60_114_000 + n * 7
      return n % 4 === 1
        ? `"${code}${mark}GLUCOSE, FLUID ${n} 2""${mark} $1,${200 + n} "`
        : `${code}${mark}NITROGEN WASHOUT ${n}${mark} $${140 + n} `
    }),
  ].join('\n')

test.each(['|', '\t', ';'])(
  'rows in quotes as a whole are divided at “%s” like the others',
  async (mark) => {
    const { row, table, file } = await readFirst(utf8(listWith(mark)))
    expect(table.rowCount).toBe(31)
    expect(row(2)).toEqual(['60114007', 'GLUCOSE, FLUID 1 2"', ' $1,201 '])
    expect(row(3)).toEqual(['60114014', 'NITROGEN WASHOUT 2', ' $142 '])
    expect(file.remarks).toEqual([
      'Some rows stood in quotes as a whole, as programs write rows that hold a comma; the quotes were taken off.',
    ])
  },
)

test('one quoted cell that holds as many marks as rows have is left alone', async () => {
  const text = `"Charges | as of | 2024"\n${listWith('|').replaceAll('"', '')}`
  const { row } = await readFirst(utf8(text))
  expect(row(0)[0]).toBe('Charges | as of | 2024')
})
