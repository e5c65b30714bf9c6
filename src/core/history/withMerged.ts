import { LineNumbering } from './lineNumbers'
import type { SealedAct } from './trail'

/** An act of the trail, or one of another copy that came in with a merge. */
export interface ToldAct {
  readonly act: SealedAct
  /** Number of the merge it came in with; null for an act of this copy. */
  readonly within: number | null
}

/** An act with the numbers of the lines it speaks of. */
export interface TracedAct extends ToldAct {
  /** The lines it speaks of by another number than they have here. */
  readonly moved: ReadonlyMap<number, number>
}

const nothingMoved: ReadonlyMap<number, number> = new Map()

/** All acts, those of other copies before the merge that brought them: there they happened. */
export function withMerged(acts: readonly SealedAct[]): ToldAct[] {
  const all: ToldAct[] = []
  for (const act of acts) {
    if (act.type === 'event' && act.event.kind === 'merge')
      for (const { act: theirs } of withMerged(act.event.acts))
        all.push({ act: theirs, within: act.id })
    all.push({ act, within: null })
  }
  return all
}

/** Reads acts in their order, and tells by which numbers those of other copies speak of lines. */
export function actTracer(): (act: SealedAct) => TracedAct[] {
  const numbering = new LineNumbering()
  return (act) => [
    ...numbering.read(act).map((brought) => ({ ...brought, within: act.id })),
    { act, within: null, moved: nothingMoved },
  ]
}

/** The acts that led to the one with this hash in the copy that did it, in their order. */
export function chainTo(byHash: ReadonlyMap<string, SealedAct>, hash: string): SealedAct[] {
  const chain: SealedAct[] = []
  for (let act = byHash.get(hash); act; act = byHash.get(act.previous)) chain.push(act)
  return chain.toReversed()
}
