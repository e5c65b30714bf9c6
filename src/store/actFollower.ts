import type { StandingAct } from '../core/history/Act'
import { applySteps } from '../core/history/CellEdit'
import { packSteps, unpackSteps } from '../core/history/packEdits'
import { editsOf, settingsOf } from '../core/history/replay'
import { withSettings } from '../core/history/SettingChange'
import type { SealedAct } from '../core/history/trail'
import { afterAct } from '../core/history/undoState'
import type { Steps } from '../core/sheet/Steps'
import { isPacked, type KeptAct } from './storage/packAct'
import type { GetState, SetState } from './Workspace'

/** From this many edits on the sheet worker is told of them packed, and of the lines only that many changed. */
const MANY = 1000

/**
 * Shows an act of the tab that writes; what does not fit behind what is here is read anew. In steps, as the act was
 * written: one of very many cells would hold up this page as well.
 */
export function* followSteps(set: SetState, get: GetState, kept: KeptAct): Steps<void> {
  const { document, acts, isFollower } = get()
  if (!document || !isFollower) return
  if (kept.previous !== (acts.at(-1)?.hash ?? '')) {
    get().openStored(document.summary.id).catch(get().tellError)
    return
  }
  const { sheet } = document
  const act: SealedAct = isPacked(kept) ? { ...kept, edits: yield* unpackSteps(kept.edits) } : kept
  const standing = standingIn([...acts, act])
  const edits = editsOf(act, standing)
  const settings = settingsOf(act, standing)
  yield* applySteps(sheet, edits)
  const packed = edits.length > MANY ? yield* packSteps(edits) : undefined
  const { document: now, version, undoState, workspaceSettings } = get()
  // Read anew meanwhile, or left.
  if (now?.sheet !== sheet) return
  if (packed) get().stamps.touchAll()
  else get().stamps.touch(edits.map(({ row }) => row))
  set({
    document: { ...now, summary: { ...now.summary, changed: act.at, lastHash: act.hash } },
    acts: [...acts, act],
    undoState: afterAct(undoState, act),
    version: edits.length > 0 ? version + 1 : version,
    workspaceSettings: withSettings(workspaceSettings, settings),
  })
  if (edits.length > 0) get().analyseEdits(edits, packed)
  if (settings.length > 0) get().applySettings(null)
}

/** The acts that an undo or redo can speak of, by their numbers. */
function standingIn(acts: readonly SealedAct[]): ReadonlyMap<number, StandingAct> {
  const standing = new Map<number, StandingAct>()
  for (const act of acts)
    if (act.type === 'edit' || act.type === 'setting') standing.set(act.id, act)
  return standing
}
