import { expect, test } from 'vitest'
import { readFirst, textRows, utf8 } from './aReading'

test('quoted cells may have blanks on both sides of the comma', async () => {
  const rows = textRows(9, (n) => `"${n}  " , "TUBE, ""${n}"" FR  " , "" , "5.00"`)
  const { row, table } = await readFirst(utf8(`"Code" , "Name" , "CPT" , "Price"\n${rows}\n`))
  expect(table.rowCount).toBe(10)
  expect(row(9)).toEqual(['8  ', 'TUBE, "8" FR  ', '', '5.00'])
})

test('blanks behind a quote inside a cell end no cell of a file that has none between cells', async () => {
  const rows = textRows(9, (n) => `"${n}","CATH 6" , STERILE","5.00"`)
  const { row } = await readFirst(utf8(`"Code","Name","Price"\n${rows}\n`))
  expect(row(9)).toEqual(['8', 'CATH 6" , STERILE', '5.00'])
})
