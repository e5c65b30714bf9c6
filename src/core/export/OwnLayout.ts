import { type LineField, lineFields } from '../chargemaster/ChargeLine'
import { fieldLabels } from '../chargemaster/fieldLabels'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import { type WrittenLine, writtenLine } from './writtenLine'

/** The columns of an export and what stands in them: the file's own, in its order, with its names. */
export interface OwnLayout {
  readonly headings: readonly string[]
  cells(row: number): string[]
}

/**
 * The layout of the imported file. A cell nobody changed is written as the file had it; a changed field goes
 * into the cell it was read from. What the file has no place for stands in columns added at the end.
 */
export function ownLayout(sheet: ChargeSheet, keepsTitles = false): OwnLayout {
  const { fields, pairs } = addedColumns(sheet, keepsTitles)
  const names = sheet.packed.fileColumns.map(({ name }) => name)
  return {
    headings: [
      ...(sheet.packed.headings ?? names),
      ...fields.map((field) => fieldLabels[field]),
      ...pairHeadings(names, pairs),
    ],
    cells(row) {
      const line = writtenLine(sheet, row)
      const codes = Array.from({ length: pairs }, (_, index) => line.addedCodes[index])
      return [
        ...line.cells,
        ...fields.map((field) => addedText(row, field, line)),
        ...codes.flatMap((added) => [added?.code ?? '', added?.type ?? '']),
      ]
    },
  }

  /** A field no column of the file gives is written for every line: titles may have named departments. */
  function addedText(row: number, field: LineField, { added }: WrittenLine): string {
    return field === 'modifiers' ? (added[field] ?? '') : sheet.get(row, field)
  }
}

/** Fields that need a column of their own, and how many further pairs of code and type. */
function addedColumns(
  sheet: ChargeSheet,
  keepsTitles: boolean,
): { fields: readonly LineField[]; pairs: number } {
  const changed = new Set(lineFields.flatMap((field) => [...sheet.changes(field).keys()]))
  // Title rows named these: the lines would lose them, where titles do not go out with them.
  const { fields, fieldSources } = sheet.packed
  const ofTitles = (['department', 'revenueCode'] as const).filter(
    (field) => !keepsTitles && fields[field] !== null && fieldSources[field].length === 0,
  )
  const needed = new Set<LineField>(ofTitles)
  let pairs = 0
  for (const row of changed) {
    const { added, addedCodes } = writtenLine(sheet, row)
    for (const field of lineFields) if (added[field] !== undefined) needed.add(field)
    pairs = Math.max(pairs, addedCodes.length)
  }
  return { fields: lineFields.filter((field) => needed.has(field)), pairs }
}

/** `code|4`, `code|4|type` after the last pair the file names. */
function pairHeadings(names: readonly string[], pairs: number): readonly string[] {
  const numbers = names.map((name) => Number(/^\s*code\s*\|\s*(\d+)\s*$/i.exec(name)?.[1] ?? 0))
  const last = numbers.reduce((most, number) => Math.max(most, number), 0)
  return Array.from({ length: pairs }, (_, index) => `code|${last + 1 + index}`).flatMap((name) => [
    name,
    `${name}|type`,
  ])
}
