import type { Check } from './Check'
import { clinicVisits, companions } from './companions'

const byPrimary = new Map(companions.map((companion) => [companion.primary, companion]))

/** A charge whose companion is missing from the whole sheet. */
export const companionMissing: Check = {
  id: 'companion-missing',
  catalogueId: 'V104',
  cause: 'companion',
  title: 'Linked charge missing',
  severity: 'info',
  column: 'hcpcs',
  why: 'Services that are billed together need a line each, or a part of them is never charged.',
  whatToDo: 'Add the line if the service is offered; waive it where another system charges it.',
  source: 'CMS Pub. 100-04 ch. 4',
  examples: {
    flagged: [{ description: 'IV INFUSION FIRST HR', revenueCode: '0260', hcpcs: '96365' }],
    clean: [
      [
        { description: 'IV INFUSION FIRST HR', revenueCode: '0260', hcpcs: '96365' },
        { description: 'IV INFUSION ADDL HR', revenueCode: '0260', hcpcs: '96366' },
      ],
    ],
  },
  check: ({ code }, { facts }) => {
    const companion = byPrimary.get(code)
    if (!companion || companion.needs.some((other) => facts.rowsWithCode(other).length > 0))
      return null
    const [first = ''] = companion.needs
    return {
      message: `${code} stands here, but ${companion.what} (${first}) is nowhere in the sheet. ${companion.why}`,
    }
  },
}

/** Clinic visits without the code Medicare takes for them. */
export const medicareVisitMissing: Check = {
  id: 'medicare-visit-missing',
  catalogueId: 'V123',
  // Speaks in place of “not recognised under OPPS”, which would ask for the same line.
  cause: 'payment-status',
  title: 'Hospital visit code for Medicare missing',
  severity: 'info',
  column: 'hcpcs',
  why: 'Medicare pays hospital clinic visits by G0463 and returns the office visit codes.',
  whatToDo: 'Add a line with G0463 for Medicare.',
  source: 'CMS Pub. 100-04 ch. 4 s.30',
  examples: {
    flagged: [{ description: 'CLINIC VISIT EST 3', revenueCode: '0510', hcpcs: '99213' }],
    clean: [
      [
        { description: 'CLINIC VISIT EST 3', revenueCode: '0510', hcpcs: '99213' },
        { description: 'CLINIC VISIT MEDICARE', revenueCode: '0510', hcpcs: 'G0463' },
      ],
      { description: 'OFFICE VISIT EST 3', revenueCode: '0983', hcpcs: '99213' },
    ],
  },
  check: ({ code, revenueCode }, { facts }) =>
    clinicVisits.includes(code) &&
    /^051/.test(revenueCode) &&
    facts.rowsWithCode('G0463').length === 0
      ? { message: `${code} stands here, but no line of the sheet has G0463.` }
      : null,
}
