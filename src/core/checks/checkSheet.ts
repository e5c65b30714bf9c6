import { allSteps, rowSteps, type Steps } from '../sheet/Steps'
import { allChecks } from './allChecks'
import type { Severity } from './Check'
import { type CheckContext, checkedLineAt } from './CheckContext'
import { findProblems } from './checkLine'
import { waivedChecks } from './waivers'

/** The open flags of all lines, compact: texts are made on demand by `checkLine`. */
export interface SheetFlags {
  /** Check id → lines it flags, in order; checks without a line are absent. */
  readonly rowsByCheck: ReadonlyMap<string, Uint32Array<ArrayBuffer>>
  /** Per line, how many open flags of each severity. */
  readonly counts: FlagCounts
}

function noCounts(lineCount: number): FlagCounts {
  return {
    error: new Uint8Array(lineCount),
    warning: new Uint8Array(lineCount),
    info: new Uint8Array(lineCount),
  }
}

type FlagCounts = Readonly<Record<Severity, Uint8Array<ArrayBuffer>>>

/** Checks every line of the sheet; counts of an earlier pass are written over in place. */
export function checkSheet(
  context: CheckContext,
  counts: FlagCounts = noCounts(context.sheet.lineCount),
): SheetFlags {
  return allSteps(checkSheetSteps(context, counts))
}

/** The same in steps. */
export function* checkSheetSteps(
  context: CheckContext,
  counts: FlagCounts = noCounts(context.sheet.lineCount),
): Steps<SheetFlags> {
  const open: number[][] = allChecks.map(() => [])
  yield* rowSteps(context.sheet.lineCount, (row) => checkRow(row, context, open, counts))
  return { rowsByCheck: byCheck(open), counts }
}

const none = new Uint32Array(0)

/** The flags after `rows` were checked again; everything else is kept. The counts change in place. */
export function recheckRows(
  { rowsByCheck, counts }: SheetFlags,
  context: CheckContext,
  rows: readonly number[],
): SheetFlags {
  const again = new Set(rows)
  const found: number[][] = allChecks.map(() => [])
  for (const row of rows) checkRow(row, context, found, counts)
  const next = new Map(rowsByCheck)
  for (const [index, { id }] of allChecks.entries()) {
    const before = rowsByCheck.get(id) ?? none
    const after = found[index] ?? []
    if (after.length === 0 && !before.some((row) => again.has(row))) continue
    const kept = before.filter((row) => !again.has(row))
    const all = new Uint32Array(kept.length + after.length)
    all.set(kept)
    all.set(after, kept.length)
    if (all.length === 0) next.delete(id)
    else next.set(id, all.sort())
  }
  return { rowsByCheck: next, counts }
}

/** Checks one line: puts it into the list of every check open on it, and counts them anew. */
function checkRow(
  row: number,
  context: CheckContext,
  open: readonly number[][],
  counts: FlagCounts,
): void {
  const cell = context.sheet.get(row, 'waived')
  const waived = cell === '' ? null : waivedChecks(cell)
  counts.error[row] = counts.warning[row] = counts.info[row] = 0
  findProblems(checkedLineAt(row, context), context, ({ id, severity }, _, index) => {
    if (waived?.has(id)) return
    open[index]?.push(row)
    counts[severity][row] = (counts[severity][row] ?? 0) + 1
  })
}

function byCheck(lists: readonly number[][]): ReadonlyMap<string, Uint32Array<ArrayBuffer>> {
  return new Map(
    allChecks.flatMap(({ id }, index) => {
      const rows = lists[index] ?? []
      return rows.length > 0 ? [[id, Uint32Array.from(rows)] as const] : []
    }),
  )
}
