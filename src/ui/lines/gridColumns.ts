import type { ColumnFilter } from '../../core/analysis/ColumnFilter'
import { type LineField, lineFields } from '../../core/chargemaster/ChargeLine'
import { fieldLabels } from '../../core/chargemaster/fieldLabels'
import type { ChargeSheet } from '../../core/sheet/ChargeSheet'
import { OTHERS_AT_FIRST } from '../../store/gridLayout'
import type { GridColumn, GridLayout } from '../grid/GridColumn'
import { withAsked, withShown } from '../grid/layoutActs'

/** Short headings where the full word would be wider than its cells. */
const fieldLooks: Readonly<Record<LineField, Pick<GridColumn, 'heading' | 'width' | 'kind'>>> = {
  chargeCode: { heading: fieldLabels.chargeCode, width: 106, kind: 'code' },
  description: { heading: fieldLabels.description, width: 236, kind: 'text' },
  department: { heading: 'Dept', width: 90, kind: 'text' },
  revenueCode: { heading: 'Rev code', width: 88, kind: 'code' },
  hcpcs: { heading: fieldLabels.hcpcs, width: 74, kind: 'code' },
  modifiers: { heading: fieldLabels.modifiers, width: 88, kind: 'code' },
  price: { heading: fieldLabels.price, width: 92, kind: 'price' },
  ndc: { heading: fieldLabels.ndc, width: 118, kind: 'code' },
}

/** The columns with those marked whose filter narrows the lines shown. */
export function withFiltered(
  columns: readonly GridColumn[],
  filters: readonly ColumnFilter[],
): readonly GridColumn[] {
  if (filters.length === 0) return columns
  const filtered = new Set(filters.map(({ column }) => column))
  return columns.map((column) =>
    filtered.has(column.id) ? { ...column, isFiltered: true } : column,
  )
}

/** The columns of the grid: line fields, coding, checks, then every column of the file that is no field. */
export function gridColumns(sheet: ChargeSheet): GridColumn[] {
  const { fileColumns, fieldSources } = sheet.packed
  const taken = new Set(lineFields.flatMap((field) => fieldSources[field].slice(0, 1)))
  const column = (field: LineField): GridColumn => ({
    id: field,
    editable: true,
    ...fieldLooks[field],
  })
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
  // What the file has no column for stands behind, still to be filled in; a code may always be missing.
  const isThere = (field: LineField) => field === 'hcpcs' || sheet.packed.fields[field] !== null
  return [
    ...lineFields.filter(isThere).map(column),
    { id: 'coding', heading: 'Coding', width: 150, kind: 'coding', editable: false },
    { id: 'checks', heading: 'Checks', width: 96, kind: 'checks', editable: false },
    ...others,
    ...lineFields.filter((field) => !isThere(field)).map(column),
  ]
}

/**
 * The columns that the grid is given: of a wide file the first ones, and those a person asked for. A model, a heading
 * and a place for each of sixteen thousand would hold up every key.
 */
export function offeredColumns(
  columns: readonly GridColumn[],
  asked: GridLayout['asked'] = [],
): readonly GridColumn[] {
  const wanted = new Set(asked)
  let others = 0
  const isOffered = ({ id }: GridColumn) =>
    !id.startsWith('file:') || others++ < OTHERS_AT_FIRST || wanted.has(id)
  return columns.filter(isOffered)
}

/** Those of all columns that the grid does not show. */
export function hiddenColumns(
  columns: readonly GridColumn[],
  { asked, hidden }: GridLayout,
): readonly GridColumn[] {
  const offered = new Set(offeredColumns(columns, asked).map(({ id }) => id))
  return columns.filter(({ id }) => !offered.has(id) || hidden.includes(id))
}

/** The layout in which a column is shown, whether it was hidden or is one of very many. */
export function withColumn(
  layout: GridLayout,
  columns: readonly GridColumn[],
  id: GridColumn['id'],
): GridLayout {
  const isOffered = offeredColumns(columns, layout.asked).some((column) => column.id === id)
  return isOffered ? withShown(layout, id) : withAsked(layout, id)
}
