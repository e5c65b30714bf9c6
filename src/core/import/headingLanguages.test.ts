import { expect, test } from 'vitest'
import { aSourceTable } from './aSourceTable'
import { inEnglish } from './headingLanguages'
import { proposeMapping } from './proposeMapping'
import { anInventedLine, type InventedLine } from './someLines'

test.each([
  ['codigo de ingresos', 'revenue code'],
  ['cargo bruto', 'gross charge'],
  ['centro de costo', 'cost center'],
  ['cod ingreso', 'revenue code'],
  ['chg cod ext id', 'chg cod ext id'],
  ['charge code', 'charge code'],
])('%s reads as %s', (heading, words) => {
  expect(inEnglish(heading)).toBe(words)
})

/** Columns of Spanish price lists: the heading, what stands below, and what it is. */
const columns: readonly (readonly [string, keyof InventedLine | 'date' | 'one', string])[] = [
  ['DEPARTAMENTO', 'dept', 'department'],
  ['CÓDIGO DE CARGO', 'code', 'chargeCode'],
  ['DESCRIPCIÓN', 'description', 'description'],
  ['CÓDIGO CPT/HCPCS', 'hcpcs', 'hcpcs'],
  ['MODIFICADOR', 'modifiers', 'modifiers'],
  ['CÓDIGO DE INGRESO', 'rev', 'revenueCode'],
  ['CANTIDAD', 'one', 'quantity'],
  ['FECHA DE VIGENCIA', 'date', 'status'],
  ['PRECIO', 'price', 'price'],
]

test.each([
  ['as they are', (heading: string) => heading],
  ['in lower case and without accents', (heading: string) => plain(heading).toLowerCase()],
])('Spanish headings %s name their columns', (_, written) => {
  const rows = Array.from({ length: 60 }, (_row, n) => {
    const line = anInventedLine(n)
    return columns.map(([, key]) =>
      key === 'one' ? '1' : key === 'date' ? '2026-01-01' : String(line[key]),
    )
  })
  const { mapping, certainty } = proposeMapping(
    aSourceTable([columns.map(([heading]) => written(heading)), ...rows]),
  )
  expect(mapping.roles).toEqual(columns.map(([, , role]) => role))
  expect(certainty).toBe('certain')
})

test.each(['CARGO', 'TARIFA', 'PRECIO UNITARIO', 'CARGO BRUTO', 'COSTO'])(
  '%s is the price, and what payers pay is not',
  (heading) => {
    const rows = Array.from({ length: 60 }, (_, n) => {
      const { code, description, price } = anInventedLine(n)
      return [code, description, price, '9.50', '8.25']
    })
    const { mapping } = proposeMapping(
      aSourceTable([
        ['CÓDIGO', 'SERVICIO', heading, 'TARIFA NEGOCIADA', 'PRECIO EN EFECTIVO'],
        ...rows,
      ]),
    )
    expect(mapping.roles).toEqual(['chargeCode', 'description', 'price', 'other', 'other'])
  },
)

const plain = (text: string) => text.normalize('NFD').replace(/\p{Mark}+/gu, '')
