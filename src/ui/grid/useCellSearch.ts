import { useEffect, useState } from 'react'
import { CellSearch, type FoundCell } from '../../core/sheet/CellSearch'
import type { ChargeSheet, ColumnId } from '../../core/sheet/ChargeSheet'
import { type FindPattern, type FindQuery, findPattern } from '../../core/sheet/FindPattern'
import { UserError } from '../../core/UserError'

export interface SearchState {
  readonly found: readonly FoundCell[]
  readonly pattern: FindPattern | null
  readonly isDone: boolean
  /** Why there is no result, in words; blank otherwise. */
  readonly problem: string
}

/** Where to search; a new object whenever a cell changed, since a sheet changes in place. */
export interface SearchedCells {
  readonly sheet: ChargeSheet
  readonly version: number
  readonly view: Uint32Array | null
}

const nothing: SearchState = { found: [], pattern: null, isDone: true, problem: '' }

/** Lines searched before the page gets a breath; a few milliseconds. */
const LINES_PER_STEP = 4000

/** Pause after typing before the search starts, in milliseconds. */
const PAUSE = 120

/** Searches while the query stands, in steps; starts again when the cells or the view changed. */
export function useCellSearch(
  query: FindQuery,
  cells: SearchedCells,
  columns: readonly ColumnId[],
): SearchState {
  const [state, setState] = useState(nothing)
  useEffect(() => {
    if (query.text === '') return
    let timer: ReturnType<typeof setTimeout> | undefined
    const start = () => {
      try {
        const pattern = findPattern(query)
        const search = new CellSearch(cells.sheet, columns, cells.view, pattern)
        const step = () => {
          const isDone = !search.step(LINES_PER_STEP)
          if (!isDone) timer = setTimeout(step)
          else setState({ found: search.found, pattern, isDone, problem: '' })
        }
        setState((old) => ({ ...old, isDone: false }))
        step()
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        setState({ ...nothing, problem: `${error.message} ${error.advice}` })
      }
    }
    timer = setTimeout(start, PAUSE)
    return () => clearTimeout(timer)
  }, [query, cells, columns])
  return query.text === '' ? nothing : state
}
