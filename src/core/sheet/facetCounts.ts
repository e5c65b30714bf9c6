import type { ChargeSheet, ColumnId } from './ChargeSheet'
import { compareNatural } from './naturalOrder'

/** A value of a column and how many lines have it; `''` stands for blank. */
export interface FacetCount {
  readonly value: string
  readonly count: number
}

/** Values in natural order, blank last. */
export function inNaturalOrder(values: readonly FacetCount[]): readonly FacetCount[] {
  return values.toSorted(({ value: a }, { value: b }) =>
    a === '' || b === '' ? Number(a === '') - Number(b === '') : compareNatural(a, b),
  )
}

/** How many of `rows` (null: all lines) have each value of the column, in no order. */
export function countValues(
  sheet: ChargeSheet,
  column: ColumnId,
  rows: Uint32Array | null,
): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (value: string, count: number) => {
    if (count > 0) counts.set(value, (counts.get(value) ?? 0) + count)
  }
  const packed = sheet.packedColumn(column)
  const length = rows ? rows.length : sheet.lineCount
  const changes = sheet.changes(column)
  if (packed?.kind !== 'dict') {
    for (let i = 0; i < length; i++) add(sheet.get(rows ? (rows[i] ?? 0) : i, column), 1)
    return counts
  }
  const ofCode = new Uint32Array(packed.words.length)
  for (let i = 0; i < length; i++) {
    const row = rows ? (rows[i] ?? 0) : i
    const changed = changes.size > 0 ? changes.get(row) : undefined
    const code = packed.codes[row]
    if (changed === undefined && code !== undefined) ofCode[code] = (ofCode[code] ?? 0) + 1
    else add(changed ?? '', 1)
  }
  packed.words.forEach((word, code) => {
    add(word, ofCode[code] ?? 0)
  })
  return counts
}
