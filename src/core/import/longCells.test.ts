import { expect, test } from 'vitest'
import { aSourceTable } from './aSourceTable'
import { buildSheet } from './buildSheet'
import { proposeMapping } from './proposeMapping'

test('a cell as long as Excel allows does not hold the import up', () => {
  const rows = Array.from({ length: 30 }, (_, n) => [`0${n}1`, `TUBE SIZE ${n}`, `${n + 10}.00`])
  const long = ['X'.repeat(32_767), 'GAUZE', '']
  const table = aSourceTable([['Charge Code', 'Description', 'Price'], ...rows, long])
  const start = performance.now()
  const { sheet } = buildSheet(table, proposeMapping(table).mapping)
  expect(performance.now() - start).toBeLessThan(1000)
  expect(sheet.lineCount).toBe(31)
})
