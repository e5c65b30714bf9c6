import type { ExportOrder } from '../core/export/ExportOrder'
import type { Act, ExportRepeat } from '../core/history/Act'
import type { CellEdit } from '../core/history/CellEdit'
import { replay } from '../core/history/replay'
import { standingSettings } from '../core/history/SettingChange'
import type { ChargeSheet } from '../core/sheet/ChargeSheet'
import type { PackedExport, RepeatedExport } from '../workers/sheetProtocol'
import type { ExportedFile } from '../workers/writeExport'
import type { Notice } from './screenSlice'

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
  /** Names of its files; the sheet comes first. */
  readonly files: readonly string[]
  /** SHA-256 of each file. */
  readonly hashes: readonly string[]
  readonly told: ExportRepeat['told']
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
      files,
      rows: repeat.rows,
      hashes: repeat.hashes,
      told: repeat.told,
    }
  )
}

/** What orders of earlier versions lack. */
const letNothingThrough = {
  letThrough: [],
  otherRows: false,
} as const satisfies Partial<ExportOrder>

/** The order of an export, or null where the trail of another version wrote it otherwise. */
function orderFrom(text: string): ExportOrder | null {
  try {
    return { ...letNothingThrough, ...(JSON.parse(text) as Partial<ExportOrder>) } as ExportOrder
  } catch {
    return null
  }
}

/** An earlier export as the worker takes it: the sheet of then as cells that differ from the import. */
function packedExport(
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

/** An earlier export as it is written again: with the settings of then as well. */
export function repeatedExport(
  sheet: ChargeSheet,
  acts: readonly Act[],
  earlier: EarlierExport,
): RepeatedExport {
  const before = acts.filter(({ id }) => id <= earlier.act)
  return { ...packedExport(sheet, acts, earlier), settings: standingSettings(before) }
}

/** Whether the files that were written again are those of then, byte for byte. */
export function repeatNotice(files: readonly ExportedFile[], { hashes }: EarlierExport): Notice {
  const differing = files.filter(({ sha256 }, index) => sha256 !== hashes[index])
  const words = files.length === 1 ? 'The file is' : `The ${files.length} files are`
  if (differing.length === 0)
    return {
      tone: 'info',
      message: `${words} written again, byte for byte as exported.`,
      advice: `The sheet’s SHA-256 is ${hashes[0] ?? ''}.`,
    }
  const differ = differing.length === 1 ? 'differs' : 'differ'
  return {
    tone: 'error',
    message: `${words} written again, but ${differing.map(({ name }) => name).join(', ')} ${differ} from what was exported.`,
    advice:
      'Another version of Chargewright, or other reference data, made it then. Compare both before you use one.',
  }
}

/** The cells of a sheet that differ from the import. */
export function standingEdits(sheet: ChargeSheet): CellEdit[] {
  return sheet.changedColumns().flatMap((column) =>
    Array.from(sheet.changes(column), ([row, after]) => {
      return { row, column, before: sheet.original(row, column), after }
    }),
  )
}
