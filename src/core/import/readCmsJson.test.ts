import { expect, test } from 'vitest'
import { readFirst, utf8 } from './aReading'

test('CMS price transparency JSON becomes rows under the headings of the CMS CSV', async () => {
  const item = {
    description: 'X-ray chest',
    code_information: [
      { code: '0324', type: 'RC' },
      { code: '71046', type: 'CPT' },
    ],
    standard_charges: [
      {
        setting: 'outpatient',
        gross_charge: 310,
        payers_information: [{ payer_name: 'One', plan_name: 'PPO', standard_charge_dollar: 150 }],
      },
    ],
  }
  const { row } = await readFirst(
    utf8(JSON.stringify({ standard_charge_information: [item] })),
    'prices.json',
  )
  const cells = Object.fromEntries(row(0).map((heading, column) => [heading, row(1)[column]]))
  expect(cells).toMatchObject({
    description: 'X-ray chest',
    'code|2': '71046',
    'code|2|type': 'CPT',
    'standard_charge|gross': '310',
    'standard_charge|One|PPO|negotiated_dollar': '150',
  })
})

test('a CMS JSON item without charges is a row with a blank charge', async () => {
  const item = (name: string, charges?: readonly object[]) => ({
    description: name,
    code_information: [{ code: name, type: 'CDM' }],
    standard_charges: charges,
  })
  const items = [item('A', [{ setting: 'both', gross_charge: 5 }]), item('B', []), item('C')]
  const { table, row } = await readFirst(
    utf8(JSON.stringify({ standard_charge_information: items })),
    'prices.json',
  )
  expect(table.rowCount).toBe(4)
  expect([row(2)[0], row(3)[0]]).toEqual(['B', 'C'])
  expect(row(3)[row(0).indexOf('standard_charge|gross')]).toBe('')
})

test('bytes of JSON that are no UTF-8 are told', async () => {
  const item = { description: 'Infusi?n', standard_charges: [{ gross_charge: 5 }] }
  const items = [...Array.from({ length: 20 }, () => ({ description: 'Infusión' })), item]
  const bytes = utf8(JSON.stringify({ standard_charge_information: items }))
  bytes[bytes.lastIndexOf(0x3f)] = 0xf3
  const { file, row } = await readFirst(bytes, 'prices.json')
  expect([row(1)[0], row(21)[0]]).toEqual(['Infusión', 'Infusión'])
  expect(file.remarks.at(-1)).toContain('1 byte is no UTF-8')
})
