import { expect, test } from 'vitest'
import type { ExportProfile, ProfileColumn } from '../export/ExportProfile'
import { ownCopyOf } from '../export/ownProfile'
import { epicEap } from '../export/profiles/epicEap'
import { hl7Mfn } from '../export/profiles/hl7Mfn'
import { ownLayoutProfile } from '../export/profiles/ownLayout'
import { formatFindings } from './formatFindings'

const faults = (profile: ExportProfile) =>
  [...formatFindings({ profile, format: profile.format, rows: new Uint32Array(1) })].map(
    ({ title }) => title,
  )

const hl7With = (columns: ExportProfile['columns']) => faults({ ...hl7Mfn, columns })

const ready = hl7Mfn.columns === 'own' ? [] : hl7Mfn.columns
const place = (heading: string): ProfileColumn => ({ heading, value: { from: 'text', text: 'A' } })

test('the ready HL7 layout and a copy of it can be written', () => {
  expect(faults(hl7Mfn)).toEqual([])
  expect(faults(ownCopyOf(hl7Mfn))).toEqual([])
})

test('a layout whose headings are no places of a message is not written as HL7', () => {
  expect(faults({ ...ownCopyOf(epicEap), format: 'hl7' })).toEqual([
    '“EAP PROC CODE” is no place in an HL7 message, such as PRC-5.1: begin with the ready layout HL7 v2 MFN^M04',
  ])
  expect(faults({ ...ownCopyOf(ownLayoutProfile), format: 'hl7' })).toHaveLength(1)
})

test.each(['MSH', 'MFI', 'MFE'])('a message without its segment %s is not written', (segment) => {
  const others = ready.filter(({ heading }) => !heading.startsWith(segment))
  expect(hl7With(others)).toEqual([expect.stringContaining(`in segment ${segment},`)])
})

test('a place is taken once', () => {
  expect(hl7With([...ready, place('CDM-4')])).toEqual([
    'Two columns have the place CDM-4 of the HL7 message',
  ])
})

test.each(['CDM-0', 'CDM-', 'cdm-4', 'CDM-4.0', 'CDM-1234'])('%s is no place', (heading) => {
  expect(hl7With([...ready, place(heading)])).toHaveLength(1)
})

test('a fixed width file is written only where every column has a width', () => {
  const fixed = (columns: ExportProfile['columns']) =>
    faults({ ...ownCopyOf(epicEap), columns, format: 'fixed-width' })
  expect(fixed([{ ...place('A'), width: 3 }])).toEqual([])
  expect(fixed([place('A'), { ...place('B'), width: 3 }])).toEqual([
    'Every column of a fixed width file needs a width: “A” has none',
  ])
  expect(fixed([place('A'), place('B'), place('C')])).toEqual([
    'Every column of a fixed width file needs a width: “A” and 2 more have none',
  ])
  expect(fixed([{ ...place('A\nB'), width: 3 }])).toEqual([expect.stringContaining('line break')])
  expect(fixed('own')).toEqual([
    'A fixed width file cannot have the columns of your file: choose them one by one in the layout',
  ])
})

test('more lines than a sheet of Excel has rows are not written into one', () => {
  const faults = (rows: number) => {
    const parts = {
      profile: ownLayoutProfile,
      format: 'xlsx',
      rows: new Uint32Array(rows),
    } as const
    return [...formatFindings(parts)].length
  }
  expect([1_048_575, 1_048_576].map(faults)).toEqual([0, 1])
})
