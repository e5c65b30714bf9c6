import { lineFields } from '../core/chargemaster/ChargeLine'
import type { PackedSheet } from '../core/sheet/PackedSheet'
import type { Notice } from './screenSlice'

/** How the user arranged the columns of the grid; plain data, kept with the workspace. */
export interface GridLayout {
  /** All known columns in the user's order; columns not named follow in their own order. */
  readonly order: readonly string[]
  readonly hidden: readonly string[]
  /** Columns of a wide file, behind those that are shown at first, that the user asked for. */
  readonly asked?: readonly string[]
  readonly pinned: readonly string[]
  /** Widths in pixels of the columns the user resized. */
  readonly widths: Readonly<Record<string, number>>
}

export const defaultLayout: GridLayout = {
  order: [],
  hidden: [],
  pinned: ['chargeCode', 'description'],
  widths: {},
}

/** So many of the columns that are no field are shown at first; a file can have 16,384. */
export const OTHERS_AT_FIRST = 200

/** What is said of a file with more columns than are shown; null of all others. */
export function wideFileNotice({ fileColumns, fieldSources }: PackedSheet): Notice | null {
  const taken = new Set(lineFields.flatMap((field) => fieldSources[field].slice(0, 1)))
  if (fileColumns.length - taken.size <= OTHERS_AT_FIRST) return null
  return {
    tone: 'info',
    message: `This file has ${fileColumns.length.toLocaleString('en-US')} columns; beside the fields the first ${OTHERS_AT_FIRST} are shown.`,
    advice: 'Find others under Columns, above the lines; all are kept and exported.',
  }
}
