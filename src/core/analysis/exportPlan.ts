import { codingAt } from '../chargemaster/Coding'
import type { GivenFacts } from '../export/cellText'
import { type ExportLayout, exportLayoutOf, headsOf } from '../export/ExportLayout'
import { type ExportOrder, isDelta, tellsOfEvents, tellsOfLinesOut } from '../export/ExportOrder'
import { type ExportSheet, exportSheetOf } from '../export/ExportSheet'
import { type FileEncoding, holdsText, utf8WithMark } from '../export/encodeText'
import {
  type Baseline,
  deactivatedRows,
  differingLines,
  type ExportDiff,
  exportDiff,
} from '../export/exportDiff'
import { type ChosenLines, chosenLines, dynamicRows } from '../export/exportRows'
import { encodingOf, formatOf } from '../export/fileBytes'
import { type OtherRowsOfFile, otherRowsOfFile } from '../export/otherRows'
import { recordEventsOf } from '../export/recordEvents'
import { applyEdits, type CellEdit } from '../history/CellEdit'
import type { SourceFormat } from '../import/SourceTable'
import { reviewStateOf, waitsForReview } from '../review/ReviewState'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import { effectOf, type Finding, findingsIn } from './findings'
import type { LineView } from './LineView'
import type { Preflight, PreflightProblem } from './preflight'
import { rowsMark } from './rowsMark'
import type { SheetAnalysis } from './SheetAnalysis'

/** An export as it is asked for. */
export interface ExportQuestion {
  readonly order: ExportOrder
  /** What the grid shows, for an order of the lines shown. */
  readonly view: LineView
  /** How the imported file was written. */
  readonly own: SourceFormat
  /** An earlier export to compare with and to take changes since; null for the imported file. */
  readonly earlier: EarlierExport | null
  /** The lines of an earlier export that is written again, from the sheet of then; null for an order as it stands. */
  readonly again: Uint32Array<ArrayBuffer> | null
  /** When the files are made, as an ISO 8601 time in UTC. */
  readonly writtenAt: string
}

/** The sheet and the lines of an earlier export. */
export interface EarlierExport {
  /** The cells that differed from the import then. */
  readonly edits: readonly CellEdit[]
  readonly rows: Uint32Array<ArrayBuffer>
}

/** An export made ready: what goes in, and what is to be said of it. */
export interface ExportPlan {
  readonly question: ExportQuestion
  readonly from: ExportSheet
  readonly layout: ExportLayout
  /** The rows of the file that are no lines, where they go out with the lines. */
  readonly others: OtherRowsOfFile | null
  readonly encoding: FileEncoding
  readonly chosen: ChosenLines
  readonly findings: readonly Finding[]
  /** The lines of the sheet, in file order. */
  readonly rows: Uint32Array<ArrayBuffer>
  /** Lines out of use that the layout tells the loader to deactivate; they follow the others. */
  readonly deactivated: readonly number[]
  /** Lines taken out of use since the baseline, whether the sheet tells of them or a list beside it. */
  readonly takenOut: readonly number[]
  readonly dynamic: Uint32Array<ArrayBuffer>
  readonly baseline: Baseline
}

