import type { ImportHashes } from '../history/Act'
import { sha256Of } from '../history/sha256Of'
import type { ImportResult } from '../import/ImportResult'

/** A file by its bytes. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The hash of each file, in their order. */
export function fileHashes(files: readonly NamedBytes[]): Promise<ImportHashes['files']> {
  return Promise.all(
    files.map(async ({ name, bytes }) => ({ name, sha256: await sha256Of(bytes) })),
  )
}

/**
 * One hash of a whole import: its lines, columns, skipped rows and how they were read. Arrays are hashed one by one
 * and stand in the text by their hashes, so that it does not matter how or where they are kept.
 */
export async function importHash(imported: ImportResult): Promise<string> {
  const hashes = new Map<unknown, string>()
  for (const array of arraysIn(imported)) {
    const { buffer, byteOffset, byteLength } = array
    hashes.set(array, await sha256Of(new Uint8Array(buffer, byteOffset, byteLength)))
  }
  const text = JSON.stringify(imported, (_, value: unknown) => hashes.get(value) ?? value)
  return sha256Of(new TextEncoder().encode(text))
}

function arraysIn(imported: ImportResult): ReadonlySet<ArrayBufferView<ArrayBuffer>> {
  const found = new Set<ArrayBufferView<ArrayBuffer>>()
  JSON.stringify(imported, (_, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value
    found.add(value as ArrayBufferView<ArrayBuffer>)
    return null
  })
  return found
}
