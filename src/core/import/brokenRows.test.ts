import { expect, test } from 'vitest'
import { aLineOf } from './aProposal'
import { utf8 } from './aReading'
import { ImportDesk } from './ImportDesk'

const heading = ['Charge Code', 'Description', 'CPT', 'Rev Code', 'Price']
const cellsOf = (n: number) => {
  const { code, description, hcpcs, rev, price } = aLineOf(n)
  return [code, description, hcpcs, `0${rev}`, price]
}

async function reading(rows: readonly (readonly string[])[], mark = ',') {
  const text = [heading, ...rows].map((cells) => cells.join(mark)).join('\n')
  const desk = new ImportDesk()
  const { tables, remarks } = await desk.read(
    [{ name: 'list.txt', bytes: utf8(`${text}\n`) }],
    () => {},
  )
  const [table] = tables
  if (!table) throw new Error('Nothing was read.')
  const { mapping, certainty } = table.proposal
  const { sheet, skipped } = desk.finish([{ table: 0, mapping }])
  const joined = skipped.filter(({ reason }) => reason === 'joined')
  return { remarks: remarks.join(' '), certainty, sheet, joined }
}

test.each([
  ['a comma', ','],
  ['a tab', '\t'],
  ['a pipe', '|'],
])(
  'a row that a line break in its description has broken is one line, cells divided by %s',
  async (_, mark) => {
    const rows = Array.from({ length: 60 }, (_, n) => cellsOf(n))
    const broken = rows.with(20, cellsOf(20).with(1, 'CLOTTING;\nFACTOR X'))
    const { sheet, joined, remarks, certainty } = await reading(broken, mark)
    const plain = await reading(rows.with(20, cellsOf(20).with(1, 'CLOTTING; FACTOR X')), mark)
    expect(sheet.lineCount).toBe(60)
    expect(joined).toHaveLength(1)
    expect(certainty).toBe('likely')
    expect(remarks).toContain('1 row goes on with a description that a line break has cut, row 23.')
    expect(plain.certainty).toBe('certain')
  },
)

test('short rows whose whole would not fit stay as they are and are told', async () => {
  const rows = Array.from({ length: 60 }, (_, n) => cellsOf(n))
  const odd = [
    ['9001', 'CLOTTING;'],
    ['FACTOR X', 'SEE', 'PAGE', 'TWO'],
  ]
  const { sheet, joined, certainty, remarks } = await reading([...rows, ...odd])
  expect(joined).toHaveLength(0)
  expect(sheet.lineCount).toBeGreaterThanOrEqual(60)
  expect(certainty).toBe('likely')
  expect(remarks).toContain('look whether they belong to the rows above')
})

test('a short row above a whole one is joined with nothing', async () => {
  const rows = Array.from({ length: 60 }, (_, n) => cellsOf(n))
  const { sheet, joined, remarks } = await reading(rows.toSpliced(20, 0, ['3000', 'LABORATORY']))
  expect(joined).toHaveLength(0)
  expect(sheet.lineCount).toBeGreaterThanOrEqual(60)
  expect(remarks).not.toContain('line break')
})

test('a person says whether such rows belong together', async () => {
  const rows = Array.from({ length: 60 }, (_, n) => cellsOf(n))
  const broken = rows.with(20, cellsOf(20).with(1, 'CLOTTING;\nFACTOR X'))
  const text = [heading, ...broken].map((cells) => cells.join(',')).join('\n')
  const desk = new ImportDesk()
  await desk.read([{ name: 'list.csv', bytes: utf8(text) }], () => {})
  const joinedWhen = (areJoined: boolean) => {
    const { mapping } = desk.join(0, areJoined).table.proposal
    return desk.skipped([{ table: 0, mapping }]).filter(({ reason }) => reason === 'joined').length
  }
  expect([joinedWhen(false), joinedWhen(true), joinedWhen(false)]).toEqual([0, 1, 0])
})
