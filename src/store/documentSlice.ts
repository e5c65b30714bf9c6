import type {
  Act,
  ActKind,
  EditAct,
  EventAct,
  ImportHashes,
  SettingAct,
  WorkspaceEvent,
} from '../core/history/Act'
import { applyEdits, type CellEdit } from '../core/history/CellEdit'
import { editsOf, replay, settingsOf } from '../core/history/replay'
import {
  type SettingChange,
  type SettingName,
  type SettingTexts,
  standingSettings,
  withSettings,
} from '../core/history/SettingChange'
import { type SealedAct, sealAct } from '../core/history/trail'
import {
  afterAct,
  lastToUndo,
  nothingDone,
  type UndoState,
  undoState,
} from '../core/history/undoState'
import { editsBackTo, type Version } from '../core/history/versions'
import type { ImportResult } from '../core/import/ImportResult'
import { reopenedBy } from '../core/review/reopenedBy'
import { ChargeSheet, type ColumnId } from '../core/sheet/ChargeSheet'
import type { FinishedImport } from '../core/workspace/packImport'
import type { WorkspaceRecord, WorkspaceSummary } from '../core/workspace/WorkspaceRecord'
import { actsOfEarlierFile, earlierFileNotice } from './earlierFile'
import { createLineMemory } from './lineMemory'
import type { GetState, Outside, SetState } from './Workspace'

/** A cell as a person wants it; what stands there now is read when the act is done. */
export interface CellChange {
  readonly row: number
  readonly column: ColumnId
  readonly after: string
}

export interface ActRequest {
  readonly kind: ActKind
  readonly label: string
  readonly reason?: string
  readonly changes: readonly CellChange[]
}

export interface SettingRequest {
  readonly label: string
  readonly reason?: string
  /** Settings as a person wants them; blank for what holds without anybody saying anything. */
  readonly changes: readonly { readonly name: SettingName; readonly after: string }[]
}

export interface OpenDocument {
  readonly summary: WorkspaceSummary
  readonly imported: ImportResult
  /** The import as bytes: storage and the sheet worker get them by reference. */
  readonly packed: Blob
  readonly sheet: ChargeSheet
}

export interface DocumentSlice {
  readonly document: OpenDocument | null
  /** Counts up with every change of a cell; the sheet itself is changed in place. */
  readonly version: number
  readonly acts: readonly SealedAct[]
  readonly undoState: UndoState
  /** What the workspace says of its policies, checks and local codes. */
  readonly workspaceSettings: SettingTexts
  readonly openImport: (finished: FinishedImport) => Promise<void>
  readonly openRecord: (record: WorkspaceRecord, packed: Blob, view: unknown) => Promise<void>
  /** Leaves the open workspace; what was done is already kept. */
  readonly closeDocument: () => void
  /** Whether this tab works on the workspace; where another does, that is told. */
  readonly mayAct: () => boolean
  /**
   * Does what a person asked for: one act, one undo step. Cells that already stand so are left out. False when it was
   * refused, as another tab works on the workspace; so also below.
   */
  readonly act: (request: ActRequest) => boolean
  /** Changes settings of the whole workspace: one act, one undo step; its lines are judged anew at once. */
  readonly changeSettings: (request: SettingRequest) => boolean
  /** Writes into the trail what happened to the workspace without changing a cell. */
  readonly recordEvent: (label: string, event: WorkspaceEvent) => boolean
  /** Gives the state of this moment a name, to compare with and to go back to. */
  readonly nameVersion: (name: string) => boolean
  /** Brings the cells back to a version: one act, one undo step. Notes, comments and the review stay. */
  readonly goBackTo: (version: Version) => void
  readonly undo: () => void
  readonly redo: () => void
}

