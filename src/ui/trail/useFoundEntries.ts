import { startTransition, useEffect, useState } from 'react'
import { findEntries, type TrailFilter } from '../../core/history/findEntries'
import type { LineNames } from '../../core/history/lineNames'
import type { TrailEntry } from '../../core/history/TrailEntry'
import { localDay } from '../../core/text/localDay'
import { inSlices } from './inSlices'

interface Search {
  readonly entries: readonly TrailEntry[]
  readonly filter: TrailFilter
  readonly found: readonly TrailEntry[]
}

/**
 * The entries that a filter lets through, and whether they are still being looked for; those found before stay until
 * then. Null before the first search ends.
 */
export function useFoundEntries(
  entries: readonly TrailEntry[] | null,
  filter: TrailFilter,
  names: LineNames | null,
): { readonly found: readonly TrailEntry[] | null; readonly isSearching: boolean } {
  const [last, setLast] = useState<Search | null>(null)
  useEffect(() => {
    if (!entries || !names) return
    return inSlices(findEntries(entries, filter, names, localDay), (found) =>
      startTransition(() => setLast({ entries, filter, found })),
    )
  }, [entries, filter, names])
  const isSearching = last?.filter !== filter || last.entries !== entries
  return { found: last?.found ?? null, isSearching }
}
