/** One record of a BIFF stream. */
export interface BiffRecord {
  readonly id: number
  /** Where the record begins in the stream. */
  readonly offset: number
  readonly data: DataView
}

/** The records of a workbook stream, one after another. Source: MS-XLS 2.1.4. */
export function biffRecords(stream: Uint8Array): readonly BiffRecord[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const records: BiffRecord[] = []
  let offset = 0
  while (offset + 4 <= stream.length) {
    const id = view.getUint16(offset, true)
    const length = Math.min(view.getUint16(offset + 2, true), stream.length - offset - 4)
    const data = new DataView(stream.buffer, stream.byteOffset + offset + 4, length)
    records.push({ id, offset, data })
    offset += 4 + length
  }
  return records
}

const single = new TextDecoder('windows-1252')
const double = new TextDecoder('utf-16le')

/** `count` characters from `at`: one byte each, or two. */
export function characters(data: DataView, at: number, count: number, isWide: boolean): string {
  const size = Math.max(0, Math.min(isWide ? count * 2 : count, data.byteLength - at))
  const bytes = new Uint8Array(data.buffer, data.byteOffset + at, size)
  if (isWide) return double.decode(bytes)
  // In BIFF8 these are the low halves of Unicode characters; in BIFF5 Windows-1252, alike from 0xA0 on.
  return single.decode(bytes)
}

/** A string with its length before it, in 8 or 16 bits; in BIFF8 a byte of flags comes between. */
export function biffString(
  data: DataView,
  at: number,
  lengthBits: 8 | 16,
  isBiff8: boolean,
): string {
  const count = lengthBits === 8 ? data.getUint8(at) : data.getUint16(at, true)
  const start = at + lengthBits / 8
  if (!isBiff8) return characters(data, start, count, false)
  const flags = data.byteLength > start ? data.getUint8(start) : 0
  return characters(data, start + 1, count, (flags & 1) === 1)
}

/** The shared strings of a BIFF8 workbook; a string may break off at the end of a record and go on in the next. */
export function biffSharedStrings(parts: readonly DataView[]): readonly string[] {
  const reader = new PartReader(parts)
  reader.skip(4)
  const count = reader.uint32()
  const strings: string[] = []
  for (let index = 0; index < count && !reader.isAtEnd; index++) {
    const length = reader.uint16()
    const flags = reader.uint8()
    const runs = flags & 8 ? reader.uint16() : 0
    const extra = flags & 4 ? reader.uint32() : 0
    strings.push(reader.characters(length, (flags & 1) === 1))
    reader.skip(runs * 4 + extra)
  }
  return strings
}

/** Reads over the ends of records. */
class PartReader {
  private readonly parts: readonly DataView[]
  private part = 0
  private at = 0

  constructor(parts: readonly DataView[]) {
    this.parts = parts
  }

  get isAtEnd(): boolean {
    return this.part >= this.parts.length - 1 && this.at >= (this.current?.byteLength ?? 0)
  }

  uint8(): number {
    while (this.at >= (this.current?.byteLength ?? 0) && this.part < this.parts.length - 1)
      this.nextPart()
    return this.current?.getUint8(this.at++) ?? 0
  }

  uint16(): number {
    return this.uint8() | (this.uint8() << 8)
  }

  uint32(): number {
    return (this.uint16() | (this.uint16() << 16)) >>> 0
  }

  skip(count: number): void {
    let left = count
    while (left > 0 && this.current) {
      const here = Math.min(left, this.current.byteLength - this.at)
      this.at += here
      left -= here
      if (left > 0 && this.part === this.parts.length - 1) return
      if (left > 0) this.nextPart()
    }
  }

  /** Where characters go on in the next record, it begins with a byte that says how wide they are there. */
  characters(count: number, isWide: boolean): string {
    let text = ''
    let wide = isWide
    while (text.length < count && this.current) {
      const left = this.current.byteLength - this.at
      const here = Math.min(count - text.length, wide ? left >> 1 : left)
      text += characters(this.current, this.at, here, wide)
      this.at += wide ? here * 2 : here
      if (text.length >= count) break
      if (this.part === this.parts.length - 1) break
      this.nextPart()
      wide = (this.uint8() & 1) === 1
    }
    return text
  }

  private get current(): DataView | undefined {
    return this.parts[this.part]
  }

  private nextPart(): void {
    this.part++
    this.at = 0
  }
}
