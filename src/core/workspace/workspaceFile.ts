import { sealAll } from '../history/trail'
import { undoState } from '../history/undoState'
import { UserError } from '../UserError'
import type { WorkspaceRecord } from './WorkspaceRecord'

/**
 * A workspace as one file, to keep or to open elsewhere: gzip of a JSON head and the packed columns after it.
 * Layout before compression: magic, length of the head (uint32, little endian), head (UTF-8), buffers.
 * Typed arrays stand in the head as `{ $array, at, length }`.
 */
const MAGIC = 'CHARGEWRIGHT2\n'
/** Files of the first kind hold acts without their hashes; they are sealed as they stand. */
const MAGIC_UNSEALED = 'CHARGEWRIGHT1\n'

const arrayTypes = { Uint8Array, Uint16Array, Uint32Array, Float64Array } as const
type ArrayType = keyof typeof arrayTypes
type PackedArray = InstanceType<(typeof arrayTypes)[ArrayType]>

interface ArrayPlace {
  readonly $array: ArrayType
  readonly at: number
  readonly length: number
}

/** The bytes of the workspace file. */
export async function writeWorkspaceFile(record: WorkspaceRecord): Promise<Blob> {
  const buffers: Uint8Array<ArrayBuffer>[] = []
  let at = 0
  const head = JSON.stringify(record, (_, value: unknown) => {
    const type = arrayTypeOf(value)
    if (!type) return value
    const array = value as PackedArray
    const bytes = new Uint8Array(array.slice().buffer)
    const place: ArrayPlace = { $array: type, at, length: array.length }
    buffers.push(bytes)
    at += bytes.length
    return place
  })
  const headBytes = new TextEncoder().encode(head)
  const length = new Uint8Array(Uint32Array.of(headBytes.length).buffer)
  const plain = new Blob([MAGIC, length, headBytes, ...buffers])
  return new Response(plain.stream().pipeThrough(new CompressionStream('gzip'))).blob()
}

/** Whether a file is named like a saved workspace, which tells it from a chargemaster; it may still be damaged. */
export function looksLikeWorkspaceFile(fileName: string): boolean {
  return /\.chargewright$/i.test(fileName)
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
  if (magic !== MAGIC && magic !== MAGIC_UNSEALED)
    throw new RangeError(`Magic is ${JSON.stringify(magic)}.`)
  const headAt = MAGIC.length + 4
  const headLength = new DataView(buffer).getUint32(MAGIC.length, true)
  const head = new TextDecoder().decode(new Uint8Array(buffer, headAt, headLength))
  const base = headAt + headLength
  const parsed: unknown = JSON.parse(head, (_, value: unknown) => {
    if (!isPlace(value)) return value
    const type = arrayTypes[value.$array]
    const start = base + value.at
    return new type(buffer.slice(start, start + value.length * type.BYTES_PER_ELEMENT))
  })
  const record = parsed as WorkspaceRecord
  return magic === MAGIC ? record : sealed(record)
}

function sealed(record: WorkspaceRecord): WorkspaceRecord {
  const acts = sealAll(record.acts)
  return { ...record, acts, summary: { ...record.summary, lastHash: acts.at(-1)?.hash ?? '' } }
}

function isPlace(value: unknown): value is ArrayPlace {
  return typeof value === 'object' && value !== null && '$array' in value
}

function arrayTypeOf(value: unknown): ArrayType | null {
  for (const [name, type] of Object.entries(arrayTypes)) {
    if (value instanceof type) return name as ArrayType
  }
  return null
}
