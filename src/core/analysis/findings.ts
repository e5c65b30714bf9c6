import { retiredMarker } from '../checks/descriptionChecks'
import type { GivenFacts } from '../export/cellText'
import { type ExportLayout, headsOf, writtenField } from '../export/ExportLayout'
import type { ExportProfile, PreflightEffect, PreflightRule } from '../export/ExportProfile'
import type { ExportSheet } from '../export/ExportSheet'
import { holdsText } from '../export/encodeText'
import type { ReferenceSet } from '../reference/ReferenceSet'
import { columnFindings } from './columnFindings'
import { formatFindings } from './formatFindings'
import { modifierFindings } from './modifierFindings'
import type { OpenCheck } from './OpenCheck'

/** What was looked for; `format`: whether the file can be written in the format at all, which no layout decides. */
export type FindingRule = PreflightRule | 'format'

/** Something a pre-flight found, with the lines it is about. */
export interface Finding {
  readonly id: string
  readonly rule: FindingRule
  readonly title: string
  /** Empty where it is about the file. */
  readonly rows: readonly number[]
}

/** What a pre-flight looks at. */
export interface FindingParts {
  readonly from: ExportSheet
  readonly layout: ExportLayout
  readonly profile: ExportProfile
  readonly given: GivenFacts
  readonly rows: Uint32Array
  readonly checks: readonly OpenCheck[]
  readonly reference: ReferenceSet
  /** Whether the file is written in Windows-1252. */
  readonly isWindows: boolean
}

/** Everything a loader or payer would reject in these lines, under the rules of the profile. */
export function findingsIn(parts: FindingParts): readonly Finding[] {
  const found = [
    ...formatFindings(parts.profile),
    ...missingFacts(parts),
    ...openErrors(parts),
    ...endedCodes(parts),
    ...duplicates(parts),
    ...columnFindings(parts),
    ...modifierFindings(parts),
    ...unheldCharacters(parts),
  ]
  return found.filter((finding) => effectOf(finding, parts.profile) !== 'ignore')
}

/** What an export does about a finding: a file that its format cannot hold is never written. */
export function effectOf({ rule }: Finding, { preflight }: ExportProfile): PreflightEffect {
  if (rule === 'format') return 'block'
  const effect = preflight[rule] ?? 'warn'
  // These lines change how the whole file is written, which is said in any case.
  return rule === 'characters' && effect === 'ignore' ? 'warn' : effect
}

function* missingFacts({ profile, given }: FindingParts): Iterable<Finding> {
  for (const { id, label, required } of profile.asks) {
    if (!required || (given.facts[id] ?? '').trim() !== '') continue
    yield { id: `fact:${id}`, rule: 'file-fact', title: `Not given: ${label}`, rows: [] }
  }
}

/** Checks about codes that have ended are left to the day from which the lines hold. */
const aboutToday = ['code-terminated', 'code-not-yet-active', 'code-ends-soon']

function* openErrors({ checks, rows, from }: FindingParts): Iterable<Finding> {
  const isIncluded = new Uint8Array(from.sheet.lineCount)
  for (const row of rows) isIncluded[row] = 1
  for (const { id, title, severity, column, rows: flagged } of checks) {
    // A missing or placeholder price loads, and then bills nothing: the loader must know.
    const isPrice = severity === 'warning' && column === 'price'
    // Nothing else is said of a retired line, though a loader may reject it.
    const matters = severity === 'error' || isPrice || id === retiredMarker.id
    if (!matters || aboutToday.includes(id)) continue
    const inFile = [...flagged].filter((row) => isIncluded[row] === 1)
    if (inFile.length > 0) yield { id, rule: ruleOfCheck(id), title, rows: inFile }
  }
}

function ruleOfCheck(id: string): PreflightRule {
  if (id === 'revenue-code-missing' || id === 'revenue-code-invalid') return 'revenue-code'
  if (id === 'code-unknown' || id === 'code-format') return 'code-unknown'
  return 'other-error'
}

function* endedCodes({ from, rows, reference, given }: FindingParts): Iterable<Finding> {
  const isEnded = (code: string) => {
    const entry = reference.levelTwo.get(code)
    if (!entry) return false
    if (entry.added > given.date) return true
    return entry.status === 'terminated' && entry.terminated < given.date
  }
  const ended = [...rows].filter((row) => isEnded(from.sheet.get(row, 'hcpcs')))
  if (ended.length > 0) {
    const title = `Code not in use on ${given.date}`
    yield { id: 'code-ended', rule: 'code-ended', title, rows: ended }
  }
}

/** Keys are compared as they are written: two that are cut or put in capitals may become one. */
function* duplicates({ from, rows, profile, given }: FindingParts): Iterable<Finding> {
  if (profile.key.length === 0) return
  const readers = profile.key.map((field) => writtenField(field, profile, from, given))
  const byKey = new Map<string, number[]>()
  for (const row of rows) {
    const parts = readers.map((read) => read(row, 1).trim())
    if (parts.every((part) => part === '')) continue
    const text = parts.join('\u0000')
    const group = byKey.get(text)
    if (group) group.push(row)
    else byKey.set(text, [row])
  }
  const twice = [...byKey.values()].filter((group) => group.length > 1).flat()
  if (twice.length === 0) return
  const title = 'Same key on more than one line'
  yield { id: 'duplicate', rule: 'duplicate', title, rows: twice.sort((a, b) => a - b) }
}

function* unheldCharacters({ isWindows, layout, rows }: FindingParts): Iterable<Finding> {
  if (!isWindows) return
  const title = 'Characters Windows-1252 has no place for'
  const [head] = headsOf(layout).filter((text) => !holdsText(text))
  if (head !== undefined) {
    yield { id: 'characters:head', rule: 'characters', title: `${title}: “${head}”`, rows: [] }
  }
  const unheld = [...rows].filter((row) => !layout.cells(row, 1).every(holdsText))
  if (unheld.length > 0) yield { id: 'characters', rule: 'characters', title, rows: unheld }
}
