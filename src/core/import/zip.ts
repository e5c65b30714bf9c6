import { UserError } from '../UserError'
import { joined } from './decodeText'
import {
  damagedFile,
  MAX_UNPACK_RATIO,
  MAX_UNPACKED_BYTES,
  otherKind,
  passwordProtected,
  zipBomb,
} from './importErrors'

/** One file in a zip archive, as its central directory lists it. */
export interface ZipEntry {
  readonly path: string
  readonly method: number
  readonly packedSize: number
  readonly unpackedSize: number
  readonly encrypted: boolean
  readonly checksum: number
  /** Where its local header begins. */
  readonly offset: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
/** Ratios of small files say nothing: a few kilobytes of blanks are no bomb. */
const RATIO_FROM_BYTES = 4_000_000

/**
 * Lists the files of a zip archive. Refuses, before anything is unpacked, archives that are cut off and
 * archives whose directory promises more than `MAX_UNPACKED_BYTES` or a ratio above `MAX_UNPACK_RATIO`.
 */
export function zipEntries(name: string, bytes: Uint8Array): readonly ZipEntry[] {
  try {
    const entries = directory(bytes)
    refuseBomb(name, entries, bytes.length)
    return entries
  } catch (cause) {
    if (cause instanceof RangeError) throw damagedFile(name, cause)
    throw cause
  }
}

/** True for .xlsx, .xlsm, .xlsb and .ods, which are zip archives; refuses documents of other kinds. */
export function isWorkbookArchive(name: string, entries: readonly ZipEntry[]): boolean {
  const has = (start: string) => entries.some(({ path }) => path.startsWith(start))
  if (has('xl/') && has('[Content_Types].xml')) return true
  if (has('word/')) throw otherKind(name, 'a Word document')
  if (has('ppt/')) throw otherKind(name, 'a presentation')
  return has('mimetype') && has('content.xml')
}

/** The bytes of one file of the archive, never more than the directory promised. */
export async function unpackedEntry(
  name: string,
  bytes: Uint8Array,
  entry: ZipEntry,
): Promise<Uint8Array> {
  if (entry.encrypted) throw passwordProtected(`${name} › ${entry.path}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (view.getUint32(entry.offset, true) !== LOCAL_HEADER)
      throw new RangeError('No local header.')
    const nameLength = view.getUint16(entry.offset + 26, true)
    const start = entry.offset + 30 + nameLength + view.getUint16(entry.offset + 28, true)
    if (start + entry.packedSize > bytes.length) throw new RangeError('The entry is cut off.')
    const packed = bytes.subarray(start, start + entry.packedSize)
    if (entry.method !== 0 && entry.method !== 8) {
      throw new RangeError(`Compression method ${entry.method} is unknown.`)
    }
    const content =
      entry.method === 0 ? packed : await inflated(name, packed, 'deflate-raw', entry.unpackedSize)
    if (crc32(content) !== entry.checksum) throw new RangeError('The checksum is wrong.')
    return content
  } catch (cause) {
    if (cause instanceof RangeError) throw damagedFile(`${name} › ${entry.path}`, cause)
    throw cause
  }
}

/** The bytes in a .gz file; stops as soon as they pass the limits for packed files. */
export function gunzipped(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const byRatio = Math.max(RATIO_FROM_BYTES, bytes.length * MAX_UNPACK_RATIO)
  return inflated(name, bytes, 'gzip', Math.min(MAX_UNPACKED_BYTES, byRatio))
}

async function inflated(
  name: string,
  packed: Uint8Array,
  format: CompressionFormat,
  limit: number,
): Promise<Uint8Array> {
  const stream = new Blob([Uint8Array.from(packed)]).stream()
  const reader = stream.pipeThrough(new DecompressionStream(format)).getReader()
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return joined(parts)
      size += value.length
      if (size > limit) throw zipBomb(name)
      parts.push(value)
    }
  } catch (cause) {
    // Runtimes differ in what they throw for data that is cut off.
    if (cause instanceof Error && !(cause instanceof UserError)) throw damagedFile(name, cause)
    throw cause
  } finally {
    await reader.cancel().catch(() => {})
  }
}

function directory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const first = Math.max(0, bytes.length - 65_557)
  while (end >= first && view.getUint32(end, true) !== END_OF_DIRECTORY) end--
  if (end < first) throw new RangeError('The directory of the archive is missing.')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  const decoder = new TextDecoder()
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new RangeError('The directory is damaged.')
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      path: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      unpackedSize: view.getUint32(at + 24, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      checksum: view.getUint32(at + 16, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function refuseBomb(name: string, entries: readonly ZipEntry[], archiveSize: number): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedSize, 0)
  // Overlapping entries let a small archive promise the same bytes many times; the archive's size is honest.
  const packed = Math.min(
    archiveSize,
    entries.reduce((sum, entry) => sum + entry.packedSize, 0),
  )
  const isOutOfRatio = unpacked > RATIO_FROM_BYTES && unpacked > packed * MAX_UNPACK_RATIO
  if (unpacked > MAX_UNPACKED_BYTES || isOutOfRatio) throw zipBomb(name)
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc
})

/** The CRC-32 of `bytes`, as zip archives store it. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (let at = 0; at < bytes.length; at++) {
    crc = (crcTable[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (crc >>> 8)
  }
  return ~crc >>> 0
}
