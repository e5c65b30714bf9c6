import type { Act, EditAct } from './Act'
import { type CellEdit, invertEdits } from './CellEdit'
import type { SealedAct } from './trail'

/** A line that was added, by what it is known in all copies: the act that added it, and its number there. */
export type LineId = string

/** Where a copy keeps a line that was added; it stands unless that was taken back. */
interface Place {
  readonly row: number
  readonly id: LineId
  readonly stands: boolean
}

/** How one copy numbers the lines that were added: each counts on from the import by itself. */
export interface LineNumbers {
  readonly places: ReadonlyMap<number, Place>
  readonly rows: ReadonlyMap<LineId, number>
}

/** The numbers of a copy while its acts are read, so that they can be had as they were at any of its acts. */
interface Numbering extends LineNumbers {
  readonly places: Map<number, Place>
  readonly rows: Map<LineId, number>
  readonly log: Place[]
  /** Acts that added lines or took them away, by their number: an undo speaks of them. */
  readonly adding: Map<number, EditAct>
}

/** An act with the numbers of its copy when it was done. */
interface Moment {
  readonly numbering: Numbering
  /** How much of its log was written. */
  readonly end: number
  /** Number of the act. */
  readonly id: number
}

/** An act that a merge brought, and how its copy numbers lines. */
export interface BroughtAct {
  readonly act: SealedAct
  /** The lines it speaks of by another number than they have here. */
  readonly moved: ReadonlyMap<number, number>
}

/** Follows how this copy and all that came in with merges number the lines that were added. */
export class LineNumbering {
  readonly here: LineNumbers
  private readonly own: Numbering
  private readonly moments = new Map<string, Moment>()

  constructor() {
    this.own = numberingOf([], new Map())
    this.here = this.own
  }

  /** Reads one act more of this copy; gives the acts that came in with it, in their order. */
  read(act: SealedAct): readonly BroughtAct[] {
    const movedIn = new Map<Numbering, ReadonlyMap<number, number>>()
    return this.readInto(this.own, act).map(([brought, numbering]) => {
      const moved = movedIn.get(numbering) ?? movedLines(numbering, this.own)
      movedIn.set(numbering, moved)
      return { act: brought, moved }
    })
  }

  /** The numbers in the copy that did an act, as they were right after it. */
  at(hash: string): LineNumbers {
    return this.branch(hash)
  }

  private readInto(numbering: Numbering, act: SealedAct): [SealedAct, Numbering][] {
    const brought = this.takeIn(numbering, act)
    for (const edit of addedBy(act, numbering.adding)) keep(numbering, placed(numbering, act, edit))
    this.moments.set(act.hash, { numbering, end: numbering.log.length, id: act.id })
    return brought
  }

  /** Gives the lines of another copy their place, behind those that are here or where they are already. */
  private takeIn(numbering: Numbering, act: SealedAct): [SealedAct, Numbering][] {
    if (act.type !== 'event' || act.event.kind !== 'merge') return []
    const { acts, moved = [] } = act.event
    const theirs = this.branch(acts[0]?.previous ?? '')
    const before = new Set(theirs.rows.keys())
    const brought = acts.flatMap((other) => [
      ...this.readInto(theirs, other),
      [other, theirs] satisfies [SealedAct, Numbering],
    ])
    const to = new Map(moved)
    for (const { id, row, stands } of theirs.places.values()) {
      if (!stands || numbering.rows.has(id) || (before.has(id) && !to.has(row))) continue
      const place = to.get(row) ?? row
      // Its cells come with the act behind the merge.
      keep(numbering, { id, row: place, stands: numbering.places.get(place)?.stands ?? false })
    }
    return brought
  }

  private branch(hash: string): Numbering {
    const moment = this.moments.get(hash)
    if (!moment) return numberingOf([], new Map())
    const { log, adding } = moment.numbering
    const done = [...adding].filter(([id]) => id <= moment.id)
    return numberingOf(log.slice(0, moment.end), new Map(done))
  }
}

function numberingOf(log: readonly Place[], adding: Map<number, EditAct>): Numbering {
  const numbering: Numbering = { places: new Map(), rows: new Map(), log: [], adding }
  for (const place of log) keep(numbering, place)
  return numbering
}

function keep({ places, rows, log }: Numbering, place: Place | null): void {
  if (!place) return
  const before = places.get(place.row)
  if (before && before.id !== place.id) rows.delete(before.id)
  places.set(place.row, place)
  rows.set(place.id, place.row)
  log.push(place)
}

/** What an act says of the place of a line. */
function placed({ places }: Numbering, act: SealedAct, { row, after }: CellEdit): Place | null {
  const known = places.get(row)
  if (after === '') return known ? { ...known, stands: false } : null
  // What was taken back and comes again is the same line; going back to a version is a bulk change.
  const isKnown =
    act.type !== 'edit' || act.kind === 'merge' || act.kind === 'bulk' || known?.stands === true
  return known && isKnown
    ? { ...known, stands: true }
    : { row, id: `${act.hash} ${row}`, stands: true }
}

/** The edits of an act that add lines or take them away. */
function addedBy(act: Act, adding: Map<number, EditAct>): readonly CellEdit[] {
  switch (act.type) {
    case 'edit': {
      const edits = addedOf(act)
      if (edits.length > 0) adding.set(act.id, act)
      return edits
    }
    case 'undo':
    case 'redo': {
      const of = adding.get(act.of)
      const edits = of ? addedOf(of) : []
      return act.type === 'undo' ? invertEdits(edits) : edits
    }
    case 'setting':
    case 'event':
      return []
  }
}

/** Acts never change, and one may hold a hundred thousand edits. */
const added = new WeakMap<readonly CellEdit[], readonly CellEdit[]>()

function addedOf({ edits }: EditAct): readonly CellEdit[] {
  const known = added.get(edits)
  if (known) return known
  const found = edits.filter(({ column }) => column === 'added')
  added.set(edits, found)
  return found
}

function movedLines(from: LineNumbers, to: LineNumbers): ReadonlyMap<number, number> {
  const moved = new Map<number, number>()
  for (const [row, { id }] of from.places) {
    const here = to.rows.get(id)
    if (here !== undefined && here !== row) moved.set(row, here)
  }
  return moved
}
