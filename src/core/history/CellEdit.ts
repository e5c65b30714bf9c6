import type { ChargeSheet, ColumnId } from '../sheet/ChargeSheet'

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

/** Puts the `after` of each edit into the sheet, in order. */
export function applyEdits(sheet: ChargeSheet, edits: readonly CellEdit[]): void {
  for (const { row, column, after } of edits) sheet.set(row, column, after)
}

/** The edits that take these back: undo is `applyEdits(sheet, invertEdits(edits))`. */
export function invertEdits(edits: readonly CellEdit[]): readonly CellEdit[] {
  return edits.toReversed().map((edit) => ({ ...edit, before: edit.after, after: edit.before }))
}
