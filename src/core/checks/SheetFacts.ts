import { parsePrice } from '../chargemaster/price'
import { paddedRevenueCode } from '../coding/normalise'
import type { ChargeSheet, ColumnId } from '../sheet/ChargeSheet'
import { primariesOf } from './companions'
import { RowGroups } from './RowGroups'
import { levelAbove } from './visitLevels'

/** A cell that changed; `CellEdit` has this form. */
export interface ChangedCell {
  readonly row: number
  readonly column: ColumnId
  readonly before: string
  readonly after: string
}

/** Columns by whose text lines are found that belong together, with the columns that are compared among them. */
const comparedWithin = {
  chargeCode: ['chargeCode', 'description', 'revenueCode', 'hcpcs', 'modifiers', 'price'],
  hcpcs: ['hcpcs', 'modifiers', 'price'],
  description: ['description', 'revenueCode', 'hcpcs'],
} as const satisfies Record<string, readonly ColumnId[]>
type SharedColumn = keyof typeof comparedWithin
const sharedColumns = ['chargeCode', 'hcpcs', 'description'] as const

/** A change in these may put the prices of visit levels out of order. */
const comparedByLevel = ['hcpcs', 'revenueCode', 'price'] as const satisfies readonly ColumnId[]

/** Lines with all of this the same are the same line twice. */
const lineFacts = [
  'description',
  'revenueCode',
  'hcpcs',
  'modifiers',
  'department',
  'price',
] as const satisfies readonly ColumnId[]

/** A text on more lines than this names no single thing: the lines that share it are not compared. */
export const mostCompared = 200

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
  private readonly same: RowGroups
  private readonly sheet: ChargeSheet

  constructor(sheet: ChargeSheet) {
    const groupedBy = (column: SharedColumn) =>
      new RowGroups(sheet.lineCount, (row) => sheet.get(row, column))
    this.sheet = sheet
    this.shared = {
      chargeCode: groupedBy('chargeCode'),
      hcpcs: groupedBy('hcpcs'),
      description: groupedBy('description'),
    }
    this.same = new RowGroups(sheet.lineCount, (row) => this.wholeLine(row))
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

  /** The lines that say the same as this one in every fact but the charge code, itself included. */
  rowsSame(row: number): readonly number[] {
    return this.same.rowsSharing(row)
  }

  /** Follows changed cells, already in the sheet, and returns the lines that must be checked again. */
  follow(changes: readonly ChangedCell[]): number[] {
    const concerned = new Set<number>()
    const seen = new Set<readonly number[]>()
    const concern = (rows: readonly number[]) => {
      if (rows.length > mostCompared || seen.has(rows)) return
      seen.add(rows)
      for (const row of rows) concerned.add(row)
    }
    for (const { row, column, before, after } of changes) {
      concerned.add(row)
      if (column === 'hcpcs')
        for (const code of [before, after])
          for (const primary of primariesOf(code)) concern(this.rowsWithCode(primary))
      if (includes(comparedByLevel, column))
        for (const code of [before, after, this.sheet.get(row, 'hcpcs')])
          concern(this.rowsWithCode(levelAbove(code) ?? ''))
      for (const shared of sharedColumns) {
        if (!includes(comparedWithin[shared], column)) continue
        concern(this.rowsSharing(shared, row))
        if (shared !== column) continue
        this.shared[shared].move(row, after)
        concern(this.rowsSharing(shared, row))
      }
      if (!includes(lineFacts, column)) continue
      concern(this.rowsSame(row))
      this.same.move(row, this.wholeLine(row))
      concern(this.rowsSame(row))
    }
    return [...concerned].sort((a, b) => a - b)
  }

  /** All facts of a line in one text; blank where it has no description. */
  private wholeLine(row: number): string {
    const { sheet } = this
    if (sheet.get(row, 'description') === '') return ''
    return lineFacts.map((fact) => sheet.get(row, fact)).join('\n')
  }
}

function includes(columns: readonly ColumnId[], column: ColumnId): boolean {
  return columns.includes(column)
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
