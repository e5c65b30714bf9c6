import { UserError } from '../UserError'
import { nothingReadable, zipBomb } from './importErrors'
import type { SourceFile } from './SourceTable'
import { unpackedEntry, type ZipEntry } from './zip'

/** More files than this in one archive are no chargemaster delivery. */
const MAX_FILES = 200

/**
 * Reads every file of an archive that holds a table. Files that cannot be read are named in the remarks of
 * the first that can; when there is none, the only file's own trouble is thrown, or that nothing is readable.
 */
export async function readArchive(
  name: string,
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  readInner: (path: string, bytes: Uint8Array) => Promise<readonly SourceFile[]>,
): Promise<readonly SourceFile[]> {
  const wanted = entries.filter(({ path }) => !/(?:\/|^__MACOSX\/.*|(?:^|\/)\.[^/]*)$/.test(path))
  if (wanted.length > MAX_FILES) throw zipBomb(name)
  const files: SourceFile[] = []
  const failures: UserError[] = []
  const names = wanted.map(({ path }) => path.replace(/^.*\//, ''))
  for (const [index, entry] of wanted.entries()) {
    const short = names[index] ?? entry.path
    // Two facilities deliver files of one name: the folder tells them apart.
    const innerName = names.indexOf(short) === names.lastIndexOf(short) ? short : entry.path
    try {
      const inner = await unpackedEntry(name, bytes, entry)
      files.push(...(await readInner(innerName, inner)))
    } catch (cause) {
      if (!(cause instanceof UserError)) throw cause
      failures.push(cause)
    }
  }
  const [first, ...others] = files
  const [failure] = failures
  if (!first) throw failures.length === 1 && failure ? failure : nothingReadable(name)
  const remarks = failures.map(({ message }) => message)
  return [{ ...first, remarks: [...first.remarks, ...remarks] }, ...others]
}
