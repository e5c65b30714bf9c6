import { useEffect, useState } from 'react'
import type { CellMatcher } from '../../core/sheet/CellMatcher'
import { CellSearch, type FoundCell } from '../../core/sheet/CellSearch'
import type { ChargeSheet, ColumnId } from '../../core/sheet/ChargeSheet'
import type { FindQuery } from '../../core/sheet/FindPattern'
import { UserError } from '../../core/UserError'

interface SearchState {
  readonly found: readonly FoundCell[]
  readonly isDone: boolean
  /** Why there is no result, in words; blank otherwise. */
  readonly problem: string
}

export interface CellFinder extends SearchState {
  /** The found cells with every match replaced; null where that failed, which `problem` then says. */
  readonly replaced: (
    found: readonly FoundCell[],
    replacement: string,
  ) => Promise<readonly string[] | null>
}

/** Where to search; a new object whenever a cell changed, since a sheet changes in place. */
export interface SearchedCells {
  readonly sheet: ChargeSheet
  readonly version: number
  readonly view: Uint32Array | null
}

/** What was found last, and for which query: while the next one waits it is not done. */
interface Answer extends SearchState {
  readonly query: FindQuery | null
}

const nothing: SearchState = { found: [], isDone: true, problem: '' }

/** Cells searched before the page gets a breath; a few milliseconds. */
const CELLS_SEARCHED = 16_000
/** The same where columns of a wide file are put together as they are searched. */
const CELLS_SEARCHED_WIDE = 500
const WIDE = 500
/** Cells replaced in one go, for the time limit of an expression. */
const CELLS_PER_STEP = 10_000

/** Pause after typing before the search starts, in milliseconds. */
const PAUSE = 120

/** Searches while the query stands, in steps; starts again when the cells or the view changed. */
export function useCellSearch(
  query: FindQuery,
  cells: SearchedCells,
  columns: readonly ColumnId[],
  matcherFor: (query: FindQuery) => CellMatcher,
): CellFinder {
  const [state, setState] = useState<Answer>({ ...nothing, query: null })
  useEffect(() => {
    if (query.text === '') return
    let matcher: CellMatcher | null = null
    let isWanted = true
    const search = async () => {
      matcher = matcherFor(query)
      const wanted = new CellSearch(cells.sheet, columns, cells.view)
      const step = columns.length > WIDE ? CELLS_SEARCHED_WIDE : CELLS_SEARCHED
      for (let texts = wanted.next(step); texts; texts = wanted.next(step)) {
        wanted.take(await matcher.test(texts))
        await breath()
        if (!isWanted) return
      }
      setState({ found: wanted.found, isDone: true, problem: '', query })
    }
    const timer = setTimeout(() => {
      setState((old) => ({ ...old, isDone: false }))
      search()
        .catch((error: unknown) => {
          if (isWanted) setState({ ...nothing, problem: problemOf(error), query })
        })
        .finally(() => matcher?.stop())
    }, PAUSE)
    return () => {
      isWanted = false
      clearTimeout(timer)
      matcher?.stop()
    }
  }, [query, cells, columns, matcherFor])

  const replaced: CellFinder['replaced'] = async (found, replacement) => {
    const texts: string[] = []
    let matcher: CellMatcher | null = null
    try {
      matcher = matcherFor(query)
      for (let from = 0; from < found.length; from += CELLS_PER_STEP) {
        const some = found.slice(from, from + CELLS_PER_STEP)
        const before = some.map(({ row, column }) => cells.sheet.get(row, column))
        for (const text of await matcher.replace(before, replacement)) texts.push(text)
        await breath()
      }
      return texts
    } catch (error) {
      setState((old) => ({ ...old, problem: problemOf(error) }))
      return null
    } finally {
      matcher?.stop()
    }
  }
  if (query.text === '') return { ...nothing, replaced }
  const { found, problem, isDone } = state
  return { found, problem, isDone: isDone && state.query === query, replaced }
}

function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

function problemOf(error: unknown): string {
  if (error instanceof UserError) return `${error.message} ${error.advice}`
  throw error
}
