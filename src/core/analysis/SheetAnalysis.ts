import type { ChargeLine } from '../chargemaster/ChargeLine'
import { allChecks } from '../checks/allChecks'
import type { CellFix, Flag, Severity } from '../checks/Check'
import {
  type CheckContext,
  checkedLineAt,
  contextAfterEdits,
  type TextDisagreement,
} from '../checks/CheckContext'
import { checkLine } from '../checks/checkLine'
import { recheckRows, type SheetFlags } from '../checks/checkSheet'
import { openFlags } from '../checks/waivers'
import type { Coder } from '../coding/Coder'
import type { CodingAnswer } from '../coding/CodingAnswer'
import type { Policies } from '../coding/policies'
import {
  areaAt,
  codingCounts,
  decisionOn,
  recodeLine,
  type SheetCoding,
} from '../coding/SheetCoding'
import type { CellEdit } from '../history/CellEdit'
import type { SettingTexts } from '../history/SettingChange'
import type { ReferenceSet } from '../reference/ReferenceSet'
import { localEntries } from '../settings/localTables'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import { allSteps, type Steps } from '../sheet/Steps'
import type { Analysis, AnalysisUpdate, LineFacts, SheetCounts } from './Analysis'
import { absentFields } from './absentFields'
import { markAllFields, markFieldsOf } from './flaggedFields'
import { ledgerCodes } from './ledgerCodes'
import { linesLike } from './linesLike'
import { loaderChecks } from './loaderChecks'
import type { OpenCheck } from './OpenCheck'
import { localLines, policyEntries, type RuleBook, ruleEntries, rulePlaceOf } from './RuleBook'
import { SheetViews, type ViewFacts } from './SheetViews'
import { SimilarLines } from './SimilarLines'
import { passAgainSteps, passSteps, type SheetKnowledge, type SheetPass } from './sheetPass'
import { countWorklists } from './WorklistMarks'

/** What fixing a check on one line would change. */
export interface LineFix {
  readonly row: number
  /** The fix in words: `Change the revenue code to 0636`. */
  readonly label: string
  readonly message: string
  readonly fix: readonly CellFix[]
}

/** What can be fixed of a check on all its lines at once, and why the other lines need a person each. */
export interface CheckFixes {
  readonly certain: readonly LineFix[]
  readonly others: readonly { readonly why: string; readonly lines: number }[]
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }
const none = new Uint32Array(0)
/** Fewer lines than this show no habit. */
const FEW_LINES = 20

/**
 * What is known of all lines of a sheet, kept true after each edit: coding, open checks, worklists. It owns its
 * copy of the sheet; edits come in through `afterEdits`. It is made from a sheet as imported: what is usual in the
 * hospital is learned from its file, so that a workspace reads the same when it is opened again.
 */
export class SheetAnalysis {
  readonly sheet: ChargeSheet
  readonly facts: LineFacts
  /** What the workspace says of its policies, checks and local codes. */
  settings: SettingTexts
  readonly reference: ReferenceSet
  /** Which lines a view shows. */
  readonly views: SheetViews
  private readonly coder: Coder
  private readonly coding: SheetCoding
  private pass: SheetPass
  private checked: SheetFlags
  private readonly similar: SimilarLines
  private readonly suggested = new Set<number>()
  private readonly revenueCodeWords: (code: string) => string
  private preflight: ReadonlyMap<string, Iterable<number>> = new Map()

  constructor(
    sheet: ChargeSheet,
    knowledge: SheetKnowledge,
    texts: SettingTexts = new Map(),
    pass = allSteps(passSteps(sheet, knowledge, texts)),
  ) {
    const { coding, checked } = pass
    this.settings = texts
    this.sheet = sheet
    this.coder = knowledge.coder
    this.reference = knowledge.reference
    this.similar = new SimilarLines(sheet)
    this.revenueCodeWords = wordsOfRevenueCodes(knowledge.coder)
    this.coding = coding
    this.pass = pass
    this.checked = checked
    this.facts = {
      coding: coding.codings,
      confidence: coding.confidences,
      errors: checked.counts.error,
      warnings: checked.counts.warning,
      infos: checked.counts.info,
      errorFields: new Uint8Array(sheet.lineCount),
      warningFields: new Uint8Array(sheet.lineCount),
    }
    markAllFields(this.facts, checked.rowsByCheck)
    this.views = new SheetViews(sheet, () => this.viewFacts())
  }

