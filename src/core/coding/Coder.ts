import type { Coding } from '../chargemaster/Coding'
import type { CodingRule, RulesPack } from '../reference/RulesPack'
import type { CodingAnswer } from './CodingAnswer'
import type { CodingEvidence, CodingModel } from './CodingModel'
import { type BelongingOdds, combined } from './combine'
import { contradictingKind } from './contradictingKind'
import { type CodedFacts, type LineReading, ruleFactsOf } from './LineReading'
import type { Policies } from './policies'
import { RuleEngine, type RuleFacts } from './RuleEngine'
import { reasonsFor } from './reasons'
import { decidedCoding, verdictOf } from './verdict'

/** From this share of deciding hospitals on, a procedure coders could code is taken to be fixed on the line. */
const usuallyFixedFrom = 0.85

/** A coding that a person set, and why. */
export interface Decision {
  readonly coding: Coding
  readonly reason: string
}

/**
 * Infers how lines are coded: the rule catalogue, the hospital's policies, and what lines of other hospitals
 * worded alike carry.
 */
export class Coder {
  readonly pack: RulesPack
  private readonly engine: RuleEngine
  private readonly model: CodingModel
  private readonly oppsStatus: (code: string) => string
  private readonly ruleIndex: ReadonlyMap<CodingRule, number>
  private readonly orTime: number
  private readonly anesthesia: number

  /** `oppsStatus` looks up the OPPS status indicator of a code, blank where it is not known. */
  constructor(
    pack: RulesPack,
    model: CodingModel,
    oppsStatus: (code: string) => string = () => '',
  ) {
    this.pack = pack
    this.model = model
    this.oppsStatus = oppsStatus
    this.engine = new RuleEngine(pack)
    this.ruleIndex = new Map(pack.rules.map((rule, index) => [rule, index]))
    this.orTime = this.engine.words.indexOf('orTime')
    this.anesthesia = this.engine.words.indexOf('anesthesia')
  }

  /** Everything about a line that does not depend on policies. */
  read(line: CodedFacts): LineReading {
    const facts = ruleFactsOf(line, this.oppsStatus)
    const codeRule = facts.code === '' ? null : this.engine.ruleFor(facts)
    const { rule, seen } = this.ruleWithoutCode(facts)
    const coderAssigns = this.coderAssigns(rule)
    // A line with a code needs no evidence for one.
    const evidence = codeRule ? null : (seen ?? this.model.evidence(facts.description))
    const { combination, fixedElsewhere } = this.model.header
    const fixedShare =
      rule.outcome === 'dynamic'
        ? (fixedElsewhere[`${rule.id} ${facts.revenueCode}`] ?? null)
        : null
    return {
      ...{ facts, rule, codeRule, coderAssigns, evidence, fixedShare },
      ...(evidence
        ? settled(rule, evidence, combined(rule, coderAssigns, evidence, combination))
        : noOdds),
      coderWork:
        coderAssigns || (rule.outcome === 'dynamic' && (fixedShare ?? 0) < usuallyFixedFrom),
    }
  }

  /**
   * The rule for the line as if it carried no code. Where lines worded alike plainly are of another kind than a
   * rule by words reads, the rule for that kind; `seen` is what they said, if they were asked.
   */
  private ruleWithoutCode(facts: RuleFacts): {
    readonly rule: CodingRule
    readonly seen: CodingEvidence | null
  } {
    const bare: RuleFacts = { ...facts, code: '' }
    const rule = this.engine.ruleFor(bare)
    // Of a line that carries a code the code itself says more than lines worded alike.
    if (!rule.kinds || facts.revenueCode !== '' || facts.code !== '') return { rule, seen: null }
    const seen = this.model.evidence(facts.description)
    const kind = contradictingKind(rule, facts.description, seen)
    return { rule: kind === '' ? rule : this.engine.ruleFor({ ...bare, kind }), seen }
  }

