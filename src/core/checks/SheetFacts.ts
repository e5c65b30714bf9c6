import { parsePrice } from '../chargemaster/price'
import { paddedRevenueCode } from '../coding/normalise'
import type { ChargeSheet, ColumnId } from '../sheet/ChargeSheet'
import { primariesOf } from './companions'
import { RowGroups } from './RowGroups'

/** A cell that changed; `CellEdit` has this form. */
export interface ChangedCell {
  readonly row: number
  readonly column: ColumnId
  readonly before: string
  readonly after: string
}

/** Columns by whose text lines are found that belong together. */
const sharedColumns = ['chargeCode', 'hcpcs', 'description'] as const
type SharedColumn = (typeof sharedColumns)[number]

/**
 * What a check must know of other lines: which lines share a charge code, a code or a description, and what is
 * usual in the sheet. Shared texts follow every edit; what is usual is counted once per full pass.
 */
export class SheetFacts {
  /** Shares, 0 to 1, of lines with something in the column. */
  readonly filled: {
    readonly revenueCode: number
    readonly price: number
    readonly chargeCode: number
  }
  /** True where the sheet's charge codes are keys: hardly any of them stands on lines that differ. */
  readonly chargeCodesAreKeys: boolean
  /** True where at least one line carries GP, GO or GN. */
  readonly usesTherapyModifiers: boolean
  /** Department → the revenue category (three digits) of at least 80 % of its lines. */
  readonly usualCategory: ReadonlyMap<
    string,
    { readonly category: string; readonly percent: number }
  >
  private readonly shared: Readonly<Record<SharedColumn, RowGroups>>

  constructor(sheet: ChargeSheet) {
    this.shared = {
      chargeCode: new RowGroups(sheet, 'chargeCode'),
      hcpcs: new RowGroups(sheet, 'hcpcs'),
      description: new RowGroups(sheet, 'description'),
    }
    const filled = { revenueCode: 0, price: 0, chargeCode: 0 }
    const categories = new Map<string, Map<string, number>>()
    let therapy = false
    for (let row = 0; row < sheet.lineCount; row++) {
      const revenueCode = paddedRevenueCode(sheet.get(row, 'revenueCode'))
      if (revenueCode !== '') filled.revenueCode++
      if ((parsePrice(sheet.get(row, 'price')) ?? 0) > 0) filled.price++
      if (sheet.get(row, 'chargeCode') !== '') filled.chargeCode++
      therapy ||= /\bG[PON]\b/.test(sheet.get(row, 'modifiers'))
      countCategory(categories, sheet.get(row, 'department'), revenueCode.slice(0, 3))
    }
    const lines = Math.max(1, sheet.lineCount)
    this.filled = {
      revenueCode: filled.revenueCode / lines,
      price: filled.price / lines,
      chargeCode: filled.chargeCode / lines,
    }
    this.usesTherapyModifiers = therapy
    this.usualCategory = usualCategories(categories)
    // A column whose values repeat this often (a department, a class) is no key, whatever its heading says.
    this.chargeCodesAreKeys = this.shared.chargeCode.count >= filled.chargeCode * 0.7
  }

  /** The lines with the same text in the column as this one, itself included; none where it is blank. */
  rowsSharing(column: SharedColumn, row: number): readonly number[] {
    return this.shared[column].rowsSharing(row)
  }

  /** The lines whose code cell holds exactly this code. */
  rowsWithCode(code: string): readonly number[] {
    return this.shared.hcpcs.rowsWith(code)
  }

  /** Follows changed cells, already in the sheet, and returns the lines that must be checked again. */
  follow(changes: readonly ChangedCell[]): number[] {
    const concerned = new Set<number>()
    const concern = (column: SharedColumn, row: number) => {
      for (const other of this.rowsSharing(column, row)) concerned.add(other)
    }
    for (const { row, column, before, after } of changes) {
      concerned.add(row)
      if (column === 'hcpcs')
        for (const code of [before, after])
          for (const primary of primariesOf(code))
            for (const other of this.rowsWithCode(primary)) concerned.add(other)
      for (const shared of sharedColumns) {
        concern(shared, row)
        if (shared !== column) continue
        this.shared[shared].move(row, after)
        concern(shared, row)
      }
    }
    return [...concerned].sort((a, b) => a - b)
  }
}

function countCategory(
  categories: Map<string, Map<string, number>>,
  department: string,
  category: string,
): void {
  if (department === '' || category === '') return
  const counts = categories.get(department) ?? new Map<string, number>()
  counts.set(category, (counts.get(category) ?? 0) + 1)
  categories.set(department, counts)
}

/** A department says something about revenue codes when it has this many lines. */
const fewestLines = 20
const usualFrom = 0.8

function usualCategories(categories: ReadonlyMap<string, ReadonlyMap<string, number>>) {
  const usual = new Map<string, { category: string; percent: number }>()
  for (const [department, counts] of categories) {
    let lines = 0
    let most = { category: '', count: 0 }
    for (const [category, count] of counts) {
      lines += count
      if (count > most.count) most = { category, count }
    }
    if (lines >= fewestLines && most.count >= lines * usualFrom)
      usual.set(department, {
        category: most.category,
        percent: Math.round((most.count / lines) * 100),
      })
  }
  return usual
}