/** Makes an export ready from the lines as they stand. */
export function planExport(analysis: SheetAnalysis, question: ExportQuestion): ExportPlan {
  const { order, again } = question
  const { sheet } = analysis
  const baseline = baselineOf(analysis, question.earlier)
  const from: ExportSheet = {
    ...exportSheetOf(sheet, analysis.facts.coding),
    eventOf: recordEventsOf(sheet, baseline),
  }
  const marks = marksOf(analysis, question, from, baseline)
  const chosen = chosenLines({
    choice: order.lines,
    letIn: new Set(order.letIn),
    codings: from.codings,
    marks,
    inactive: sheet.changes('inactive'),
    reviewOf: (row) => heldByReview(sheet, row),
  })
  const { facts, date } = order
  const given: GivenFacts = { facts, date, writtenAt: question.writtenAt }
  const others = order.otherRows && order.profile.columns === 'own' ? otherRowsOfFile(sheet) : null
  const layout = exportLayoutOf(order.profile, from, given, others !== null)
  // Of the lines shown only those that are.
  const takenOut = deactivatedRows(sheet, baseline).filter(
    (row) => order.lines !== 'view' || marks?.[row] !== 0,
  )
  const findings = findingsIn({
    from,
    layout,
    profile: order.profile,
    given,
    rows: chosen.rows,
    checks: analysis.loaderChecks(),
    reference: analysis.reference,
    isWindows: isWindows(question),
    format: formatOf(order.profile, question.own),
    chargeCodesAreKeys: analysis.chargeCodesAreKeys,
  })
  const rows = again ?? withoutLeftOut(chosen.rows, findings, order)
  return {
    ...{ question, from, layout, chosen, findings, rows, baseline },
    takenOut,
    deactivated: tellsOfEvents(order) ? takenOut : [],
    others,
    encoding: encodingFor(question, layout, rows, others),
    dynamic: dynamicRows(from.codings, sheet.changes('inactive')),
  }
}

/** All lines that are written, in the order of the file. */
export function writtenRows({ rows, deactivated }: ExportPlan): Uint32Array<ArrayBuffer> {
  return deactivated.length === 0 ? rows : joinedRows(rows, deactivated)
}

function joinedRows(first: Uint32Array, others: readonly number[]): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(first.length + others.length)
  all.set(first)
  all.set(others, first.length)
  return all
}

/** What the pre-flight list shows of a plan. */
export function preflightOf(plan: ExportPlan): Preflight {
  const { question, chosen, findings, rows, from, deactivated, takenOut } = plan
  const { order } = question
  const problems = findings.map((finding): PreflightProblem => {
    const { id, rule, title, rows: found, isAsInFile = false } = finding
    const mark = rowsMark(found)
    const through = order.letThrough.find((entry) => entry.id === id && entry.mark === mark)
    return {
      ...{ id, rule, title, lines: found.length, isAsInFile, mark },
      blocks: effectOf(finding, order) === 'block',
      worklist: found.length > 0 ? `export:${id}` : null,
      isLeftOut: found.length > 0 && order.leaveOut.includes(id),
      // What its format cannot hold is written for no reason.
      note: rule === 'format' ? null : (through?.note ?? null),
    }
  })
  const heldBack = (['required', 'returned', 'unreviewed'] as const).map((reason) => ({
    reason,
    lines: chosen.heldBack[reason].length,
    worklist: `export:${reason}` as const,
    isLetIn: order.lines === 'all' || order.letIn.includes(reason),
  }))
  const toldInList = order.lists.includes('changes') ? takenOut.length : 0
  const untold = tellsOfLinesOut(order) ? 0 : takenOut.length
  // The sheet and the list tell of the same lines: each counts once.
  const saidOtherwise = Math.max(deactivated.length, toldInList, untold)
  return {
    included: rows.length,
    excluded: chosen.leftOut,
    inactive: from.sheet.changes('inactive').size - saidOtherwise,
    deactivated: deactivated.length,
    ...{ toldInList, untold },
    heldBack: heldBack.filter(({ lines }) => lines > 0),
    problems: problems.toSorted((a, b) => Number(b.blocks) - Number(a.blocks)),
    codesKeptBack: countIn(rows, from.codesKeptBack),
  }
}

/** How many of `found` are among `rows`, both in file order. */
function countIn(rows: Uint32Array, found: readonly number[]): number {
  let count = 0
  let at = 0
  for (const row of found) {
    while (at < rows.length && (rows[at] ?? 0) < row) at++
    if (rows[at] === row) count++
  }
  return count
}

