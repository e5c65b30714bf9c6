import type { SealedAct } from '../core/history/trail'
import { unpackImport } from '../core/workspace/packImport'
import type { WorkspaceRecord } from '../core/workspace/WorkspaceRecord'
import type { Caller } from './requests'
import type { SheetCalls } from './sheetProtocol'

/** A trail that the sheet worker holds, for one question about it. */
export type HeldTrail = number

/** Acts that cross to the worker at once: they are copied on the page's own thread, which takes 2 ms for a thousand. */
const AT_ONCE = 2000

let lastHeld: HeldTrail = 0

/** Hands a trail to the sheet worker in parts, between which the page takes keys and draws. */
export async function handOver(
  sheetWorker: Caller<SheetCalls>,
  acts: readonly SealedAct[],
): Promise<HeldTrail> {
  const trail = ++lastHeld
  for (let from = 0; from < acts.length; from += AT_ONCE)
    await sheetWorker('holdTrail', { trail, acts: acts.slice(from, from + AT_ONCE) })
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

/** The trails that were handed over, until they are asked about. */
export class HeldTrails {
  readonly #held = new Map<HeldTrail, SealedAct[]>()

  hold(trail: HeldTrail, acts: readonly SealedAct[]): void {
    const held = this.#held.get(trail) ?? []
    for (const act of acts) held.push(act)
    this.#held.set(trail, held)
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
