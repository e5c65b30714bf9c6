import { readXlsx, writeXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { aSheet } from '../sheet/aSheet'
import { commentChanges, readReviewSheet, writeReviewSheet } from './reviewSheet'

const sheet = aSheet([
  { chargeCode: '0012', description: 'CBC', department: 'LAB' },
  { chargeCode: '0013', description: 'BMP', department: 'LAB' },
])
const workspace = 'abcdef0123456789'

/** The sheet as a department gives it back: with something written beside the first line. */
async function commented(text: string | Date): Promise<Uint8Array> {
  const bytes = await writeReviewSheet(sheet, [0, 1], workspace, () => 'Static')
  const [first] = (await readXlsx(bytes)).sheets
  if (!first) throw new Error('There must be a sheet.')
  const rows = first.rows.map((row, index) => (index === 1 ? [...row.slice(0, 9), text] : row))
  return writeXlsx({ sheets: [{ name: 'Review', rows }] })
}

test('a review sheet keeps leading zeros and brings comments back to their lines', async () => {
  const bytes = await writeReviewSheet(sheet, [0, 1], workspace, () => 'Static')
  expect((await readXlsx(bytes)).sheets[0]?.rows[1]?.[1]).toBe('0012')
  const comments = await readReviewSheet(await commented('We no longer\nrun this.'))
  const { changes, strangers } = commentChanges(sheet, comments ?? [], workspace)
  expect(changes).toEqual([{ row: 0, column: 'comments', after: 'LAB: We no longer run this.' }])
  expect(strangers).toBe(0)
})

test('a sheet of another workspace attaches nothing, and says so', async () => {
  const comments = await readReviewSheet(await commented('Gone.'))
  expect(commentChanges(sheet, comments ?? [], 'another0')).toEqual({
    changes: [],
    attached: 0,
    strangers: 1,
  })
})

test('two comments of one line are both kept, and the same one twice is one', () => {
  const key = 'abcdef01-1'
  const comments = ['Gone.', 'Ask Ada.', 'Gone.'].map((comment) => ({ key, comment }))
  const { changes, attached } = commentChanges(sheet, comments, workspace)
  expect(changes).toEqual([{ row: 0, column: 'comments', after: 'LAB: Gone.\nLAB: Ask Ada.' }])
  expect(attached).toBe(2)
})

test('a date stands as a date', async () => {
  const comments = await readReviewSheet(await commented(new Date(Date.UTC(2026, 0, 5))))
  expect(comments?.[0]?.comment).toBe('2026-01-05')
})

test('a chargemaster is no review sheet', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: 'CDM', rows: [['Charge code'], ['0012']] }] })
  expect(await readReviewSheet(bytes)).toBeNull()
})
