import type { ColumnMapping } from './ColumnMapping'
import { headingScores } from './headingScore'
import type { RowCells } from './RowCells'

/** Tells rows that have the heading again, or another one. */
export class RepeatedHeadings {
  private readonly cells: RowCells
  private readonly mapping: ColumnMapping
  /** What each column is called, row by row of the heading. */
  private readonly texts: readonly ReadonlySet<string>[]

  constructor(cells: RowCells, mapping: ColumnMapping) {
    this.cells = cells
    this.mapping = mapping
    this.texts = this.readTexts()
  }

  /** True for the heading itself, whole or in part: `Emergency | Price` under `Room and Board | Price` names a group. */
  repeats(row: number): boolean {
    let same = 0
    let filled = 0
    for (const [column, texts] of this.texts.entries()) {
      const text = this.cells.at(row, column).trim()
      if (text === '') continue
      filled++
      if (!texts.has(text.toLowerCase())) continue
      if (this.mapping.roles[column] === 'price') return true
      same++
    }
    return same >= 2 && same * 2 >= filled
  }

  /** True for another heading whose names stand over columns that are read so. */
  namesSameRoles(row: number): boolean {
    const { roles } = this.mapping
    const columns = roles.flatMap((role, column) => (role === 'other' ? [] : [column]))
    const named = columns.filter((column) => this.cells.at(row, column).trim() !== '')
    const same = named.filter((column) => {
      const role = roles[column]
      return role !== undefined && (headingScores(this.cells.at(row, column))[role] ?? 0) >= 0.5
    })
    return same.length * 3 >= named.length * 2
  }

  /** True for the heading of a list by DRG, below a list of charges. */
  namesPackages(row: number): boolean {
    const isOfPackages = (text: string) => /\bdrgs?\b/i.test(text)
    if (this.texts.some((texts) => [...texts].some(isOfPackages))) return false
    return this.cells.filled(row).some(isOfPackages)
  }

  private readTexts(): readonly ReadonlySet<string>[] {
    const { headerRow, headerRows, roles } = this.mapping
    if (headerRow === null) return []
    const rows = Array.from({ length: headerRows }, (_, index) => headerRow - index)
    return roles.map(
      (_, column) =>
        new Set(
          rows
            .map((row) => this.cells.at(row, column).trim().toLowerCase())
            .filter((text) => text !== ''),
        ),
    )
  }
}
