import type { ColumnEvidence } from './assignRoles'
import type { ColumnMapping, ColumnRole } from './ColumnMapping'
import { normalHeading } from './headingScore'
import type { SourceTable } from './SourceTable'

/** What each role adds to a sheet's likeness to a chargemaster. */
const worth: Readonly<Partial<Record<ColumnRole, number>>> = {
  description: 0.3,
  price: 0.25,
  chargeCode: 0.15,
  hcpcs: 0.06,
  revenueCode: 0.06,
  department: 0.02,
  ndc: 0.02,
}

/** Fewer rows than this are a form, not a chargemaster. */
export const FEW_ROWS = 60

const doubts: readonly (readonly [pattern: RegExp, minus: number, words: string])[] = [
  [/\b(?:drg|drgs|ms ?drg|apr ?drg)\b/, 0.4, 'it lists DRGs'],
  [
    /\b(?:discount\w*|cash|self ?pay|negotiated|payer|payor|shoppable)\b/,
    0.3,
    'its name speaks of other prices than charges',
  ],
  [
    /\b(?:remov\w*|delet\w*|inactive|retired|archive\w*|old|prior|previous|last year|backup|bkup|bak|copy)\b/,
    0.3,
    'its name speaks of former lines',
  ],
  // Beside a sheet with the same columns it is the other one; alone it is the chargemaster.
  [/\b(?:draft|wip|proposed)\b/, 0.04, 'its name speaks of a draft'],
  [
    /\b(?:ab ?1045|common|top ?\d+|form|increase|change|attestation|summary|instructions|cover|read ?me|legend|glossary)\b/,
    0.3,
    'its name speaks of a form',
  ],
]

/** How much a sheet looks like the chargemaster, 0 to 1, and why. */
export function chargemasterScore(
  table: SourceTable,
  mapping: ColumnMapping,
  evidence: readonly ColumnEvidence[],
): { readonly score: number; readonly reason: string } {
  if (mapping.headerRow !== null && evidence.every(({ profile }) => profile.filled === 0))
    return { score: 0, reason: 'It has headings and no rows under them.' }
  const roles = new Set(mapping.roles)
  let score = [...roles].reduce((sum, role) => sum + (worth[role] ?? 0), 0)
  score += 0.12 * Math.min(1, Math.log10(Math.max(1, table.rowCount)) / 5)
  score += yearBonus(table.name)
  // What a spreadsheet calls the copy of a sheet.
  if (/\(\d{1,2}\)\s*$/.test(table.name)) score -= 0.04
  const found: string[] = []
  const name = normalHeading(table.name)
  const headings = evidence.map(({ heading }) => normalHeading(heading)).join(' | ')
  for (const [pattern, minus, words] of doubts) {
    const isDrgHeading = words === 'it lists DRGs' && pattern.test(headings) && !mapping.typedCodes
    const isNamedSo = pattern.test(name) && !/\bgross\b/.test(name)
    if (!isNamedSo && !isDrgHeading) continue
    score -= minus
    found.push(words)
  }
  if (table.rowCount < FEW_ROWS) {
    score -= 0.2
    found.push('it has few rows')
  }
  if (!roles.has('description')) found.push('no column of descriptions was found')
  if (!roles.has('price')) found.push('no column of prices was found')
  return {
    score: Math.max(0, Math.min(1, score)),
    reason:
      found.length === 0
        ? 'It has the columns of a chargemaster.'
        : `Doubtful: ${found.join(', ')}.`,
  }
}

/** Of two copies that differ in the year, the later one is this year's. */
function yearBonus(name: string): number {
  const years = [...name.matchAll(/(?<!\d)20([0-3]\d)(?!\d)/g)].map(([, year]) => Number(year))
  return years.length > 0 ? 0.002 * Math.max(...years) : 0
}
