import { expect, test } from 'vitest'
import { type ALine, aTable } from './aProposal'
import { columnsOfRole } from './columnsOfRole'
import { proposeMapping } from './proposeMapping'

const volumeOf = ({ price }: ALine) => 2 + (Math.round(Number(price) * 100) % 7)
const totalOf = (line: ALine) => (volumeOf(line) * Number(line.price)).toFixed(2)

test('total charges beside a volume are no price: the average is the nearest, and not certain', () => {
  const table = aTable(
    [['CDM', 'Description', 'HCPCS', 'Rev', 'Volume', 'Total Charges', 'Average Charge']],
    (line) => [
      line.code,
      line.description,
      line.hcpcs,
      `0${line.rev}`,
      `${volumeOf(line)}`,
      totalOf(line),
      line.price,
    ],
  )
  const { mapping, certainty, doubt } = proposeMapping(table)
  expect(columnsOfRole(mapping, 'price')).toEqual([6])
  expect(certainty).toBe('likely')
  expect(doubt).toContain('“Average Charge” is read as the price')
})

test('a total is the price where nothing else is', () => {
  const table = aTable([['CDM', 'Description', 'Rev', 'Qty', 'Total Charge']], (line) => [
    line.code,
    line.description,
    `0${line.rev}`,
    '1',
    line.price,
  ])
  const { mapping } = proposeMapping(table)
  expect(columnsOfRole(mapping, 'price')).toEqual([4])
})
