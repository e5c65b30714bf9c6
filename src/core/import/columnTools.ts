import { type Column, type DictColumn, readerOf } from '../sheet/Column'
import { ColumnPacker } from '../sheet/packColumn'
import type { ByteTest } from './plainBytes'

/** The cells of `column` at `rows` (ascending), as a column of its own. A run of rows shares its bytes with the source. */
export function selectRows(column: Column, rows: Uint32Array): Column {
  const count = rows.length
  const first = rows[0] ?? 0
  const isRun = count > 0 && (rows[count - 1] ?? 0) - first === count - 1
  if (column.kind === 'dict') {
    return selectedWords(column, rows)
  }
  if (isRun) {
    return {
      kind: 'text',
      bytes: column.bytes,
      offsets: column.offsets.slice(first, first + count + 1),
    }
  }
  return gatheredText(column.bytes, column.offsets, rows)
}

/** Words that only stand in other rows (headings, titles) are left out. */
function selectedWords({ codes, words }: DictColumn, rows: Uint32Array): Column {
  const newCodes = new Int32Array(words.length).fill(-1)
  const kept: string[] = []
  const selected = new Uint32Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i] ?? 0] ?? 0
    let newCode = newCodes[code] ?? -1
    if (newCode < 0) {
      newCode = kept.length
      newCodes[code] = newCode
      kept.push(words[code] ?? '')
    }
    selected[i] = newCode
  }
  return {
    kind: 'dict',
    codes: kept.length <= 65_536 ? Uint16Array.from(selected) : selected,
    words: kept.length > 0 ? kept : [''],
  }
}

function gatheredText(bytes: Uint8Array, offsets: Uint32Array, rows: Uint32Array): Column {
  const selected = new Uint32Array(rows.length + 1)
  let size = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0
    size += (offsets[row + 1] ?? 0) - (offsets[row] ?? 0)
    selected[i + 1] = size
  }
  const gathered = new Uint8Array(size)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0
    gathered.set(bytes.subarray(offsets[row] ?? 0, offsets[row + 1] ?? 0), selected[i])
  }
  return { kind: 'text', bytes: gathered, offsets: selected }
}

/** One cell of a column, decoded by itself: for samples, where decoding a whole column would be waste. */
export function cellOf(column: Column, row: number): string {
  if (column.kind === 'dict') return column.words[column.codes[row] ?? 0] ?? ''
  const { bytes, offsets } = column
  return utf8.decode(bytes.subarray(offsets[row] ?? 0, offsets[row + 1] ?? 0))
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** Every cell of `column` put through `clean`; the same column where nothing changes. `isSure`: bytes that stay. */
export function mapColumn(
  column: Column,
  clean: (text: string) => string,
  isSure: ByteTest = never,
): Column {
  if (column.kind === 'dict') return mapDictionary(column.codes, column.words, clean)
  const { bytes, offsets } = column
  const count = offsets.length - 1
  const staysAt = (row: number) => {
    if (isSure(bytes, offsets[row] ?? 0, offsets[row + 1] ?? 0)) return true
    const text = cellOf(column, row)
    return clean(text) === text
  }
  let row = 0
  while (row < count && staysAt(row)) row++
  if (row === count) return column
  const read = readerOf(column)
  const packer = new ColumnPacker()
  for (let i = 0; i < count; i++) packer.add(clean(read(i)))
  return packer.finish()
}

const never: ByteTest = () => false

function mapDictionary(
  codes: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>,
  words: readonly string[],
  clean: (text: string) => string,
): Column {
  const index = new Map<string, number>()
  const newCodes = words.map((word) => {
    const cleaned = clean(word)
    const code = index.get(cleaned) ?? index.size
    index.set(cleaned, code)
    return code
  })
  if (index.size === words.length) return { kind: 'dict', codes, words: [...index.keys()] }
  const mapped = codes.slice()
  for (let i = 0; i < mapped.length; i++) mapped[i] = newCodes[mapped[i] ?? 0] ?? 0
  return { kind: 'dict', codes: mapped, words: [...index.keys()] }
}

/** Number of cells of a column. */
export function lengthOf(column: Column): number {
  return column.kind === 'dict' ? column.codes.length : column.offsets.length - 1
}

/** A byte per row: 1 where `test` holds for the cell. `isSure`: bytes it is known to hold for. */
export function flagRows(
  column: Column,
  test: (text: string) => boolean,
  isSure: ByteTest = never,
): Uint8Array {
  const count = lengthOf(column)
  const flags = new Uint8Array(count)
  if (column.kind === 'dict') {
    const words = column.words.map((word) => (test(word) ? 1 : 0))
    for (let row = 0; row < count; row++) flags[row] = words[column.codes[row] ?? 0] ?? 0
    return flags
  }
  const { bytes, offsets } = column
  for (let row = 0; row < count; row++) {
    const start = offsets[row] ?? 0
    const end = offsets[row + 1] ?? 0
    if (isSure(bytes, start, end)) flags[row] = 1
    else flags[row] = test(start === end ? '' : cellOf(column, row)) ? 1 : 0
  }
  return flags
}

/** The rows of `columns` joined: cell by cell what `combine` makes of them. */
export function combineColumns(
  columns: readonly Column[],
  count: number,
  combine: (cells: readonly string[]) => string,
): Column {
  const readers = columns.map(readerOf)
  const cells: string[] = readers.map(() => '')
  const known = new Map<string, string>()
  // Columns of few words combine the same way over and over.
  const isKnownSoon = columns.every((column) => column.kind === 'dict')
  const packer = new ColumnPacker()
  for (let row = 0; row < count; row++) {
    for (let index = 0; index < readers.length; index++) cells[index] = readers[index]?.(row) ?? ''
    if (!isKnownSoon) {
      packer.add(combine(cells))
      continue
    }
    const key = cells.length === 2 ? `${cells[0]}\n${cells[1]}` : cells.join('\n')
    let combined = known.get(key)
    if (combined === undefined) {
      combined = combine(cells)
      known.set(key, combined)
    }
    packer.add(combined)
  }
  return packer.finish()
}
