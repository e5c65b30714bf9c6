import { type LineField, lineFields } from '../chargemaster/ChargeLine'
import { codeTypeOf, type TypedField } from '../chargemaster/codeTypes'
import { isZeroPrice } from '../chargemaster/price'
import { cleanField } from '../import/cleanField'
import { cleanHcpcs } from '../import/cleanHcpcs'
import { cleanModifiers } from '../import/cleanModifiers'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import { gluedCell } from './gluedCell'
import { namedCell } from './namedCell'

/** One line as it goes into the file's own columns, and what they had no place for. */
export interface WrittenLine {
  readonly cells: readonly string[]
  /** Fields that need a column of their own, since the file has none for them. */
  readonly added: Readonly<Partial<Record<LineField, string>>>
  /** Codes that need a further pair of columns, where the file types its codes and all pairs are taken. */
  readonly addedCodes: readonly TypedText[]
}

/** A code with its CMS code type. */
export interface TypedText {
  readonly code: string
  readonly type: string
}

/**
 * The line as it stands now, so written that it reads back as it stands: untouched cells as the file had them,
 * changed fields in the cells they were read from.
 */
export function writtenLine(sheet: ChargeSheet, row: number): WrittenLine {
  const line = new LineWriter(sheet, row)
  const isNamed = line.writeNamed()
  for (const field of lineFields) {
    if (isNamed && (field === 'chargeCode' || field === 'description')) continue
    if (field === 'hcpcs') line.writeCoded()
    else if (field !== 'modifiers' && sheet.isChanged(row, field)) line.put(field)
  }
  return line
}

class LineWriter implements WrittenLine {
  readonly cells: string[]
  readonly added: Partial<Record<LineField, string>> = {}
  readonly addedCodes: TypedText[] = []
  private readonly sheet: ChargeSheet
  private readonly row: number

  constructor(sheet: ChargeSheet, row: number) {
    this.sheet = sheet
    this.row = row
    this.cells = sheet.packed.fileColumns.map((_, index) => sheet.get(row, `file:${index}`))
  }

  /** Code and modifiers: together again where the cell of the code held both, else each in its column. */
  writeCoded(): void {
    const { sheet, row } = this
    const isCodeChanged = sheet.isChanged(row, 'hcpcs')
    const areModifiersChanged = sheet.isChanged(row, 'modifiers')
    if (!isCodeChanged && !areModifiersChanged) return
    if (this.writeGlued()) return
    // Glued modifiers that cannot be glued any more leave the code’s cell for a place of their own.
    const comeApart = this.hadGlued()
    if (isCodeChanged || comeApart) this.put('hcpcs')
    if (areModifiersChanged || comeApart) this.put('modifiers')
  }

  /** Code and name that one cell holds: what changed goes into its part of the cell. False where they stand apart. */
  writeNamed(): boolean {
    const { sheet, row } = this
    const { fieldSources } = sheet.packed
    const home = fieldSources.chargeCode.find((column) => fieldSources.description.includes(column))
    if (home === undefined) return false
    const was = {
      code: sheet.original(row, 'chargeCode'),
      name: sheet.original(row, 'description'),
    }
    const now = { code: sheet.get(row, 'chargeCode'), name: sheet.get(row, 'description') }
    const cell = namedCell(sheet.original(row, `file:${home}`), was, now)
    if (cell === null) return false
    this.cells[home] = cell
    return true
  }

  /** Writes the field as it stands into its column, or keeps it for an added one. */
  put(field: LineField, text = this.sheet.get(this.row, field)): void {
    const filled = this.filled(field)
    if (text === '') {
      for (const column of filled) this.clear(column)
      return
    }
    const home = filled[0] ?? this.blankHome(field)
    // Of several prices the one that is not zero would be read.
    if (field === 'price' && isZeroPrice(text))
      for (const column of filled.slice(1)) this.write(column, field, text)
    if (home !== null) this.write(home, field, text)
    else if (isTyped(field) && this.sheet.packed.typedCodes) {
      this.addedCodes.push({ code: text, type: codeTypeOf(field, text, '') })
    } else this.added[field] = text
  }

  /** False where the cell of the code held no modifiers, or could not hold these. */
  private writeGlued(): boolean {
    const { sheet, row } = this
    const [home] = this.filled('hcpcs')
    const hcpcs = sheet.get(row, 'hcpcs')
    if (home === undefined || hcpcs === '' || !this.hadGlued()) return false
    const original = sheet.original(row, `file:${home}`)
    const [modifierColumn] = this.filled('modifiers')
    const own = modifierColumn === undefined ? '' : cleanModifiers(this.cells[modifierColumn] ?? '')
    // The modifier column of the line keeps as many as it had; the others are glued.
    const modifiers = listOf(sheet.get(row, 'modifiers'))
    const areChanged = sheet.isChanged(row, 'modifiers')
    const kept = modifiers.slice(0, listOf(own).length).join(' ')
    const glued = areChanged
      ? modifiers.slice(listOf(own).length)
      : listOf(cleanHcpcs(original).modifiers)
    const cell = gluedCell(original, hcpcs, glued)
    if (cell === null) return false
    this.write(home, 'hcpcs', cell)
    if (areChanged && kept !== own) this.put('modifiers', kept)
    return true
  }

  private hadGlued(): boolean {
    const [home] = this.filled('hcpcs')
    if (home === undefined) return false
    return cleanHcpcs(this.sheet.original(this.row, `file:${home}`)).modifiers !== ''
  }

  /** The columns the field of this line is read from, as long as they say something. */
  private filled(field: LineField): readonly number[] {
    const { sheet, row } = this
    const says = (column: number) => cleanField[field](sheet.original(row, `file:${column}`)) !== ''
    return sheet
      .filledSources(row, field)
      .filter((column) => says(column) && this.isOwn(field, column))
  }

  /** Where a field goes that the line had blank: its column, or a free pair of code and type. */
  private blankHome(field: LineField): number | null {
    const { fieldSources, typedCodes = [] } = this.sheet.packed
    const isBlank = (column: number) => (this.cells[column] ?? '').trim() === ''
    const untyped = fieldSources[field].find(
      (column) => this.isOwn(field, column) && this.sheet.typeColumn(column) === null,
    )
    if (untyped !== undefined) return untyped
    const free = isTyped(field)
      ? typedCodes.find(({ code, type }) => isBlank(code) && isBlank(type))
      : undefined
    return free?.code ?? null
  }

  /**
   * Modifiers glued to codes are read from the code’s column, which is none of theirs; so are charge codes from that of
   * the names.
   */
  private isOwn(field: LineField, column: number): boolean {
    const { fieldSources } = this.sheet.packed
    if (field === 'chargeCode') return !fieldSources.description.includes(column)
    return field !== 'modifiers' || !fieldSources.hcpcs.includes(column)
  }

  private write(column: number, field: LineField, text: string): void {
    this.cells[column] = text
    const type = this.sheet.typeColumn(column)
    if (type === null || !isTyped(field)) return
    this.cells[type] = codeTypeOf(field, this.sheet.get(this.row, field), this.cells[type] ?? '')
  }

  private clear(column: number): void {
    this.cells[column] = ''
    const type = this.sheet.typeColumn(column)
    if (type !== null) this.cells[type] = ''
  }
}

const listOf = (modifiers: string) => modifiers.split(' ').filter((text) => text !== '')

function isTyped(field: LineField): field is TypedField {
  return ['chargeCode', 'hcpcs', 'revenueCode', 'ndc'].includes(field)
}
