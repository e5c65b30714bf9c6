import { WordLists } from '../coding/WordLists'
import type {
  CodeRangeFacts,
  ModifierRule,
  RevenueCodeFacts,
  RulesPack,
} from '../reference/RulesPack'
import { CodeRanges, shapeOf } from '../reference/ranges'

/** A range of codes with the revenue codes it fits. */
export interface CodeRangeFit {
  readonly facts: CodeRangeFacts
  readonly accepted: CodeRanges
}

/** The tables of the rule catalogue in the form the checks look things up in. */
export class CheckTables {
  readonly revenueCodes: ReadonlyMap<string, RevenueCodeFacts>
  readonly modifiers: ReadonlyMap<string, ModifierRule>
  readonly drugHints: RulesPack['drugHints']
  private readonly codesOfModifier: ReadonlyMap<string, CodeRanges>
  private readonly codeLists: ReadonlyMap<string, CodeRanges>
  private readonly words: WordLists
  private readonly fits: readonly (CodeRangeFit & { readonly shape: string })[]
  private readonly fitOfCode = new Map<string, CodeRangeFit | null>()

  constructor(pack: RulesPack) {
    this.revenueCodes = new Map(pack.revenueCodes.map((facts) => [facts.code, facts]))
    this.modifiers = new Map(pack.modifiers.map((rule) => [rule.modifier, rule]))
    this.codesOfModifier = new Map(
      pack.modifiers.map(({ modifier, withCodes }) => [modifier, new CodeRanges(withCodes)]),
    )
    this.drugHints = pack.drugHints
    this.codeLists = new Map(
      Object.entries(pack.codeLists).map(([name, texts]) => [name, new CodeRanges(texts)]),
    )
    this.words = new WordLists(pack.wordLists)
    this.fits = pack.codeRanges.map((facts) => ({
      facts,
      accepted: new CodeRanges([...facts.typicalRevenueCodes, ...facts.alsoAccepted]),
      shape: shapeOf(facts.from),
    }))
  }

  /** Whether a word list has a word of a normalised description. */
  hasWord(list: string, description: string): boolean {
    this.words.turnTo(description)
    return this.words.has(this.words.indexOf(list))
  }

  /** Whether a code is one of those the catalogue names for a modifier. */
  goesWith(modifier: string, code: string): boolean {
    return this.codesOfModifier.get(modifier)?.has(code) ?? false
  }

  /** Whether a code is in one of the catalogue's code lists. */
  isListed(list: string, code: string): boolean {
    return this.codeLists.get(list)?.has(code) ?? false
  }

  /** The range a code belongs to with the revenue codes that fit it, or null where the catalogue has none. */
  fitOf(code: string): CodeRangeFit | null {
    let fit = this.fitOfCode.get(code)
    if (fit === undefined) {
      const shape = shapeOf(code)
      fit =
        this.fits.find(
          (range) => range.shape === shape && range.facts.from <= code && code <= range.facts.to,
        ) ?? null
      this.fitOfCode.set(code, fit)
    }
    return fit
  }
}
