import type { Coding } from '../chargemaster/Coding'
import type { SealedAct } from '../history/trail'
import type { ImportResult } from '../import/ImportResult'

/** One line of the list of recent workspaces: what it is and how far the work is. */
export interface WorkspaceSummary {
  readonly id: string
  readonly name: string
  readonly fileName: string
  readonly lineCount: number
  /** ISO times in UTC. */
  readonly created: string
  readonly changed: string
  /** Lines per coding at the last save; null until the first analysis. */
  readonly counts: Readonly<Record<Coding, number>> | null
  /** Hash of the last act: a trail whose end was cut off does not reach it. */
  readonly lastHash: string
  /** Bytes of the import as it is kept, with the imported files; absent in workspaces of older versions. */
  readonly size?: number
  /** When it was deleted; it can be had back for a day. */
  readonly deleted?: string
}

/** A file as it was imported, byte by byte. */
export interface OriginalFile {
  readonly name: string
  readonly content: Blob
}

/** Everything of a workspace: the import as it was, and every act since. The rest follows from these. */
export interface WorkspaceRecord {
  readonly summary: WorkspaceSummary
  readonly imported: ImportResult
  readonly acts: readonly SealedAct[]
  /** The imported files; absent where they were not kept. */
  readonly originals?: readonly OriginalFile[]
}

/**
 * The summary as it is kept after further work: what the list of any tab may change, the name and whether it is
 * deleted, stays as it is stored.
 */
export function summaryKept(
  summary: WorkspaceSummary,
  stored: WorkspaceSummary = summary,
): WorkspaceSummary {
  const { name, deleted } = stored
  return { ...undeleted(summary), name, ...(deleted === undefined ? {} : { deleted }) }
}

/** The summary of a workspace that is had back. */
export function undeleted(deletedOne: WorkspaceSummary): WorkspaceSummary {
  const { deleted: _, ...summary } = deletedOne
  return summary
}
