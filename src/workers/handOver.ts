import type { EditAct } from '../core/history/Act'
import type { CellEdit } from '../core/history/CellEdit'
import type { SealedAct } from '../core/history/trail'
import { unpackImport } from '../core/workspace/packImport'
import type { WorkspaceRecord } from '../core/workspace/WorkspaceRecord'
import type { Caller } from './requests'
import type { SheetCalls } from './sheetProtocol'

/** A trail that the sheet worker holds, for one question about it. */
export type HeldTrail = number

/** Acts that cross to the worker at once: they are copied on the page's own thread, which takes 2 ms for a thousand. */
const AT_ONCE = 2000
/** Likewise edits: one act may hold a hundred thousand. */
const EDITS_AT_ONCE = 10_000

/** A part of a trail: further acts, or further edits of the last act that crossed before. */
interface TrailPart {
  readonly acts: readonly SealedAct[]
  readonly edits?: readonly CellEdit[]
}

function* partsOf(acts: readonly SealedAct[]): Generator<TrailPart> {
  let part: SealedAct[] = []
  let edits = 0
  for (const act of acts) {
    const more = act.type === 'edit' ? act.edits.length : 0
    if (part.length === AT_ONCE || edits + more > EDITS_AT_ONCE) {
      yield { acts: part }
      part = []
      edits = 0
    }
    if (act.type === 'edit' && more > EDITS_AT_ONCE) {
      yield* partsOfLong(act)
    } else {
      part.push(act)
      edits += more
    }
  }
  yield { acts: part }
}

function* partsOfLong(act: SealedAct & EditAct): Generator<TrailPart> {
  yield { acts: [{ ...act, edits: act.edits.slice(0, EDITS_AT_ONCE) }] }
  for (let from = EDITS_AT_ONCE; from < act.edits.length; from += EDITS_AT_ONCE)
    yield { acts: [], edits: act.edits.slice(from, from + EDITS_AT_ONCE) }
}

let lastHeld: HeldTrail = 0

/** Hands a trail to the sheet worker in parts, between which the page takes keys and draws. */
export async function handOver(
  sheetWorker: Caller<SheetCalls>,
  acts: readonly SealedAct[],
): Promise<HeldTrail> {
  const trail = ++lastHeld
  for (const part of partsOf(acts)) await sheetWorker('holdTrail', { trail, ...part })
  return trail
}

/** A workspace file that the sheet worker read. */
export interface ReadWorkspace {
  readonly record: WorkspaceRecord
  /** The import, as `packImport` makes it. */
  readonly packed: Blob
  /** Its trail, which the worker holds for the question whether it is whole. */
  readonly trail: HeldTrail
}

/** Has the sheet worker read a workspace file, and takes its trail over in parts: a long one takes a while to read. */
export async function readBeside(
  sheetWorker: Caller<SheetCalls>,
  file: Blob,
): Promise<ReadWorkspace> {
  const trail = ++lastHeld
  const read = await sheetWorker('readWorkspaceFile', { trail, file })
  const { packed, entries, ...kept } = read
  const acts: SealedAct[] = []
  for (let from = 0; from < entries; from += AT_ONCE)
    acts.push(...(await sheetWorker('partOfTrail', { trail, from, to: from + AT_ONCE })))
  const imported = await unpackImport(packed)
  return { record: { ...kept, imported, acts }, packed, trail }
}

/** What is written into a workspace file, with the import as `packImport` makes it. */
export type PackedWorkspace = Omit<WorkspaceRecord, 'imported'> & { readonly packed: Blob }

/** Has the sheet worker write a workspace file: it takes seconds for a long trail. */
export async function writeBeside(
  sheetWorker: Caller<SheetCalls>,
  { acts, ...kept }: PackedWorkspace,
): Promise<Blob> {
  const trail = await handOver(sheetWorker, acts)
  return sheetWorker('writeWorkspaceFile', { trail, ...kept })
}

/** The trails that were handed over, until they are asked about. */
export class HeldTrails {
  readonly #held = new Map<HeldTrail, SealedAct[]>()

  /** `edits` go on those of the last act that is held. */
  hold(trail: HeldTrail, acts: readonly SealedAct[], edits: readonly CellEdit[] = []): void {
    const held = this.#held.get(trail) ?? []
    for (const act of acts) held.push(act)
    this.#held.set(trail, held)
    const last = held.at(-1)
    if (edits.length > 0 && last?.type === 'edit')
      held[held.length - 1] = { ...last, edits: last.edits.concat(edits) }
  }

  part(trail: HeldTrail, from: number, to: number): readonly SealedAct[] {
    return this.#held.get(trail)?.slice(from, to) ?? []
  }

  take(trail: HeldTrail): readonly SealedAct[] {
    const acts = this.#held.get(trail) ?? []
    this.#held.delete(trail)
    return acts
  }
}
