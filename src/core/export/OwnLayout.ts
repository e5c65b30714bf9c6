import { type LineField, lineFields } from '../chargemaster/ChargeLine'
import { fieldLabels } from '../chargemaster/fieldLabels'
import type { ChargeSheet } from '../sheet/ChargeSheet'

/** The columns of an export and what stands in them: the file's own, in its order, with its names. */
export interface OwnLayout {
  readonly headings: readonly string[]
  cells(row: number): string[]
}

/**
 * The layout of the imported file. A cell nobody changed is written as the file had it; a changed field goes
 * into the column it was read from. Fields the file had no column for are added at the end once they are used.
 */
export function ownLayout(sheet: ChargeSheet): OwnLayout {
  const { fileColumns, fieldSources } = sheet.packed
  const added = addedFields(sheet)
  return {
    headings: [...fileColumns.map(({ name }) => name), ...added.map((field) => fieldLabels[field])],
    cells(row) {
      const cells = fileColumns.map((_, index) => sheet.get(row, `file:${index}`))
      for (const field of lineFields) {
        if (!isFieldChanged(sheet, row, field)) continue
        const home = homeColumn(sheet, row, field)
        if (home !== null) cells[home] = writtenText(sheet, row, field)
      }
      for (const field of added) cells.push(sheet.get(row, field))
      return cells
    },
  }

  function isFieldChanged(of: ChargeSheet, row: number, field: LineField): boolean {
    if (of.isChanged(row, field)) return true
    return field === 'hcpcs' && isGlued(of) && of.isChanged(row, 'modifiers')
  }

  function writtenText(of: ChargeSheet, row: number, field: LineField): string {
    const text = of.get(row, field)
    if (field !== 'hcpcs' || !isGlued(of)) return text
    return text + of.get(row, 'modifiers').replace(/[\s,]+/g, '')
  }

  function isGlued(of: ChargeSheet): boolean {
    return fieldSources.modifiers.length === 0 && of.packed.fieldSources.hcpcs.length > 0
  }
}

/** The file column a changed field is written to: the one it was read from, the first when all are blank. */
function homeColumn(sheet: ChargeSheet, row: number, field: LineField): number | null {
  const sources = sheet.packed.fieldSources[field]
  const filled = sources.find((index) => sheet.original(row, `file:${index}`).trim() !== '')
  return filled ?? sources[0] ?? null
}

/** Fields that carry something now although the file had no column for them. */
function addedFields(sheet: ChargeSheet): LineField[] {
  const { fieldSources } = sheet.packed
  return lineFields.filter((field) => {
    if (fieldSources[field].length > 0 || sheet.changes(field).size === 0) return false
    return !(field === 'modifiers' && fieldSources.hcpcs.length > 0)
  })
}
