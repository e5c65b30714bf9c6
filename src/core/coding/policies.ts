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
      }
      return [definition.id, policy]
    }),
  )
}

/** The policies with those that a person chose in place of what the file shows. */
export function withChosen(policies: Policies, chosen: ReadonlyMap<string, RuleOutcome>): Policies {
  return new Map(
    Array.from(policies, ([id, policy]) => {
      const value = chosen.get(id)
      return [id, value ? { ...policy, value, origin: 'chosen' as const } : policy]
    }),
  )
}

function valueFor({ values }: PolicyDefinition, share: number): RuleOutcome | null {
  if (share >= fixesFrom) return 'static'
  if (share <= leavesUpTo) return values.find((value) => value !== 'static') ?? null
  return null
}

/** One sentence for the user: `62 of 66 lines carry a code, so we treat them as static.` */
export function policySentence({ label, value, origin, lines, coded }: Policy): string {
  const meaning = { static: 'static', dynamic: 'dynamic', none: 'without a code', review: 'open' }[
    value
  ]
  if (origin === 'chosen') return `${label}: you chose to treat them as ${meaning}.`
  if (origin === 'default') return `${label}: your file does not tell; we treat them as ${meaning}.`
  const percent = Math.round((coded / lines) * 100)
  return `${label}: ${coded} of ${lines} lines (${percent} %) carry a code; we treat them as ${meaning}.`
}
