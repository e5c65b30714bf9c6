import {
  type AnalysisUpdate,
  emptyFacts,
  type LineFacts,
  putUpdate,
  type SheetCounts,
} from '../core/analysis/Analysis'
import { counted } from '../core/chargemaster/counted'
import { withoutWaiver, withWaiver } from '../core/checks/waivers'
import { learnedNotice } from '../core/coding/policies'
import type { CellEdit } from '../core/history/CellEdit'
import { type PackedEdits, packEdits } from '../core/history/packEdits'
import { standingEdits } from '../core/history/replay'
import type { SealedAct } from '../core/history/trail'
import { reviewStateOf, waitsForReview } from '../core/review/ReviewState'
import type { LineExplanation, RevenueCodeLabel } from '../workers/sheetProtocol'
import { AT_REST, atRest } from './atRest'
import { isAwaited } from './awaitedView'
import { LineStamps } from './LineStamps'
import type { GetState, Outside, SetState } from './Workspace'

/** What the engines say of the lines: coding, open checks, counts, and the reasons for the line that is looked at. */
export interface AnalysisSlice {
  /** Which lines say something new; `factsVersion` counts the changes that are no edit of a cell. */
  readonly stamps: LineStamps
  /** Coding and open checks per line; changed in place. */
  readonly facts: LineFacts
  readonly factsVersion: number
  /** Null while the sheet is being analysed for the first time. */
  readonly counts: SheetCounts | null
  /** Everything known of the active line; null until it is there. */
  readonly explanation: LineExplanation | null
  /** Lets the worker read the packs while a file is being imported. */
  readonly prepareAnalysis: () => void
  readonly analyseSheet: () => Promise<void>
  /** Tells how the file shows that its hospital codes, once after its import. */
  readonly tellPolicies: () => Promise<void>
  /** `packed`: the same edits, where they are packed already. */
  readonly analyseEdits: (edits: readonly CellEdit[], packed?: PackedEdits) => void
  /** Takes in what became of some lines without an edit of theirs. */
  readonly takeUpdate: (update: AnalysisUpdate) => void
  readonly explainActive: () => void
  /** Explains the active line and looks for codes for it, once the keyboard rests. */
  readonly readActiveSoon: () => void
  /** The revenue codes of the UB-04 list; asked for once. */
  readonly revenueCodeLabels: () => Promise<readonly RevenueCodeLabel[]>
  /** Loads or drops the Level I code list after the user confirmed or withdrew the licence. */
  readonly applyLevelOne: () => void
  /**
   * Judges all lines anew after a setting of the workspace changed. Where a person just changed it, a reviewed line
   * that is coded otherwise now is opened again: the decision was about the line as it was coded.
   */
  readonly applySettings: (cause: SealedAct | null) => void
  /** Keeps the counts with the workspace, for the list of recent ones. */
  readonly keepCounts: () => void
  /** Waives a check on one line with a note, which stays with the line; taking it back opens it again. */
  readonly waive: (row: number, checkId: string, title: string, note: string) => boolean
  readonly unwaive: (row: number, checkId: string) => void
}

const SUMMARY_AT_REST = 500
/** From this many edits on packing them costs less than what it saves. */
const MANY = 1000

interface UnshownUpdate {
  readonly facts: LineFacts
  readonly counts: SheetCounts
  readonly rows: Uint32Array<ArrayBuffer>
}

