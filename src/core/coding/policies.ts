import type { Coding } from '../chargemaster/Coding'
import type { PolicyDefinition, RuleOutcome } from '../reference/RulesPack'

/** What a hospital does in one area where hospitals differ, and how we know. */
export interface Policy {
  readonly id: string
  readonly label: string
  readonly value: RuleOutcome
  /** `default`: the file does not tell. `learned`: from its lines. `chosen`: by a person. */
  readonly origin: 'default' | 'learned' | 'chosen'
  /** Lines of the area in this file, and how many of them carry a code. */
  readonly lines: number
  readonly coded: number
  /** Between which shares the practice lies, where lines without a code are told by their words alone; else null. */
  readonly between: ShareRange | null
  /** Why the file tells no practice; blank where it does. */
  readonly untold: '' | 'too few lines' | 'hardly any codes' | 'no clear practice'
  readonly note: string
  /** Why a person chose it; blank where nobody did. */
  readonly reason: string
}

/** Two shares between which a third lies. */
export interface ShareRange {
  readonly low: number
  readonly high: number
}

/** The policies of a workspace by id. */
export type Policies = ReadonlyMap<string, Policy>

/** Below this many lines an area says nothing about a hospital's practice. */
const fewestLines = 8
/** From this share of coded lines on, the hospital fixes the codes of the area; up to the other, it does not. */
const fixesFrom = 0.6
const leavesUpTo = 0.4
/** A file with fewer coded lines than this share does not publish its codes: it shows no practice. */
const fewestCodes = 0.05

/** Whether a file of so many lines, so many of them with a code, publishes its codes. */
function publishesCodes(lines: number, coded: number): boolean {
  return coded >= lines * fewestCodes
}

/**
 * Of the lines without a code that are told by their words alone up to this share are things and no procedures, as
 * read line by line in 21 public chargemasters.
 */
const misread = 1 / 3
/** How many standard errors wide the range of a share is to either side: 95 of 100 samples lie in it. */
const standardErrors = 1.96

/** Lines of an area seen, those of them with a code, and those without one that are told by their words alone. */
interface AreaCounts {
  lines: number
  coded: number
  worded: number
}

/** Lines and coded lines seen, for the whole file and by policy area. */
export interface PracticeCounts {
  lines: number
  coded: number
  readonly areas: Map<string, AreaCounts>
}

/** The policies that the counts of a file show; areas it does not tell keep the catalogue's default. */
export function policiesFrom(
  definitions: readonly PolicyDefinition[],
  counts: PracticeCounts,
): Policies {
  const hasCodes = publishesCodes(counts.lines, counts.coded)
  return new Map(
    definitions.map((definition) => {
      const area = counts.areas.get(definition.id) ?? { lines: 0, coded: 0, worded: 0 }
      return [definition.id, policyFrom(definition, area, hasCodes)]
    }),
  )
}

function policyFrom(definition: PolicyDefinition, area: AreaCounts, hasCodes: boolean): Policy {
  const { lines, coded, worded } = area
  const share = coded / Math.max(1, lines)
  const between = worded === 0 ? null : wordedRange(area)
  const learned =
    hasCodes && lines >= fewestLines
      ? valueFor(definition, between ?? { low: share, high: share })
      : null
  const untold = lines < fewestLines ? 'too few lines' : 'hardly any codes'
  return {
    id: definition.id,
    label: definition.label,
    value: learned ?? definition.byDefault,
    origin: learned ? 'learned' : 'default',
    ...{ lines, coded, between },
    untold: learned ? '' : hasCodes && lines >= fewestLines ? 'no clear practice' : untold,
    note: definition.note,
    reason: '',
  }
}

/** Where the share of coded lines lies: with all worded lines in the area at one end, without the misread at the other. */
function wordedRange({ lines, coded, worded }: AreaCounts): ShareRange {
  return {
    low: shareRange(coded, lines).low,
    high: shareRange(coded, lines - worded * misread).high,
  }
}

/** Wilson's interval of a share. */
function shareRange(part: number, whole: number): ShareRange {
  const spread = standardErrors ** 2 / whole
  const share = part / whole
  const middle = (share + spread / 2) / (1 + spread)
  const half =
    (standardErrors * Math.sqrt((share * (1 - share)) / whole + spread / (4 * whole))) /
    (1 + spread)
  return { low: middle - half, high: middle + half }
}

