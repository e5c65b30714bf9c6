import type { Act, ActKind } from '../core/history/Act'
import { applyEdits, applySteps, type CellEdit } from '../core/history/CellEdit'
import { packSteps } from '../core/history/packEdits'
import { type SettingChange, withSettings } from '../core/history/SettingChange'
import { type SealedAct, sealAct, sealSteps } from '../core/history/trail'
import { afterAct } from '../core/history/undoState'
import type { Steps } from '../core/sheet/Steps'
import { followSteps } from './actFollower'
import type { DocumentSlice } from './documentSlice'
import type { LineMemory } from './lineMemory'
import type { SettingsMemory } from './settingsMemory'
import { createStepRunner } from './stepRunner'
import type { KeptAct } from './storage/packAct'
import type { GetState, SetState } from './Workspace'

/** An act and what it does to the sheet, which an undo tells only by the act it takes back. */
export interface WrittenAct {
  readonly act: Act
  readonly edits: readonly CellEdit[]
  readonly settings?: readonly SettingChange[]
}

/** Writes acts behind all that was done before: into the sheet, the trail, storage, other tabs and the analysis. */
export interface ActWriter {
  /** False when it was refused, as another tab works on the workspace. */
  readonly write: (written: WrittenAct) => boolean
  /** The same in slices between which the page takes keys and paints; null writes nothing. */
  readonly writeInSlices: (made: Steps<WrittenAct | null>) => void
  /** Shows an act of the tab that writes, in slices too. */
  readonly follow: (act: KeptAct) => void
  /** Ends at once what is being written: what comes next is built on it, and never overtakes it. */
  readonly finish: () => void
  readonly isWriting: () => boolean
}

/** From this many cells on an act is written in slices: at once it would hold up the frame that shows it. */
const MANY = 1000

/** Acts of many cells after which nothing reads at once what they did. */
const slicedKinds: ReadonlySet<ActKind> = new Set<ActKind>([
  'typed',
  'pasted',
  'bulk',
  'suggestion',
  'fix',
  'decision',
])

/** What is kept of acts for the hospital’s next file. */
interface Memories {
  readonly lineMemory: LineMemory
  readonly settingsMemory: SettingsMemory
}

/** Whether an act is so large that it is written in slices. */
export function isLong(kind: ActKind, cells: number): boolean {
  return cells > MANY && slicedKinds.has(kind)
}

export function createActWriter(
  set: SetState,
  get: GetState,
  { lineMemory, settingsMemory }: Memories,
): ActWriter {
  const runner = createStepRunner()
  const lastHash = () => get().acts.at(-1)?.hash ?? ''

  /** Puts a sealed act at the end of the trail. */
  const record = (sealed: SealedAct, more: Partial<DocumentSlice> = {}) => {
    const { document, acts, undoState } = get()
    if (!document) return
    const { lineCount } = document.sheet
    const summary = { ...document.summary, lineCount, changed: sealed.at, lastHash: sealed.hash }
    set({
      document: { ...document, summary },
      acts: [...acts, sealed],
      undoState: afterAct(undoState, sealed),
      ...more,
    })
  }

  /** Keeps for the next file what was said of lines and set, and which file it was of. */
  const remember = (
    { sheet, summary }: NonNullable<DocumentSlice['document']>,
    { act, edits }: WrittenAct,
    areSet = false,
  ) => {
    const isSaid = lineMemory.remember(sheet, edits, summary.id, act.type === 'undo')
    if (isSaid || areSet) settingsMemory.remember(summary.id, sheet, get().workspaceSettings)
  }

  function* inSlices(made: Steps<WrittenAct | null>): Steps<void> {
    const { document } = get()
    const written = yield* made
    if (!written || !document) return
    const { act, edits } = written
    yield* applySteps(document.sheet, edits)
    get().stamps.touchAll()
    set({ version: get().version + 1 })
    yield
    const packed = yield* packSteps(edits)
    get().analyseEdits(edits, packed)
    yield
    const sealed = yield* sealSteps(act, lastHash())
    record(sealed)
    yield
    const kept = sealed.type === 'edit' ? { ...sealed, edits: packed } : sealed
    get().saveAct(kept)
    get().tellTabs(kept)
    yield
    remember(document, written)
  }

  return {
    write(written) {
      const { act, edits, settings = [] } = written
      const { document, version, workspaceSettings } = get()
      if (!document || !get().mayAct()) return false
      applyEdits(document.sheet, edits)
      get().stamps.touch(edits.map(({ row }) => row))
      const sealed = sealAct(act, lastHash())
      record(sealed, {
        version: edits.length > 0 ? version + 1 : version,
        workspaceSettings:
          settings.length > 0 ? withSettings(workspaceSettings, settings) : workspaceSettings,
      })
      get().saveAct(sealed)
      get().tellTabs(sealed)
      if (edits.length > 0) get().analyseEdits(edits)
      remember(document, written, settings.length > 0)
      if (settings.length > 0) get().applySettings(sealed)
      return true
    },
    writeInSlices: (made) => runner.run(inSlices(made)),
    follow: (act) => runner.run(followSteps(set, get, act)),
    finish: runner.finish,
    isWriting: runner.isRunning,
  }
}
