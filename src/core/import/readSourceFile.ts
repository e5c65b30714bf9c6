import { emptyFile, nothingReadable, otherKind, savedWorkspace } from './importErrors'
import { readArchive } from './readArchive'
import { readText } from './readText'
import type { SourceFile } from './SourceTable'
import { sniff } from './sniff'
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
  depth = 0,
): Promise<readonly SourceFile[]> {
  if (bytes.length === 0) throw emptyFile(name)
  if (depth > MAX_DEPTH) throw nothingReadable(name)
  const kind = sniff(bytes)
  if (typeof kind === 'object') throw otherKind(name, kind.other)
  const readInner = (inner: string, content: Uint8Array) =>
    readSourceFiles(inner, content, onProgress, depth + 1)
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
