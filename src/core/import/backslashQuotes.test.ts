import { expect, test } from 'vitest'
import { readFirst, textRows, utf8 } from './aReading'

const plain = (from: number) => textRows(20, (n) => `"${from + n}","TUBE ${n}","","0270","5.00"`)
const heading = '"Code","Description","CPT","Rev","Price"'

test('quotes with a backslash before them stand inside their cell', async () => {
  const text = `${heading}\n${plain(100)}\n"77","TRAY 4\\" X 4\\"","","0270","88.40"\n${plain(200)}\n`
  const { row, table, file } = await readFirst(utf8(text))
  expect(table.columns).toHaveLength(5)
  expect(row(21)).toEqual(['77', 'TRAY 4" X 4"', '', '0270', '88.40'])
  expect(row(22)).toEqual(['200', 'TUBE 0', '', '0270', '5.00'])
  expect(file.remarks[0]).toContain('have a backslash before them')
})

test('a cell that ends with a backslash ends there', async () => {
  const text = `${heading}\n${plain(100)}\n"77","TRAY C:\\","","0270","88.40","more"\n${plain(200)}\n`
  const { row, file } = await readFirst(utf8(text))
  expect(row(21).slice(0, 5)).toEqual(['77', 'TRAY C:\\', '', '0270', '88.40'])
  expect(file.remarks.join(' ')).not.toContain('backslash')
})
