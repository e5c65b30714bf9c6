import type { Analysis, AnalysisUpdate } from '../core/analysis/Analysis'
import type { ColumnValues, ValuesWanted } from '../core/analysis/columnValues'
import type { ExportQuestion } from '../core/analysis/exportPlan'
import type { LineView } from '../core/analysis/LineView'
import type { Preflight } from '../core/analysis/preflight'
import type { RuleBook } from '../core/analysis/RuleBook'
import type { CheckFixes } from '../core/analysis/SheetAnalysis'
import type { FittingLines, ShownLines } from '../core/analysis/SheetViews'
import type { Flag } from '../core/checks/Check'
import type { TextDisagreement } from '../core/checks/CheckContext'
import type { CodingAnswer } from '../core/coding/CodingAnswer'
import type { ExportDiff } from '../core/export/exportDiff'
import type { FilePreview } from '../core/export/filePreview'
import type { CellEdit } from '../core/history/CellEdit'
import type { PackedEdits } from '../core/history/packEdits'
import type { SettingTexts } from '../core/history/SettingChange'
import type { SealedAct, TrailState } from '../core/history/trail'
import type { RevenueCodeFacts } from '../core/reference/RulesPack'
import type { ReturnedSheet } from '../core/review/reviewSheet'
import type { MergePlan } from '../core/workspace/mergePlan'
import type { KeptWorkspace } from '../core/workspace/verifyWorkspace'
import type { WorkspaceRecord } from '../core/workspace/WorkspaceRecord'
import type { HeldTrail, PackedWorkspace } from './handOver'
import type { ExportedFile, WriteFacts } from './writeExport'

/** A sheet as the worker opens it: the import and the edits that stand. */
export interface OpenSheet {
  /** The import, as `packImport` makes it. */
  readonly packed: Blob
  readonly edits: readonly CellEdit[]
  readonly settings: SettingTexts
  /** Address of the folder with the reference packs. */
  readonly packs: string
  /** Whether the user confirmed a CPT licence: only then the Level I code list is loaded. */
  readonly levelOne: boolean
}

/** Everything known of one line: why it is coded so, what the checks say, which lines are like it. */
export interface LineExplanation {
  readonly row: number
  readonly answer: CodingAnswer
  readonly flags: readonly Flag[]
  readonly similar: readonly number[]
}

/** An export as the page asks for it. */
export interface ExportAsk extends Omit<ExportQuestion, 'earlier' | 'again'> {
  readonly earlier: PackedExport | null
  /** An earlier export to write again as it was. */
  readonly again: RepeatedExport | null
}

/** An earlier export: the cells that differed from the import then, and its lines as `packRows` packs them. */
export interface PackedExport {
  readonly edits: readonly CellEdit[]
  readonly rows: string
}

/** An earlier export with what the workspace said of its policies, checks and codes then. */
export interface RepeatedExport extends PackedExport {
  readonly settings: SettingTexts
}

/** What the export screen shows before anything is written. */
export interface PreparedExport {
  readonly preflight: Preflight
  readonly diff: ExportDiff
  readonly preview: FilePreview
}

/** What an export wrote; `rows` are its lines as `packRows` packs them. */
export interface ExportedFiles {
  readonly files: readonly ExportedFile[]
  /** The number in their names. */
  readonly number: number
  readonly lines: number
  readonly rows: string
}

export type RevenueCodeLabel = Pick<RevenueCodeFacts, 'code' | 'label'>

/** Asks for the values of a column among the lines of a view. */
export interface ValuesRequest extends ValuesWanted {
  readonly view: LineView
}