/** The policies with those that a person chose in place of what the file shows. */
export function withChosen(
  policies: Policies,
  chosen: ReadonlyMap<string, Pick<Policy, 'value' | 'reason'>>,
): Policies {
  return new Map(
    Array.from(policies, ([id, policy]) => {
      const choice = chosen.get(id)
      return [id, choice ? { ...policy, ...choice, origin: 'chosen' as const } : policy]
    }),
  )
}

/** Whether the file has enough lines of the area and shows no one practice with them. */
export function isMixed({ origin, untold }: Policy): boolean {
  return origin === 'default' && untold === 'no clear practice'
}

function valueFor({ values }: PolicyDefinition, { low, high }: ShareRange): RuleOutcome | null {
  if (low >= fixesFrom) return 'static'
  if (high <= leavesUpTo) return values.find((value) => value !== 'static') ?? null
  return null
}

/** One sentence for the user, with its area before it: `Endoscopy: 62 of 66 lines (94 %) carry a code; …`. */
export function policySentence(policy: Policy): string {
  return `${policy.label}: ${policyFinding(policy)}`
}

const meanings: Readonly<Record<RuleOutcome, string>> = {
  static: 'static',
  dynamic: 'dynamic',
  none: 'lines that need no code',
  review: 'open',
}

/** What the file shows of an area and what follows: `62 of 66 lines (94 %) carry a code; we treat them as static.` */
export function policyFinding({ value, origin, untold, ...area }: Policy): string {
  const seen = seenWords(area)
  if (origin === 'learned') return `${seen}; we treat them as ${meanings[value]}.`
  if (origin === 'chosen')
    return `you chose to treat them as ${meanings[value]}${area.lines === 0 ? '' : `; in your file ${seen}`}.`
  if (area.lines === 0)
    return `your file has no such line; we would treat them as ${meanings[value]}.`
  return `${seen}: ${untoldWords[untold]}; each line is judged by itself.`
}

const untoldWords: Readonly<Record<Policy['untold'], string>> = {
  '': 'no clear practice',
  'no clear practice': 'no clear practice',
  'too few lines': 'too few to show a practice',
  'hardly any codes': 'a file with hardly any codes shows no practice',
}

function seenWords({ lines, coded, between }: Pick<Policy, 'lines' | 'coded' | 'between'>): string {
  const percent = `${codedPercent(lines, coded)} %`
  const seen = `${coded} of ${lines} lines`
  if (!between || coded === 0) return `${seen} (${percent}) carry a code`
  const [low, high] = [between.low, between.high].map((share) => Math.round(share * 100))
  return `${seen} (${percent}; between ${low} and ${high} %, as lines without a code are told by their words alone) carry a code`
}

function codedPercent(lines: number, coded: number): number {
  return lines === 0 ? 0 : Math.round((coded / lines) * 100)
}

/** A file of fewer lines does not show whether it publishes its codes. */
const fewestOfFile = 50

/** Whether a file of so many lines plainly publishes no codes: that each is missing is no mistake of its line then. */
export function isCodeless(lines: number, coded: number): boolean {
  return lines >= fewestOfFile && !publishesCodes(lines, coded)
}

/** What is told after the import of a file that does not publish its codes, in place of an error on each line. */
export function codelessNotice(codings: Readonly<Record<Coding, number>>): string | null {
  const lines = Object.values(codings).reduce((sum, count) => sum + count, 0)
  const { required, static: coded } = codings
  if (required === 0 || !isCodeless(lines, coded)) return null
  return `Your file has hardly any HCPCS codes: ${required.toLocaleString('en-US')} of ${lines.toLocaleString('en-US')} lines need one.`
}

/** How the clearest policy learned from a file is told after its import; null where the file shows none. */
export function learnedNotice(policies: Iterable<Policy>): string | null {
  const learned = [...policies]
    .filter(({ origin }) => origin === 'learned')
    .toSorted((a, b) => b.lines - a.lines)
  const [first] = learned
  if (!first) return null
  const { label, lines, coded, value } = first
  const others = learned.length - 1
  const more =
    others === 0
      ? ''
      : ` ${others} more such ${others === 1 ? 'policy' : 'policies'} were learned from the file.`
  return `${label}: you fix codes on ${codedPercent(lines, coded)} % of ${lines.toLocaleString('en-US')} lines, so we treat them as ${meanings[value]}.${more}`
}