  /** The coding of one line with its reasons; a person's decision wins. */
  infer(line: CodedFacts, policies: Policies, decision?: Decision): CodingAnswer {
    const reading = this.read(line)
    if (decision)
      return {
        coding: decidedCoding(decision.coding, reading.facts.code !== ''),
        confidence: 1,
        reasons: [{ id: 'person', text: decision.reason || 'Set by a person.', source: 'person' }],
      }
    const verdict = verdictOf(reading, policies)
    const { coding, confidence } = verdict
    return { coding, confidence, reasons: reasonsFor(reading, verdict, policies) }
  }

  /** Where a rule stands in the catalogue. */
  indexOf(rule: CodingRule): number {
    return this.ruleIndex.get(rule) ?? 0
  }

  /** The rule at an index of the catalogue; an index outside it is a bug. */
  ruleAt(index: number): CodingRule {
    const rule = this.pack.rules[index]
    if (!rule) throw new RangeError(`Rule ${index} is not one of ${this.pack.rules.length}.`)
    return rule
  }

  /**
   * True for operating-room time: the rule says so, or without a revenue code the words do. A rule that reads something
   * else from the line, such as the set-up of a therapist, says that no coder sees it.
   */
  private coderAssigns(rule: CodingRule): boolean {
    if (rule.flags.includes('claimNeedsCoderCpt')) return true
    const { words } = this.engine
    return (
      rule.group === 'descOnly' &&
      rule.outcome === 'none' &&
      rule.when.words?.includes('orTime') === true &&
      words.has(this.orTime) &&
      !words.has(this.anesthesia)
    )
  }
}

/** A rule that names what the line is, such as a statistic or nursing, is this sure, in log odds: 67 %. */
const noChargeSays = 0.7
/** From these log odds of similar lines on, a rule that reads a few words may be mistaken. */
const plainlyOtherwise = 2

/** A line that carries a code needs no odds for one. */
const noOdds: BelongingOdds = { logOdds: 0, ofRule: 0 }

/** What names a line that is no charge wins over lines worded alike. */
function settled(
  rule: CodingRule,
  { belongs }: CodingEvidence,
  odds: BelongingOdds,
): BelongingOdds {
  const excess = odds.logOdds + noChargeSays
  if (excess <= 0 || !isNoCharge(rule, belongs)) return odds
  return { logOdds: -noChargeSays, ofRule: odds.ofRule - excess }
}

/** Word lists that name no charge. Who pays, as `retail` tells, says nothing of a code. */
const noCharges = new Set(['statistical', 'nursing', 'convenience', 'dietOrder', 'finance'])

/**
 * Word lists of which lines worded alike know nothing: who left had no service, codes once reported have ended, a
 * tray is not the procedure it is named after, a measure of quality not what it measures, a department’s heading not its service, an office’s fee not the test,
 * and a row of the ledger without a price no charge.
 */
const settledByWords = new Set([
  'cancelled',
  'functionalLimitation',
  'procedureSupply',
  'departmentHeading',
  'ledger',
  'officeFee',
  'qualityMeasure',
])

/**
 * Whether a rule before all others ends the line: the patient left, the file’s own revenue code says that it ended,
 * or its words name a statistic, nursing, a meal or the like. Lines worded alike know better only where they say so
 * plainly, and of some words they know nothing.
 */
function isNoCharge({ group, outcome, when }: CodingRule, belongs: number): boolean {
  if (group !== 'gate' || outcome !== 'none') return false
  if (when.revRe !== undefined || when.words?.some((list) => settledByWords.has(list))) return true
  return belongs < plainlyOtherwise && when.words?.some((list) => noCharges.has(list)) === true
}

/** Makes a coder from the packs; see `Coder`. */
export function createCoder(
  pack: RulesPack,
  model: CodingModel,
  oppsStatus?: (code: string) => string,
): Coder {
  return new Coder(pack, model, oppsStatus)
}
