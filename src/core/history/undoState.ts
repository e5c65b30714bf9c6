import type { Act, StandingAct, WorkspaceEvent } from './Act'

/** What can be undone and redone as the trail stands. */
export interface UndoState {
  /** Acts that stand and can be undone, oldest first. */
  readonly done: readonly StandingAct[]
  /** Acts that were undone and can be redone; the next to redo comes last. */
  readonly undone: readonly StandingAct[]
  /** How many of `done` a sign-off closed: they stand, and only a new act can change what they did. */
  readonly closed: number
  /** How many of them a sign-off of this copy closed: no trail undoes one of these. */
  readonly signed: number
  /** Whether the last act merged a sign-off: the cells it speaks of come next, and are closed with it. */
  readonly isMerging: boolean
}

export const nothingDone: UndoState = {
  done: [],
  undone: [],
  closed: 0,
  signed: 0,
  isMerging: false,
}

/** The act that undo would take back now; undefined where there is none. */
export function lastToUndo({ done, closed }: UndoState): StandingAct | undefined {
  return done.length > closed ? done.at(-1) : undefined
}

/** The undo position after one more act. A new edit ends what could be redone. */
export function afterAct(state: UndoState, act: Act): UndoState {
  const next = { ...state, done: [...state.done], undone: [...state.undone] }
  move(next, act)
  return next
}

/** The undo position that follows from all acts of a workspace. */
export function undoState(acts: readonly Act[]): UndoState {
  const state: Movable = { ...nothingDone, done: [], undone: [] }
  for (const act of acts) move(state, act)
  return state
}

interface Movable {
  readonly done: StandingAct[]
  readonly undone: StandingAct[]
  closed: number
  signed: number
  isMerging: boolean
}

function move(state: Movable, act: Act): void {
  const { done, undone, isMerging } = state
  state.isMerging = false
  switch (act.type) {
    case 'edit':
    case 'setting':
      done.push(act)
      undone.length = 0
      if (isMerging && act.type === 'edit' && act.kind === 'merge') state.closed = done.length
      return
    case 'undo':
      if (done.length <= state.signed) throw new RangeError(`Act ${act.id} undoes what is signed.`)
      undone.push(popped(done, act.of, 'done'))
      // Earlier versions let a merge be undone that brought a sign-off.
      state.closed = Math.min(state.closed, done.length)
      return
    case 'redo':
      done.push(popped(undone, act.of, 'undone'))
      return
    case 'event':
      if (!bringsSignOff(act.event)) return
      state.closed = done.length
      undone.length = 0
      if (act.event.kind === 'merge') state.isMerging = true
      else state.signed = done.length
      return
  }
}

/** Whether somebody signed with this event, or in the copy that it merged. */
export function bringsSignOff(event: WorkspaceEvent): boolean {
  if (event.kind !== 'merge') return event.kind === 'sign-off'
  return event.acts.some((act) => act.type === 'event' && bringsSignOff(act.event))
}

function popped(acts: StandingAct[], id: number, where: string): StandingAct {
  const last = acts.pop()
  if (last?.id !== id) throw new RangeError(`Act ${id} is not the last act ${where}: ${last?.id}.`)
  return last
}
