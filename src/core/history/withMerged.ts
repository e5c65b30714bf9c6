import type { SealedAct } from './trail'

/** An act of the trail, or one of another copy that came in with a merge. */
export interface TracedAct {
  readonly act: SealedAct
  /** Number of the merge it came in with; null for an act of this copy. */
  readonly within: number | null
}

/** All acts, those of other copies before the merge that brought them: there they happened. */
export function withMerged(acts: readonly SealedAct[]): TracedAct[] {
  const all: TracedAct[] = []
  for (const act of acts) {
    if (act.type === 'event' && act.event.kind === 'merge')
      for (const theirs of withMerged(act.event.acts)) all.push({ ...theirs, within: act.id })
    all.push({ act, within: null })
  }
  return all
}
