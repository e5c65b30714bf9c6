import { expect, test } from 'vitest'
import { type ALine, proposed } from './aProposal'

const hospitals = ['COUNTY HOSPITAL', 'VALLEY HOSPITAL', 'HARBOR HOSPITAL'] as const
/** Test data: one of so many for a line. */
const oneOf = ({ code }: ALine, count: number) => ((Number(code) / 7) % count) | 0

test.each([1, 3])('numbers and names of %i hospitals are none of the charge', (count) => {
  const heading = ['Hospital\nCode', 'Hospital Description', 'Charge\nCode', 'Charge Description']
  const read = proposed([[...heading, 'Price']], (line) => [
    `${305 + oneOf(line, count)}`,
    hospitals[oneOf(line, count)] ?? '',
    line.code,
    line.description,
    line.price,
  ])
  const found = { chargeCode: 2, description: 3, revenueCode: null, price: [4] }
  expect(read).toMatchObject(found)
})

test('headings that mean none of the columns they stand over are not heeded', () => {
  const heading = ['Charge Code Description', 'Rev\nCode', 'Proc\n Code', 'Rate \nException']
  const read = proposed([heading], (line) => [
    `${line.code}F`,
    line.description,
    ['FMC', 'WND', 'HCGS'][oneOf(line, 3)] ?? '',
    'A',
    line.rev,
    line.hcpcs,
    line.price,
    'N',
  ])
  const found = { chargeCode: 0, description: 1, revenueCode: 4, hcpcs: [5], price: [6] }
  expect(read).toMatchObject(found)
})
