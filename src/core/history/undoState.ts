import type { Act, EditAct } from './Act'

export interface UndoState {
  /** Acts that stand and can be undone, oldest first. */
  readonly done: readonly EditAct[]
  /** Acts that were undone and can be redone; the next to redo comes last. */
  readonly undone: readonly EditAct[]
}

export const nothingDone: UndoState = { done: [], undone: [] }

/** The undo position after one more act. A new edit ends what could be redone. */
export function afterAct(state: UndoState, act: Act): UndoState {
  switch (act.type) {
    case 'edit':
      return { done: [...state.done, act], undone: [] }
    case 'undo': {
      const last = state.done.at(-1)
      if (last?.id !== act.of) throw new RangeError(`Act ${act.of} is not the last act done.`)
      return { done: state.done.slice(0, -1), undone: [...state.undone, last] }
    }
    case 'redo': {
      const last = state.undone.at(-1)
      if (last?.id !== act.of) throw new RangeError(`Act ${act.of} is not the last act undone.`)
      return { done: [...state.done, last], undone: state.undone.slice(0, -1) }
    }
  }
}

/** The undo position that follows from all acts of a workspace. */
export function undoState(acts: readonly Act[]): UndoState {
  return acts.reduce(afterAct, nothingDone)
}
