import { expect, test } from 'vitest'
import { readFirst, textRows, troubleOf, utf8 } from './aReading'
import { joined } from './decodeText'

const text = `Code,Description,Price\n${textRows(60, (n) => `${n},TUBE ${n},5.00`)}\n`
const padded = (bytes: Uint8Array, zeros: number) => joined([bytes, new Uint8Array(zeros)])

test('a file that is padded with NULs is read without them, and they are told', async () => {
  const { table, row, file } = await readFirst(padded(utf8(text), 4096))
  expect(table.rowCount).toBe(61)
  expect(row(60)).toEqual(['59', 'TUBE 59', '5.00'])
  expect(file.remarks).toEqual(['The file ends with 4,096 NULs (zero bytes); they were left out.'])
})

test('UTF-16 keeps the zero byte of its last character', async () => {
  const bytes = new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (c) => c.charCodeAt(0)).buffer)
  const plain = await readFirst(bytes)
  const { table, row, file } = await readFirst(padded(bytes, 512))
  expect(plain.file.remarks).toEqual([])
  expect([plain.table.rowCount, table.rowCount]).toEqual([61, 61])
  expect(row(60)).toEqual(['59', 'TUBE 59', '5.00'])
  expect(file.remarks).toEqual(['The file ends with 512 NULs (zero bytes); they were left out.'])
})

test('a file of nothing but NULs holds nothing', async () => {
  expect(await troubleOf(new Uint8Array(5000))).toBe('import/not-text')
})
