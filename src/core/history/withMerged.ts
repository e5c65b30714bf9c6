import type { SealedAct } from './trail'

/** An act of the trail, or one of another copy that came in with a merge. */
export interface TracedAct {
  readonly act: SealedAct
  /** Number of the merge it came in with; null for an act of this copy. */
  readonly within: number | null
}

/** All acts, those of other copies before the merge that brought them: there they happened. */
export function withMerged(acts: readonly SealedAct[]): TracedAct[] {
  return acts.flatMap((act): TracedAct[] => {
    const here = { act, within: null }
    if (act.type !== 'event' || act.event.kind !== 'merge') return [here]
    const theirs = withMerged(act.event.acts).map((traced) => ({ ...traced, within: act.id }))
    return [...theirs, here]
  })
}
