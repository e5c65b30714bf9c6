import { writeXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { workbookSays } from './workbookSays'

test('a text is found in a workbook whose cells were not read, and others are not', async () => {
  const rows = [
    ['Charge code', 'Line key'],
    ['100', 'a-1'],
  ]
  const bytes = new Uint8Array(await writeXlsx({ sheets: [{ name: 'Review', rows }] }))
  expect(await workbookSays('review.xlsx', bytes, 'Line key')).toBe(true)
  expect(await workbookSays('review.xlsx', bytes, 'Comment')).toBe(false)
})

test('what is no archive is refused', async () => {
  await expect(
    workbookSays('list.xlsx', new TextEncoder().encode('Code,Price'), 'Code'),
  ).rejects.toThrow('list.xlsx')
})
