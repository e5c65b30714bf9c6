import { expect, test } from 'vitest'
import { fileColumnChoices } from './fileColumnChoices'

test('columns of one name, and those without any, are told apart by where they stand', () => {
  expect(fileColumnChoices(['Code', 'Site', '', 'Site'])).toEqual([
    { column: 'Code', place: 1, label: 'Code' },
    { column: 'Site', place: 1, label: 'Site (column 2 of the file)' },
    { column: '', place: 1, label: 'Column 3 of the file, without a name' },
    { column: 'Site', place: 2, label: 'Site (column 4 of the file)' },
  ])
})
