import { type LineField, lineFields } from '../chargemaster/ChargeLine'
import { retiredMarker } from '../checks/descriptionChecks'
import { isWaived } from '../checks/waivers'
import type { GivenFacts } from '../export/cellText'
import { type ExportLayout, headsOf } from '../export/ExportLayout'
import type { ExportOrder } from '../export/ExportOrder'
import type {
  ExportProfile,
  FileFormat,
  PreflightEffect,
  PreflightRule,
  ProfileColumn,
} from '../export/ExportProfile'
import type { ExportSheet } from '../export/ExportSheet'
import { holdsText } from '../export/encodeText'
import type { ReferenceSet } from '../reference/ReferenceSet'
import { absentColumns } from './absentColumns'
import { ABSENT_PRICE, ABSENT_REVENUE_CODE } from './absentFields'
import { columnFindings } from './columnFindings'
import { cutFindings } from './cutFindings'
import { DUPLICATE_CHECK, duplicateFindings } from './duplicateFindings'
import { factFindings } from './factFindings'
import { byOrigin } from './findingOrigin'
import { formatFindings } from './formatFindings'
import { LEDGER_CODE, SERVICE_WITHOUT_CODE } from './ledgerCodes'
import { modifierFindings } from './modifierFindings'
import type { OpenCheck } from './OpenCheck'
import { writtenFields } from './writtenFields'

/** What was looked for; `format`: whether the file can be written in the format at all, which no layout decides. */
export type FindingRule = PreflightRule | 'format'

/** Something a pre-flight found, with the lines it is about. */
export interface Finding {
  readonly id: string
  readonly rule: FindingRule
  readonly title: string
  /** Empty where it is about the file. */
  readonly rows: readonly number[]
  /** True where the file’s own layout is written and these lines stand as they were imported. */
  readonly isAsInFile?: boolean
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
  /** What the file is written in. */
  readonly format: FileFormat
  /** Whether the file has charge codes that name one line each. */
  readonly chargeCodesAreKeys: boolean
}

/** Everything a loader or payer would reject in these lines, under the rules of the profile. */
export function findingsIn(parts: FindingParts): readonly Finding[] {
  const found = [
    ...formatFindings(parts),
    ...factFindings(parts),
    ...absentColumns(parts),
    ...openErrors(parts),
    ...endedCodes(parts),
    ...duplicateFindings(parts),
    ...columnFindings(parts),
    ...cutFindings(parts),
    ...modifierFindings(parts),
    ...unheldCharacters(parts),
  ]
  const told = found.filter((finding) => ruleEffect(finding, parts.profile) !== 'ignore')
  return parts.profile.columns === 'own' ? byOrigin(told, parts.from) : told
}

/**
 * What an export does about a finding. Where all lines go back as they came, in the file’s own columns, what stands
 * as in the file only warns: the billing system has it already, and its file comes back whole.
 */
export function effectOf(
  finding: Finding,
  { profile, lines }: Pick<ExportOrder, 'profile' | 'lines'>,
): PreflightEffect {
  const effect = ruleEffect(finding, profile)
  return effect === 'block' && finding.isAsInFile && lines === 'all' ? 'warn' : effect
}

/** A file that its format cannot hold is never written. */
function ruleEffect({ rule }: Finding, { preflight }: ExportProfile): PreflightEffect {
  if (rule === 'format') return 'block'
  const effect = preflight[rule] ?? 'warn'
  // These lines change how the whole file is written, which is said in any case.
  return rule === 'characters' && effect === 'ignore' ? 'warn' : effect
}

/** Checks about codes that have ended are left to the day from which the lines hold. */
const aboutToday = ['code-terminated', 'code-not-yet-active', 'code-ends-soon']

