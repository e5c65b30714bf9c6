import { expect, test } from 'vitest'
import { manifestText } from './manifest'

const facts = {
  facility: 'Halvorsen Ridge',
  layout: 'As your file',
  date: '2026-06-30',
  writtenAt: '2026-06-30T10:00:00.000Z',
  by: 'Ada',
  importedFile: 'cdm.csv',
  letThrough: [],
}
const aFile = (kind: 'sheet' | 'worklist' | 'checks' | 'changes', lines: number) => ({
  ...{ kind, lines, name: `${kind}.csv`, bytes: 40 },
  sha256: 'ab'.repeat(32),
})

test('a file of one line has one line, and lists are counted in what they list', () => {
  const text = manifestText(facts, [
    aFile('sheet', 1),
    aFile('worklist', 0),
    aFile('checks', 1),
    aFile('changes', 12),
  ])
  expect(text).toContain('# sheet.csv: 1 line, 40 bytes\n')
  expect(text).toContain('# worklist.csv: 0 lines, 40 bytes\n')
  expect(text).toContain('# checks.csv: 1 check, 40 bytes\n')
  expect(text).toContain('# changes.csv: 12 cells, 40 bytes\n')
})