export function createDocumentSlice(set: SetState, get: GetState, outside: Outside): DocumentSlice {
  const lineMemory = createLineMemory(outside.settings)

  const append = (
    act: Act,
    edits: readonly CellEdit[],
    settings: readonly SettingChange[] = [],
  ) => {
    const { document, acts, version, undoState: state, workspaceSettings } = get()
    if (!document || !get().mayAct()) return false
    applyEdits(document.sheet, edits)
    get().stamps.touch(edits.map(({ row }) => row))
    const sealed = sealAct(act, acts.at(-1)?.hash ?? '')
    const { lineCount } = document.sheet
    const summary = { ...document.summary, lineCount, changed: act.at, lastHash: sealed.hash }
    set({
      document: { ...document, summary },
      acts: [...acts, sealed],
      undoState: afterAct(state, sealed),
      version: edits.length > 0 ? version + 1 : version,
      workspaceSettings:
        settings.length > 0 ? withSettings(workspaceSettings, settings) : workspaceSettings,
    })
    get().saveAct(sealed)
    get().tellTabs(sealed)
    if (edits.length > 0) get().analyseEdits(edits)
    lineMemory.remember(document.sheet, edits)
    if (settings.length > 0) get().applySettings(sealed)
    return true
  }

  const author = () => {
    const { person, role } = get()
    return { at: outside.now(), by: person, ...(role === '' ? {} : { role }) }
  }
  const facts = () => ({ ...author(), id: (get().acts.at(-1)?.id ?? 0) + 1 })

  /** Says again what was waived and decided on the same lines of an earlier file, in acts of their own. */
  const carryFromEarlierFile = () => {
    const sheet = get().document?.sheet
    if (!sheet) return
    const acts = actsOfEarlierFile(lineMemory.rememberedIn(sheet))
    const done = acts.filter(({ request }) => get().act(request))
    if (done.length > 0) get().tell(earlierFileNotice(done))
  }

  const takeBack = (type: 'undo' | 'redo') => {
    const { undoState: state } = get()
    const last = type === 'undo' ? lastToUndo(state) : state.undone.at(-1)
    if (!last) return
    const act: Act = { ...facts(), type, of: last.id }
    const standing = new Map([[last.id, last]])
    append(act, editsOf(act, standing), settingsOf(act, standing))
  }

  return {
    document: null,
    version: 0,
    acts: [],
    undoState: nothingDone,
    workspaceSettings: new Map(),

    async openImport({ imported, packed, hashes }) {
      if (!(await get().mayLeave())) {
        get().showScreen('lines')
        return
      }
      await get().named()
      const imports = sealAct(importEvent(imported, author(), hashes), '')
      const { importedFiles: originals } = get()
      const summary: WorkspaceSummary = {
        id: outside.newId(),
        name: imported.fileName.replace(/\.[^.]+$/, ''),
        fileName: imported.fileName,
        lineCount: imported.sheet.lineCount,
        created: imports.at,
        changed: imports.at,
        counts: null,
        lastHash: imports.hash,
        size: originals.reduce((sum, { content }) => sum + content.size, packed.size),
      }
      const record: WorkspaceRecord = { summary, imported, acts: [imports], originals }
      get().saveNew(record, packed)
      await get().openRecord(record, packed, null)
      if (get().document?.summary.id !== summary.id) return
      carryFromEarlierFile()
      await get().tellPolicies()
    },

    async openRecord({ summary, imported, acts, originals = [] }, packed, view) {
      const sheet = new ChargeSheet(imported.sheet)
      replay(sheet, acts)
      get().stamps.touchAll()
      set({
        document: { summary, imported, packed, sheet },
        acts,
        originals,
        undoState: undoState(acts),
        workspaceSettings: standingSettings(acts),
        version: get().version + 1,
        screen: 'lines',
        notice: null,
      })
      set({ queue: null, decided: null, trailRow: null })
      get().joinTabs()
      get().restoreView(view)
      await get().analyseSheet()
    },

    closeDocument() {
      get().leaveTabs()
      const { version } = get()
      set({
        document: null,
        acts: [],
        undoState: nothingDone,
        workspaceSettings: new Map(),
        version: version + 1,
        screen: 'start',
      })
    },

    mayAct() {
      if (!get().isFollower) return true
      get().tell(followerNotice)
      return false
    },

    act({ kind, label, reason = '', changes }) {
      const sheet = get().document?.sheet
      if (!sheet || !get().mayAct()) return false
      const edits = editsFrom(sheet, changes)
      if (edits.length === 0) return true
      const all = [...edits, ...reopenedBy(sheet, edits)]
      const act: EditAct = { ...facts(), type: 'edit', kind, label, reason, edits: all }
      return append(act, all)
    },

    changeSettings({ label, reason = '', changes: wanted }) {
      const { workspaceSettings, mayAct } = get()
      if (!mayAct()) return false
      const changes = wanted
        .map(({ name, after }) => ({ name, before: workspaceSettings.get(name) ?? '', after }))
        .filter(({ before, after }) => before !== after)
      if (changes.length === 0) return true
      const act: SettingAct = { ...facts(), type: 'setting', label, reason, changes }
      return append(act, [], changes)
    },

    recordEvent: (label, event) => append({ ...facts(), type: 'event', label, event }, []),

    nameVersion: (name) =>
      get().recordEvent(`Name the version “${name}”`, { kind: 'version', name }),

    goBackTo(version) {
      const { document, acts, act } = get()
      if (!document) return
      const changes = editsBackTo(document.sheet, acts, version)
      act({ kind: 'bulk', label: `Go back to the version “${version.name}”`, changes })
    },

    undo: () => takeBack('undo'),
    redo: () => takeBack('redo'),
  }
}

const followerNotice = {
  tone: 'info',
  message: 'Another tab works on this workspace; nothing was changed here.',
  advice: 'Choose “Take over” to go on in this tab.',
} as const

/** The first entry of every trail. */
function importEvent(
  { fileName, sheet, skipped }: ImportResult,
  facts: Pick<EventAct, 'at' | 'by' | 'role'>,
  hashes: ImportHashes | undefined,
): EventAct {
  const { lineCount: lines } = sheet
  const read = { kind: 'import', fileName, lines, skipped: skipped.length } as const
  const event: WorkspaceEvent = hashes ? { ...read, hashes } : read
  return { ...facts, id: 1, type: 'event', label: `Import ${fileName}`, event }
}

function editsFrom(sheet: ChargeSheet, changes: readonly CellChange[]): CellEdit[] {
  return changes
    .map(({ row, column, after }) => ({ row, column, before: sheet.get(row, column), after }))
    .filter(({ before, after }) => before !== after)
}
