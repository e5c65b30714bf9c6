import { expect, test } from 'vitest'
import { ImportDesk } from './ImportDesk'
import { anInventedLine } from './someLines'

async function overview(rows: readonly string[]) {
  const bytes = new TextEncoder().encode(rows.join('\n'))
  const { tables, proposed, remarks } = await new ImportDesk().read(
    [{ name: 'a.txt', bytes }],
    () => {},
  )
  return { remarks, certainty: tables[proposed]?.proposal.certainty }
}

const lines = Array.from({ length: 60 }, (_, n) => {
  const { code, description, price } = anInventedLine(n)
  return [code.padEnd(12), description.padEnd(34), price.padStart(12)].join('')
})
const head = ['CHARGE CODE'.padEnd(12), 'DESCRIPTION'.padEnd(34), 'PRICE'.padStart(12)].join('')

test('where half of the rows are no charge, a person is asked to look', async () => {
  const titles = ['RADIOLOGY', 'LABORATORY', 'PHARMACY', 'SURGERY', 'NURSING', 'THERAPY']
  const { remarks, certainty } = await overview([
    head,
    ...titles.flatMap((title, n) => [
      ...lines.slice(n * 10, n * 10 + 10),
      ...Array.from({ length: 10 }, () => title),
    ]),
  ])
  expect(remarks.at(-1)).toContain('Of the first 120 rows 60 are no charge')
  expect(certainty).toBe('likely')
})

test('a few titles need no look', async () => {
  const { remarks, certainty } = await overview([
    head,
    'RADIOLOGY',
    ...lines.slice(0, 30),
    'LABORATORY',
    ...lines.slice(30),
  ])
  expect(remarks).toHaveLength(1)
  expect(certainty).toBe('certain')
})
