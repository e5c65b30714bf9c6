import { expect, test } from 'vitest'
import { furtherTables } from './chosenTable'
import { ImportDesk } from './ImportDesk'
import { anInventedLine } from './someLines'

const heading = 'Code,Description,Rev Code,CPT,Price'

const csv = (first: string, count: number) =>
  new TextEncoder().encode(
    [
      first,
      ...Array.from({ length: count }, (_, n) => {
        const { code, description, rev, hcpcs, price } = anInventedLine(n)
        return [code, description, `0${rev}`, hcpcs, price.replace(',', '')].join(',')
      }),
    ].join('\n'),
  )

const readTogether = async (first: string, name = 'emergency.csv') => {
  const { tables, proposed } = await new ImportDesk().read(
    [
      { name: 'nursing.csv', bytes: csv(heading, 200) },
      { name, bytes: csv(first, 4) },
    ],
    () => {},
  )
  return { tables, proposed, further: furtherTables(tables, proposed) }
}

test('a sheet of a few charges is a part of the one with the same headings, and read like it', async () => {
  const { tables, further } = await readTogether(heading)
  expect(further).toEqual([1])
  expect(tables[1]?.proposal.mapping.roles).toEqual(tables[0]?.proposal.mapping.roles)
})

test('with other headings it is only offered', async () => {
  expect((await readTogether('Id,Text,UB,Proc,Amt')).further).toEqual([])
})
