import { aSheet } from '../sheet/aSheet'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import type { GivenFacts } from './cellText'

/** Test data: invented lines that try what layouts differ in: levels, modifiers, long texts, delimiters in texts. */
export function aChargemaster(): ChargeSheet {
  return aSheet([
    { chargeCode: '0012345', ndc: '00409379301' },
    {
      chargeCode: '3200011',
      description: 'CHEST 2 VIEWS',
      department: '7630 RADIOLOGY',
      revenueCode: '0324',
      hcpcs: '71046',
      modifiers: 'TC 59',
      price: '$1,210.50',
    },
    {
      chargeCode: '1200001',
      description: 'ROOM & BOARD, SEMI PRIVATE',
      department: '6010 NURSING',
      revenueCode: '0120',
      hcpcs: '',
      price: '1800',
    },
    {
      chargeCode: '2700777',
      description: 'Wheelchair rental | standard, per day ("loaner")',
      department: '7050 SUPPLY',
      revenueCode: '0291',
      hcpcs: 'K0001',
      modifiers: 'RR',
      price: '45.5',
    },
    {
      chargeCode: '3000420',
      description: '=GLUCOSE ^ STAT',
      department: '7500 LABORATORY',
      revenueCode: '0301',
      hcpcs: '82947',
      price: '38.00',
    },
  ])
}

/** Test data: everything a ready profile asks for. */
export const allGiven: GivenFacts = {
  date: '2026-07-01',
  writtenAt: '2026-06-28T14:05:09.000Z',
  facts: {
    facility: 'Sample Community Hospital',
    priceSchedule: 'STANDARD',
    receiver: 'BILLING',
    ccn: '123456',
    npi: '1234567893',
    hpid: '',
    codeVersion: '2026',
    location: 'Sample Community Hospital',
    address: '1 Main Street, Springfield, CA 90000',
    licence: '550000',
    licenceState: 'CA',
    attested: 'TRUE',
    attester: 'Ada Sample',
    setting: 'both',
  },
}
