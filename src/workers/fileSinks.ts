/** Where the bytes of one file go. Until `finish` nobody can take what is there for the whole file. */
export interface FileSink {
  write(chunk: Uint8Array<ArrayBuffer>): Promise<void>
  /** Makes the file whole; the Blob where it is handed over as one. */
  finish(): Promise<Blob | null>
  /** Leaves nothing behind. */
  discard(): Promise<void>
}

/** A folder of the user's disk, as far as an export needs it. */
export type ExportFolder = Pick<FileSystemDirectoryHandle, 'getFileHandle' | 'removeEntry'>

/** A file that is kept in parts, which browsers move to disk, and handed over when it is whole. */
export function blobSink(type: string): FileSink {
  let parts: Blob[] = []
  return {
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
  const wasThere = await exists(folder, name)
  const handle = await folder.getFileHandle(name, { create: true })
  const leaveNothing = async () => {
    if (!wasThere) await folder.removeEntry(name)
  }
  const stream = await handle.createWritable().catch(async (error: unknown) => {
    await leaveNothing()
    throw error
  })
  let isClosed = false
  return {
    write: (chunk) => stream.write(chunk),
    async finish() {
      await stream.close()
      isClosed = true
      return null
    },
    async discard() {
      if (!isClosed) await stream.abort()
      await leaveNothing()
    },
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
