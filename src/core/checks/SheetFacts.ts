import { parsePrice } from '../chargemaster/price'
import { paddedRevenueCode } from '../chargemaster/RevenueCode'
import { codeIn, normaliseDescription } from '../coding/normalise'
import { isCodeless } from '../coding/policies'
import type { ChargeSheet, ColumnId, FileColumnId } from '../sheet/ChargeSheet'
import { readerOf } from '../sheet/Column'
import { rowSteps, type Steps } from '../sheet/Steps'
import { TextNumbers } from '../text/TextNumbers'
import { numberInBrackets } from './codeInDescription'
import { primariesOf } from './companions'
import { LeadingZeros } from './ndc'
import { levelAbove } from './priceLadders'
import { RowGroups } from './RowGroups'

/** A cell that changed; `CellEdit` has this form. */
export interface ChangedCell {
  readonly row: number
  readonly column: ColumnId
  readonly before: string
  readonly after: string
}

/**
 * Columns by whose text lines are found that belong together, with the columns that are compared among them. A
 * line out of use is in no group.
 */
const comparedWithin = {
  chargeCode: [
    'chargeCode',
    'description',
    'revenueCode',
    'hcpcs',
    'modifiers',
    'price',
    'ndc',
    'inactive',
  ],
  hcpcs: ['hcpcs', 'modifiers', 'price', 'revenueCode', 'department', 'description', 'inactive'],
  description: ['description', 'revenueCode', 'hcpcs', 'inactive'],
} as const satisfies Record<string, readonly string[]>
type SharedColumn = keyof typeof comparedWithin
const sharedColumns = ['chargeCode', 'hcpcs', 'description'] as const

/** A change in these may put the prices of visit levels out of order. */
const comparedByLevel = ['hcpcs', 'revenueCode', 'price', 'inactive']

/** Lines with all of this the same are the same line twice. */
const lineFacts = ['description', 'revenueCode', 'hcpcs', 'modifiers', 'department'] as const

/** A text on more lines than this names no single thing: the lines that share it are not compared. */
export const mostCompared = 200

/**
 * What a check must know of other lines: which lines in use share a charge code, a code or a description, which
 * follows every edit, and what is usual in the sheet, which is told by the import alone.
 */
export class SheetFacts {
  /** Shares, 0 to 1, of lines with something in the column. */
  readonly filled: {
    readonly revenueCode: number
    readonly price: number
    readonly chargeCode: number
  }
  /** The file's column with the billing units of one charge; null where it has none with a number in it. */
  readonly multiplierColumn: FileColumnId | null
  /** False for a file that publishes hardly any codes; of a few lines that cannot be said. */
  readonly hasCodes: boolean
  /** True where the file's NDCs lost their zeros in front: so many have eleven digits, and none begins with 0. */
  readonly ndcZerosLost: boolean
  /** False where the numbers in brackets are mostly no codes but, say, the laboratory's numbers of its tests. */
  readonly bracketsHoldCodes: boolean
  /** True where the sheet's charge codes are keys: hardly any of them stands on lines that differ. */
  readonly chargeCodesAreKeys: boolean
  /** Revenue code → lines of the import under it. */
  readonly linesUnder: ReadonlyMap<string, number>
  /** Department → the revenue category (three digits) of at least 80 % of its lines. */
  readonly usualCategory: ReadonlyMap<string, UsualCategory>
  private readonly shared: Readonly<Record<SharedColumn, RowGroups>>
  private readonly same: RowGroups
  /** Lines in use that carry GP, GO or GN. */
  private readonly therapyLines = new Set<number>()
  private readonly sheet: ChargeSheet

  /** Reads all lines of a sheet. */
  static *steps(sheet: ChargeSheet): Steps<SheetFacts> {
    const facts = new SheetFacts(sheet, yield* usualSteps(sheet))
    for (const column of sharedColumns)
      yield* rowSteps(sheet.lineCount, (row) => {
        facts.shared[column].put(row, facts.sharedText(row, column))
      })
    yield* rowSteps(sheet.lineCount, (row) => {
      facts.same.put(row, facts.wholeLine(row))
      if (facts.isTherapyLine(row)) facts.therapyLines.add(row)
    })
    return facts
  }