export function createAnalysisSlice(set: SetState, get: GetState, outside: Outside): AnalysisSlice {
  const { sheetWorker, packs } = outside
  let asked = 0
  let labels: Promise<readonly RevenueCodeLabel[]> | null = null
  let settingsAsked = 0
  const readActiveSoon = atRest(() => {
    get().explainActive()
    get().suggestActive()
  }, AT_REST)
  const keepCountsSoon = atRest(() => get().keepCounts(), SUMMARY_AT_REST)

  /** What edits changed and the screen does not show yet; dropped when another sheet was analysed meanwhile. */
  let updated: UnshownUpdate | null = null
  const showUpdateSoon = atRest(() => {
    const shown = updated
    updated = null
    if (!shown || shown.facts !== get().facts) return
    set({ counts: shown.counts, factsVersion: get().factsVersion + 1 })
    get().findStale(shown.rows)
    keepCountsSoon()
    get().refreshExport()
    get().refreshRules()
    get().explainActive()
    get().suggestActive()
  }, AT_REST)

  const refreshAll = (change: Partial<AnalysisSlice>) => {
    get().stamps.touchAll()
    set({ ...change, factsVersion: get().factsVersion + 1 })
    get().keepCounts()
    void get().refreshView()
    get().refreshExport()
    get().refreshRules()
    get().explainActive()
  }

  const reopenRecoded = (recoded: readonly number[], label: string) => {
    const { document, isFollower, act, tell } = get()
    if (!document || isFollower) return
    const { sheet } = document
    const rows = recoded.filter((row) => !waitsForReview(reviewStateOf(sheet, row)))
    if (rows.length === 0) return
    const lines = counted(rows.length, 'reviewed line')
    act({
      kind: 'review',
      label: `Open ${lines} again`,
      reason: `Coded otherwise by “${label}”.`,
      changes: rows.map((row) => ({ row, column: 'review', after: 'reopened' })),
    })
    tell({
      tone: 'info',
      message: `${lines} ${rows.length === 1 ? 'is' : 'are'} coded otherwise now and opened again.`,
      advice: 'The batches show them as changed since their review.',
    })
  }

  return {
    stamps: new LineStamps(),
    facts: emptyFacts(0),
    factsVersion: 0,
    counts: null,
    explanation: null,

    prepareAnalysis() {
      const levelOne = get().levelOne === true
      sheetWorker('prepare', { packs, levelOne }).catch(get().tellError)
    },

    async analyseSheet() {
      const { document, acts, levelOne, workspaceSettings: settings } = get()
      if (!document) return
      const { id } = document.summary
      set({ facts: emptyFacts(document.sheet.lineCount), counts: null, explanation: null })
      get().forgetExport()
      const ask = {
        packed: document.packed,
        edits: standingEdits(acts),
        settings,
        packs,
        levelOne: levelOne === true,
      }
      const opening = sheetWorker('open', ask)
      // What coding and checks say nothing of is shown before they are known.
      if (isAwaited(get())) void get().refreshView()
      const { facts, counts } = await opening
      if (get().document?.summary.id !== id) return
      refreshAll({ facts, counts })
      // Codes are looked for in the background: opening a file does not wait for them.
      void get().suggestAll()
    },

    async tellPolicies() {
      const { document } = get()
      const { policies } = await sheetWorker('ruleBook', null)
      const message = learnedNotice(policies.map(({ policy }) => policy))
      if (message === null || get().document?.sheet !== document?.sheet || get().notice) return
      const link = { label: 'See all policies', screen: 'rules' } as const
      get().tell({ tone: 'info', message, advice: 'Change what does not fit.', link })
    },

    analyseEdits(edits, packed) {
      const id = get().document?.summary.id
      if (edits.some(({ column }) => column === 'added')) {
        sheetWorker('addLines', edits)
          .then(({ facts, counts }) => {
            if (get().document?.summary.id !== id) return
            refreshAll({ facts, counts })
            get().suggestAgain(edits.map(({ row }) => row))
          })
          .catch(get().tellError)
        void get().followAdded()
        return
      }
      const told = packed ?? (edits.length > MANY ? packEdits(edits) : edits)
      sheetWorker('edit', told, { afterPaint: true })
        .then((update) => {
          if (get().document?.summary.id !== id) return
          get().takeUpdate(update)
          get().suggestAgain(edits.map(({ row }) => row))
        })
        .catch(get().tellError)
    },

    takeUpdate(update) {
      const { facts, stamps } = get()
      putUpdate(facts, update)
      stamps.touch(update.rows)
      const before = updated?.facts === facts ? updated.rows : null
      const rows = before ? Uint32Array.from([...before, ...update.rows]) : update.rows
      updated = { facts, counts: update.counts, rows }
      showUpdateSoon()
    },

    readActiveSoon,

    revenueCodeLabels() {
      labels ??= sheetWorker('revenueCodes', null).catch((error: unknown) => {
        labels = null
        throw error
      })
      return labels
    },

    explainActive() {
      const { active, document } = get()
      if (!document || !active) {
        set({ explanation: null })
        return
      }
      const number = ++asked
      sheetWorker('explain', active.row)
        .then((explanation) => {
          if (number === asked) set({ explanation })
        })
        .catch(get().tellError)
    },

    applyLevelOne() {
      const { document, levelOne } = get()
      if (!document) return
      const { id } = document.summary
      sheetWorker('setLevelOne', levelOne === true)
        .then(({ facts, counts }) => {
          if (get().document?.summary.id !== id) return undefined
          refreshAll({ facts, counts })
          return get().suggestAll()
        })
        .catch(get().tellError)
    },

    applySettings(cause) {
      const { document, workspaceSettings } = get()
      if (!document) return
      const { id } = document.summary
      const number = ++settingsAsked
      sheetWorker('setSettings', workspaceSettings)
        .then(({ facts, counts }) => {
          if (get().document?.summary.id !== id || number !== settingsAsked) return
          const before = get().facts.coding
          refreshAll({ facts, counts })
          const recoded = [...before.keys()].filter((row) => before[row] !== facts.coding[row])
          get().suggestAgain(recoded)
          if (cause?.type === 'setting' || cause?.type === 'edit')
            reopenRecoded(recoded, cause.label)
        })
        .catch(get().tellError)
    },

    keepCounts() {
      const { document, counts } = get()
      if (!document || !counts) return
      set({ document: { ...document, summary: { ...document.summary, counts: counts.codings } } })
      get().saveSummary()
    },

    waive(row, checkId, title, note) {
      const waived = get().document?.sheet.get(row, 'waived') ?? ''
      const after = withWaiver(waived, checkId, note)
      const label = `Waive “${title}”`
      return get().act({
        kind: 'waiver',
        label,
        reason: note,
        changes: [{ row, column: 'waived', after }],
      })
    },

    unwaive(row, checkId) {
      const waived = get().document?.sheet.get(row, 'waived') ?? ''
      const after = withoutWaiver(waived, checkId)
      const label = 'Take back a waiver'
      get().act({ kind: 'waiver', label, changes: [{ row, column: 'waived', after }] })
    },
  }
}
