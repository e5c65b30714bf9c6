import { expect, test } from 'vitest'
import { aSourceTable } from './aSourceTable'
import { previewOf } from './importPreview'
import { proposeMapping } from './proposeMapping'
import { anInventedLine } from './someLines'

const heading = ['Charge Code', 'Description', 'CPT', 'Mod', 'Price']

function aPreview(hcpcsFrom: number) {
  const rows = Array.from({ length: 200 }, (_, n) => {
    const { code, description, price } = anInventedLine(n)
    return [code, description, n >= hcpcsFrom ? '71046' : '', '', price]
  })
  const table = aSourceTable([heading, ...rows])
  return previewOf(table, proposeMapping(table).mapping)
}

test('a field that is blank in the first lines is shown with the first lines that have it', () => {
  const { lines, fields } = aPreview(150)
  expect(fields).toContain('hcpcs')
  expect(lines[0]?.sourceRow).toBe(2)
  expect(lines.filter(({ hcpcs }) => hcpcs !== '').map(({ sourceRow }) => sourceRow)).toEqual([
    152, 153, 154,
  ])
})

test('a field that no line has keeps its column, and the first lines are shown', () => {
  const { lines, fields } = aPreview(0)
  expect(fields).toContain('modifiers')
  expect(lines).toHaveLength(40)
})
