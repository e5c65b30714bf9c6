import type { ChargeLine } from '../chargemaster/ChargeLine'
import { allChecks } from '../checks/allChecks'
import type { CellFix, Flag, Severity } from '../checks/Check'
import {
  type CheckContext,
  checkedLineAt,
  contextAfterEdits,
  contextUnder,
  createCheckContext,
  type TextDisagreement,
} from '../checks/CheckContext'
import { checkLine } from '../checks/checkLine'
import { checkSheet, recheckRows, type SheetFlags } from '../checks/checkSheet'
import { openFlags } from '../checks/waivers'
import type { Coder } from '../coding/Coder'
import type { CodingAnswer } from '../coding/CodingAnswer'
import { type Policies, withChosen } from '../coding/policies'
import {
  areaAt,
  codingCounts,
  decisionOn,
  inferSheet,
  learnSheetPolicies,
  readSheet,
  recodeLine,
  type SheetCoding,
} from '../coding/SheetCoding'
import { applyEdits, type CellEdit } from '../history/CellEdit'
import type { SettingTexts } from '../history/SettingChange'
import type { ReferenceSet } from '../reference/ReferenceSet'
import { localEntries } from '../settings/localTables'
import { checkSettings, chosenPolicies } from '../settings/sheetSettings'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import { filterRows } from '../sheet/filterRows'
import { identity } from '../sheet/radixSort'
import { SortedLines } from '../sheet/SortedLines'
import type { Analysis, AnalysisUpdate, LineFacts, SheetCounts } from './Analysis'
import { type ColumnValues, columnValues, type ValuesWanted } from './columnValues'
import { markAllFields, markFieldsOf } from './flaggedFields'
import type { LineView } from './LineView'
import { ledgerCodes } from './ledgerCodes'
import { type GroupFacts, groupingOf, type LineGroups, lineGroups } from './lineGroups'
import { linesLike } from './linesLike'
import { loaderChecks } from './loaderChecks'
import type { OpenCheck } from './OpenCheck'
import { localLines, policyEntries, type RuleBook, ruleEntries, rulePlaceOf } from './RuleBook'
import { SimilarLines } from './SimilarLines'
import { viewCriteria } from './viewCriteria'
import { countWorklists, type WorklistFacts } from './WorklistMarks'

/** What coding and checks know of the world. */
export interface SheetKnowledge {
  readonly coder: Coder
  readonly reference: ReferenceSet
  /** Today as an ISO date. */
  readonly today: string
}

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

/** The lines of a view in its order; null for all lines in file order. With groups, group after group. */
export interface ShownLines {
  readonly rows: Uint32Array<ArrayBuffer> | null
  readonly groups: LineGroups | null
}

/** Lines that a view lets through; `values` says for each which group it belongs to, where there are groups. */
export interface FittingLines {
  readonly rows: Uint32Array<ArrayBuffer>
  readonly values: readonly string[] | null
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
  private readonly coder: Coder
  private readonly coding: SheetCoding
  private readonly today: string
  /** What the file shows, before a person chose otherwise. */
  private readonly learned: Policies
  private context: CheckContext
  private checked: SheetFlags
  private readonly similar: SimilarLines
  private readonly sorted: SortedLines
  private readonly suggested = new Set<number>()
  private preflight: ReadonlyMap<string, Iterable<number>> = new Map()

  constructor(
    sheet: ChargeSheet,
    { coder, reference, today }: SheetKnowledge,
    texts: SettingTexts = new Map(),
  ) {
    this.settings = texts
    this.sheet = sheet
    this.coder = coder
    this.reference = reference
    this.today = today
    this.similar = new SimilarLines(sheet)
    this.sorted = new SortedLines(sheet)
    this.coding = readSheet(sheet, coder)
    this.learned = learnSheetPolicies(this.coding, coder, sheet.packed.lineCount)
    const policies = withChosen(this.learned, chosenPolicies(texts))
    inferSheet(this.coding, sheet, coder, policies)
    const { coding } = this
    const settings = checkSettings(texts, today)
    this.context = createCheckContext({ sheet, reference, coder, coding, policies, settings })
    this.checked = checkSheet(this.context)
    this.facts = {
      coding: this.coding.codings,
      confidence: this.coding.confidences,
      errors: this.checked.counts.error,
      warnings: this.checked.counts.warning,
      infos: this.checked.counts.info,
      errorFields: new Uint8Array(sheet.lineCount),
      warningFields: new Uint8Array(sheet.lineCount),
    }
    markAllFields(this.facts, this.checked.rowsByCheck)
  }

