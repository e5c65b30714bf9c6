import type { LineField } from '../chargemaster/ChargeLine'
import { fieldLabels } from '../chargemaster/fieldLabels'
import { isWaived } from '../checks/waivers'
import type { GivenFacts } from '../export/cellText'
import { writtenField } from '../export/ExportLayout'
import type { ExportProfile } from '../export/ExportProfile'
import type { ExportSheet } from '../export/ExportSheet'
import type { Finding } from './findings'

/** What is looked at for lines that a loader cannot tell apart. */
export interface DuplicateParts {
  readonly from: ExportSheet
  readonly profile: ExportProfile
  readonly given: GivenFacts
  readonly rows: Uint32Array
  /** Whether the file has charge codes that name one line each. */
  readonly chargeCodesAreKeys: boolean
}

/** Lines that share the key of the layout; in the file’s own layout, lines that share a charge code which names one. */
export function* duplicateFindings(parts: DuplicateParts): Iterable<Finding> {
  const { profile, from } = parts
  const isOwn = profile.columns === 'own' && profile.key.length === 0
  const found = isOwn ? sharedChargeCodes(parts) : sharedKeys(parts)
  const twice = found.filter((row) => !isWaived(from.sheet.get(row, 'waived'), DUPLICATE_CHECK))
  if (twice.length === 0) return
  const fields = isOwn ? (['chargeCode'] as const) : profile.key
  const title = `${sentence(fields)} on more than one line`
  yield { id: 'duplicate', rule: 'duplicate', title, rows: twice.sort((a, b) => a - b) }
}

/** The check that says the same of a charge code; whoever waived it waived this. */
export const DUPLICATE_CHECK = 'charge-code-duplicate'

function sentence(fields: readonly LineField[]): string {
  const words = fields.map((field) => fieldLabels[field]).join(' and ')
  return `The same ${words.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`
}

/** Keys are compared as they are written: two that are cut or put in capitals may become one. */
function sharedKeys({ profile, from, given, rows }: DuplicateParts): number[] {
  if (profile.key.length === 0) return []
  const readers = profile.key.map((field) => writtenField(field, profile, from, given))
  return grouped(rows, (row) => {
    const parts = readers.map((read) => read(row, 1).trim())
    return parts.every((part) => part === '') ? '' : parts.join('\u0000')
  }).flat()
}

/** One charge in several departments is one charge, as long as its facts agree. */
function sharedChargeCodes({ from, rows, chargeCodesAreKeys }: DuplicateParts): number[] {
  if (!chargeCodesAreKeys) return []
  const { sheet } = from
  const groups = grouped(rows, (row) => sheet.get(row, 'chargeCode').trim())
  return groups.flatMap((group) => {
    const facts = new Set(group.map((row) => factsOf(row).join('\u0000')))
    if (facts.size > 1) return group
    return grouped(group, (row) => `in ${sheet.get(row, 'department')}`).flat()
  })

  function factsOf(row: number): string[] {
    return factsOfACharge.map((field) => sheet.get(row, field))
  }
}

const factsOfACharge = ['description', 'revenueCode', 'hcpcs', 'modifiers', 'price'] as const

/** The groups of rows with the same text, blank ones apart, that have more than one. */
function grouped(rows: Iterable<number>, textOf: (row: number) => string): number[][] {
  const byText = new Map<string, number[]>()
  for (const row of rows) {
    const text = textOf(row)
    if (text === '') continue
    const group = byText.get(text)
    if (group) group.push(row)
    else byText.set(text, [row])
  }
  return [...byText.values()].filter((group) => group.length > 1)
}