/** What the sheet worker can be asked: it holds a copy of the sheet that follows every edit. */
export interface SheetCalls {
  /** Reads the packs while a file is still being imported. */
  prepare: { ask: Pick<OpenSheet, 'packs' | 'levelOne'>; answer: null }
  open: { ask: OpenSheet; answer: Analysis }
  /** Judges all lines anew under these settings of the workspace. */
  setSettings: { ask: SettingTexts; answer: Analysis }
  setLevelOne: { ask: boolean; answer: Analysis }
  /** Edits that add lines, or take added ones away: all lines are read anew. */
  addLines: { ask: readonly CellEdit[]; answer: Analysis }
  edit: { ask: readonly CellEdit[] | PackedEdits; answer: AnalysisUpdate }
  /** Lines whose code proposal came (true) or went (false); starts empty with `open`. */
  setSuggested: {
    ask: { readonly rows: readonly number[]; readonly marks: readonly boolean[] }
    answer: null
  }
  /** Lines whose words speak for another code than they carry. */
  setDisagreements: { ask: readonly TextDisagreement[]; answer: AnalysisUpdate }
  view: { ask: LineView; answer: ShownLines }
  /** Those of some lines that the view lets through. */
  fitting: {
    ask: { readonly view: LineView; readonly rows: Uint32Array<ArrayBuffer> }
    answer: FittingLines
  }
  /** The values a column has among the lines of a view, without regard to the column's own filter. */
  values: { ask: ValuesRequest; answer: ColumnValues }
  /** The lines that a decision about this one fits as well. */
  linesLike: { ask: number; answer: readonly number[] }
  /** Takes a part of a trail ahead of the question about it (`handOver`). */
  holdTrail: {
    ask: {
      readonly trail: HeldTrail
      readonly acts: readonly SealedAct[]
      /** Further edits of the last act that crossed before. */
      readonly edits?: readonly CellEdit[]
    }
    answer: null
  }
  /** Reads a workspace file; its trail is held, to be taken in parts and asked about (`readBeside`). */
  readWorkspaceFile: {
    ask: { readonly trail: HeldTrail; readonly file: Blob }
    answer: Omit<WorkspaceRecord, 'imported' | 'acts'> & {
      /** The import, as `packImport` makes it. */
      readonly packed: Blob
      readonly entries: number
    }
  }
  /** The file of a workspace (`writeBeside`). */
  writeWorkspaceFile: {
    ask: Omit<PackedWorkspace, 'acts'> & { readonly trail: HeldTrail }
    answer: Blob
  }
  partOfTrail: {
    ask: { readonly trail: HeldTrail; readonly from: number; readonly to: number }
    answer: readonly SealedAct[]
  }
  /** Whether the trail stands as it was written, and the import as it was. */
  verifyWorkspace: {
    ask: Omit<KeptWorkspace, 'imported' | 'acts'> & {
      readonly trail: HeldTrail
      readonly packed: Blob
    }
    answer: TrailState
  }
  /** Whether the trail stands as it was written; other questions are answered meanwhile. */
  verifyTrail: { ask: HeldTrail; answer: TrailState }
  /** What it takes to bring another copy of the open workspace into it. */
  mergePlan: {
    ask: Record<'mine' | 'theirs', HeldTrail>
    answer: MergePlan
  }
  /** The revenue codes of the UB-04 list with labels in our own words. */
  revenueCodes: { ask: null; answer: readonly RevenueCodeLabel[] }
  ruleBook: { ask: null; answer: RuleBook }
  /** What fixing the check with this id on all its lines would change. */
  fixes: { ask: string; answer: CheckFixes }
  /** An .xlsx workbook with the lines of a department to comment on. */
  reviewSheet: {
    ask: { readonly department: string; readonly workspace: string }
    answer: Uint8Array<ArrayBuffer>
  }
  /** What a review sheet brings back; null when the workbook is something else. */
  readReviewSheet: { ask: File; answer: ReturnedSheet | 'no-comment-column' | null }
  explain: { ask: number; answer: LineExplanation }
  prepareExport: { ask: { ask: ExportAsk; lines: number }; answer: PreparedExport }
  exportFiles: { ask: WriteFacts & { ask: ExportAsk }; answer: ExportedFiles }
  /** Ends the export that is being written. */
  cancelExport: { ask: null; answer: null }
}
