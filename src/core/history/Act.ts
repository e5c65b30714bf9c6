import type { CellEdit } from './CellEdit'

/** By which kind of act a person changed the sheet. Undo and redo are acts too. */
export type ActKind =
  | 'typed'
  | 'pasted'
  | 'bulk'
  | 'suggestion'
  | 'fix'
  | 'decision'
  | 'note'
  | 'dismissal'
  | 'waiver'

/**
 * One act of a person, in the order they happened; entries are only ever appended.
 * The undo position is not stored: it follows from the acts (`undoState`).
 */
export type Act = EditAct | UndoAct | RedoAct

interface ActFacts {
  /** Number of the act in its workspace, from 1, without gaps. */
  readonly id: number
  /** When, as an ISO 8601 time in UTC. */
  readonly at: string
  /** Name of the person, as asked once; blank until then. */
  readonly by: string
}

export interface EditAct extends ActFacts {
  readonly type: 'edit'
  readonly kind: ActKind
  /** What was done, as the undo menu shows it: `Take J1885`, `Clear 12 cells`. */
  readonly label: string
  /** Why, where a reason was given or asked for; evidence for a suggestion. */
  readonly reason: string
  readonly edits: readonly CellEdit[]
}

export interface UndoAct extends ActFacts {
  readonly type: 'undo'
  readonly of: number
}

export interface RedoAct extends ActFacts {
  readonly type: 'redo'
  readonly of: number
}
