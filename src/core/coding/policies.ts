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
  readonly note: string
  /** Why a person chose it; blank where nobody did. */
  readonly reason: string
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

/** Lines and coded lines seen, for the whole file and by policy area. */
export interface PracticeCounts {
  lines: number
  coded: number
  readonly areas: Map<string, { lines: number; coded: number }>
}

/** The policies that the counts of a file show; areas it does not tell keep the catalogue's default. */
export function policiesFrom(
  definitions: readonly PolicyDefinition[],
  counts: PracticeCounts,
): Policies {
  const showsPractice = counts.coded >= counts.lines * fewestCodes
  return new Map(
    definitions.map((definition) => {
      const { lines, coded } = counts.areas.get(definition.id) ?? { lines: 0, coded: 0 }
      const learned =
        showsPractice && lines >= fewestLines ? valueFor(definition, coded / lines) : null
      const policy: Policy = {
        id: definition.id,
        label: definition.label,
        value: learned ?? definition.byDefault,
        origin: learned ? 'learned' : 'default',
        lines,
        coded,
        note: definition.note,
        reason: '',
      }
      return [definition.id, policy]
    }),
  )
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

/** Whether the file fixes the codes of about half of the area's lines: it shows that there is no one practice. */
export function isMixed({ origin, lines, coded }: Policy): boolean {
  return (
    origin === 'default' &&
    lines >= fewestLines &&
    coded > lines * leavesUpTo &&
    coded < lines * fixesFrom
  )
}

function valueFor({ values }: PolicyDefinition, share: number): RuleOutcome | null {
  if (share >= fixesFrom) return 'static'
  if (share <= leavesUpTo) return values.find((value) => value !== 'static') ?? null
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
export function policyFinding({ value, origin, lines, coded }: Policy): string {
  const seen = `${coded} of ${lines} lines (${codedPercent(lines, coded)} %) carry a code`
  if (origin === 'learned') return `${seen}; we treat them as ${meanings[value]}.`
  if (origin === 'chosen')
    return `you chose to treat them as ${meanings[value]}${lines === 0 ? '' : `; in your file ${seen}`}.`
  if (lines === 0) return `your file has no such line; we would treat them as ${meanings[value]}.`
  const why = lines < fewestLines ? 'too few to show a practice' : 'no clear practice'
  return `${seen}: ${why}; each line is judged by itself.`
}

function codedPercent(lines: number, coded: number): number {
  return lines === 0 ? 0 : Math.round((coded / lines) * 100)
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
