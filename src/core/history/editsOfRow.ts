import type { CellEdit } from './CellEdit'

/** From this many edits on an act is looked through once and remembered by line. */
const MANY = 200
const byRow = new WeakMap<readonly CellEdit[], ReadonlyMap<number, readonly CellEdit[]>>()
const none: readonly CellEdit[] = []

/**
 * The edits of one line among those of an act, in their order. Acts never change, and one may hold a hundred thousand
 * edits: each line that is looked at would go through all of them.
 */
export function editsOfRow(edits: readonly CellEdit[], row: number): readonly CellEdit[] {
  if (edits.length < MANY) return edits.filter((edit) => edit.row === row)
  const known = byRow.get(edits) ?? groupedByRow(edits)
  byRow.set(edits, known)
  return known.get(row) ?? none
}

function groupedByRow(edits: readonly CellEdit[]): ReadonlyMap<number, readonly CellEdit[]> {
  const rows = new Map<number, CellEdit[]>()
  for (const edit of edits) {
    const ofRow = rows.get(edit.row)
    if (ofRow) ofRow.push(edit)
    else rows.set(edit.row, [edit])
  }
  return rows
}
