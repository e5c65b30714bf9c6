import { expect, test } from 'vitest'
import { ImportDesk } from './ImportDesk'
import { anInventedLine } from './someLines'

const csv = (heading: string, from: number) =>
  new TextEncoder().encode(
    [heading, ...Array.from({ length: 80 }, (_, n) => lineOf(from + n))].join('\n'),
  )

const lineOf = (n: number) => {
  const { code, description, rev, hcpcs, price } = anInventedLine(n)
  return [code, description, `0${rev}`, hcpcs, price.replace(',', '')].join(',')
}

const certaintyOf = async (files: readonly { name: string; bytes: Uint8Array }[]) => {
  const { tables, proposed } = await new ImportDesk().read(files, () => {})
  return tables[proposed]?.proposal.certainty
}

const main = { name: 'main.csv', bytes: csv('Charge Code,Description,Rev Code,HCPCS,Price', 0) }

test('a list that has a further part beside it is not certain to be the whole', async () => {
  expect(await certaintyOf([main])).toBe('certain')
  const other = { name: 'north.csv', bytes: csv('CDM #,Item Description,UB,CPT,Amount', 80) }
  expect(await certaintyOf([main, other])).toBe('likely')
})