  private constructor(sheet: ChargeSheet, usual: UsualFacts) {
    const { lineCount } = sheet
    this.sheet = sheet
    this.shared = {
      chargeCode: new RowGroups(lineCount),
      hcpcs: new RowGroups(lineCount),
      description: new RowGroups(lineCount),
    }
    this.same = new RowGroups(lineCount)
    this.multiplierColumn = multiplierColumnOf(sheet)
    this.filled = usual.filled
    this.linesUnder = usual.linesUnder
    this.usualCategory = usual.categories
    this.chargeCodesAreKeys = usual.chargeCodesAreKeys
    this.hasCodes = usual.hasCodes
    this.ndcZerosLost = usual.ndcZerosLost
    this.bracketsHoldCodes = usual.bracketsHoldCodes
  }

  /** True where at least one line carries GP, GO or GN. */
  get usesTherapyModifiers(): boolean {
    return this.therapyLines.size > 0
  }

  /** The lines with the same text in the column as this one, itself included; none where it is blank. */
  rowsSharing(column: SharedColumn, row: number): readonly number[] {
    return this.shared[column].rowsSharing(row)
  }

  /** The lines whose code cell holds exactly this code. */
  rowsWithCode(code: string): readonly number[] {
    return this.shared.hcpcs.rowsWith(code)
  }

  /** The lines that say the same as this one in every fact but charge code and price, itself included. */
  rowsSame(row: number): readonly number[] {
    return this.same.rowsSharing(row)
  }

  /** Follows changed cells, already in the sheet, and returns the lines that must be checked again. */
  follow(changes: readonly ChangedCell[]): number[] {
    const concerned = new Concerned()
    for (const change of changes) {
      const { row, column } = change
      concerned.add(row)
      for (const shared of sharedColumns)
        if (includes(comparedWithin[shared], column)) this.followShared(shared, row, concerned)
      if (column === 'inactive' || column === 'price' || includes(lineFacts, column)) {
        concerned.addCompared(this.rowsSame(row))
        this.same.move(row, this.wholeLine(row))
        concerned.addCompared(this.rowsSame(row))
      }
      this.followCodes(change, concerned)
      if (column === 'modifiers' || column === 'inactive') this.followTherapy(row, concerned)
    }
    return concerned.rows()
  }

  private followShared(shared: SharedColumn, row: number, concerned: Concerned): void {
    concerned.addCompared(this.rowsSharing(shared, row))
    this.shared[shared].move(row, this.sharedText(row, shared))
    concerned.addCompared(this.rowsSharing(shared, row))
  }

  /** Lines of another code that look at the lines of this one: its companions, and the level above. */
  private followCodes({ row, column, before, after }: ChangedCell, concerned: Concerned): void {
    const current = this.sheet.get(row, 'hcpcs')
    const codes = column === 'hcpcs' ? [before, after, current] : [current]
    for (const code of codes) {
      // Whether a companion is there changes with the first line of it and with the last.
      if ((column === 'hcpcs' || column === 'inactive') && this.rowsWithCode(code).length <= 1)
        for (const primary of primariesOf(code)) concerned.addAll(this.rowsWithCode(primary))
      if (includes(comparedByLevel, column))
        concerned.addCompared(this.rowsWithCode(levelAbove(code) ?? ''))
    }
  }

  /** With the first therapy modifier of a sheet all its therapy lines need one; without the last none does. */
  private followTherapy(row: number, concerned: Concerned): void {
    const before = this.usesTherapyModifiers
    if (this.isTherapyLine(row)) this.therapyLines.add(row)
    else this.therapyLines.delete(row)
    if (this.usesTherapyModifiers === before) return
    for (let other = 0; other < this.sheet.lineCount; other++)
      if (/^04[234]/.test(paddedRevenueCode(this.sheet.get(other, 'revenueCode'))))
        concerned.add(other)
  }

  private isTherapyLine(row: number): boolean {
    return /\bG[PON]\b/.test(this.sheet.get(row, 'modifiers')) && this.isInUse(row)
  }

  private isInUse(row: number): boolean {
    return !this.sheet.changes('inactive').has(row)
  }

  /** By what a line is found among others; blank for a line out of use. */
  private sharedText(row: number, column: SharedColumn): string {
    if (!this.isInUse(row)) return ''
    const text = this.sheet.get(row, column)
    return column === 'description' ? normaliseDescription(text) : text
  }

  /** All facts of a line in one text; blank where it has no description or is out of use. */
  private wholeLine(row: number): string {
    const { sheet } = this
    if (sheet.get(row, 'description') === '' || !this.isInUse(row)) return ''
    return lineFacts.map((fact) => sheet.get(row, fact)).join('\n')
  }
}

/** The lines that must be checked again after edits. */
class Concerned {
  private readonly found = new Set<number>()
  private readonly seen = new Set<readonly number[]>()

  add(row: number): void {
    this.found.add(row)
  }