  /** How the hospital codes where hospitals differ: as its file shows, or as a person chose. */
  get policies(): Policies {
    return this.context.policies
  }

  /** Whether the file has charge codes that name one line each. A few lines show no habit: there they should. */
  get chargeCodesAreKeys(): boolean {
    return this.context.facts.chargeCodesAreKeys || this.sheet.packed.lineCount < FEW_LINES
  }

  /** Judges all lines anew under the settings of the workspace; what is usual stays as learned from the import. */
  applySettings(texts: SettingTexts): Analysis {
    this.settings = texts
    const policies = withChosen(this.learned, chosenPolicies(texts))
    inferSheet(this.coding, this.sheet, this.coder, policies)
    this.context = contextUnder(this.context, checkSettings(texts, this.today), policies)
    this.checked = checkSheet(this.context, this.checked.counts)
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
    applyEdits(this.sheet, edits)
    this.sorted.forget()
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

  /** The lines a view shows, in its order; null for all lines in file order. */
  rows(view: LineView): Uint32Array<ArrayBuffer> | null {
    const criteria = viewCriteria(view, this.worklistFacts())
    const found = criteria.length > 0 ? filterRows(this.sheet, criteria) : null
    if (view.sort.length === 0) return found
    const computed = { coding: this.facts.coding, checks: this.attention() }
    return this.sorted.order(view.sort, found, computed)
  }

  /** The lines a view shows, and the groups they stand in where it asks for groups. */
  shown(view: LineView): ShownLines {
    const rows = this.rows(view)
    if (view.groupBy === null) return { rows, groups: null }
    const all = rows ?? identity(this.sheet.lineCount)
    const groups = lineGroups(view.groupBy, view, all, this.groupFacts())
    return { rows: groups.rows, groups }
  }

  /** Those of `rows` that the view lets through, in their order, with the value of their group where it has groups. */
  fitting(view: LineView, rows: Uint32Array): FittingLines {
    const fitting = filterRows(this.sheet, viewCriteria(view, this.worklistFacts()), rows)
    if (view.groupBy === null) return { rows: fitting, values: null }
    const { values, groupOf } = groupingOf(view.groupBy, view, this.groupFacts())
    return { rows: fitting, values: Array.from(fitting, (row) => values[groupOf(row)] ?? '') }
  }

  /** Values of a column among the lines of the view, without regard to the column's own filter. */
  values(view: LineView, wanted: ValuesWanted): ColumnValues {
    const open = view.filters.filter((filter) => filter.column !== wanted.column)
    const rows = this.rows({ ...view, filters: open, sort: [] })
    return columnValues(this.sheet, this.facts, rows, wanted)
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
    return [...loaderChecks(this.openChecks(), this.context), ...ledgerCodes(this.context)]
  }

  private counts(): SheetCounts {
    return {
      codings: codingCounts(this.coding),
      worklists: countWorklists(this.worklistFacts()),
      checks: this.openChecks().map(({ id, title, severity, lines }) => {
        return { id, title, severity, lines }
      }),
    }
  }

  /** The coding rules, policies and local tables with what they mean in this sheet. */
  ruleBook(): RuleBook {
    const { pack } = this.coder
    return {
      policies: policyEntries(pack, this.policies, this.learned),
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

  private groupFacts(): GroupFacts {
    const { sheet, facts, coder } = this
    const words = new Map(coder.pack.revenueCodes.map(({ code, label }) => [code, label]))
    const revenueCodeWords = (code: string) => words.get(code) ?? ''
    return { sheet, facts, flagged: this.checked.rowsByCheck, revenueCodeWords }
  }

  private worklistFacts(): WorklistFacts {
    const { sheet, facts, suggested, preflight, coder, coding } = this
    return {
      ...{ sheet, facts, suggested, preflight },
      flagged: this.checked.rowsByCheck,
      ruleOf: (row) => coder.ruleAt(rulePlaceOf(coding, row)).id,
      policyOf: (row) => areaAt(coding, coder, row),
    }
  }

  /** How much there is to look at per line: errors weigh most. */
  private attention(): Uint32Array {
    const { errors, warnings, infos } = this.facts
    return Uint32Array.from(
      errors,
      (count, row) => count * 65536 + (warnings[row] ?? 0) * 256 + (infos[row] ?? 0),
    )
  }
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
