import type { ImportHashes } from '../core/history/Act'
import type { ImportDesk } from '../core/import/ImportDesk'
import { buffersOf } from '../core/sheet/Column'
import { fileHashes, importHash } from '../core/workspace/importHashes'
import { packImport } from '../core/workspace/packImport'
import { MANY_COLUMNS } from '../core/workspace/wideColumns'
import type { ImportCalls } from './importProtocol'
import type { Handlers } from './requests'

/** The import desk behind the calls of the protocol: bytes come out of files here, columns are handed over. */
export function importHandlers(desk: ImportDesk): Handlers<ImportCalls> {
  let hashing: Promise<ImportHashes['files']> = Promise.resolve([])
  return {
    read: async (files, onProgress) => {
      const read = await Promise.all(
        files.map(async (file) => ({
          name: file.name,
          bytes: new Uint8Array(await file.arrayBuffer()),
        })),
      )
      // Beside the reading: the bytes are here now, and the answer is wanted only at the end.
      hashing = fileHashes(read)
      hashing.catch(() => undefined)
      return { answer: await desk.read(read, onProgress) }
    },
    propose: ({ table, heading }) => ({ answer: desk.propose(table, heading) }),
    columns: ({ table, places }) => ({ answer: desk.columns(table, places) }),
    recut: ({ table, starts }) => ({ answer: desk.recut(table, starts) }),
    divide: ({ table, division }) => ({ answer: desk.divide(table, division) }),
    join: ({ table, areJoined }) => ({ answer: desk.join(table, areJoined) }),
    preview: (choice) => ({ answer: desk.preview(choice) }),
    skipped: (choices) => ({ answer: desk.skipped(choices) }),
    finish: async (choices) => {
      const imported = desk.finish(choices)
      const packed = packImport(imported)
      const hashes = { files: await hashing, sheet: await importHash(imported) }
      const { fields, fileColumns, sourceRows } = imported.sheet
      if (fileColumns.length >= MANY_COLUMNS) return { answer: { imported: null, packed, hashes } }
      const columns = [
        ...fileColumns.map(({ cells }) => cells),
        ...Object.values(fields).filter((column) => column !== null),
      ]
      // A field that needed no cleaning shares its buffers with its file column; each goes over once.
      const transfer = new Set([...buffersOf(columns), sourceRows.buffer])
      return { answer: { imported, packed, hashes }, transfer: [...transfer] }
    },
  }
}
