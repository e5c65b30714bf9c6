import { type ArrangedTable, alignLists } from './alignLists'
import { cutCells } from './cutCells'
import { emptyFile, nothingReadable, otherKind, savedWorkspace } from './importErrors'
import { joinRecords } from './joinRecords'
import { readArchive } from './readArchive'
import { readText } from './readText'
import type { SourceFile, SourceTable } from './SourceTable'
import { sniff } from './sniff'
import { stackLists } from './stackLists'
import { gunzipped, isWorkbookArchive, zipEntries } from './zip'

/** Called with the share of the work done, 0 to 1; may throw to stop the work. */
export type Progress = (share: number) => void

/** Archives inside archives are opened this deep; deeper ones are how zip bombs hide. */
const MAX_DEPTH = 2

/**
 * Reads a file of any supported kind: one `SourceFile`, or one for each readable file of an archive.
 * Kinds are told by their bytes. Throws a `UserError` with advice where nothing can be read.
 */
export async function readSourceFiles(
  name: string,
  bytes: Uint8Array,
  onProgress: Progress = () => {},
): Promise<readonly SourceFile[]> {
  const files = await readAsTheyStand(name, bytes, onProgress, 0)
  return files.map(arranged)
}

/** The lists of every sheet under one heading. */
export function arranged(file: SourceFile): SourceFile {
  if (file.format.kind === 'json') return file
  const isWorkbook = file.format.kind === 'workbook'
  const tables = file.tables.map((table) => {
    const cut = isWorkbook ? cutCells(table) : { table, remarks: [] }
    const aligned = arrangedTable(cut.table)
    return { ...aligned, remarks: [...cut.remarks, ...aligned.remarks] }
  })
  return {
    ...file,
    tables: tables.map(({ table }) => table),
    remarks: [...file.remarks, ...tables.flatMap(({ remarks }) => remarks)],
  }
}

/** The lists of a sheet under one heading, and what was done for it. */
export function arrangedTable(table: SourceTable): ArrangedTable {
  const stacked = table.joinedRows ? { table, remarks: [] } : stackLists(table)
  const aligned = alignLists(joinRecords(stacked.table))
  return { ...aligned, remarks: [...stacked.remarks, ...aligned.remarks] }
}

async function readAsTheyStand(
  name: string,
  bytes: Uint8Array,
  onProgress: Progress,
  depth: number,
): Promise<readonly SourceFile[]> {
  if (bytes.length === 0) throw emptyFile(name)
  if (depth > MAX_DEPTH) throw nothingReadable(name)
  const kind = sniff(bytes)
  if (typeof kind === 'object') throw otherKind(name, kind.other)
  const readInner = (inner: string, content: Uint8Array) =>
    readAsTheyStand(inner, content, onProgress, depth + 1)
  switch (kind) {
    case 'text':
      return [readText(name, bytes, onProgress)]
    case 'workspace':
      throw savedWorkspace(name)
    case 'html':
      return [(await import('./readHtml')).readHtml(name, bytes)]
    case 'ole':
      return [await readWorkbookFile(name, bytes, onProgress)]
    case 'gzip':
      return readInner(name.replace(/\.gz$/i, ''), await gunzipped(name, bytes))
    case 'zip': {
      const entries = zipEntries(name, bytes)
      if (isWorkbookArchive(name, entries)) return [await readWorkbookFile(name, bytes, onProgress)]
      return readArchive(name, bytes, entries, readInner)
    }
  }
}

/** The workbook reader is loaded when the first workbook comes: text files need none of it. */
async function readWorkbookFile(
  name: string,
  bytes: Uint8Array,
  onProgress: Progress,
): Promise<SourceFile> {
  const { readWorkbook } = await import('./readWorkbook')
  return readWorkbook(name, bytes, onProgress)
}
