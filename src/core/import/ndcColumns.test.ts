import { expect, test } from 'vitest'
import { aSourceTable } from './aSourceTable'
import { columnsOfRole } from './columnsOfRole'
import { proposeMapping } from './proposeMapping'

/** Where the import finds NDCs in a drug list whose third column is headed so and holds these values. */
function ndcColumns(heading: string, values: readonly string[]) {
  const lines = values.map((ndc, i) => [
    ...[`${7000 + i}`, `KETOROLAC ${i + 1} MG INJ`, ndc, `${10 + i}.50`],
  ])
  const { mapping } = proposeMapping(
    aSourceTable([['Charge Code', 'Description', heading, 'Price'], ...lines]),
  )
  return columnsOfRole(mapping, 'ndc')
}

const repeat = (values: readonly string[], times: number) =>
  Array.from({ length: times }, () => values).flat()

test.each([
  ['with hyphens or without a digit', repeat(['0409-3790-01', '4093796010', '4093797010'], 10)],
  ['one good and one bad', ['0409-3795-01', '12-34', '', '']],
  ['of nine to twelve digits', repeat(['409379501', '0409379501', '004093795011'], 10)],
  ['with the qualifier of a claim', repeat(['N400409379501', 'N40409379501'], 5)],
  ['with hyphens at odd places', repeat(['04-09379501', '040937-9501', '0409 3795 01'], 5)],
])('a column headed NDC is read where its numbers are %s', (_, values) => {
  expect(ndcColumns('NDC', values)).toEqual([2])
})

test.each([
  ['short numbers under that heading', 'NDC', repeat(['1', '10', '30'], 10)],
  ['words under that heading', 'NDC', repeat(['VIAL', 'BOTTLE', 'BOX'], 10)],
  ['such numbers under no heading', '', repeat(['0409-3790-01', '4093796010', '12'], 10)],
  ['such numbers under another heading', 'Phone', repeat(['2125550101', '212-555-0102'], 10)],
])('%s are no NDCs', (_, heading, values) => {
  expect(ndcColumns(heading, values)).toEqual([])
})
