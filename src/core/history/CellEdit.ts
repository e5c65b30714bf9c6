import type { ChargeSheet, ColumnId } from '../sheet/ChargeSheet'
import { EDITS_PER_STEP, type Steps } from '../sheet/Steps'

/**
 * One cell changed by a person. Always "cell edit", never "edit":
 * in billing an edit is a check on a claim (NCCI edits), which here is a Check.
 */
export interface CellEdit {
  readonly row: number
  readonly column: ColumnId
  readonly before: string
  readonly after: string
}

/** A cell, whatever stands in it. */
export type CellPlace = Pick<CellEdit, 'row' | 'column'>

/** Puts the `after` of each edit into the sheet, in order. */
export function applyEdits(sheet: ChargeSheet, edits: readonly CellEdit[]): void {
  for (const { row, column, after } of edits) sheet.set(row, column, after)
}

/** The same in steps, for an act of very many. */
export function* applySteps(sheet: ChargeSheet, edits: readonly CellEdit[]): Steps<void> {
  for (let from = 0; from < edits.length; from += EDITS_PER_STEP) {
    applyEdits(sheet, edits.slice(from, from + EDITS_PER_STEP))
    yield
  }
}

/** The edits that take these back: undo is `applyEdits(sheet, invertEdits(edits))`. */
export function invertEdits(edits: readonly CellEdit[]): readonly CellEdit[] {
  let back = inverted.get(edits)
  if (!back) {
    back = edits.toReversed().map((edit) => ({ ...edit, before: edit.after, after: edit.before }))
    inverted.set(edits, back)
  }
  return back
}

/** Undo, each later one of the same act, and the history read them: for a hundred thousand cells once is enough. */
const inverted = new WeakMap<readonly CellEdit[], readonly CellEdit[]>()
