import type { SealedAct } from './trail'

/** An act of the trail, or one of another copy that came in with a merge. */
export interface TracedAct {
  readonly act: SealedAct
  /** Number of the merge it came in with; null for an act of this copy. */
  readonly within: number | null
  /** The lines it speaks of by another number than they have here. */
  readonly moved: ReadonlyMap<number, number>
}

const nothingMoved: ReadonlyMap<number, number> = new Map()

/** All acts, those of other copies before the merge that brought them: there they happened. */
export function withMerged(acts: readonly SealedAct[]): TracedAct[] {
  const all: TracedAct[] = []
  for (const act of acts) {
    if (act.type === 'event' && act.event.kind === 'merge') {
      const { acts: theirs, moved = [] } = act.event
      for (const traced of withMerged(theirs))
        all.push({ ...traced, within: act.id, moved: onwards(traced.moved, new Map(moved)) })
    }
    all.push({ act, within: null, moved: nothingMoved })
  }
  return all
}

/** Where lines stand that were moved by one merge and then by another. */
function onwards(
  first: ReadonlyMap<number, number>,
  then: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  if (first.size === 0) return then
  const both = new Map(then)
  for (const [from, to] of first) both.set(from, then.get(to) ?? to)
  return both
}