/** The lines behind each link of the pre-flight list, by the id of its worklist. */
export function linkedLines({ chosen, findings }: ExportPlan): Map<string, readonly number[]> {
  return new Map([
    ...Object.entries(chosen.heldBack),
    ...findings.map(({ id, rows }): [string, readonly number[]] => [id, rows]),
  ])
}

/** What the export changes against its baseline. */
export function diffOf({ question, from, rows, baseline }: ExportPlan): ExportDiff {
  return exportDiff(from.sheet, rows, baseline, isDelta(question.order))
}

function baselineOf(analysis: SheetAnalysis, earlier: EarlierExport | null): Baseline {
  if (!earlier) return { sheet: analysis.sheet.asImported(), rows: null }
  // What went out then had no code on dynamic lines either.
  const { sheet } = exportSheetOf(sheetThen(analysis, earlier), analysis.facts.coding)
  return { sheet, rows: earlier.rows }
}

/** Lines returned by review, and lines of a batch that nobody has decided on yet; other lines are not under review. */
function heldByReview(sheet: ChargeSheet, row: number): 'returned' | 'unreviewed' | null {
  const state = reviewStateOf(sheet, row)
  if (state === 'returned') return 'returned'
  return waitsForReview(state) && sheet.get(row, 'batch') !== '' ? 'unreviewed' : null
}

function sheetThen({ sheet }: SheetAnalysis, { edits }: EarlierExport): ChargeSheet {
  const then = sheet.asImported()
  applyEdits(then, edits)
  return then
}

function marksOf(
  analysis: SheetAnalysis,
  { order, view }: ExportQuestion,
  { sheet }: ExportSheet,
  baseline: Baseline,
): Uint8Array | null {
  switch (order.lines) {
    case 'changed':
      return differingLines(sheet, { sheet: sheet.asImported(), rows: null })
    case 'since-export':
      return withoutUnsentDynamic(differingLines(sheet, baseline), baseline, analysis)
    case 'view': {
      const rows = analysis.views.rows({ ...view, sort: [] })
      if (rows === null) return null
      const marks = new Uint8Array(sheet.lineCount)
      for (const row of rows) marks[row] = 1
      return marks
    }
    case 'all':
    case 'static':
    case 'static-and-none':
      return null
  }
}

/** A dynamic line that was not in the earlier sheet is no news for the loader; one that was goes out without its code. */
function withoutUnsentDynamic(
  marks: Uint8Array,
  { rows }: Baseline,
  { facts }: SheetAnalysis,
): Uint8Array {
  if (rows === null) return marks
  const sent = new Set(rows)
  return marks.map((mark, row) =>
    codingAt(facts.coding[row] ?? 0) === 'dynamic' && !sent.has(row) ? 0 : mark,
  )
}

function withoutLeftOut(
  rows: Uint32Array<ArrayBuffer>,
  findings: readonly Finding[],
  { leaveOut }: ExportOrder,
): Uint32Array<ArrayBuffer> {
  const left = new Set(findings.filter(({ id }) => leaveOut.includes(id)).flatMap((f) => f.rows))
  return left.size === 0 ? rows : rows.filter((row) => !left.has(row))
}

function isWindows({ order: { profile }, own }: ExportQuestion): boolean {
  return formatOf(profile, own) !== 'xlsx' && encodingOf(profile, own).encoding === 'windows-1252'
}

/** The encoding of the profile, or UTF-8 with a mark where it has no place for a character of the file. */
function encodingFor(
  question: ExportQuestion,
  layout: ExportLayout,
  rows: Uint32Array,
  others: OtherRowsOfFile | null,
): FileEncoding {
  const isHeld =
    !isWindows(question) ||
    (headsOf(layout).every(holdsText) &&
      (others?.rows ?? []).every(({ text }) => holdsText(text)) &&
      rows.every((row) => layout.cells(row, 1).every(holdsText)))
  return isHeld ? encodingOf(question.order.profile, question.own) : utf8WithMark
}
