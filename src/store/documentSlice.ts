import type {
  Act,
  ActKind,
  EditAct,
  EventAct,
  ImportHashes,
  SettingAct,
  StandingAct,
  WorkspaceEvent,
} from '../core/history/Act'
import type { CellEdit } from '../core/history/CellEdit'
import { editsOf, replay, settingsOf } from '../core/history/replay'
import {
  type SettingChange,
  type SettingName,
  type SettingTexts,
  standingSettings,
} from '../core/history/SettingChange'
import { type SealedAct, sealAct } from '../core/history/trail'
import { lastToUndo, nothingDone, type UndoState, undoState } from '../core/history/undoState'
import { editsBackTo, type Version } from '../core/history/versions'
import type { ImportResult } from '../core/import/ImportResult'
import { reopenedBy } from '../core/review/reopenedBy'
import { ChargeSheet, type ColumnId } from '../core/sheet/ChargeSheet'
import { allSteps, EDITS_PER_STEP, type Steps } from '../core/sheet/Steps'
import type { FinishedImport } from '../core/workspace/packImport'
import type { WorkspaceRecord, WorkspaceSummary } from '../core/workspace/WorkspaceRecord'
import { createActWriter, isLong, type WrittenAct } from './actWriter'
import { codelessFileNotice } from './codelessFile'
import {
  actsOfEarlierFile,
  earlierFileNotice,
  missedEvent,
  settingsOfEarlierFile,
} from './earlierFile'
import { wideFileNotice } from './gridLayout'
import { createLineMemory } from './lineMemory'
import type { Notice } from './screenSlice'
import { createSettingsMemory } from './settingsMemory'
import type { KeptAct } from './storage/packAct'
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
  /** Settings that a merge takes. */
  readonly settings?: SettingRequest['changes']
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

/** The open sheet and the acts on it: doing, undoing, taking in those of another tab. */
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
   * Does what a person asked for: one act, one undo step. Cells that already stand so are left out; a merge is an act
   * also when nothing is left, so that it can be undone and made again. False when it was refused, as another tab works
   * on the workspace; so also below.
   */
  readonly act: (request: ActRequest) => boolean
  /** Shows an act of the tab that writes, where this one follows it. */
  readonly follow: (act: KeptAct) => void
  /**
   * Ends at once the act that is being written: one of many cells is written in slices. What reads or keeps acts asks
   * for it; further acts do so by themselves.
   */
  readonly finishAct: () => void
  /** Whether an act is still being written. */
  readonly isActing: () => boolean
  /** Changes settings of the whole workspace: one act, one undo step; its lines are judged anew at once. */
  readonly changeSettings: (request: SettingRequest) => boolean
  /** Writes into the trail what happened to the workspace without changing a cell. */
  readonly recordEvent: (label: string, event: WorkspaceEvent) => boolean
  /** Gives the state of this moment a name, to compare with and to go back to. */
  readonly nameVersion: (name: string) => boolean
  /** Brings the cells back to a version: one act, one undo step. Notes, comments and the review stay. */
  readonly goBackTo: (version: Version) => boolean
  readonly undo: () => void
  readonly redo: () => void
  /** Keeps for the hospital’s next file what acts that came with a workspace file waived, decided and set. */
  readonly rememberActs: (came: readonly Act[]) => void
}

