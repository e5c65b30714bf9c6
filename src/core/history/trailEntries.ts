import type { StandingAct } from './Act'
import type { CellEdit } from './CellEdit'
import { MANY_EDITS } from './editsOfRow'
import { entryOf, type TrailChain, type TrailEntry } from './TrailEntry'
import type { SealedAct } from './trail'
import { actTracer, type TracedAct } from './withMerged'

/** A trail as it was read: its entries, and what tells how lines were called at each of them. */
export interface Trail {
  /** Oldest first. */
  readonly entries: readonly TrailEntry[]
  readonly renamings: Renamings
}

/** Where lines got a charge code or a description. */
export interface Renamings {
  /** The entries that changed it on few lines, by line, oldest first. */
  readonly byRow: ReadonlyMap<number, readonly TrailEntry[]>
  /** The entries that may have changed it on many, oldest first. */
  readonly ofMany: readonly TrailEntry[]
}

/** Every act of a workspace as an entry, oldest first. */
export function trailEntries(acts: readonly SealedAct[]): readonly TrailEntry[] {
  return trailOf(acts).entries
}

/** The trail, read at once. */
export function trailOf(acts: readonly SealedAct[]): Trail {
  const reading = readTrail(acts)
  let step = reading.next()
  while (!step.done) step = reading.next()
  return step.value
}

/** Acts that are read in one step. */
const STEP = 500

/**
 * Reads a trail in steps. What was read is remembered with the acts, which never change: after a further act only that
 * one is read.
 */
export function* readTrail(acts: readonly SealedAct[]): Generator<void, Trail> {
  const reader = readerFor(acts)
  while (reader.read < acts.length) {
    const from = reader.read
    for (const act of acts.slice(from, from + STEP)) readAct(reader, act)
    if (reader.read < acts.length) yield
  }
  const end = reader.ends[acts.length - 1] ?? 0
  return { entries: reader.entries.slice(0, end), renamings: reader }
}

/** What is read of a trail so far. */
interface TrailReader extends Renamings {
  readonly entries: TrailEntry[]
  readonly trace: (act: SealedAct) => readonly TracedAct[]
  /** Where the acts stand, by their hash. */
  readonly places: Map<string, { readonly chain: OpenChain; readonly index: number }>
  readonly byRow: Map<number, TrailEntry[]>
  readonly ofMany: TrailEntry[]
  /** How many entries there were after each act: a merge brings many. */
  readonly ends: number[]
  /** The acts that were read, and how many those are. */
  last: SealedAct | null
  read: number
}

/** A chain while its entries are read. */
interface OpenChain extends TrailChain {
  readonly from: { readonly chain: OpenChain; readonly index: number } | null
  readonly standing: Map<number, StandingAct>
  /** Hash of its last entry so far. */
  last: string
}

/** Trails that were read, by their first act: they are forgotten with it. */
const readers = new WeakMap<SealedAct, TrailReader>()

function readerFor(acts: readonly SealedAct[]): TrailReader {
  const [first] = acts
  const known = first && readers.get(first)
  if (known && isOfSameTrail(known, acts)) return known
  const fresh: TrailReader = {
    entries: [],
    trace: actTracer(),
    places: new Map(),
    byRow: new Map(),
    ofMany: [],
    ends: [],
    last: null,
    read: 0,
  }
  if (first) readers.set(first, fresh)
  return fresh
}

/** Whether the acts go on from what was read, or are a part of it. */
function isOfSameTrail({ last, read, entries, ends }: TrailReader, acts: readonly SealedAct[]) {
  if (acts.length >= read) return read === 0 || acts[read - 1] === last
  const end = ends[acts.length - 1]
  return end !== undefined && entries[end - 1]?.act === acts.at(-1)
}

function readAct(reader: TrailReader, act: SealedAct): void {
  for (const traced of reader.trace(act)) {
    // A copy that goes back and forth brings all acts again each time, those done here too.
    if (traced.within === null || !reader.places.has(traced.act.hash)) readEntry(reader, traced)
  }
  reader.ends.push(reader.entries.length)
  reader.last = act
  reader.read += 1
}

function readEntry({ entries, places, byRow, ofMany }: TrailReader, traced: TracedAct): void {
  const { act } = traced
  const index = entries.length
  // Another copy counted its acts by itself; what it went on from is here, or came with an earlier merge.
  const from = places.get(act.previous) ?? null
  const chain = from?.chain.last === act.previous ? from.chain : partedChain(from)
  chain.last = act.hash
  places.set(act.hash, { chain, index })
  if (act.type === 'edit' || act.type === 'setting') chain.standing.set(act.id, act)
  const entry = entryOf(traced, chain.standing, { index, chain })
  entries.push(entry)
  const { edits } = entry
  if (edits.length >= MANY_EDITS) ofMany.push(entry)
  else
    for (const row of new Set(edits.filter(isRenaming).map((edit) => edit.row))) {
      const known = byRow.get(row)
      if (known) known.push(entry)
      else byRow.set(row, [entry])
    }
}

function isRenaming({ column }: CellEdit): boolean {
  return column === 'chargeCode' || column === 'description'
}

function partedChain(from: OpenChain['from']): OpenChain {
  return { from, standing: new Map(from?.chain.standing), last: '' }
}

/** The people of the trail, in the order in which they first acted; `''` for acts without a name. */
export function peopleOf(entries: readonly TrailEntry[]): string[] {
  return [...new Set(entries.map(({ act }) => act.by))]
}
