import { counted } from '../core/chargemaster/counted'
import { brokenTrailWords } from '../core/history/brokenTrailWords'
import type { SealedAct } from '../core/history/trail'
import { UserError } from '../core/UserError'
import { isLockedFile, lockFile, lockSizes, unlockFile } from '../core/workspace/lockedFile'
import {
  type MergeChoice,
  type MergeChoices,
  mergedEdits,
  mergeEvent,
  type SettingChoices,
  withChosenSettings,
} from '../core/workspace/mergeChoice'
import { type Kinship, kinshipOf, type MergePlan } from '../core/workspace/mergePlan'
import type {
  OriginalFile,
  WorkspaceRecord,
  WorkspaceSummary,
} from '../core/workspace/WorkspaceRecord'
import { writeWorkspaceFile } from '../core/workspace/workspaceFile'
import { handOver, type ReadWorkspace, readBeside, writeBeside } from '../workers/handOver'
import type { GetState, Outside, SetState } from './Workspace'

/** A workspace file that is a copy of a workspace in this browser, which a person decides about. */
export interface CopyOffer {
  /** The workspace it is a copy of. */
  readonly workspace: string
  readonly fileName: string
  readonly record: WorkspaceRecord
  /** Its import as bytes. */
  readonly packed: Blob
  readonly kinship: Exclude<Kinship, 'strangers' | 'same' | 'ahead'>
}

/** The workspace as a file: saving it, opening one, and merging a copy that comes back. */
export interface WorkspaceFileSlice {
  /** The files of the import in progress. */
  readonly importedFiles: readonly OriginalFile[]
  /** The files the open workspace was imported from, where they were not read from what is stored. */
  readonly originals: readonly OriginalFile[]
  /** The files a workspace was imported from, as they are kept; none where they were not kept. */
  readonly originalsOf: (id: string) => Promise<readonly OriginalFile[]>
  readonly keepOriginals: (files: readonly File[]) => void
  /** Hands the whole workspace to the user as one file; under a passphrase unless it is blank. */
  readonly saveCopy: (passphrase?: string) => Promise<void>
  /** A workspace file that asks for its passphrase. */
  readonly lockedFile: File | null
  readonly openLocked: (passphrase: string) => Promise<void>
  readonly dismissLocked: () => void
  readonly openWorkspaceFile: (file: File) => Promise<void>
  readonly copyOffer: CopyOffer | null
  /** Compares the copy that is offered with the open workspace, beside the page: long trails take a while. */
  readonly planMerge: (offer: CopyOffer) => Promise<MergePlan>
  /** Takes the other copy's work in, as decided per line; one undo step takes all of it back. */
  readonly merge: (
    plan: MergePlan,
    choices: ReadonlyMap<number, MergeChoice>,
    settings?: SettingChoices,
  ) => void
  /** Opens the copy as a workspace of its own. */
  readonly openBeside: () => Promise<void>
  readonly dismissCopy: () => void
}

