import type { ImportHashes } from '../history/Act'
import { type SealedAct, type TrailState, verifyTrail } from '../history/trail'
import type { ImportResult } from '../import/ImportResult'
import { fileHashes, importHash } from './importHashes'
import type { OriginalFile } from './WorkspaceRecord'

/** What Verify reads of a workspace. */
export interface KeptWorkspace {
  readonly acts: readonly SealedAct[]
  /** What the workspace knows as its last entry; blank where it does not know. */
  readonly lastHash: string
  readonly imported: ImportResult
  /** The imported files; none where they were not kept. */
  readonly originals: readonly OriginalFile[]
}

/** Whether the trail stands as it was written, and the import as it was when its entry was written. */
export async function verifyWorkspace(kept: KeptWorkspace): Promise<TrailState> {
  const state = verifyTrail(kept.acts, kept.lastHash)
  const [first] = kept.acts
  const event = first?.type === 'event' && first.event.kind === 'import' ? first.event : null
  if (!state.isWhole || !event?.hashes) return state
  if ((await importHash(kept.imported)) !== event.hashes.sheet)
    return { isWhole: false, entry: 1, problem: 'other-sheet' }
  if (kept.originals.length === 0) return { ...state, sealed: 'sheet' }
  const hasFiles = await holdsFiles(event.hashes, kept.originals)
  return hasFiles
    ? { ...state, sealed: 'files' }
    : { isWhole: false, entry: 1, problem: 'other-file' }
}

async function holdsFiles(
  { files }: ImportHashes,
  originals: readonly OriginalFile[],
): Promise<boolean> {
  const bytes = originals.map(async ({ name, content }) => ({
    name,
    bytes: new Uint8Array(await content.arrayBuffer()),
  }))
  const found = await fileHashes(await Promise.all(bytes))
  return (
    found.length === files.length &&
    found.every(({ sha256 }, index) => sha256 === files[index]?.sha256)
  )
}
