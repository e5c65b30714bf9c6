import { allLines, type LineView } from '../core/analysis/LineView'
import { counted } from '../core/chargemaster/counted'
import type { EditAct, StandingAct } from '../core/history/Act'
import { lastToUndo } from '../core/history/undoState'
import { type BatchCandidates, batchCandidates, batchChanges } from '../core/review/batchChanges'
import { type Batch, batchesOf, signOffsOf } from '../core/review/batches'
import { likeLabel } from '../core/review/likeDecision'
import { reviewStateOf, waitsForReview } from '../core/review/ReviewState'
import { answerChanges, answeredRows } from '../core/review/reviewAnswer'
import { decisionChanges, decisionLabel, type ReviewDecision } from '../core/review/reviewDecision'
import { commentChanges, type ReturnedSheet } from '../core/review/reviewSheet'
import { type Sample, sampleRows, sampleText } from '../core/review/sample'
import { UserError } from '../core/UserError'
import type { Notice } from './screenSlice'
import type { GetState, Outside, SetState } from './Workspace'

/** What is reviewed one line after another: a batch, or a list every chargemaster has. */
export type QueueSource =
  | { readonly type: 'batch'; readonly name: string }
  | { readonly type: 'flagged' }
  | { readonly type: 'dynamic' }

/** The lines of a queue; they stay in it while it is open, also when they are decided. */
export interface ReviewQueue {
  readonly source: QueueSource
  readonly rows: readonly number[]
  /** Index of the line that is looked at. */
  readonly position: number
}

/** A decision that was just made. */
export interface DecidedLine {
  readonly row: number
  readonly decision: ReviewDecision
  /** Lines of the queue that wait for a decision and were like the line before it; empty while they are looked for. */
  readonly like: readonly number[]
}

export interface BatchRequest {
  readonly name: string
  /** The lines to choose from. */
  readonly rows: Uint32Array<ArrayBuffer>
  readonly sample: Sample
  /** What the lines to choose from are, in words. */
  readonly described: string
}