export function createDocumentSlice(set: SetState, get: GetState, outside: Outside): DocumentSlice {
  const lineMemory = createLineMemory(outside.settings)
  const settingsMemory = createSettingsMemory(outside.settings)
  const writer = createActWriter(set, get, { lineMemory, settingsMemory })

  const author = () => {
    const { person, role } = get()
    return { at: outside.now(), by: person, ...(role === '' ? {} : { role }) }
  }
  const facts = () => ({ ...author(), id: (get().acts.at(-1)?.id ?? 0) + 1 })

  /** What was told of an earlier file; it is true until something is undone. */
  let carried: Notice | null = null

  /** Says again what was waived, decided and set for an earlier file of the same hospital, in acts of their own. */
  const carryFromEarlierFile = async () => {
    const sheet = get().document?.sheet
    if (!sheet) return
    // Asked first: what is said again belongs to this workspace then.
    const earlier = settingsMemory.rememberedFor(sheet)
    const missed = lineMemory.missedIn(sheet, earlier.workspaces)
    const acts = actsOfEarlierFile(lineMemory.rememberedIn(sheet), missed)
    const done = acts.filter(({ request }) => get().act(request))
    if (done.length === 0 && missed.length > 0)
      get().recordEvent('Look for lines of an earlier file', missedEvent(missed))
    const { settings } = earlier
    const areSet = settings.length > 0 && get().changeSettings(settingsOfEarlierFile(settings))
    const labels = areSet ? await policyLabels() : new Map<string, string>()
    const told = { ...earlier, settings: areSet ? settings : [] }
    carried = earlierFileNotice(done, missed, told, labels)
    if (carried && get().document?.sheet === sheet) get().tell(carried)
  }

  const policyLabels = async () => {
    const { policies } = await outside.sheetWorker('ruleBook', null)
    return new Map(policies.map(({ policy: { id, label } }) => [id, label]))
  }

  /** What was only said of an act before is no longer true of the next one. */
  const dropSaid = () => {
    const { notice, tell } = get()
    if (notice?.tone === 'info' && notice.advice === '' && !notice.link && !notice.undo) tell(null)
  }

  const takeBack = (type: 'undo' | 'redo') => {
    writer.finish()
    dropSaid()
    const { undoState: state, mayAct } = get()
    const last = type === 'undo' ? lastToUndo(state) : state.undone.at(-1)
    if (!last || !mayAct()) return
    if (carried && get().notice === carried) get().tell(null)
    const act: Act = { ...facts(), type, of: last.id }
    const standing = new Map([[last.id, last]])
    const written = () => {
      return { act, edits: editsOf(act, standing), settings: settingsOf(act, standing) }
    }
    if (last.type === 'edit' && isLong(last.kind, last.edits.length))
      writer.writeInSlices(takeBackSteps(written))
    else writer.write(written())
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
      await carryFromEarlierFile()
      await get().tellPolicies()
      if (get().notice || get().document?.summary.id !== summary.id) return
      const notice = wideFileNotice(imported.sheet) ?? codelessFileNotice(get().counts)
      if (notice) get().tell(notice)
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
      writer.finish()
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

    act(request) {
      writer.finish()
      dropSaid()
      const sheet = get().document?.sheet
      if (!sheet || !get().mayAct()) return false
      const settings = settingsFrom(get().workspaceSettings, request.settings ?? [])
      const made = editActSteps(sheet, request, settings, facts())
      if (isLong(request.kind, request.changes.length)) {
        writer.writeInSlices(made)
        return true
      }
      const written = allSteps(made)
      return written === null || writer.write(written)
    },

    follow: writer.follow,
    finishAct: writer.finish,
    isActing: writer.isWriting,

    changeSettings({ label, reason = '', changes: wanted }) {
      writer.finish()
      const { workspaceSettings, mayAct } = get()
      if (!mayAct()) return false
      const changes = settingsFrom(workspaceSettings, wanted)
      if (changes.length === 0) return true
      const act: SettingAct = { ...facts(), type: 'setting', label, reason, changes }
      return writer.write({ act, edits: [], settings: changes })
    },

    recordEvent(label, event) {
      writer.finish()
      return writer.write({ act: { ...facts(), type: 'event', label, event }, edits: [] })
    },

    nameVersion: (name) =>
      get().recordEvent(`Name the version “${name}”`, { kind: 'version', name }),

    goBackTo(version) {
      const { document, acts, act } = get()
      if (!document) return false
      const changes = editsBackTo(document.sheet, acts, version)
      return act({ kind: 'bulk', label: `Go back to the version “${version.name}”`, changes })
    },

    undo: () => takeBack('undo'),
    redo: () => takeBack('redo'),

    rememberActs(came) {
      const { document, acts, workspaceSettings } = get()
      if (!document) return
      const { sheet, summary } = document
      const standing = new Map<number, StandingAct>()
      for (const act of acts)
        if (act.type === 'edit' || act.type === 'setting') standing.set(act.id, act)
      const editsIn = (some: readonly Act[]) => some.flatMap((act) => editsOf(act, standing))
      const undone = editsIn(came.filter(({ type }) => type === 'undo'))
      const rowsUndone = new Set(undone.map(({ row }) => row))
      const said = editsIn(came).filter(({ row }) => !rowsUndone.has(row))
      lineMemory.remember(sheet, said, summary.id)
      lineMemory.remember(sheet, undone, summary.id, true)
      if (came.some((act) => settingsOf(act, standing).length > 0))
        settingsMemory.remember(summary.id, sheet, workspaceSettings)
    },
  }
}

/** What is told of an act that was not done because another tab works here. */
export const followerNotice = {
  tone: 'info',
  message: 'Another tab works on this workspace; nothing was changed here.',
  advice: 'Choose “Take over” to change it here.',
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

/** The act that a person asked for, with what stands in the cells now; null where they stand so already. */
function* editActSteps(
  sheet: ChargeSheet,
  { kind, label, reason = '', changes }: ActRequest,
  settings: readonly SettingChange[],
  facts: Pick<EditAct, 'id' | 'at' | 'by' | 'role'>,
): Steps<WrittenAct | null> {
  const edits: CellEdit[] = []
  let looked = 0
  for (const { row, column, after } of changes) {
    const before = sheet.get(row, column)
    if (before !== after) edits.push({ row, column, before, after })
    looked += 1
    if (looked % EDITS_PER_STEP === 0) yield
  }
  if (edits.length === 0 && kind !== 'merge') return null
  for (const opened of reopenedBy(sheet, edits)) edits.push(opened)
  const act: EditAct = { ...facts, type: 'edit', kind, label, reason, edits }
  return { act: settings.length > 0 ? { ...act, settings } : act, edits, settings }
}

/** An act that takes back, or does again, one of very many cells: reading them is a step of its own. */
function* takeBackSteps(read: () => WrittenAct): Steps<WrittenAct> {
  yield
  return read()
}

function settingsFrom(
  settings: SettingTexts,
  wanted: SettingRequest['changes'],
): readonly SettingChange[] {
  return wanted
    .map(({ name, after }) => ({ name, before: settings.get(name) ?? '', after }))
    .filter(({ before, after }) => before !== after)
}
