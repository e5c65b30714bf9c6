import type { Column } from '../sheet/Column'
import type { FileColumn } from '../sheet/PackedSheet'

/** From so many columns on they are kept as one run of bytes; most files have fewer than a tenth of it. */
export const MANY_COLUMNS = 500

/** More are not counted in 32 bits, nor held in one array. */
const MOST_BYTES = 0x7fff_ffff

/**
 * The columns of a wide file as one run of bytes. Sixteen thousand columns with arrays of their own take a tenth of
 * a second to cross to the page, or to be read from storage, whoever looks at them; these are read one by one.
 */
export interface WideColumns {
  readonly names: readonly string[]
  /** 0 for a column of texts; for one of words the bytes of each code. */
  readonly kinds: Uint8Array<ArrayBuffer>
  /** How many offsets or codes each column has. */
  readonly lengths: Uint32Array<ArrayBuffer>
  /** Where each column begins and ends in `bytes`. */
  readonly starts: Uint32Array<ArrayBuffer>
  readonly ends: Uint32Array<ArrayBuffer>
  /** Of each column its offsets or codes, then its texts, or its words as JSON. */
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Null where the columns are few, or too long for one run: they stay as they are. */
export function packWide(columns: readonly FileColumn[]): WideColumns | null {
  if (columns.length < MANY_COLUMNS) return null
  const parts = columns.map(({ cells }) => partsOf(cells))
  const starts = new Uint32Array(columns.length)
  const ends = new Uint32Array(columns.length)
  let size = 0
  for (const [index, { numbers, texts }] of parts.entries()) {
    starts[index] = size
    size += numbers.byteLength + texts.length
    ends[index] = size
    size = aligned(size)
  }
  if (size > MOST_BYTES) return null
  const bytes = new Uint8Array(size)
  for (const [index, { numbers, texts }] of parts.entries()) {
    const { buffer, byteOffset, byteLength } = numbers
    const start = starts[index] ?? 0
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), start)
    bytes.set(texts, start + byteLength)
  }
  return {
    names: columns.map(({ name }) => name),
    kinds: Uint8Array.from(columns, ({ cells }) =>
      cells.kind === 'text' ? 0 : cells.codes.BYTES_PER_ELEMENT,
    ),
    lengths: Uint32Array.from(parts, ({ numbers }) => numbers.length),
    starts,
    ends,
    bytes,
  }
}

/** The columns again; the cells of one are put together when they are first asked for. */
export function unpackWide(wide: WideColumns): readonly FileColumn[] {
  return wide.names.map((name, index) => {
    let cells: Column | null = null
    return {
      name,
      get cells() {
        cells ??= cellsAt(wide, index)
        return cells
      },
    }
  })
}

function cellsAt({ kinds, lengths, starts, ends, bytes }: WideColumns, index: number): Column {
  const kind = kinds[index] ?? 0
  const length = lengths[index] ?? 0
  const start = starts[index] ?? 0
  const at = bytes.byteOffset + start
  const rest = (size: number) => bytes.subarray(start + length * size, ends[index])
  if (kind === 0) {
    const offsets = new Uint32Array(bytes.buffer, at, length)
    return { kind: 'text', bytes: rest(offsets.BYTES_PER_ELEMENT), offsets }
  }
  const codes =
    kind === Uint16Array.BYTES_PER_ELEMENT
      ? new Uint16Array(bytes.buffer, at, length)
      : new Uint32Array(bytes.buffer, at, length)
  const words = JSON.parse(new TextDecoder().decode(rest(kind))) as readonly string[]
  return { kind: 'dict', codes, words }
}

function partsOf(cells: Column) {
  return cells.kind === 'text'
    ? { numbers: cells.offsets, texts: cells.bytes }
    : { numbers: cells.codes, texts: new TextEncoder().encode(JSON.stringify(cells.words)) }
}

/** The next place where numbers of four bytes may begin. */
const aligned = (length: number) => Math.ceil(length / 4) * 4