/** The queue a reviewer goes through, the decisions, the batches and their signatures. */
export interface ReviewSlice {
  readonly queue: ReviewQueue | null
  /** The last decision, which can be made about lines like it; null after any other act. */
  readonly decided: DecidedLine | null
  readonly openQueue: (source: QueueSource) => Promise<void>
  readonly goToPosition: (position: number) => void
  /**
   * Decides about the line that is looked at, and goes to the next one that waits. False when it was refused, as
   * another tab works on the workspace; so also below.
   */
  readonly decide: (decision: ReviewDecision) => boolean
  /** Makes a decision about other lines too: one act, one undo step. */
  readonly decideLike: (rows: readonly number[], decision: ReviewDecision) => boolean
  /** Opens a line again that was decided, with the reason; a signed batch shows it. */
  readonly reopen: (row: number, reason: string) => boolean
  /** Sends a returned line back to its reviewer as it is, with an answer. */
  readonly answerReturned: (row: number, answer: string) => boolean
  /** Takes the last review decision back and shows its line; says so where the last act is something else. */
  readonly undoReview: () => void
  /** The lines of a view that may go into a new batch. */
  readonly batchCandidates: (view: LineView) => Promise<BatchCandidates>
  readonly makeBatch: (request: BatchRequest) => boolean
  /** The names of all departments of the sheet, whatever the grid shows. */
  readonly allDepartments: () => Promise<readonly string[]>
  /** Hands the user a workbook with the lines of a department to comment on. */
  readonly saveReviewSheet: (department: string) => Promise<void>
  /** Attaches the comments of a review sheet; false when the file is something else. */
  readonly takeReviewSheet: (file: File) => Promise<boolean>
  readonly signOff: (batch: Batch, statement: string) => boolean
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Workbooks above this many bytes are no review sheet and are not read twice. */
const MAX_SHEET = 4_000_000

export function createReviewSlice(set: SetState, get: GetState, outside: Outside): ReviewSlice {
  const { sheetWorker } = outside
  const show = (queue: ReviewQueue) => {
    set({ queue })
    const row = queue.rows[queue.position]
    if (row !== undefined) get().setActive({ row, column: 'description' })
  }
  const waits = (row: number) => {
    const sheet = get().document?.sheet
    return sheet !== undefined && waitsForReview(reviewStateOf(sheet, row))
  }
  /**
   * The next line that waits, after `from` and then from the start; `from` itself when none does. Lines whose
   * return was answered come first: somebody waits for the reviewer there.
   */
  const nextWaiting = (rows: readonly number[], from: number) => {
    const sheet = get().document?.sheet
    const answered = sheet ? answeredRows(sheet) : new Set<number>()
    const next = answered.size > 0 ? nextOf(rows, from, (row) => answered.has(row)) : null
    return next ?? nextOf(rows, from, waits) ?? from
  }

  /** Offers the lines that a decision fits as well, unless something else was done meanwhile. */
  const offerLike = (decision: ReviewDecision, rows: readonly number[]) => {
    const { decided, queue } = get()
    if (decided?.decision !== decision) return
    const queued = new Set(queue?.rows)
    set({ decided: { ...decided, like: rows.filter((row) => queued.has(row) && waits(row)) } })
  }

  return {
    queue: null,
    decided: null,

    async openQueue(source) {
      const document = get().document
      if (!document) return
      const rows = await rowsOf(source)
      if (get().document?.sheet !== document.sheet) return
      show({ source, rows, position: Math.max(0, nextWaiting(rows, -1)) })
      set({ decided: null })
    },

    goToPosition(position) {
      const { queue } = get()
      if (queue && position >= 0 && position < queue.rows.length) show({ ...queue, position })
    },

    decide(decision) {
      const { queue, document, act } = get()
      const row = queue?.rows[queue.position]
      if (!queue || !document || row === undefined) return false
      const changes = decisionChanges(document.sheet, row, decision)
      // Asked before the act: a line that was corrected is like others no more.
      const like = sheetWorker('linesLike', row)
      const reason = decision.note.trim()
      if (!act({ kind: 'review', label: decisionLabel(decision), reason, changes })) return false
      set({ decided: { row, decision, like: [] } })
      like.then((rows) => offerLike(decision, rows)).catch(get().tellError)
      show({ ...queue, position: nextWaiting(queue.rows, queue.position) })
      return true
    },

    decideLike(rows, decision) {
      const { document, act, queue } = get()
      if (!document) return false
      const changes = rows.flatMap((row) => decisionChanges(document.sheet, row, decision))
      const lines = counted(rows.length, 'line')
      const label = `${likeLabel(decision)}: ${lines} like it`
      if (!act({ kind: 'review', label, reason: decision.note.trim(), changes })) return false
      set({ decided: null })
      const row = queue?.rows[queue.position] ?? -1
      if (queue && !waits(row))
        show({ ...queue, position: nextWaiting(queue.rows, queue.position) })
      return true
    },

    reopen(row, reason) {
      const isDone = get().act({
        kind: 'review',
        label: 'Open the review again',
        reason,
        changes: [
          { row, column: 'review', after: 'reopened' },
          { row, column: 'reviewNote', after: reason },
        ],
      })
      if (isDone) set({ decided: null })
      return isDone
    },

    answerReturned(row, answer) {
      const { document, act, person, mayAct } = get()
      if (!document || !mayAct()) return false
      if (reviewStateOf(document.sheet, row) !== 'returned') {
        get().tell(notReturnedNotice)
        return false
      }
      const text = answer.trim()
      return act({
        kind: 'review',
        label: 'Answer and send back',
        reason: text,
        changes: answerChanges(document.sheet, row, { author: person.trim(), text }),
      })
    },

    undoReview() {
      const last = lastToUndo(get().undoState)
      if (last?.type !== 'edit' || !isDecision(last)) {
        get().tell(noDecisionNotice(last))
        return
      }
      get().undo()
      set({ decided: null })
      const { queue } = get()
      const [first] = last.edits
      const position = queue?.rows.indexOf(first?.row ?? -1) ?? -1
      if (queue && position >= 0) show({ ...queue, position })
    },

    async batchCandidates(view) {
      const sheet = get().document?.sheet
      if (!sheet) throw new RangeError('No workspace is open.')
      const found = await sheetWorker('view', view)
      const rows = found.rows ?? Uint32Array.from({ length: sheet.lineCount }, (_, row) => row)
      const signed = signOffsOf(get().acts)
      return batchCandidates(sheet, rows, (batch) => signed.has(batch))
    },

    makeBatch({ name, rows, sample, described }) {
      const sheet = get().document?.sheet
      if (!sheet) return false
      const chosen = sampleRows(sheet, rows, sample)
      return get().act({
        kind: 'review',
        label: `Send ${counted(chosen.length, 'line')} to review: ${name}`,
        reason: `${described}. ${sampleText(sample, rows.length)}.`,
        changes: batchChanges(sheet, chosen, name),
      })
    },

    async allDepartments() {
      const asked = { column: 'department', view: allLines, search: '' } as const
      const { values } = await sheetWorker('values', asked)
      return values.map(({ value }) => value).filter((name) => name !== '')
    },

    async saveReviewSheet(department) {
      const { document, acts } = get()
      if (!document) return
      const workspace = acts[0]?.hash ?? document.summary.created
      const bytes = await sheetWorker('reviewSheet', { department, workspace })
      outside.download(`Review sheet ${department}.xlsx`, new Blob([bytes], { type: XLSX }))
    },

    async takeReviewSheet(file) {
      const { document, acts } = get()
      if (!/\.(?:xlsx|ods)$/i.test(file.name) || file.size > MAX_SHEET) return false
      const returned = await sheetWorker('readReviewSheet', file).catch(() => null)
      if (!returned) return false
      // Its lines must not become a workspace of their own.
      if (returned === 'no-comment-column')
        throw new UserError(
          'review/no-comment-column',
          `${file.name} is a review sheet, but its column “Comment” is missing.`,
          'Give the column with the comments the heading “Comment” again, then drop the sheet again.',
        )
      if (!document)
        throw new UserError(
          'review/no-workspace',
          `${file.name} is a review sheet: its comments belong to the lines of a workspace.`,
          'Open the workspace it was saved from, then drop it again.',
        )
      const workspace = acts[0]?.hash ?? document.summary.created
      const { comments } = returned
      const { changes, attached, strangers } = commentChanges(document.sheet, comments, workspace)
      const label = `Attach comments of ${file.name}`
      // Refused where another tab works on the workspace, which was said.
      if (attached > 0 && !get().act({ kind: 'review', label, changes })) return true
      get().tell(commentNotice(file.name, returned, attached, strangers))
      return true
    },

    signOff({ name, rows, waiting, states: { returned } }, statement) {
      if (waiting > 0)
        throw new UserError(
          'review/lines-wait',
          `${counted(waiting, 'line')} of “${name}” still ${waiting === 1 ? 'waits' : 'wait'} for a decision.`,
          'Decide about each of them, then sign the batch off.',
        )
      const event = { kind: 'sign-off', batch: name, rows, statement } as const
      const open = returned > 0 ? `, ${counted(returned, 'line')} of it returned` : ''
      return get().recordEvent(`Sign off “${name}”${open}`, event)
    },
  }

  async function rowsOf(source: QueueSource): Promise<readonly number[]> {
    const { document, acts } = get()
    if (!document) return []
    if (source.type === 'batch') {
      const batch = batchesOf(document.sheet, acts).find(({ name }) => name === source.name)
      // A signed batch whose lines all moved on still shows what was signed.
      return batch?.rows.length === 0 ? (batch.signed?.rows ?? []) : (batch?.rows ?? [])
    }
    const found = await sheetWorker('view', { ...allLines, worklist: source.type })
    return [...(found.rows ?? [])].filter(waits)
  }
}

/** The position after `from`, and then from the start, of the first line that fits; null when none does. */
function nextOf(
  rows: readonly number[],
  from: number,
  fits: (row: number) => boolean,
): number | null {
  for (let step = 1; step <= rows.length; step++) {
    const position = (from + step) % rows.length
    if (fits(rows[position] ?? -1)) return position
  }
  return null
}

/** Whether an act says what came of the review of its lines, and does not send them to one. */
function isDecision({ kind, edits }: EditAct): boolean {
  const columns = new Set(edits.map(({ column }) => column))
  return kind === 'review' && columns.has('review') && !columns.has('batch')
}

/** While an answer is typed, another tab may have answered. */
const notReturnedNotice: Notice = {
  tone: 'info',
  message: 'The line is no longer returned; nothing was sent back.',
  advice: 'Its history says what was done meanwhile.',
}

function noDecisionNotice(last: StandingAct | undefined): Notice {
  return {
    tone: 'info',
    message: 'There is no review decision to take back.',
    advice: last
      ? `The last act was “${last.label}”; Undo at the top takes it back.`
      : 'What was signed off stands; a line is opened again with a reason.',
  }
}

/** What came of a review sheet that was given back. */
function commentNotice(
  fileName: string,
  { comments: { length: comments }, changedLines }: ReturnedSheet,
  attached: number,
  strangers: number,
): Notice {
  const message =
    comments === 0
      ? `${fileName} holds no comments.`
      : `${counted(attached, 'comment')} of ${fileName} attached to the lines.`
  const changed =
    changedLines === 0
      ? ''
      : ` Other cells were changed on ${counted(changedLines, 'line')}: only comments are taken, so those changes are not here.`
  if (strangers > 0) {
    const advice = `${strangers} belong to no line of this workspace: the sheet was saved from another one, or its first column was changed.`
    return { tone: 'error', message, advice: advice + changed }
  }
  const tone = changed === '' ? 'info' : 'error'
  if (comments === 0)
    return { tone, message, advice: `Comments are read from the column “Comment”.${changed}` }
  const isKnown = attached < comments
  const known = isKnown ? `${comments - attached} stood there already. ` : ''
  return { tone, message, advice: `${known}They are in the list “Commented”.${changed}` }
}