  /** Lines that are compared with each other, and those that just became too many for it. */
  addCompared(group: readonly number[]): void {
    if (group.length <= mostCompared + 1) this.addAll(group)
  }

  addAll(group: readonly number[]): void {
    if (this.seen.has(group)) return
    this.seen.add(group)
    for (const row of group) this.found.add(row)
  }

  rows(): number[] {
    return [...this.found].sort((a, b) => a - b)
  }
}

const namesMultiplier =
  /\bmultipl(?:ier|y)\b|\b(?:hcpcs|cpt|billing|bill|claim) ?(?:units?|qty|quantity)\b|\bunits? per charge\b/i

function multiplierColumnOf(sheet: ChargeSheet): FileColumnId | null {
  const index = sheet.packed.fileColumns.findIndex(({ name, cells }, place) => {
    if (!namesMultiplier.test(name.replaceAll('_', ' '))) return false
    if (Object.values(sheet.packed.fieldSources).some((from) => from.includes(place))) return false
    const read = readerOf(cells)
    for (let row = 0; row < sheet.packed.lineCount; row++) if (Number(read(row)) > 0) return true
    return false
  })
  return index < 0 ? null : `file:${index}`
}

type UsualFacts = Pick<
  SheetFacts,
  'filled' | 'linesUnder' | 'chargeCodesAreKeys' | 'hasCodes' | 'ndcZerosLost' | 'bracketsHoldCodes'
> & {
  readonly categories: SheetFacts['usualCategory']
}

/** What the lines of the import show to be usual; edits and added lines do not change it. */
function* usualSteps(sheet: ChargeSheet): Steps<UsualFacts> {
  const filled = { revenueCode: 0, price: 0, chargeCode: 0 }
  let coded = 0
  const categories = new Map<string, Map<string, number>>()
  const linesUnder = new Map<string, number>()
  const inBrackets = { codes: 0, others: 0 }
  const leadingZeros = new LeadingZeros()
  const chargeCodes = new TextNumbers()
  const { lineCount } = sheet.packed
  yield* rowSteps(lineCount, (row) => {
    const revenueCode = paddedRevenueCode(sheet.original(row, 'revenueCode'))
    if (revenueCode !== '') filled.revenueCode++
    linesUnder.set(revenueCode, (linesUnder.get(revenueCode) ?? 0) + 1)
    if ((parsePrice(sheet.original(row, 'price')) ?? 0) > 0) filled.price++
    const chargeCode = sheet.original(row, 'chargeCode')
    if (chargeCode !== '') filled.chargeCode++
    chargeCodes.numberOf(chargeCode)
    const code = codeIn(sheet.original(row, 'hcpcs'))
    if (code !== '') coded++
    leadingZeros.count(sheet.original(row, 'ndc'))
    countInBrackets(inBrackets, numberInBrackets(sheet.original(row, 'description')), code)
    countCategory(categories, sheet.original(row, 'department'), revenueCode.slice(0, 3))
  })
  const lines = Math.max(1, lineCount)
  return {
    filled: {
      revenueCode: filled.revenueCode / lines,
      price: filled.price / lines,
      chargeCode: filled.chargeCode / lines,
    },
    hasCodes: !isCodeless(lineCount, coded),
    ndcZerosLost: leadingZeros.areLost,
    bracketsHoldCodes: inBrackets.codes >= inBrackets.others,
    linesUnder,
    categories: usualCategories(categories),
    // A column whose values repeat this often (a department, a class) is no key, whatever its heading says.
    chargeCodesAreKeys: chargeCodes.size >= filled.chargeCode * 0.7,
  }
}

function includes(columns: readonly string[], column: ColumnId): boolean {
  return columns.includes(column)
}

/** A number that is no code by its length, or beside another code in its cell, speaks against codes in brackets. */
function countInBrackets(
  counts: { codes: number; others: number },
  number: string,
  code: string,
): void {
  if (number === '' || (code === '' && number.length === 5)) return
  if (number === code) counts.codes++
  else counts.others++
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
/** From this share of its lines on, and this many, a department really gives what another category stands for. */
const alsoFrom = 0.05
const fewestAlso = 5

/** What a department's lines stand under: most of them, and what is no exception beside. */
interface UsualCategory {
  readonly category: string
  readonly percent: number
  readonly also: ReadonlySet<string>
}

function usualCategories(categories: ReadonlyMap<string, ReadonlyMap<string, number>>) {
  const usual = new Map<string, UsualCategory>()
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
        also: new Set(
          Array.from(counts, ([category, count]) =>
            count >= fewestAlso && count >= lines * alsoFrom ? category : '',
          ),
        ),
      })
  }
  return usual
}
