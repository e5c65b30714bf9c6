import type { Act, EditAct } from './Act'
import type { SealedAct } from './trail'
import { undoState } from './undoState'
import { chainTo, withMerged } from './withMerged'

/** The hashes of all acts whose work a copy took in: its own, and those that merges brought; undone merges brought none. */
export function hashesIn(acts: readonly SealedAct[]): ReadonlySet<string> {
  const hashes = new Set<string>()
  const brought = undoneIn(acts, endsOfBrought(acts))
  const add = (some: readonly SealedAct[], undone: ReadonlySet<string>) => {
    for (const act of some) {
      if (undone.has(act.hash)) continue
      hashes.add(act.hash)
      if (isMerge(act)) add(act.event.acts, brought)
    }
  }
  add(acts, undoneIn(acts, [acts.at(-1)?.hash ?? '']))
  return hashes
}

/** The last act of each part of another copy that came in. */
function endsOfBrought(acts: readonly SealedAct[]): readonly string[] {
  return withMerged(acts.filter(({ type }) => type === 'event')).flatMap(({ act }) =>
    isMerge(act) ? [act.event.acts.at(-1)?.hash ?? ''] : [],
  )
}

/** The merges, with the acts for their cells, that copies took back by the time of these acts; the last one holds. */
function undoneIn(acts: readonly SealedAct[], ends: readonly string[]): ReadonlySet<string> {
  const undone = new Set<string>()
  if (ends.length === 0 || !acts.some(isMerge)) return undone
  const byHash = new Map(withMerged(acts).map(({ act }) => [act.hash, act]))
  for (const end of ends) {
    const chain = chainTo(byHash, end)
    const standing = new Set<Act>(undoState(chain).done)
    for (const [index, act] of chain.entries()) {
      const cells = chain[index + 1]
      if (!isMerge(act) || !cells || !isMergedCells(cells)) continue
      for (const { hash } of [act, cells])
        if (standing.has(cells)) undone.delete(hash)
        else undone.add(hash)
    }
  }
  return undone
}

function isMerge(act: SealedAct): act is Extract<SealedAct, { type: 'event' }> & {
  readonly event: { readonly kind: 'merge'; readonly acts: readonly SealedAct[] }
} {
  return act.type === 'event' && act.event.kind === 'merge'
}

/** Whether an act changes the cells that a merge took. */
export function isMergedCells(act: Act | undefined): act is EditAct {
  return act?.type === 'edit' && act.kind === 'merge'
}
