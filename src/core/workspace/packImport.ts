import type { ImportHashes } from '../history/Act'
import type { ImportResult } from '../import/ImportResult'
import type { FileColumn, PackedSheet } from '../sheet/PackedSheet'
import { packedParts, unpackedBytes } from './packedBytes'
import { packWide, unpackWide, type WideColumns } from './wideColumns'

/** A finished import, and its bytes for those who keep it or work on it elsewhere. */
export interface FinishedImport {
  readonly imported: ImportResult
  readonly packed: Blob
  /** Absent where nobody hashed it, as in tests of what comes after. */
  readonly hashes?: ImportHashes
}

/** What the bytes say: an import, of a wide file with its columns in one run. */
type Packed = Omit<ImportResult, 'sheet'> & {
  readonly sheet: Omit<PackedSheet, 'fileColumns'> & {
    readonly fileColumns: readonly FileColumn[] | WideColumns
  }
}

/**
 * A finished import as bytes outside the page's memory: storage and the sheet worker get it by reference, so that
 * nobody copies a hundred megabytes where the user types.
 */
export function packImport(imported: ImportResult): Blob {
  const { sheet } = imported
  const fileColumns = packWide(sheet.fileColumns) ?? sheet.fileColumns
  const packed: Packed = { ...imported, sheet: { ...sheet, fileColumns } }
  return new Blob([...packedParts(packed)])
}

/** The import of a blob that `packImport` made. */
export async function unpackImport(packed: Blob): Promise<ImportResult> {
  const imported = unpackedBytes(await packed.arrayBuffer()) as Packed
  const { fileColumns } = imported.sheet
  const columns = 'names' in fileColumns ? unpackWide(fileColumns) : fileColumns
  return { ...imported, sheet: { ...imported.sheet, fileColumns: columns } }
}
