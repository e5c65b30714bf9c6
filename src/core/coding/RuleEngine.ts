import type { CodingRule, RuleCondition, RulesPack } from '../reference/RulesPack'
import { CodeRanges } from '../reference/ranges'
import type { CodeKind } from './CodeKind'
import { WordLists } from './WordLists'

/** The facts of a line that coding rules read. */
export interface RuleFacts {
  /** As `normaliseDescription` gives it. */
  readonly description: string
  /** As `paddedRevenueCode` gives it. */
  readonly revenueCode: string
  /** A code of valid form, or blank. */
  readonly code: string
  /** In dollars; null where the cell holds no amount. */
  readonly price: number | null
  /** OPPS status indicator of the code; blank where it is not known. */
  readonly oppsStatus: string
  /** Kind of code that lines worded alike plainly carry; blank before they were asked. */
  readonly kind: CodeKind | ''
}

type Condition = (facts: RuleFacts) => boolean

/** A rule whose revenue-code conditions are already known to hold, with what is left to ask. */
interface Candidate {
  readonly rule: CodingRule
  readonly conditions: readonly Condition[]
}

/** Tries the rules of the catalogue in order; the first whose every condition holds decides. */
export class RuleEngine {
  readonly words: WordLists
  private readonly rules: readonly {
    readonly rule: CodingRule
    readonly fitsRevenueCode: (revenueCode: string, hasCode: boolean) => boolean
    readonly conditions: readonly Condition[]
  }[]
  private readonly drugs: ReadonlySet<string>
  private readonly revenueCodes: ReadonlyMap<string, RulesPack['revenueCodes'][number]>
  private readonly candidates = new Map<string, readonly Candidate[]>()

  private readonly codeLists: RulesPack['codeLists']

  constructor(pack: RulesPack) {
    this.codeLists = pack.codeLists
    this.words = new WordLists(pack.wordLists)
    this.drugs = new Set(Object.keys(pack.drugHints))
    this.revenueCodes = new Map(pack.revenueCodes.map((facts) => [facts.code, facts]))
    this.rules = pack.rules.map((rule) => ({
      rule,
      fitsRevenueCode: this.revenueCodeTest(rule.when),
      conditions: this.lineConditions(rule.when),
    }))
  }

  /** The first rule that catches the line; the catalogue ends with one that catches every line. */
  ruleFor(facts: RuleFacts): CodingRule {
    this.words.turnTo(facts.description)
    for (const { rule, conditions } of this.candidatesFor(facts))
      if (conditions.every((holds) => holds(facts))) return rule
    throw new RangeError('The rule catalogue has no rule that catches every line.')
  }

  private candidatesFor({ revenueCode, code }: RuleFacts): readonly Candidate[] {
    const hasCode = code !== ''
    const key = `${hasCode ? 1 : 0}${revenueCode}`
    let candidates = this.candidates.get(key)
    if (!candidates) {
      candidates = this.rules.filter((rule) => rule.fitsRevenueCode(revenueCode, hasCode))
      this.candidates.set(key, candidates)
    }
    return candidates
  }

  /** What can be told from the revenue code and the presence of a code alone. */
  private revenueCodeTest(when: RuleCondition): (revenueCode: string, hasCode: boolean) => boolean {
    const rev = when.rev && revenueCodeSet(when.rev)
    const noRev = when.noRev && revenueCodeSet(when.noRev)
    const pattern = when.revRe === undefined ? null : new RegExp(when.revRe)
    const needsCode = when.code ?? when.codeRe ?? when.codeList
    return (revenueCode, hasCode) =>
      (when.hasCode === undefined || when.hasCode === hasCode) &&
      (needsCode === undefined || hasCode) &&
      (!rev || rev(revenueCode)) &&
      !noRev?.(revenueCode) &&
      (!pattern || pattern.test(revenueCode)) &&
      (when.revTable === undefined || this.tableSays(when.revTable, revenueCode))
  }

  private tableSays(answer: 'packaged' | 'required', revenueCode: string): boolean {
    const facts = this.revenueCodes.get(revenueCode)
    if (!facts) return false
    return answer === 'packaged'
      ? facts.opWithoutHcpcs === 'packaged' || facts.opWithoutHcpcs === 'inpatientOnly'
      : facts.opHcpcs === 'required'
  }

  /** What must be asked of each line; cheap questions first. */
  private lineConditions(when: RuleCondition): Condition[] {
    const conditions: Condition[] = []
    const codes = [
      when.code && new CodeRanges(when.code),
      when.codeList === undefined ? undefined : new CodeRanges(this.codeLists[when.codeList] ?? []),
    ].filter((set) => set !== undefined)
    for (const set of codes) conditions.push(({ code }) => set.has(code))
    if (when.codeRe !== undefined) {
      const pattern = new RegExp(when.codeRe)
      conditions.push(({ code }) => pattern.test(code))
    }
    const { si, price, priceBelow, kind } = when
    if (kind !== undefined) conditions.push((facts) => facts.kind === kind)
    if (si) conditions.push(({ oppsStatus }) => si.includes(oppsStatus))
    if (price === 'zeroOrBlank') conditions.push((facts) => !facts.price)
    else if (price) conditions.push((facts) => facts.price !== null && facts.price < price.lt)
    if (priceBelow !== undefined) conditions.push((facts) => (facts.price ?? 0) < priceBelow)
    if (when.drugHasHcpcs) conditions.push(({ description }) => this.namesDrug(description))
    return [...conditions, ...this.wordConditions(when)]
  }

  private wordConditions({ words, noWords }: RuleCondition): Condition[] {
    const lists = words?.map((name) => this.words.indexOf(name))
    const exceptions = noWords?.map((name) => this.words.indexOf(name))
    return [
      ...(lists ? [() => lists.some((list) => this.words.has(list))] : []),
      ...(exceptions ? [() => !exceptions.some((list) => this.words.has(list))] : []),
    ]
  }

  /** True when a word of at least five letters is the name of a drug that has a Level II code. */
  private namesDrug(description: string): boolean {
    return description.match(/[A-Z]{5,}/g)?.some((word) => this.drugs.has(word)) ?? false
  }
}

/** A test for revenue codes, where `''` stands for blank and `bad` for a text that is not four digits. */
function revenueCodeSet(texts: readonly string[]): (revenueCode: string) => boolean {
  const takesBlank = texts.includes('')
  const takesBad = texts.includes('bad')
  const ranges = new CodeRanges(texts.filter((text) => /^\d/.test(text)))
  return (revenueCode) => {
    if (revenueCode === '') return takesBlank
    if (!/^\d{4}$/.test(revenueCode)) return takesBad
    return ranges.has(revenueCode)
  }
}
