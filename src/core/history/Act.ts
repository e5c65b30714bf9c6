import type { CellEdit, CellPlace } from './CellEdit'
import type { LetThrough } from './LetThrough'
import type { SettingChange } from './SettingChange'
import type { SealedAct } from './trail'

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
  | 'lines'
  | 'review'
  | 'merge'

/**
 * One act of a person, in the order they happened; entries are only ever appended.
 * The undo position is not stored: it follows from the acts (`undoState`).
 */
export type Act = EditAct | SettingAct | UndoAct | RedoAct | EventAct

/** An act that stands until it is undone. */
export type StandingAct = EditAct | SettingAct

interface ActFacts {
  /** Number of the act in its workspace, from 1, without gaps. */
  readonly id: number
  /** When, as an ISO 8601 time in UTC. */
  readonly at: string
  /** Name of the person, as asked once; blank until then. */
  readonly by: string
  /** What the person is here, as asked once; absent until given. */
  readonly role?: string
}

/** Cells that a person changed, in one step of undo. */
export interface EditAct extends ActFacts {
  readonly type: 'edit'
  readonly kind: ActKind
  /** What was done, as the undo menu shows it: `Take J1885`, `Clear 12 cells`. */
  readonly label: string
  /** Why, where a reason was given or asked for; evidence for a suggestion. */
  readonly reason: string
  readonly edits: readonly CellEdit[]
  /** Settings of the workspace that a merge took; absent for none, and in trails of earlier versions. */
  readonly settings?: readonly SettingChange[]
}

/** A setting of the whole workspace changed: a policy, a check switched off, a local code. It changes no cell. */
export interface SettingAct extends ActFacts {
  readonly type: 'setting'
  /** What was done, as the undo menu shows it: `Switch off “Price is an outlier”`. */
  readonly label: string
  readonly reason: string
  readonly changes: readonly SettingChange[]
}

/** Takes an earlier act back; the trail keeps both. */
export interface UndoAct extends ActFacts {
  readonly type: 'undo'
  readonly of: number
}

/** Does again what was undone. */
export interface RedoAct extends ActFacts {
  readonly type: 'redo'
  readonly of: number
}

/** Something that happened to the workspace and changed no cell of it. It cannot be undone. */
export interface EventAct extends ActFacts {
  readonly type: 'event'
  /** What happened, in one line: `Import june.csv`. */
  readonly label: string
  readonly event: WorkspaceEvent
}

/** What is known of an event beyond its label. */
export type WorkspaceEvent =
  | {
      readonly kind: 'import'
      readonly fileName: string
      readonly lines: number
      readonly skipped: number
      /** What was imported, so that it cannot be exchanged unseen; absent in trails of earlier versions. */
      readonly hashes?: ImportHashes
    }
  | {
      readonly kind: 'export'
      readonly files: readonly string[]
      readonly lines: number
      /** What the pre-flight blocks on and a person let through; absent where nothing was. */
      readonly letThrough?: readonly LetThrough[]
      /** What it takes to write the sheet again; absent in trails of earlier versions. */
      readonly repeat?: ExportRepeat
    }
  /** The workspace was opened from a workspace file, which may have come from another computer. */
  | { readonly kind: 'opened'; readonly fileName: string }
  | {
      readonly kind: 'sign-off'
      /** Name of the batch; its lines are frozen from here on. */
      readonly batch: string
      /** The lines of the batch at that moment. */
      readonly rows: readonly number[]
      readonly statement: string
    }
  /** What was said of lines of an earlier file, where no line of this one takes it over. */
  | { readonly kind: 'earlier-file'; readonly notFound: string }
  /** A person gave the state of this moment a name. */
  | { readonly kind: 'version'; readonly name: string }
  /** The acts of another copy of this workspace since both went their own ways. */
  | {
      readonly kind: 'merge'
      readonly fileName: string
      readonly acts: readonly SealedAct[]
      /** Lines the other copy added whose number was taken here, with the number they got; absent for none. */
      readonly moved?: readonly (readonly [from: number, to: number])[]
      /**
       * Cells that a person decided stay as here, from what the other copy says to what stands; absent where nothing
       * was decided so, and in trails of earlier versions.
       */
      readonly kept?: readonly CellEdit[]
      /** All cells that a person decided about, whatever holds; absent as above. */
      readonly decided?: readonly CellPlace[]
      /** Settings that stay as here although the other copy says otherwise; absent as above. */
      readonly keptSettings?: readonly SettingChange[]
    }
  /** When the workspace was opened, its last entries were gone: `expected` is the hash of the last one it knew. */
  | { readonly kind: 'end-missing'; readonly expected: string }

/** SHA-256 in hexadecimal of what an import read and of what it made. */
export interface ImportHashes {
  readonly files: readonly { readonly name: string; readonly sha256: string }[]
  /** Of the lines and columns, the rows that were skipped, and how they were read. */
  readonly sheet: string
}

/** An export so that it can be repeated and later ones can be compared with it. */
export interface ExportRepeat {
  /** The `ExportOrder` as JSON: it holds the whole layout, which may be changed or deleted later. */
  readonly order: string
  /** The lines of the sheet, one bit each, in base 64. */
  readonly rows: string
  /** SHA-256 of each file in hexadecimal, in the order of `files`; the sheet comes first. */
  readonly hashes: readonly string[]
  /** What the files beside the sheet tell; absent in trails of earlier versions. */
  readonly told?: {
    /** When the files were written, as the manifest says it. */
    readonly writtenAt: string
    /** The name of the workspace then. */
    readonly workspace: string
    /** Number of the act of the export it was compared with; null for the imported file. */
    readonly comparedWith: number | null
    /** The number in the names of the files, where there were such names before. */
    readonly number?: number
  }
}
