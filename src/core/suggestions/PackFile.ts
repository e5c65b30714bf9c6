import { UserError } from '../UserError'

/** The arrays and facts of a suggestion pack, by name. */
export interface PackFile {
  readonly facts: Readonly<Record<string, unknown>>
  readonly arrays: ReadonlyMap<string, PackArray>
}

export type PackArray =
  | Uint8Array<ArrayBuffer>
  | Int8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>

const arrayTypes = {
  Uint8Array,
  Int8Array,
  Uint16Array,
  Uint32Array,
  Float32Array,
} as const
type ArrayTypeName = keyof typeof arrayTypes

interface Heading {
  readonly facts: Record<string, unknown>
  readonly arrays: readonly {
    readonly name: string
    readonly type: ArrayTypeName
    readonly length: number
  }[]
}

/** First four bytes of a pack: `CWS` and the version of its layout. */
const magic = [0x43, 0x57, 0x53, 1]
const aligned = (length: number) => (length + 3) & ~3

function typeNameOf(array: PackArray): ArrayTypeName {
  const name = array.constructor.name
  if (name in arrayTypes) return name as ArrayTypeName
  throw new TypeError(`${name} cannot stand in a pack.`)
}

/** Joins named typed arrays and facts into the bytes of a pack (not yet compressed; little-endian). */
export function encodePackFile(pack: PackFile): Uint8Array<ArrayBuffer> {
  const heading: Heading = {
    facts: pack.facts,
    arrays: [...pack.arrays].map(([name, array]) => ({
      name,
      type: typeNameOf(array),
      length: array.length,
    })),
  }
  const head = new TextEncoder().encode(JSON.stringify(heading))
  const payload = [...pack.arrays.values()]
  const size =
    8 + aligned(head.length) + payload.reduce((sum, array) => sum + aligned(array.byteLength), 0)
  const bytes = new Uint8Array(size)
  bytes.set(magic)
  new DataView(bytes.buffer).setUint32(4, head.length, true)
  bytes.set(head, 8)
  let at = 8 + aligned(head.length)
  for (const array of payload) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += aligned(array.byteLength)
  }
  return bytes
}

/** Reads the unpacked bytes of a pack; a `UserError` when they are not one. */
export function decodePackFile(bytes: Uint8Array<ArrayBuffer>): PackFile {
  if (!magic.every((byte, index) => bytes[index] === byte))
    throw new UserError(
      'suggestions/not-a-pack',
      'The file with the code suggestions could not be read.',
      'Reload the page; if it stays so, install the app again: a file of it is damaged.',
    )
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true)
  const heading = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headLength))) as Heading
  const arrays = new Map<string, PackArray>()
  let at = bytes.byteOffset + 8 + aligned(headLength)
  for (const { name, type, length } of heading.arrays) {
    const array = new arrayTypes[type](bytes.buffer, at, length)
    arrays.set(name, array)
    at += aligned(array.byteLength)
  }
  return { facts: heading.facts, arrays }
}

/** The bytes stored under `name`; a bug when the pack has none. */
export function packBytes(pack: PackFile, name: string): Uint8Array<ArrayBuffer> {
  const array = pack.arrays.get(name)
  if (array instanceof Uint8Array) return array
  throw new TypeError(`The pack has no bytes ${name}.`)
}

/** The signed bytes stored under `name`; a bug when the pack has none. */
export function packSignedBytes(pack: PackFile, name: string): Int8Array<ArrayBuffer> {
  const array = pack.arrays.get(name)
  if (array instanceof Int8Array) return array
  throw new TypeError(`The pack has no signed bytes ${name}.`)
}

/** The fractions stored under `name`; a bug when the pack has none. */
export function packFloats(pack: PackFile, name: string): Float32Array<ArrayBuffer> {
  const array = pack.arrays.get(name)
  if (array instanceof Float32Array) return array
  throw new TypeError(`The pack has no fractions ${name}.`)
}
