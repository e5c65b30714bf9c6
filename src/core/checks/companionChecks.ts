import type { Check } from './Check'
import { splitModifiers } from './CheckedLine'
import { clinicVisits, companions } from './companions'
import { withoutContrast } from './contrast'
import { mostCompared } from './SheetFacts'

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

/** An examination with contrast that nobody can charge without it. */
export const contrastPartnerMissing: Check = {
  id: 'contrast-partner-missing',
  catalogueId: 'V104',
  cause: 'companion',
  title: 'Same examination without contrast missing',
  severity: 'info',
  column: 'hcpcs',
  why: 'Whoever gives an examination with contrast gives it without as well; that one is then never charged.',
  whatToDo: 'Add the line if the examination is offered; waive it where it is not.',
  source: 'professional practice',
  examples: {
    flagged: [{ description: 'CT HEAD W CONTRAST', revenueCode: '0351', hcpcs: '70460' }],
    clean: [
      [
        { description: 'CT HEAD W CONTRAST', revenueCode: '0351', hcpcs: '70460' },
        { description: 'CT HEAD WO CONTRAST', revenueCode: '0351', hcpcs: '70450' },
      ],
      { description: 'CT HEAD WO CONTRAST', revenueCode: '0351', hcpcs: '70450' },
      { description: 'CT HEAD READ', revenueCode: '0972', hcpcs: '70460' },
    ],
  },
  check: ({ code, revenueCode }, { facts }) => {
    const partner = withoutContrast(code)
    if (partner === null || /^09[678]/.test(revenueCode)) return null
    return facts.rowsWithCode(partner).length > 0
      ? null
      : {
          message: `${code} stands here, but ${partner}, without contrast, is nowhere in the sheet.`,
        }
  },
}

const otherSide: Readonly<Record<string, string>> = { RT: 'LT', LT: 'RT' }

/** A line for one side whose other side nobody can charge. */
export const sidePartnerMissing: Check = {
  id: 'side-partner-missing',
  catalogueId: 'V104',
  cause: 'companion',
  title: 'Line for the other side missing',
  severity: 'info',
  column: 'modifiers',
  why: 'The other side is then charged on this line, and the claim names the wrong one.',
  whatToDo: 'Add a line for the other side.',
  source: 'professional practice',
  examples: {
    flagged: [
      { description: 'XR KNEE RIGHT', revenueCode: '0320', hcpcs: '73560', modifiers: 'RT' },
    ],
    clean: [
      [
        { description: 'XR KNEE RIGHT', revenueCode: '0320', hcpcs: '73560', modifiers: 'RT' },
        { description: 'XR KNEE LEFT', revenueCode: '0320', hcpcs: '73560', modifiers: 'LT' },
      ],
      [
        { description: 'XR KNEE RIGHT', revenueCode: '0320', hcpcs: '73560', modifiers: 'RT' },
        { description: 'XR KNEE', revenueCode: '0320', hcpcs: '73560', modifiers: '' },
      ],
    ],
  },
  check: ({ line, code, modifiers }, { facts, sheet }) => {
    const sides = modifiers.filter((modifier) => modifier in otherSide)
    const [side = ''] = sides
    if (code === '' || sides.length !== 1) return null
    const rows = facts.rowsSharing('hcpcs', line.row)
    if (rows.length > mostCompared) return null
    const isCovered = rows.some((row) => {
      const others = splitModifiers(sheet.get(row, 'modifiers'))
      // A line without a side takes either.
      return others.includes(otherSide[side] ?? '') || !others.includes(side)
    })
    return isCovered
      ? null
      : { message: `${code} has a line with ${side} and none with ${otherSide[side]}.` }
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
