import type { ChargeLine } from './ChargeLine'

/** Test data: a plain, faultless line; name only the facts the test is about. */
export function aChargeLine(facts: Partial<ChargeLine> = {}): ChargeLine {
  return {
    row: 0,
    chargeCode: '2500123',
    description: 'KETOROLAC 15 MG INJ',
    department: '7170 PHARMACY',
    revenueCode: '0636',
    hcpcs: 'J1885',
    modifiers: '',
    price: '42.00',
    ndc: '',
    ...facts,
  }
}
