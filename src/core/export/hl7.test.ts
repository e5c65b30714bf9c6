import { Message } from 'node-hl7-client'
import { expect, test } from 'vitest'
import { aSheet } from '../sheet/aSheet'
import { aChargemaster, allGiven } from './aChargemaster'
import { exportedText } from './anExport'
import { hl7Mfn } from './profiles/hl7Mfn'

/** The message as an independent library reads it. */
async function parsed(sheet = aChargemaster()): Promise<Message> {
  return new Message({ text: await exportedText(sheet, hl7Mfn, { given: allGiven }) })
}

test('an independent HL7 library reads the head of the message', async () => {
  const message = await parsed()
  expect(message.get('MSH.9.1').toString()).toBe('MFN')
  expect(message.get('MSH.9.2').toString()).toBe('M04')
  expect(message.get('MSH.12').toString()).toBe('2.5.1')
  expect(message.get('MFI.1').toString()).toBe('CDM')
})

test('each line is an MFE, a CDM and a PRC segment that agree on the charge code', async () => {
  const message = await parsed()
  const keys = (segment: string, field: string) => {
    const found: string[] = []
    message.get(segment).forEach((node) => {
      found.push(node.get(field).toString())
    })
    return found
  }
  const codes = ['0012345', '3200011', '1200001', '2700777', '3000420']
  expect(keys('MFE', '4')).toEqual(codes)
  expect(keys('CDM', '1')).toEqual(codes)
  expect(keys('PRC', '1')).toEqual(codes)
})

test('a line is sent as added, changed, in use again or taken out of use, against an earlier export', async () => {
  const sheet = aChargemaster()
  const then = sheet.copy()
  then.set(2, 'inactive', 'yes')
  const baseline = { sheet: then, rows: Uint32Array.of(0, 1, 3, 4) }
  sheet.set(0, 'price', '43.50')
  sheet.set(3, 'inactive', 'yes')
  const added = {
    added: 'new',
    chargeCode: '3000421',
    description: 'GLUCOSE, FASTING',
    price: '31',
  }
  for (const [column, text] of Object.entries(added))
    sheet.set(5, column as keyof typeof added, text)
  const text = await exportedText(sheet, hl7Mfn, { given: allGiven, baseline })
  await expect(text).toMatchFileSnapshot('./golden/hl7-mfn-m04-changes.hl7')

  const message = new Message({ text })
  const events: string[][] = []
  message.get('MFE').forEach((node) => {
    events.push(['1', '2', '4'].map((field) => node.get(field).toString()))
  })
  expect(events).toEqual([
    ['MUP', '1', '0012345'],
    ['MUP', '2', '3200011'],
    ['MAC', '3', '1200001'],
    ['MUP', '4', '3000420'],
    ['MAD', '5', '3000421'],
    ['MDC', '6', '2700777'],
  ])
  const flags: string[] = []
  message.get('CDM').forEach((node) => {
    flags.push(node.get('8').toString())
  })
  expect(flags).toEqual(['A', 'A', 'A', 'A', 'A', 'I'])
})

test('texts with delimiters of the standard come back as they are', async () => {
  const message = await parsed(aSheet([{ description: 'A|B^C&D~E' }]))
  expect(message.get('CDM.4').toString()).toBe('A|B^C&D~E')
})

test('a line break in a text does not end its segment', async () => {
  const text = await exportedText(aSheet([{ description: 'TWO\nLINES' }]), hl7Mfn, {
    given: allGiven,
  })
  expect(text.split('\r').filter((segment) => segment.startsWith('CDM'))).toEqual([
    'CDM|2500123||TWO\\X0A\\LINES|TWO\\X0A\\LINES|||J1885^^HCPCS|A',
  ])
})

test('a price below a cent is written with all its digits', async () => {
  const message = await parsed(aSheet([{ price: '0.0035' }]))
  expect(message.get('PRC.5').toString()).toBe('0.0035')
})

test('components and fields that are blank at the end are left out, those before keep their place', async () => {
  const columns = ['MSH-9', 'MFI-1', 'ZZZ-2', 'ZZZ-4.3', 'ZZZ-6.2', 'ZZZ-8'].map((heading) => ({
    heading,
    value:
      heading === 'ZZZ-8' || heading === 'ZZZ-2'
        ? ({ from: 'text', text: '' } as const)
        : ({ from: 'field', field: 'hcpcs' } as const),
  }))
  const text = await exportedText(aSheet([{ hcpcs: 'J1885' }]), { ...hl7Mfn, columns })
  expect(text.split('\r')).toEqual([
    'MSH|^~\\&|||||||J1885',
    'MFI|J1885',
    'ZZZ||||^^J1885||^J1885',
    '',
  ])
})
