import type { ChargeSheet, ColumnId } from '../sheet/ChargeSheet'
import type { LineFacts } from './Analysis'

/** What tells whether a decision about one line fits another. */
export interface LikenessFacts {
  readonly sheet: ChargeSheet
  readonly facts: LineFacts
  /** Lines per check id. */
  readonly flagged: ReadonlyMap<string, Iterable<number>>
  /** Id of the first reason for the coding of a line. */
  readonly reasonOf: (row: number) => string
}

/** Cells that must be the same. */
const codeColumns: readonly ColumnId[] = ['revenueCode', 'hcpcs', 'modifiers']

/**
 * The other lines with the same revenue code, HCPCS code and modifiers, coded alike for the same reason, with the
 * same checks open; in the order of the sheet.
 */
export function linesLike(row: number, known: LikenessFacts): number[] {
  const { sheet, facts, reasonOf } = known
  const shared = sharedChecks(row, known)
  const codes = codeColumns.map((column) => sheet.get(row, column))
  const isCodedAlike = (other: number) =>
    codeColumns.every((column, index) => sheet.get(other, column) === codes[index])
  const found: number[] = []
  for (let other = 0; other < sheet.lineCount; other++) {
    const isLike =
      other !== row &&
      facts.coding[other] === facts.coding[row] &&
      shared.has(other) &&
      isCodedAlike(other)
    if (isLike) found.push(other)
  }
  const reason = reasonOf(row)
  return found.filter((other) => reasonOf(other) === reason)
}

/** Tells which lines have exactly the checks open that are open on `row`. */
function sharedChecks(row: number, { sheet, facts, flagged }: LikenessFacts) {
  const found = new Uint8Array(sheet.lineCount)
  let wanted = 0
  for (const rows of flagged.values()) {
    const marked = [...rows]
    if (!marked.includes(row)) continue
    wanted += 1
    for (const other of marked) found[other] = (found[other] ?? 0) + 1
  }
  const open = (other: number) =>
    (facts.errors[other] ?? 0) + (facts.warnings[other] ?? 0) + (facts.infos[other] ?? 0)
  const all = open(row)
  return { has: (other: number) => found[other] === wanted && open(other) === all }
}
