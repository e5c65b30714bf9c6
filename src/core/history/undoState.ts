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
  const done = [...state.done]
  const undone = [...state.undone]
  move(done, undone, act)
  return { done, undone }
}

/** The undo position that follows from all acts of a workspace. */
export function undoState(acts: readonly Act[]): UndoState {
  const done: EditAct[] = []
  const undone: EditAct[] = []
  for (const act of acts) move(done, undone, act)
  return { done, undone }
}

function move(done: EditAct[], undone: EditAct[], act: Act): void {
  switch (act.type) {
    case 'edit':
      done.push(act)
      undone.length = 0
      return
    case 'undo':
      undone.push(popped(done, act.of, 'done'))
      return
    case 'redo':
      done.push(popped(undone, act.of, 'undone'))
      return
  }
}

function popped(acts: EditAct[], id: number, where: string): EditAct {
  const last = acts.pop()
  if (last?.id !== id) throw new RangeError(`Act ${id} is not the last act ${where}: ${last?.id}.`)
  return last
}