function* openErrors({ checks, rows, from, profile }: FindingParts): Iterable<Finding> {
  const isIncluded = new Uint8Array(from.sheet.lineCount)
  for (const row of rows) isIncluded[row] = 1
  const isWritten = writtenTest(profile, from)
  for (const { id, title, severity, column, rows: flagged } of checks) {
    // A missing or placeholder price loads, and then bills nothing: the loader must know.
    const isPrice = severity === 'warning' && column === 'price'
    // Nothing else is said of a retired line, though a loader may reject it.
    const matters = severity === 'error' || isPrice || id === retiredMarker.id || id === LEDGER_CODE
    if (!matters || aboutToday.includes(id) || isFoundOtherwise(id, profile)) continue
    if (!isWritten(column) && id !== retiredMarker.id) continue
    const inFile = [...flagged].filter((row) => isIncluded[row] === 1)
    if (inFile.length > 0) yield { id, rule: ruleOfCheck(id), title, rows: inFile }
  }
}

/** Tells what of a line the file has: what a check says of a code matters to no loader that gets none. */
function writtenTest({ columns }: ExportProfile, { sheet }: ExportSheet) {
  if (columns === 'own') return () => true
  const written = writtenFields(columns, sheet.packed)
  const fields: readonly string[] = lineFields
  return (column: string) => written.has(column) || !fields.includes(column)
}

/** Whether the layout itself looks for what a check says, or has no place for what it is about. */
function isFoundOtherwise(checkId: string, { columns, key }: ExportProfile): boolean {
  if (checkId === DUPLICATE_CHECK) return columns === 'own' || key.length > 0
  // Letters go back into the file they came from, and nowhere where no column takes them.
  if (checkId === LEDGER_CODE || checkId === SERVICE_WITHOUT_CODE)
    return !writesRevenueCode(columns)
  if (checkId === ABSENT_REVENUE_CODE) return columns === 'own' || !columns.some(isRevenueCode)
  if (checkId === ABSENT_PRICE) return columns === 'own' || !columns.some(isUnwatchedPrice)
  const field = requiredFields[checkId]
  if (columns === 'own' || field === undefined) return false
  return columns.some(
    ({ value, required }) => required === true && value.from === 'field' && value.field === field,
  )
}

function writesRevenueCode(columns: ExportProfile['columns']): boolean {
  return (
    columns !== 'own' &&
    columns.some((column) => column.value.from === 'typedCode' || isRevenueCode(column))
  )
}

function isRevenueCode({ value }: ProfileColumn): boolean {
  return value.from === 'revenueCode' || (value.from === 'field' && value.field === 'revenueCode')
}

/** A price whose blank cells the layout itself does not look for. */
function isUnwatchedPrice({ value, required }: ProfileColumn): boolean {
  const isPrice = value.from === 'price' || (value.from === 'field' && value.field === 'price')
  return isPrice && required !== true
}

/** Checks of fields without which no loader takes a line. */
const requiredFields: Readonly<Record<string, LineField>> = {
  'charge-code-missing': 'chargeCode',
  'description-missing': 'description',
}

function ruleOfCheck(id: string): PreflightRule {
  if (id === 'revenue-code-missing' || id === 'revenue-code-invalid') return 'revenue-code'
  if (id === SERVICE_WITHOUT_CODE || id === ABSENT_REVENUE_CODE) return 'revenue-code'
  if (id === LEDGER_CODE) return 'ledger-code'
  if (id === 'code-unknown' || id === 'code-format') return 'code-unknown'
  if (id === DUPLICATE_CHECK) return 'duplicate'
  return id in requiredFields ? 'missing' : 'other-error'
}

function* endedCodes(parts: FindingParts): Iterable<Finding> {
  const { from, rows, reference, given, profile } = parts
  if (!writtenTest(profile, from)('hcpcs')) return
  const isEnded = (code: string) => {
    const entry = reference.levelTwo.get(code)
    if (!entry) return false
    if (entry.added > given.date) return true
    return entry.status === 'terminated' && entry.terminated < given.date
  }
  const { sheet } = from
  const ended = [...rows].filter(
    (row) =>
      isEnded(sheet.get(row, 'hcpcs')) && !isWaived(sheet.get(row, 'waived'), 'code-terminated'),
  )
  if (ended.length > 0) {
    const title = `Code not in use on ${given.date}`
    yield { id: 'code-ended', rule: 'code-ended', title, rows: ended }
  }
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
