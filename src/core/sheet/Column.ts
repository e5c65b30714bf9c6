/**
 * One column of a sheet as packed text: cheap to keep for a million lines, free to hand to another thread.
 * `text` holds UTF-8 bytes and n + 1 offsets; `dict` holds an index into few distinct words per line.
 */
export type Column = TextColumn | DictColumn

export interface TextColumn {
  readonly kind: 'text'
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly offsets: Uint32Array<ArrayBuffer>
}

export interface DictColumn {
  readonly kind: 'dict'
  readonly codes: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>
  readonly words: readonly string[]
}

/** The buffers of `columns` that can be transferred instead of copied. */
export function buffersOf(columns: readonly Column[]): ArrayBuffer[] {
  return columns.flatMap((column) =>
    column.kind === 'text' ? [column.bytes.buffer, column.offsets.buffer] : [column.codes.buffer],
  )
}

/** Reads one cell per call from a packed column; a closure so that decoded text is kept once. */
export type CellReader = (row: number) => string

/** Rows decoded at once: little enough that the first lines are there at once, enough that a whole column is cheap. */
const BLOCK_BITS = 11

/** A reader over `column`. A text column is decoded block by block, when a cell of the block is first read. */
export function readerOf(column: Column): CellReader {
  if (column.kind === 'dict') {
    const { codes, words } = column
    return (row) => words[codes[row] ?? 0] ?? ''
  }
  const { bytes, offsets } = column
  const blocks: (string | undefined)[] = []
  return (row) => {
    const block = row >>> BLOCK_BITS
    const first = offsets[block << BLOCK_BITS] ?? 0
    // Latin-1 keeps byte offsets equal to string offsets; only cells with other bytes are decoded again.
    let text = blocks[block]
    if (text === undefined) {
      const last = Math.min((block + 1) << BLOCK_BITS, offsets.length - 1)
      text = latin1.decode(bytes.subarray(first, offsets[last]))
      blocks[block] = text
    }
    const start = offsets[row] ?? 0
    const end = offsets[row + 1] ?? start
    const cell = text.slice(start - first, end - first)
    return isAscii(cell) ? cell : utf8.decode(bytes.subarray(start, end))
  }
}

const latin1 = new TextDecoder('latin1')
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}