  /** Analyses a sheet in steps, between which nobody may change it. */
  static *steps(
    sheet: ChargeSheet,
    knowledge: SheetKnowledge,
    texts: SettingTexts,
  ): Steps<SheetAnalysis> {
    const pass = yield* passSteps(sheet, knowledge, texts)
    return new SheetAnalysis(sheet, knowledge, texts, pass)
  }

  private get context(): CheckContext {
    return this.pass.context
  }

  /** How the hospital codes where hospitals differ: as its file shows, or as a person chose. */
  get policies(): Policies {
    return this.context.policies
  }

  /** Whether the file has charge codes that name one line each. A few lines show no habit: there they should. */
  get chargeCodesAreKeys(): boolean {
    return this.context.facts.chargeCodesAreKeys || this.sheet.packed.lineCount < FEW_LINES
  }

  /**
   * Judges all lines anew under the settings of the workspace; what is usual stays as learned from the import. In
   * steps, between which nobody may ask or tell this analysis anything.
   */
  *settingSteps(texts: SettingTexts): Steps<Analysis> {
    this.settings = texts
    this.pass = yield* passAgainSteps({ ...this.pass, checked: this.checked }, texts)
    this.checked = this.pass.checked
    markAllFields(this.facts, this.checked.rowsByCheck)
    return this.analysis()
  }

  analysis(): Analysis {
    return { facts: this.facts, counts: this.counts() }
  }

  /** The edits that stand, as one per changed cell: what brings a fresh copy of the import to this sheet. */
  standingEdits(): CellEdit[] {
    const { sheet } = this
    return sheet.changedColumns().flatMap((column) =>
      Array.from(sheet.changes(column), ([row, after]) => {
        return { row, column, before: sheet.original(row, column), after }
      }),
    )
  }

  /** Puts edits into the sheet and looks again at the lines concerned. */
  afterEdits(edits: readonly CellEdit[]): AnalysisUpdate {
    this.views.follow(edits)
    const edited = new Set(edits.map(({ row }) => row))
    for (const row of edited) recodeLine(this.coding, this.sheet, this.coder, this.policies, row)
    const concerned = new Set([...edited, ...contextAfterEdits(this.context, edits)])
    const rows = Uint32Array.from(concerned).sort()
    this.checked = recheckRows(this.checked, this.context, [...rows])
    markFieldsOf(rows, this.facts, this.checked.rowsByCheck)
    return { rows, facts: factsOfRows(this.facts, rows), counts: this.counts() }
  }

  /** Takes in which lines’ words speak for another code, and looks at those lines again. */
  setDisagreements(found: readonly TextDisagreement[]): AnalysisUpdate {
    for (const one of found) this.context.disagreements.set(one.row, one)
    const rows = Uint32Array.from(found, ({ row }) => row).sort()
    this.checked = recheckRows(this.checked, this.context, [...rows])
    return { rows, facts: factsOfRows(this.facts, rows), counts: this.counts() }
  }

  /** Marks lines whose code proposal came or went. */
  setSuggested(rows: readonly number[], marks: readonly boolean[]): void {
    rows.forEach((row, index) => {
      if (marks[index]) this.suggested.add(row)
      else this.suggested.delete(row)
    })
  }

  /** Lines with a code proposed. */
  get suggestedRows(): Iterable<number> {
    return this.suggested
  }

  /** Keeps the lines behind the links of a pre-flight list, by the id of their worklist. */
  setPreflight(lines: ReadonlyMap<string, Iterable<number>>): void {
    this.preflight = lines
  }

  /** Why the line is coded so. */
  answer(row: number): CodingAnswer {
    const line: ChargeLine = this.sheet.line(row)
    const coding = decisionOn(this.sheet, row)
    const reason = this.sheet.get(row, 'decisionReason')
    return this.coder.infer(line, this.policies, coding ? { coding, reason } : undefined)
  }

  /** Lines of the sheet with much the same words. */
  similarLines(row: number, limit: number): number[] {
    return this.similar.find(row, limit)
  }

