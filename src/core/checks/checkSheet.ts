import { allChecks } from './allChecks'
import type { Severity } from './Check'
import { type CheckContext, checkedLineAt } from './CheckContext'
import { findProblems } from './checkLine'
import { waivedChecks } from './waivers'

/** The open flags of all lines, compact: texts are made on demand by `checkLine`. */
export interface SheetFlags {
  /** Check id → lines it flags, in order; checks without a line are absent. */
  readonly rowsByCheck: ReadonlyMap<string, Uint32Array<ArrayBuffer>>
  /** Check id → lines on which it is waived, in order. */
  readonly waivedByCheck: ReadonlyMap<string, Uint32Array<ArrayBuffer>>
  /** Per line, how many open flags of each severity. */
  readonly counts: Readonly<Record<Severity, Uint8Array<ArrayBuffer>>>
}

/** Checks every line of the sheet. */
export function checkSheet(context: CheckContext): SheetFlags {
  const { lineCount } = context.sheet
  const counts = {
    error: new Uint8Array(lineCount),
    warning: new Uint8Array(lineCount),
    info: new Uint8Array(lineCount),
  }
  const open: number[][] = allChecks.map(() => [])
  const waived: number[][] = allChecks.map(() => [])
  for (let row = 0; row < lineCount; row++) {
    const waivedHere = waivedOn(context, row)
    findProblems(checkedLineAt(row, context), context, (check, _, index) => {
      if (waivedHere?.has(check.id)) {
        waived[index]?.push(row)
        return
      }
      open[index]?.push(row)
      counts[check.severity][row] = (counts[check.severity][row] ?? 0) + 1
    })
  }
  return { rowsByCheck: byCheck(open), waivedByCheck: byCheck(waived), counts }
}

/** The flags after `rows` (in order) were checked again; everything else is kept. */
export function recheckRows(
  flags: SheetFlags,
  context: CheckContext,
  rows: readonly number[],
): SheetFlags {
  const again = new Set(rows)
  const keep = (lists: ReadonlyMap<string, Uint32Array>) =>
    allChecks.map(({ id }) => Array.from(lists.get(id) ?? []).filter((row) => !again.has(row)))
  const open = keep(flags.rowsByCheck)
  const waived = keep(flags.waivedByCheck)
  for (const row of rows) {
    for (const severity of ['error', 'warning', 'info'] as const) flags.counts[severity][row] = 0
    const waivedHere = waivedOn(context, row)
    findProblems(checkedLineAt(row, context), context, (check, _, index) => {
      if (waivedHere?.has(check.id)) {
        waived[index]?.push(row)
        return
      }
      open[index]?.push(row)
      flags.counts[check.severity][row] = (flags.counts[check.severity][row] ?? 0) + 1
    })
  }
  const sorted = (lists: number[][]) => lists.map((list) => list.sort((a, b) => a - b))
  return {
    rowsByCheck: byCheck(sorted(open)),
    waivedByCheck: byCheck(sorted(waived)),
    counts: flags.counts,
  }
}

function waivedOn({ sheet }: CheckContext, row: number): ReadonlyMap<string, string> | null {
  const cell = sheet.get(row, 'waived')
  return cell === '' ? null : waivedChecks(cell)
}

function byCheck(lists: readonly number[][]): ReadonlyMap<string, Uint32Array<ArrayBuffer>> {
  return new Map(
    allChecks.flatMap(({ id }, index) => {
      const rows = lists[index] ?? []
      return rows.length > 0 ? [[id, Uint32Array.from(rows)] as const] : []
    }),
  )
}
