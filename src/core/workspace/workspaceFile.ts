import { sealAll } from '../history/trail'
import { undoState } from '../history/undoState'
import { UserError } from '../UserError'
import { isLockedFile } from './lockedFile'
import { packedParts, unpackedBytes } from './packedBytes'
import type { WorkspaceRecord } from './WorkspaceRecord'

/** A workspace as one file, to keep or to open elsewhere: gzip of these letters and the packed record after them. */
const MAGIC = 'CHARGEWRIGHT2\n'
/** Files of the first kind hold acts without their hashes; they are sealed as they stand. */
const MAGIC_UNSEALED = 'CHARGEWRIGHT1\n'

/** The bytes of the workspace file. */
export async function writeWorkspaceFile(record: WorkspaceRecord): Promise<Blob> {
  const plain = new Blob([MAGIC, ...packedParts(record, MAGIC.length)])
  return new Response(plain.stream().pipeThrough(new CompressionStream('gzip'))).blob()
}

/**
 * Whether a file holds a workspace, under whatever name, or is named like one: that one is meant as one, though damaged.
 */
export async function isWorkspaceFile(file: Blob & { readonly name: string }): Promise<boolean> {
  return (
    /\.chargewright$/i.test(file.name) || (await isLockedFile(file)) || (await holdsMagic(file))
  )
}

/** Unpacks no more of the file than tells what it is. */
async function holdsMagic(file: Blob): Promise<boolean> {
  const [one, two] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  if (one !== 0x1f || two !== 0x8b) return false
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  try {
    let start = new Uint8Array()
    while (start.length < MAGIC.length) {
      const { value, done } = await reader.read()
      if (done) return false
      start = new Uint8Array([...start, ...value.subarray(0, MAGIC.length)])
    }
    return isMagic(new TextDecoder().decode(start.subarray(0, MAGIC.length)))
  } catch {
    return false
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function isMagic(text: string): boolean {
  return text === MAGIC || text === MAGIC_UNSEALED
}

/** Reads a workspace file; a `UserError` when it is damaged or something else. */
export async function readWorkspaceFile(file: Blob): Promise<WorkspaceRecord> {
  try {
    const stream = file.stream().pipeThrough(new DecompressionStream('gzip'))
    const record = parse(await new Response(stream).arrayBuffer())
    // A log that does not add up would make a workspace that never opens again.
    undoState(record.acts)
    return record
  } catch (cause) {
    throw new UserError(
      'workspace/unreadable',
      'This file is not a whole Chargewright workspace.',
      'Save the copy again on the computer it comes from, and open that file.',
      { cause },
    )
  }
}

function parse(buffer: ArrayBuffer): WorkspaceRecord {
  const magic = new TextDecoder().decode(new Uint8Array(buffer, 0, MAGIC.length))
  if (!isMagic(magic)) throw new RangeError(`Magic is ${JSON.stringify(magic)}.`)
  const record = unpackedBytes(buffer, MAGIC.length) as WorkspaceRecord
  return magic === MAGIC ? record : sealed(record)
}

function sealed(record: WorkspaceRecord): WorkspaceRecord {
  const acts = sealAll(record.acts)
  return { ...record, acts, summary: { ...record.summary, lastHash: acts.at(-1)?.hash ?? '' } }
}