  /** Lines that the same decision fits: coded alike for the same reason, with the same codes and open checks. */
  linesLike(row: number): number[] {
    return linesLike(row, {
      sheet: this.sheet,
      facts: this.facts,
      flagged: this.checked.rowsByCheck,
      reasonOf: (other) => this.answer(other).reasons[0]?.id ?? '',
    })
  }

  /** The open flags of the line, in words. */
  flags(row: number): Flag[] {
    const flags = checkLine(checkedLineAt(row, this.context), this.context)
    return openFlags(flags, this.sheet.get(row, 'waived'))
  }

  /** The checks open on at least one line, errors first, then by number of lines. */
  openChecks(): OpenCheck[] {
    return allChecks
      .map(({ id, title, severity, column }) => {
        const rows = this.checked.rowsByCheck.get(id) ?? none
        return { id, title, severity, column, rows, lines: rows.length }
      })
      .filter(({ lines }) => lines > 0)
      .toSorted((a, b) => rank[a.severity] - rank[b.severity] || b.lines - a.lines)
  }

  /** The open checks as a loader must know them. */
  loaderChecks(): readonly OpenCheck[] {
    return [
      ...loaderChecks(this.openChecks(), this.context),
      ...ledgerCodes(this.context),
      ...absentFields(this.context),
    ]
  }

  private counts(): SheetCounts {
    return {
      codings: codingCounts(this.coding),
      worklists: countWorklists({ ...this.viewFacts(), sheet: this.sheet }),
      checks: this.openChecks().map(({ id, title, severity, lines }) => {
        return { id, title, severity, lines }
      }),
    }
  }

  /** The coding rules, policies and local tables with what they mean in this sheet. */
  ruleBook(): RuleBook {
    const { pack } = this.coder
    return {
      policies: policyEntries(pack, this.policies, this.pass.learned),
      codingRules: ruleEntries(pack, this.coding),
      localLines: localLines(this.sheet, localEntries(this.settings)),
    }
  }

  /** What fixing a check on every line it is open on would change; lines that a person must look at are counted. */
  fixes(checkId: string): CheckFixes {
    const certain: LineFix[] = []
    const others = new Map<string, number>()
    for (const row of this.checked.rowsByCheck.get(checkId) ?? none) {
      const flag = this.flags(row).find((open) => open.checkId === checkId)
      if (!flag) continue
      const { fix, fixLabel: label, message } = flag
      const why = fix.length === 0 ? 'What is right stands nowhere in the sheet.' : flag.oneByOne
      if (why === '') certain.push({ row, label, message, fix })
      else others.set(why, (others.get(why) ?? 0) + 1)
    }
    return { certain, others: Array.from(others, ([why, lines]) => ({ why, lines })) }
  }

  /** What answers about views while this analysis is made anew: a copy of the sheet that goes its own way. */
  viewsMeanwhile(): SheetViews {
    return SheetViews.beforeFacts(this.sheet.copy(), this.revenueCodeWords)
  }

  private viewFacts(): ViewFacts {
    const { facts, suggested, preflight, coder, coding, revenueCodeWords } = this
    return {
      ...{ facts, suggested, preflight, revenueCodeWords, flagged: this.checked.rowsByCheck },
      ruleOf: (row) => coder.ruleAt(rulePlaceOf(coding, row)).id,
      policyOf: (row) => areaAt(coding, coder, row),
    }
  }
}

/** What a revenue code of the UB-04 list is for. */
export function wordsOfRevenueCodes({ pack }: Coder): (code: string) => string {
  const words = new Map(pack.revenueCodes.map(({ code, label }) => [code, label]))
  return (code) => words.get(code) ?? ''
}

function factsOfRows(facts: LineFacts, rows: Uint32Array): LineFacts {
  const pick = (all: Uint8Array) => Uint8Array.from(rows, (row) => all[row] ?? 0)
  return {
    coding: pick(facts.coding),
    confidence: pick(facts.confidence),
    errors: pick(facts.errors),
    warnings: pick(facts.warnings),
    infos: pick(facts.infos),
    errorFields: pick(facts.errorFields),
    warningFields: pick(facts.warningFields),
  }
}
