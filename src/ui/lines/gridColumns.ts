import { type LineField, lineFields } from '../../core/chargemaster/ChargeLine'
import { fieldLabels } from '../../core/chargemaster/fieldLabels'
import type { ChargeSheet } from '../../core/sheet/ChargeSheet'
import type { GridColumn } from '../grid/GridColumn'

const fieldLooks: Readonly<Record<LineField, Pick<GridColumn, 'width' | 'kind'>>> = {
  chargeCode: { width: 110, kind: 'code' },
  description: { width: 290, kind: 'text' },
  department: { width: 150, kind: 'text' },
  revenueCode: { width: 92, kind: 'code' },
  hcpcs: { width: 88, kind: 'code' },
  modifiers: { width: 80, kind: 'code' },
  price: { width: 96, kind: 'price' },
  ndc: { width: 118, kind: 'code' },
}

/** The columns of the grid: line fields, coding, checks, then every column of the file that is no field. */
export function gridColumns(sheet: ChargeSheet): GridColumn[] {
  const { fileColumns, fieldSources } = sheet.packed
  const taken = new Set(lineFields.flatMap((field) => fieldSources[field].slice(0, 1)))
  const fields = lineFields.map(
    (field): GridColumn => ({
      id: field,
      heading: fieldLabels[field],
      editable: true,
      ...fieldLooks[field],
    }),
  )
  const others = fileColumns.flatMap(({ name }, index): GridColumn[] =>
    taken.has(index)
      ? []
      : [
          {
            id: `file:${index}`,
            heading: name || `Column ${index + 1}`,
            width: 130,
            kind: 'text',
            editable: true,
          },
        ],
  )
  return [
    ...fields,
    { id: 'coding', heading: 'Coding', width: 134, kind: 'coding', editable: false },
    { id: 'checks', heading: 'Checks', width: 96, kind: 'checks', editable: false },
    ...others,
  ]
}
