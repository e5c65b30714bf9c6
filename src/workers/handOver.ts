import type { SealedAct } from '../core/history/trail'
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

/** The trails that were handed over, until they are asked about. */
export class HeldTrails {
  readonly #held = new Map<HeldTrail, SealedAct[]>()

  hold(trail: HeldTrail, acts: readonly SealedAct[]): void {
    const held = this.#held.get(trail) ?? []
    held.push(...acts)
    this.#held.set(trail, held)
  }

  take(trail: HeldTrail): readonly SealedAct[] {
    const acts = this.#held.get(trail) ?? []
    this.#held.delete(trail)
    return acts
  }
}
