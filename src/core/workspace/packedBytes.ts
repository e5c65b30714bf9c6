/**
 * Plain data with typed arrays as one run of bytes: length of a JSON head (uint32, little endian), the head
 * (UTF-8), the arrays. In the head a typed array stands as `{ $array, at, length }` and a long list without
 * arrays of its own as `{ $list, at, length }` (JSON in bytes, read without a look at every entry), a file as
 * `{ $blob, at, length }`. An array or list that stands in the data more than once is there once, and is one again.
 */
const arrayTypes = { Uint8Array, Uint16Array, Uint32Array, Float64Array } as const
type ArrayType = keyof typeof arrayTypes
type PackedArray = InstanceType<(typeof arrayTypes)[ArrayType]>

interface ArrayPlace {
  readonly $array: ArrayType
  readonly at: number
  readonly length: number
}

interface BlobPlace {
  /** Its media type. */
  readonly $blob: string
  readonly at: number
  readonly length: number
}

interface ListPlace {
  readonly $list: true
  readonly at: number
  readonly length: number
}

/** Arrays begin at multiples of this, so that they can be read where they stand. */
const ALIGNMENT = 8
/** Shorter lists stay in the head. */
const LONG_LIST = 256
const LENGTH_BYTES = 4

/** The parts of a blob that hold `value`; `before` is the number of bytes that stand before them. */
export function packedParts(value: unknown, before = 0): readonly BlobPart[] {
  const parts: BlobPart[] = []
  const placed = new Map<unknown, ArrayPlace | ListPlace>()
  let at = 0
  const put = (bytes: Uint8Array<ArrayBuffer>): number => {
    const start = at
    const padding = paddingAfter(bytes.length)
    parts.push(bytes, new Uint8Array(padding))
    at += bytes.length + padding
    return start
  }
  const head = JSON.stringify(value, (_, inner: unknown) => {
    if (inner instanceof Blob) {
      const place: BlobPlace = { $blob: inner.type, at, length: inner.size }
      const padding = paddingAfter(inner.size)
      parts.push(inner, new Uint8Array(padding))
      at += inner.size + padding
      return place
    }
    const known = placed.get(inner)
    if (known) return known
    const place = placeOf(inner, put)
    if (!place) return inner
    placed.set(inner, place)
    return place
  })
  const headBytes = new TextEncoder().encode(head)
  // Blanks after JSON mean nothing.
  const padding = paddingAfter(before + LENGTH_BYTES + headBytes.length)
  const length = new Uint8Array(Uint32Array.of(headBytes.length + padding).buffer)
  return [length, headBytes, ' '.repeat(padding), ...parts]
}

/** Puts an array or a long list among the bytes; null for what stays in the head. */
function placeOf(
  value: unknown,
  put: (bytes: Uint8Array<ArrayBuffer>) => number,
): ArrayPlace | ListPlace | null {
  const type = arrayTypeOf(value)
  if (type) {
    const { buffer, byteOffset, byteLength, length } = value as PackedArray
    return { $array: type, at: put(new Uint8Array(buffer, byteOffset, byteLength)), length }
  }
  if (!isLongList(value)) return null
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  return { $list: true, at: put(bytes), length: bytes.length }
}

const paddingAfter = (length: number) => (ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT

/** What `packedParts` packed, read from `start`; arrays are views of `buffer` where they stand at their alignment. */
export function unpackedBytes(buffer: ArrayBuffer, start = 0): unknown {
  const headLength = new DataView(buffer).getUint32(start, true)
  const base = start + LENGTH_BYTES + headLength
  const textAt = (at: number, length: number) =>
    new TextDecoder().decode(new Uint8Array(buffer, at, length))
  const read = new Map<number, unknown>()
  const once = ({ at, length }: ArrayPlace | ListPlace, reader: () => unknown): unknown => {
    // What is empty stands where the next begins.
    if (length === 0) return reader()
    if (!read.has(at)) read.set(at, reader())
    return read.get(at)
  }
  return JSON.parse(textAt(start + LENGTH_BYTES, headLength), (_, value: unknown) => {
    if (isBlobPlace(value)) {
      const from = base + value.at
      return new Blob([buffer.slice(from, from + value.length)], { type: value.$blob })
    }
    if (isListPlace(value))
      return once(value, () => JSON.parse(textAt(base + value.at, value.length)))
    return isArrayPlace(value) ? once(value, () => arrayAt(buffer, base, value)) : value
  })
}

function arrayAt(buffer: ArrayBuffer, base: number, { $array, at, length }: ArrayPlace) {
  const type = arrayTypes[$array]
  const start = base + at
  if (start % type.BYTES_PER_ELEMENT === 0) return new type(buffer, start, length)
  return new type(buffer.slice(start, start + length * type.BYTES_PER_ELEMENT))
}

function isArrayPlace(value: unknown): value is ArrayPlace {
  return typeof value === 'object' && value !== null && '$array' in value
}

function isBlobPlace(value: unknown): value is BlobPlace {
  return typeof value === 'object' && value !== null && '$blob' in value
}

function isListPlace(value: unknown): value is ListPlace {
  return typeof value === 'object' && value !== null && '$list' in value
}

/** A list of texts, or of objects of texts and numbers. */
function isLongList(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < LONG_LIST) return false
  const first: unknown = value[0]
  if (typeof first === 'string') return true
  return typeof first === 'object' && first !== null && Object.values(first).every(isPlain)
}

const isPlain = (value: unknown) => typeof value === 'string' || typeof value === 'number'

function arrayTypeOf(value: unknown): ArrayType | null {
  for (const [name, type] of Object.entries(arrayTypes)) {
    if (value instanceof type) return name as ArrayType
  }
  return null
}
