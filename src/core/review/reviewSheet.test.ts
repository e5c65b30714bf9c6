import { type CellValue, readXlsx, writeXlsx } from 'hucre'
import { writeOds } from 'hucre/ods'
import { expect, test } from 'vitest'
import { aSheet } from '../sheet/aSheet'
import { commentTexts } from './lineComments'
import { commentChanges, readReviewSheet, writeReviewSheet } from './reviewSheet'

const sheet = aSheet([
  { chargeCode: '0012', description: 'CBC', department: 'LAB' },
  { chargeCode: '0013', description: 'BMP', department: 'LAB' },
])
const workspace = 'abcdef0123456789'

/** The sheet as a department gives it back: with something written beside the first line. */
async function commented(text: CellValue): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: 'Review', rows: await returned([9, text]) }] })
}

/** The rows of the sheet, with other values in cells of the first line. */
async function returned(...cells: readonly (readonly [number, CellValue])[]) {
  const bytes = await writeReviewSheet(sheet, [0, 1], workspace, () => 'Static')
  const [first] = (await readXlsx(bytes)).sheets
  if (!first) throw new Error('There must be a sheet.')
  const change = (row: CellValue[]) => cells.reduce((all, [at, value]) => all.with(at, value), row)
  return first.rows.map((row, index) => (index === 1 ? change(row) : row))
}

/** What a sheet with a column of comments brings back. */
async function read(bytes: Uint8Array) {
  const sheet = await readReviewSheet(bytes)
  if (sheet === 'no-comment-column') throw new Error('There must be a column of comments.')
  return sheet
}

test('a review sheet keeps leading zeros and brings comments back to their lines', async () => {
  const bytes = await writeReviewSheet(sheet, [0, 1], workspace, () => 'Static')
  expect((await readXlsx(bytes)).sheets[0]?.rows[1]?.[1]).toBe('0012')
  const comments = await read(await commented('We no longer\nrun this.'))
  const { changes, strangers } = commentChanges(sheet, comments?.comments ?? [], workspace)
  const after = 'LAB: We no longer\u2028run this.'
  expect(changes).toEqual([{ row: 0, column: 'comments', after }])
  expect(commentTexts(after)).toEqual(['LAB: We no longer\nrun this.'])
  expect(strangers).toBe(0)
})

test('a sheet of another workspace attaches nothing, and says so', async () => {
  const comments = await read(await commented('Gone.'))
  expect(commentChanges(sheet, comments?.comments ?? [], 'another0')).toEqual({
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
  const comments = await read(await commented(new Date(Date.UTC(2026, 0, 5))))
  expect(comments?.comments[0]?.comment).toBe('2026-01-05')
})

test('what is no text stands as a spreadsheet shows it', async () => {
  expect((await read(await commented(true)))?.comments[0]?.comment).toBe('TRUE')
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Review',
        rows: await returned([9, 0.5]),
        cells: new Map([['1,9', { value: 0.5, style: { numFmt: '0%' } }]]),
      },
    ],
  })
  expect((await read(bytes))?.comments[0]?.comment).toBe('50%')
})

test('cells beside the comments are told of where they were changed', async () => {
  expect((await read(await commented('Gone.')))?.changedLines).toBe(0)
  const rows = await returned([6, 700], [9, 'Dearer now.'])
  const bytes = await writeXlsx({ sheets: [{ name: 'Review', rows }] })
  expect(await read(bytes)).toMatchObject({
    comments: [{ comment: 'Dearer now.' }],
    changedLines: 1,
  })
})

test('a sheet of an earlier version, or without one of its columns, is read without such a word', async () => {
  const rows = await returned([0, 'abcdef01-1'], [6, 700], [9, 'Gone.'])
  const fewer = (await returned([6, 700])).map((row) => row.toSpliced(3, 1))
  for (const given of [rows, fewer]) {
    const bytes = await writeXlsx({ sheets: [{ name: 'Review', rows: given }] })
    expect((await read(bytes))?.changedLines).toBe(0)
  }
})

test('a sheet that was saved as .ods is read as well', async () => {
  const rows = await returned([9, 'Gone.'])
  const bytes = await writeOds({ sheets: [{ name: 'Review', rows }] })
  const { comments = [], changedLines } = (await read(bytes)) ?? {}
  expect(commentChanges(sheet, comments, workspace).attached).toBe(1)
  expect(changedLines).toBe(0)
})

test('a chargemaster is no review sheet', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: 'CDM', rows: [['Charge code'], ['0012']] }] })
  expect(await read(bytes)).toBeNull()
})

test('a review sheet whose column of comments was renamed or taken out is told from other workbooks', async () => {
  const renamed = (await returned([9, 'Gone.'])).with(0, ['Line key (leave as it is)', 'Remarks'])
  const without = (await returned()).map((row) => row.toSpliced(9, 1))
  for (const rows of [renamed, without]) {
    const bytes = await writeXlsx({ sheets: [{ name: 'Review', rows }] })
    expect(await readReviewSheet(bytes)).toBe('no-comment-column')
  }
})
