import { normalHeading } from './headingScore'

/**
 * True when two price columns give the same charge for another setting, campus or year: `IP Price` and
 * `OP Price`, `Charge North`. A payer’s rate beside a gross charge is another price, and never fills its gaps.
 */
export function isSameCharge(heading: string, other: string): boolean {
  return ownWords(heading) === ownWords(other)
}

/** True for a heading that names a charge and nobody else’s price: `Gross Charge`, `Unit Price`, `OP Amount`. */
export function isPlainCharge(heading: string): boolean {
  const words = ownWords(heading)
  return words === 'charge' || (words === '' && /\bgross\b/.test(normalHeading(heading)))
}

/** The words of a heading that say which price it is, in any order. */
function ownWords(heading: string): string {
  const words = normalHeading(heading)
    .replace(/\b(?:in|out) ?patient\b|\bper unit\b|\bnumber\b/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^\d+$/.test(word) && !isNeutral.test(word))
    .map((word) => word.replace(asCharge, 'charge'))
  return [...new Set(words)].sort().join(' ')
}

/** Words of the setting, the campus and the date, and those that tell a hospital’s own charge. */
const isNeutral = new RegExp(
  `^(?:${[
    'ip|op|er|ed|ip/op|inpt|outpt|ipop|emergency|room',
    'north|south|east|west|central|main|campus|location|site|clinic|hospital|hosp|facility|region|building',
    'gross|standard|std|default|base|schedule|unit|list|current|curr|total|primary|our|patient|item|service|cdm|chargemaster|usual|technical',
    'fy|cy|year|effective|eff|as|of|the|new|dollars?|usd|and|or|per|each',
    'jan\\w*|feb\\w*|mar|march|apr\\w*|may|june?|july?|aug\\w*|sep\\w*|oct\\w*|nov\\w*|dec\\w*',
    '(?:fy|cy)\\d+',
    'q[1-4](?:\\d\\d)?|[1-4]q(?:\\d\\d)?|qtr\\d?|quarter|[1-4](?:st|nd|rd|th)',
  ].join('|')})$`,
)

const asCharge =
  /^(?:price|prices|pricing|charges|charge|chg|chgs|chrg|chrgs|amount|amounts|amt|chargeamount|chargeprice|unitprice|currprice)$/
