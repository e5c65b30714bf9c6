import { applyEdits, type CellEdit } from '../history/CellEdit'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import { filterRows } from '../sheet/filterRows'
import { identity } from '../sheet/radixSort'
import { SortedLines } from '../sheet/SortedLines'
import { emptyFacts, type LineFacts } from './Analysis'
import { type ColumnValues, columnValues, type ValuesWanted } from './columnValues'
import type { LineView } from './LineView'
import { groupingOf, type LineGroups, lineGroups } from './lineGroups'
import { viewOfValues } from './needsFacts'
import { viewCriteria } from './viewCriteria'
import type { WorklistFacts } from './WorklistMarks'

/** The lines of a view in its order; null for all lines in file order. With groups, group after group. */
export interface ShownLines {
  readonly rows: Uint32Array<ArrayBuffer> | null
  readonly groups: LineGroups | null
}

/** Lines that a view lets through; `values` says for each which group it belongs to, where there are groups. */
export interface FittingLines {
  readonly rows: Uint32Array<ArrayBuffer>
  readonly values: readonly string[] | null
}

/** What tells which lines a view shows, beside the sheet. */
export interface ViewFacts extends Omit<WorklistFacts, 'sheet'> {
  /** What a revenue code is for, in words; blank where that is not known. */
  readonly revenueCodeWords: (code: string) => string
}

/** Which lines of a sheet a view shows, in its order. */
export class SheetViews {
  readonly sheet: ChargeSheet
  private readonly known: () => ViewFacts
  private readonly sorted: SortedLines

  constructor(sheet: ChargeSheet, known: () => ViewFacts) {
    this.sheet = sheet
    this.known = known
    this.sorted = new SortedLines(sheet)
  }

  /** The views of a sheet of which coding and checks are not known; `needsFacts` tells which it cannot show. */
  static beforeFacts(
    sheet: ChargeSheet,
    revenueCodeWords: ViewFacts['revenueCodeWords'],
  ): SheetViews {
    const unknown: ViewFacts = {
      facts: emptyFacts(0),
      suggested: new Set(),
      flagged: new Map(),
      ruleOf: () => '',
      policyOf: () => '',
      preflight: new Map(),
      revenueCodeWords,
    }
    return new SheetViews(sheet, () => unknown)
  }

  /** Puts edits into the sheet. */
  follow(edits: readonly CellEdit[]): void {
    applyEdits(this.sheet, edits)
    this.sorted.forget()
  }

  /** The lines a view shows, in its order; null for all lines in file order. */
  rows(view: LineView): Uint32Array<ArrayBuffer> | null {
    const known = this.facts()
    const criteria = viewCriteria(view, known)
    const found = criteria.length > 0 ? filterRows(this.sheet, criteria) : null
    if (view.sort.length === 0) return found
    const isByChecks = view.sort.some(({ column }) => column === 'checks')
    const checks = isByChecks ? attention(known.facts) : []
    return this.sorted.order(view.sort, found, { coding: known.facts.coding, checks })
  }

  /** The lines a view shows, and the groups they stand in where it asks for groups. */
  shown(view: LineView): ShownLines {
    const rows = this.rows(view)
    if (view.groupBy === null) return { rows, groups: null }
    const all = rows ?? identity(this.sheet.lineCount)
    const groups = lineGroups(view.groupBy, view, all, this.facts())
    return { rows: groups.rows, groups }
  }

  /** Those of `rows` that the view lets through, in their order, with the value of their group where it has groups. */
  fitting(view: LineView, rows: Uint32Array): FittingLines {
    const known = this.facts()
    const fitting = filterRows(this.sheet, viewCriteria(view, known), rows)
    if (view.groupBy === null) return { rows: fitting, values: null }
    const { values, groupOf } = groupingOf(view.groupBy, view, known)
    return { rows: fitting, values: Array.from(fitting, (row) => values[groupOf(row)] ?? '') }
  }

  /** Values of a column among the lines of the view, without regard to the column's own filter. */
  values(view: LineView, wanted: ValuesWanted): ColumnValues {
    const rows = this.rows(viewOfValues(wanted.column, view))
    return columnValues(this.sheet, this.known().facts, rows, wanted)
  }

  private facts(): ViewFacts & WorklistFacts {
    return { ...this.known(), sheet: this.sheet }
  }
}

/** How much there is to look at per line: errors weigh most. */
function attention({ errors, warnings, infos }: LineFacts): Uint32Array {
  return Uint32Array.from(
    errors,
    (count, row) => count * 65536 + (warnings[row] ?? 0) * 256 + (infos[row] ?? 0),
  )
}
