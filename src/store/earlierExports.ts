import type { ExportOrder } from '../core/export/ExportOrder'
import type { Act } from '../core/history/Act'
import type { CellEdit } from '../core/history/CellEdit'
import { replay } from '../core/history/replay'
import type { ChargeSheet } from '../core/sheet/ChargeSheet'
import type { PackedExport } from '../workers/sheetProtocol'

/** An export that stands in the trail with what it takes to repeat it. */
export interface EarlierExport {
  /** Number of its act. */
  readonly act: number
  readonly at: string
  readonly by: string
  readonly lines: number
  readonly order: ExportOrder
  /** Its lines, packed. */
  readonly rows: string
  readonly sheetName: string
  /** SHA-256 of the sheet. */
  readonly sheetHash: string
}

/** The exports of a trail, newest first. */
export function earlierExports(acts: readonly Act[]): EarlierExport[] {
  return acts.flatMap((act) => earlierExport(act) ?? []).toReversed()
}

function earlierExport(act: Act): EarlierExport | null {
  if (act.type !== 'event' || act.event.kind !== 'export' || !act.event.repeat) return null
  const { lines, files, repeat } = act.event
  const order = orderFrom(repeat.order)
  return (
    order && {
      act: act.id,
      at: act.at,
      by: act.by,
      lines,
      order,
      rows: repeat.rows,
      sheetName: files[0] ?? '',
      sheetHash: repeat.hashes[0] ?? '',
    }
  )
}

/** The order of an export, or null where the trail of another version wrote it otherwise. */
function orderFrom(text: string): ExportOrder | null {
  try {
    return JSON.parse(text) as ExportOrder
  } catch {
    return null
  }
}

/** An earlier export as the worker takes it: the sheet of then as cells that differ from the import. */
export function packedExport(
  sheet: ChargeSheet,
  acts: readonly Act[],
  { act, rows }: EarlierExport,
): PackedExport {
  const then = sheet.asImported()
  replay(
    then,
    acts.filter(({ id }) => id <= act),
  )
  return { rows, edits: standingEdits(then) }
}

function standingEdits(sheet: ChargeSheet): CellEdit[] {
  return sheet.changedColumns().flatMap((column) =>
    Array.from(sheet.changes(column), ([row, after]) => {
      return { row, column, before: sheet.original(row, column), after }
    }),
  )
}
