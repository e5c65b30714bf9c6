import type { Act, StandingAct } from './Act'

export interface UndoState {
  /** Acts that stand and can be undone, oldest first. */
  readonly done: readonly StandingAct[]
  /** Acts that were undone and can be redone; the next to redo comes last. */
  readonly undone: readonly StandingAct[]
  /** How many of `done` a sign-off closed: they stand, and only a new act can change what they did. */
  readonly closed: number
}

export const nothingDone: UndoState = { done: [], undone: [], closed: 0 }

/** The act that undo would take back now; undefined where there is none. */
export function lastToUndo({ done, closed }: UndoState): StandingAct | undefined {
  return done.length > closed ? done.at(-1) : undefined
}

/** The undo position after one more act. A new edit ends what could be redone. */
export function afterAct(state: UndoState, act: Act): UndoState {
  const next = { done: [...state.done], undone: [...state.undone], closed: state.closed }
  move(next, act)
  return next
}

/** The undo position that follows from all acts of a workspace. */
export function undoState(acts: readonly Act[]): UndoState {
  const state: Movable = { done: [], undone: [], closed: 0 }
  for (const act of acts) move(state, act)
  return state
}

interface Movable {
  readonly done: StandingAct[]
  readonly undone: StandingAct[]
  closed: number
}

function move(state: Movable, act: Act): void {
  const { done, undone } = state
  switch (act.type) {
    case 'edit':
    case 'setting':
      done.push(act)
      undone.length = 0
      return
    case 'undo':
      if (done.length <= state.closed) throw new RangeError(`Act ${act.id} undoes what is signed.`)
      undone.push(popped(done, act.of, 'done'))
      return
    case 'redo':
      done.push(popped(undone, act.of, 'undone'))
      return
    case 'event':
      if (act.event.kind !== 'sign-off') return
      state.closed = done.length
      undone.length = 0
      return
  }
}

function popped(acts: StandingAct[], id: number, where: string): StandingAct {
  const last = acts.pop()
  if (last?.id !== id) throw new RangeError(`Act ${id} is not the last act ${where}: ${last?.id}.`)
  return last
}
