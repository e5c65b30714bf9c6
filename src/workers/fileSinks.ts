import { notWritten } from './exportErrors'

/** Where the bytes of one file go. Until `finish` nobody can take what is there for the whole file. */
export interface FileSink {
  readonly name: string
  write(chunk: Uint8Array<ArrayBuffer>): Promise<void>
  /** Makes the file whole; the Blob where it is handed over as one. */
  finish(): Promise<Blob | null>
  /** Leaves nothing behind. */
  discard(): Promise<void>
}

/** A folder of the user's disk, as far as an export needs it. */
export type ExportFolder = Pick<FileSystemDirectoryHandle, 'getFileHandle' | 'removeEntry'>

/** A file that is kept in parts, which browsers move to disk, and handed over when it is whole. */
export function blobSink(name: string, type: string): FileSink {
  let parts: Blob[] = []
  return {
    name,
    write(chunk) {
      parts.push(new Blob([chunk]))
      return Promise.resolve()
    },
    finish: () => Promise.resolve(new Blob(parts, { type })),
    discard() {
      parts = []
      return Promise.resolve()
    },
  }
}

/** A file in a folder. The browser writes beside it and puts it in its place when it is whole. */
export async function folderSink(folder: ExportFolder, name: string): Promise<FileSink> {
  const fails = (cause: unknown) => {
    throw notWritten(name, cause)
  }
  const wasThere = await exists(folder, name)
  const handle = await folder.getFileHandle(name, { create: true }).catch(fails)
  const leaveNothing = async () => {
    if (!wasThere) await remove(folder, name)
  }
  const stream = await handle.createWritable().catch(async (cause: unknown) => {
    await leaveNothing().catch(() => undefined)
    return fails(cause)
  })
  let isClosed = false
  return {
    name,
    write: (chunk) => stream.write(chunk).catch(fails),
    async finish() {
      await stream.close().catch(fails)
      isClosed = true
      return null
    },
    async discard() {
      // A stream that failed is not to be aborted any more, and its file still has to go.
      if (!isClosed) await stream.abort().catch(() => undefined)
      await leaveNothing()
    },
  }
}

/** A stream that failed holds its file for a moment longer: removing it is tried again until it lets go. */
async function remove(folder: ExportFolder, name: string, tries = 10): Promise<void> {
  try {
    await folder.removeEntry(name)
  } catch (cause) {
    if (tries <= 1) throw cause
    await new Promise((resolve) => setTimeout(resolve, 50))
    await remove(folder, name, tries - 1)
  }
}

/** Whether a folder has a file of this name. */
export async function exists(folder: ExportFolder, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name)
    return true
  } catch {
    return false
  }
}
