import { readFileSync } from 'node:fs'
import type {
  CatalogueCheck,
  CodingRule,
  PolicyDefinition,
  RulesPack,
} from '../core/reference/RulesPack'
import {
  ownAreas,
  ownCodeRanges,
  ownConditions,
  ownKinds,
  ownPolicies,
  ownRules,
} from './referenceAdditions'
import { rulesReleases } from './referenceReleases'
import { ownWordLists, refinedWords } from './referenceWords'

/** `rules.json` as it is written; what differs from the pack is renamed or made complete below. */
type Catalogue = Pick<
  RulesPack,
  | 'wordLists'
  | 'codeLists'
  | 'drugHints'
  | 'deviceHints'
  | 'revenueCodes'
  | 'codeRanges'
  | 'modifiers'
> & {
  readonly classification: readonly (Omit<CodingRule, 'exceptions' | 'flags'> &
    Partial<Pick<CodingRule, 'exceptions' | 'flags'>>)[]
  readonly policies: Readonly<
    Record<
      string,
      Pick<PolicyDefinition, 'label' | 'values'> & {
        readonly default: PolicyDefinition['byDefault']
        readonly note?: string
      }
    >
  >
  readonly edits: readonly CatalogueCheck[]
  readonly testCases: RulesPack['testLines']
}

/** Builds the rules pack from the rule catalogue; the counts seen in other hospitals' files stay behind. */
export function buildRulesPack(path: string): RulesPack {
  const catalogue = JSON.parse(readFileSync(path, 'utf8')) as Catalogue
  return {
    releases: rulesReleases,
    rules: withOwnRules(catalogueRules(catalogue)),
    policies: [...cataloguePolicies(catalogue), ...ownPolicies],
    wordLists: { ...refinedLists(catalogue.wordLists), ...ownWordLists },
    codeLists: catalogue.codeLists,
    drugHints: catalogue.drugHints,
    deviceHints: catalogue.deviceHints.map(({ item, pattern, codes }) => ({
      item,
      pattern,
      codes,
    })),
    revenueCodes: catalogue.revenueCodes.map(
      ({ code, label, note, category, opHcpcs, opWithoutHcpcs }) => ({
        ...{ code, label, note: note ?? '', category, opHcpcs, opWithoutHcpcs },
      }),
    ),
    codeRanges: [
      ...ownCodeRanges,
      ...catalogue.codeRanges.map(({ from, to, label, typicalRevenueCodes, alsoAccepted }) => ({
        ...{ from, to, label, typicalRevenueCodes, alsoAccepted },
      })),
    ],
    modifiers: catalogue.modifiers,
    checks: catalogue.edits.map(({ id, title, source }) => ({ id, title, source })),
    testLines: catalogue.testCases,
  }
}

/** The catalogue's word lists with what we refine in them; a pattern that is not there is a bug. */
function refinedLists(lists: RulesPack['wordLists']): RulesPack['wordLists'] {
  const refined = { ...lists }
  for (const [list, patterns] of Object.entries(refinedWords)) {
    for (const pattern of Object.keys(patterns))
      if (!lists[list]?.includes(pattern))
        throw new RangeError(`The word list ${list} has no pattern ${pattern}.`)
    refined[list] = (lists[list] ?? []).map((pattern) => patterns[pattern] ?? pattern)
  }
  return refined
}

function cataloguePolicies({ policies }: Catalogue): PolicyDefinition[] {
  return Object.entries(policies).map(([id, { label, default: byDefault, values, note }]) => ({
    ...{ id, label, byDefault, values },
    note: note ?? '',
  }))
}

function catalogueRules({ classification }: Catalogue): CodingRule[] {
  return classification.map(
    ({ id, group, when, outcome, policy, reason, confidence, source, exceptions, flags }) => {
      const area = policy ?? ownAreas[id]
      return {
        ...{ id, group, outcome, reason, confidence, source },
        when: { ...when, ...ownConditions[id] },
        ...(area === undefined ? {} : { policy: area }),
        ...(ownKinds[id] === undefined ? {} : { kinds: ownKinds[id] }),
        exceptions: exceptions ?? '',
        flags: flags ?? [],
      }
    },
  )
}

/** Puts our own rules in their places; a place that is not there is a bug. */
function withOwnRules(rules: readonly CodingRule[]): CodingRule[] {
  const all = [...rules]
  for (const { before, rule } of ownRules) {
    const at = all.findIndex(({ id }) => id === before)
    if (at < 0) throw new RangeError(`There is no rule ${before} to put ${rule.id} before.`)
    all.splice(at, 0, rule)
  }
  return all
}
