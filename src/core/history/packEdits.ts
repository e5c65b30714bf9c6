import type { ColumnId } from '../sheet/ChargeSheet'
import { allSteps, EDITS_PER_STEP, type Steps } from '../sheet/Steps'
import type { CellEdit } from './CellEdit'

/** Edits as numbers into short lists: a hundred thousand cross to another thread in a millisecond instead of sixty. */
export interface PackedEdits {
  readonly columns: readonly ColumnId[]
  readonly texts: readonly string[]
  /** Four numbers per edit: row, and the places of column, text before and text after in their lists. */
  readonly numbers: Uint32Array<ArrayBuffer>
}

/** Packs edits; texts that repeat, as in a bulk act, stand once. */
export function packEdits(edits: readonly CellEdit[]): PackedEdits {
  return allSteps(packSteps(edits))
}

/** The same in steps, for an act of very many. */
export function* packSteps(edits: readonly CellEdit[]): Steps<PackedEdits> {
  const columns = new Map<ColumnId, number>()
  const texts = new Map<string, number>()
  const numbers = new Uint32Array(edits.length * 4)
  let at = 0
  for (const { row, column, before, after } of edits) {
    numbers[at] = row
    numbers[at + 1] = placeIn(columns, column)
    numbers[at + 2] = placeIn(texts, before)
    numbers[at + 3] = placeIn(texts, after)
    at += 4
    if (at % (EDITS_PER_STEP * 4) === 0) yield
  }
  return { columns: [...columns.keys()], texts: [...texts.keys()], numbers }
}

/** The edits as they were before they were packed. */
export function unpackEdits(packed: PackedEdits): CellEdit[] {
  return allSteps(unpackSteps(packed))
}

/** The same in steps. */
export function* unpackSteps({ columns, texts, numbers }: PackedEdits): Steps<CellEdit[]> {
  const edits: CellEdit[] = []
  for (let at = 0; at < numbers.length; at += 4) {
    const column = columns[numbers[at + 1] ?? 0]
    if (column === undefined) throw new RangeError(`Edit ${at / 4} of a packed act has no column.`)
    const before = texts[numbers[at + 2] ?? 0] ?? ''
    edits.push({ row: numbers[at] ?? 0, column, before, after: texts[numbers[at + 3] ?? 0] ?? '' })
    if (edits.length % EDITS_PER_STEP === 0) yield
  }
  return edits
}

function placeIn<Value>(places: Map<Value, number>, value: Value): number {
  const known = places.get(value)
  if (known !== undefined) return known
  places.set(value, places.size)
  return places.size - 1
}
