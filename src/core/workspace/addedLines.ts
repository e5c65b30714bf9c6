import type { SealedAct } from '../history/trail'
import type { ChargeSheet } from '../sheet/ChargeSheet'

/** The lines that came with a merge under another number: from that of the other copy to that of this one. */
export type MovedLines = readonly (readonly [from: number, to: number])[]

/** How the lines of another copy are numbered here. */
export interface LineNumbers {
  readonly here: (row: number) => number
  /** Lines of the other copy that get another number with this merge. */
  readonly moved: MovedLines
}

/**
 * Both copies count added lines on from the import: a line that each added for itself has one number and is two
 * lines. Those of the other copy then follow behind those of this one. `base` is what the other copy knows of this one.
 */
export function lineNumbers(
  { mine, theirs }: Record<'mine' | 'theirs', readonly SealedAct[]>,
  { base, here, there }: Record<'base' | 'here' | 'there', ChargeSheet>,
): LineNumbers {
  const known = knownNumbers(mine, theirs)
  const moved: [number, number][] = []
  let next = Math.max(here.lineCount, base.lineCount)
  for (let row = there.packed.lineCount; row < there.lineCount; row++) {
    if (known.has(row) || row < base.lineCount) continue
    if (next !== row) moved.push([row, next])
    next += 1
  }
  const numbers = new Map([...known, ...moved])
  return { here: (row) => numbers.get(row) ?? row, moved }
}

/** What earlier merges renumbered: here, of the acts that the other copy has, and there, of the acts of this one. */
function knownNumbers(
  mine: readonly SealedAct[],
  theirs: readonly SealedAct[],
): ReadonlyMap<number, number> {
  const turned = mergedLines(theirs, mine).map(([from, to]) => [to, from] as const)
  return new Map([...turned, ...mergedLines(mine, theirs)])
}

/** What the merges of one copy renumbered of the other’s own acts. */
function mergedLines(acts: readonly SealedAct[], of: readonly SealedAct[]): MovedLines {
  const own = new Set(of.map(({ hash }) => hash))
  return acts.flatMap((act) => {
    if (act.type !== 'event' || act.event.kind !== 'merge') return []
    const { acts: merged, moved = [] } = act.event
    return merged.some(({ hash }) => own.has(hash)) ? moved : []
  })
}
