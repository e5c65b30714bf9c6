import type { CellEdit } from './CellEdit'

/** From this many edits on an act is looked through once and remembered by line. */
export const MANY_EDITS = 200
const indexes = new WeakMap<readonly CellEdit[], RowIndex>()

/** The edits of an act by line: where the first of a line stands, and after each edit the next of its line. */
interface RowIndex {
  readonly first: ReadonlyMap<number, number>
  /** 0 where none follows. */
  readonly next: Uint32Array
}

/**
 * The edits of one line among those of an act, in their order. Acts never change, and one may hold a hundred thousand
 * edits: each line that is looked at would go through all of them.
 */
export function editsOfRow(edits: readonly CellEdit[], row: number): readonly CellEdit[] {
  if (edits.length < MANY_EDITS) return edits.filter((edit) => edit.row === row)
  const { first, next } = indexOf(edits)
  const found: CellEdit[] = []
  for (let at = first.get(row); at !== undefined; at = next[at] || undefined) {
    const edit = edits[at]
    if (edit) found.push(edit)
  }
  return found
}

function indexOf(edits: readonly CellEdit[]): RowIndex {
  const known = indexes.get(edits)
  if (known) return known
  const first = new Map<number, number>()
  const next = new Uint32Array(edits.length)
  for (let at = edits.length - 1; at >= 0; at--) {
    const row = edits[at]?.row ?? -1
    next[at] = first.get(row) ?? 0
    first.set(row, at)
  }
  const index = { first, next }
  indexes.set(edits, index)
  return index
}
