import type { ImportHashes } from '../history/Act'
import type { ImportResult } from '../import/ImportResult'
import { packedParts, unpackedBytes } from './packedBytes'

/** A finished import, and its bytes for those who keep it or work on it elsewhere. */
export interface FinishedImport {
  readonly imported: ImportResult
  readonly packed: Blob
  /** Absent where nobody hashed it, as in tests of what comes after. */
  readonly hashes?: ImportHashes
}

/**
 * A finished import as bytes outside the page's memory: storage and the sheet worker get it by reference, so that
 * nobody copies a hundred megabytes where the user types.
 */
export function packImport(imported: ImportResult): Blob {
  return new Blob([...packedParts(imported)])
}

/** The import of a blob that `packImport` made. */
export async function unpackImport(packed: Blob): Promise<ImportResult> {
  return unpackedBytes(await packed.arrayBuffer()) as ImportResult
}