export function createWorkspaceFileSlice(
  set: SetState,
  get: GetState,
  outside: Outside,
): WorkspaceFileSlice {
  const { storage } = outside

  /** A workspace in this browser that began with the same act as the record. */
  const relativeOf = async (record: WorkspaceRecord) => {
    const first = record.acts[0]?.hash
    const all = await storage.list().catch(() => [])
    for (const summary of all) {
      const { id, created, deleted } = summary
      if (created !== record.summary.created || deleted !== undefined) continue
      const { document, acts: open } = get()
      const acts = document?.summary.id === id ? open : await storage.loadActs(id)
      if (first !== undefined && acts[0]?.hash === first) return { summary, acts }
    }
    return null
  }

  /** What is wrong with the history or the import in a file; null when it stands as it was written. */
  const troubleOf = async ({ record, packed, trail }: ReadWorkspace) => {
    const { summary, originals = [] } = record
    const { lastHash } = summary
    const kept = { trail, lastHash, packed, originals }
    const state = await outside.sheetWorker('verifyWorkspace', kept)
    return state.isWhole ? null : brokenTrailWords(state)
  }

  const openRead = async (read: ReadWorkspace, fileName: string) => {
    await get().settled()
    const { record, packed } = read
    const [trouble, relative] = await Promise.all([troubleOf(read), relativeOf(record)])
    if (!relative) return openElsewhere(read, fileName, trouble)
    // What was tampered with must not come into work that is whole.
    if (trouble !== null) throw brokenCopy(fileName, relative.summary.name, trouble)
    const { id } = relative.summary
    const isOpen = get().document?.summary.id === id
    // What could not be written yet belongs to the open workspace as well.
    const acts = isOpen ? get().acts : relative.acts
    const kinship = kinshipOf(acts, record.acts)
    switch (kinship) {
      case 'strangers':
        return openElsewhere(read, fileName, trouble)
      case 'same':
        if (isOpen) get().showScreen('lines')
        else await get().openStored(id)
        get().tell({
          tone: 'info',
          message: `${fileName} holds nothing that is not here already.`,
          advice: '',
        })
        return
      case 'ahead':
        return goOn(relative.summary, record.acts, acts.length)
      case 'behind':
      case 'parted':
        set({ copyOffer: { workspace: id, fileName, record, packed, kinship } })
        return isOpen ? undefined : get().openStored(id)
    }
  }

  /** Gives the id of the workspace; null when a person stays where they were. */
  const openNew = async (
    { record, packed }: Pick<ReadWorkspace, 'record' | 'packed'>,
    fileName: string,
    trouble: string | null,
  ) => {
    if (!(await get().mayLeave())) return null
    await get().named()
    const summary = { ...record.summary, id: outside.newId() }
    get().saveNew({ ...record, summary }, packed)
    await get().openRecord({ ...record, summary }, packed, null)
    get().tellMissingEnd(record)
    get().recordEvent(`Open ${fileName}`, { kind: 'opened', fileName })
    if (trouble !== null)
      get().tell({
        tone: 'error',
        message: `The history of ${fileName} is not whole. ${trouble}`,
        advice: 'Do not rely on it: ask for the file anew where it was saved, and compare the two.',
      })
    return summary.id
  }

  /** The first copy of a workspace here: what was said in it holds for the hospital’s next file here too. */
  const openElsewhere = async (read: ReadWorkspace, fileName: string, trouble: string | null) => {
    const id = await openNew(read, fileName, trouble)
    // What was tampered with must not come into work that is whole.
    if (trouble === null && get().document?.summary.id === id) get().rememberActs(read.record.acts)
  }

  /** Only the tab that works on a workspace writes to it. */
  const refuseIfFollowing = async ({ id, name }: WorkspaceSummary) => {
    const isOpen = get().document?.summary.id === id
    if (isOpen ? !get().isFollower : !(await outside.tabs.isOpenElsewhere(id))) return
    throw new UserError(
      'workspace/open-elsewhere',
      `Another tab works on “${name}”; the file, which goes on from it, was not taken in.`,
      isOpen
        ? 'Choose “Take over”, then open the file again.'
        : 'Open the file there, or close that tab first.',
    )
  }

  /** The other copy went on from here: its acts are written behind those that are here. */
  const goOn = async (summary: WorkspaceSummary, acts: readonly SealedAct[], from: number) => {
    const last = acts.at(-1)
    if (!last) return
    await refuseIfFollowing(summary)
    await storage.append(acts.slice(from), { ...summary, changed: last.at, lastHash: last.hash })
    await get().openStored(summary.id)
    if (get().document?.summary.id === summary.id) get().rememberActs(acts.slice(from))
    // Tabs that follow read the workspace anew when what they hear of does not fit behind what they have.
    get().tellTabs(last)
    get().tell({
      tone: 'info',
      message: `The workspace goes on with ${counted(acts.length - from, 'entry', 'entries')} of the file.`,
      advice: 'They stand in its history.',
    })
  }

  return {
    importedFiles: [],
    originals: [],
    lockedFile: null,
    copyOffer: null,

    async originalsOf(id) {
      const kept = await storage.loadOriginals(id).catch(() => [])
      return kept.length > 0 ? kept : get().originals
    },

    keepOriginals(files) {
      set({ importedFiles: files.map((content) => ({ name: content.name, content })) })
    },

    async saveCopy(passphrase = '') {
      get().finishAct()
      const { document, acts } = get()
      if (!document) return
      const { summary, imported, packed } = document
      const originals = await get().originalsOf(summary.id)
      const kept = { summary, acts, originals }
      // The work must come out of the page, also where the browser lost the bytes of the import or the worker fails.
      const plain = await writeBeside(outside.sheetWorker, { ...kept, packed }).catch(() =>
        writeWorkspaceFile({ ...kept, imported }),
      )
      const random = {
        salt: outside.random(lockSizes.salt),
        nonce: outside.random(lockSizes.nonce),
      }
      const file = passphrase === '' ? plain : await lockFile(plain, passphrase, random)
      outside.download(`${summary.name}.chargewright`, file)
    },

    async openWorkspaceFile(file) {
      if (await isLockedFile(file)) {
        set({ lockedFile: file })
        return
      }
      await openRead(await readBeside(outside.sheetWorker, file), file.name)
    },

    async openLocked(passphrase) {
      const { lockedFile } = get()
      if (!lockedFile) return
      const file = await unlockFile(lockedFile, passphrase)
      const read = await readBeside(outside.sheetWorker, file)
      set({ lockedFile: null })
      await openRead(read, lockedFile.name)
    },

    dismissLocked: () => set({ lockedFile: null }),

    async planMerge({ record }) {
      const { sheetWorker } = outside
      const mine = await handOver(sheetWorker, get().acts)
      const theirs = await handOver(sheetWorker, record.acts)
      return sheetWorker('mergePlan', { mine, theirs })
    },

    merge(planned, choices, settings = new Map()) {
      const plan = withChosenSettings(planned, settings)
      const { copyOffer, document, recordEvent, act } = get()
      if (!copyOffer || !document) return
      const { sheet } = document
      const nameOf = (row: number) =>
        sheet.get(row, 'chargeCode') || sheet.get(row, 'description') || `line ${row + 1}`
      const { fileName, record } = copyOffer
      const choiceOf: MergeChoices = ({ row }) => choices.get(row) ?? 'mine'
      const event = mergeEvent(plan, choiceOf, { fileName, acts: record.acts })
      const label = `Merge ${fileName}`
      // Refused, the offer stays: it can be taken once this tab works on the workspace.
      if (!recordEvent(label, event)) return
      const reason = `Taken from ${fileName}; ${choiceText(plan, choiceOf, nameOf)}`
      const changes = mergedEdits(plan, choiceOf)
      act({ kind: 'merge', label, reason, changes, settings: plan.settings })
      set({ copyOffer: null })
      if (get().screen === 'start') get().showScreen('lines')
    },

    async openBeside() {
      const { copyOffer } = get()
      set({ copyOffer: null })
      if (copyOffer) await openNew(copyOffer, copyOffer.fileName, null)
    },

    dismissCopy: () => set({ copyOffer: null }),
  }
}

function brokenCopy(fileName: string, workspace: string, trouble: string): UserError {
  return new UserError(
    'workspace/not-whole',
    `${fileName} was not opened: its history is not whole. ${trouble} “${workspace}” stays as it is.`,
    'Ask for the file anew where it was saved.',
  )
}

/** What was decided about the lines that changed in both copies, each by its name. */
function choiceText(
  { conflicts }: MergePlan,
  choiceOf: MergeChoices,
  nameOf: (row: number) => string,
): string {
  const lines = (choice: MergeChoice, words: string) => {
    const names = conflicts
      .filter((conflict) => choiceOf(conflict) === choice)
      .map(({ row }) => nameOf(row))
    return names.length === 0 ? '' : `, ${words}: ${names.join(', ')}`
  }
  const count = counted(conflicts.length, 'line')
  return `${count} changed in both copies${lines('mine', 'as here')}${lines('theirs', 'as in the file')}${lines('both', 'with the changes of both')}.`
}
