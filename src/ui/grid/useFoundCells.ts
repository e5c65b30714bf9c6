import { useMemo } from 'react'
import type { FindQuery } from '../../core/sheet/FindPattern'
import type { ChargeGridProps } from './ChargeGridProps'
import type { ChosenColumns } from './FindColumns'
import { foundWithin, placeWithin, type SelectedLines, selectedColumnsOf } from './findWithin'
import { type GridColumn, sheetColumn } from './GridColumn'
import { hitPlace } from './hits'
import type { CellPlace, GridSelection } from './selection'
import { useCellSearch } from './useCellSearch'
import { useSelectedLines } from './useSelectedLines'

interface Searched {
  readonly query: FindQuery
  readonly columns: readonly GridColumn[]
  readonly chosen: ChosenColumns
  /** Of several selected cells only these are searched. */
  readonly selection: GridSelection
  /** Where the active cell stands among the lines searched: what is found there is the current hit. */
  readonly active: CellPlace
}

/** The cells that a query finds in the columns chosen, and where the keyboard is among them. */
export function useFoundCells(
  grid: Pick<ChargeGridProps, 'sheet' | 'version' | 'view' | 'groups' | 'matcherFor'>,
  { query, columns, chosen, selection, active }: Searched,
) {
  const selected = useSelectedLines(grid.view, selection)
  const searched = useMemo(
    () => searchedColumns(columns, chosen, selected),
    [columns, chosen, selected],
  )
  const { sheet, version } = grid
  // Lines of collapsed groups are found too; going to one opens its group.
  const view = selected?.rows ?? grid.groups?.rows ?? grid.view
  const cells = useMemo(() => ({ sheet, version, view }), [sheet, version, view])
  const search = useCellSearch(query, cells, searched, grid.matcherFor)
  const found = useMemo(
    () => (selected ? foundWithin(search.found, columns, selected) : search.found),
    [search.found, columns, selected],
  )
  const at = selected ? placeWithin(selected, selection.active) : active
  return {
    ...search,
    found,
    place: hitPlace(found, columns, at),
    isWithinSelection: selected !== null,
  }
}

function searchedColumns(
  columns: readonly GridColumn[],
  chosen: ChosenColumns,
  selected: SelectedLines | null,
) {
  return (selected ? selectedColumnsOf(columns, selected) : columns)
    .filter(({ id }) => chosen === null || chosen.has(id))
    .flatMap((column) => sheetColumn(column) ?? [])
}
