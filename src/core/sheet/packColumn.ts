import type { Column } from './Column'

/** Above this many distinct cells a dictionary costs more than it saves. */
const MAX_WORDS = 65_536

/** Room for the first cells: a sheet can have 16,384 columns of few rows. */
const FIRST_CODES = 64

/**
 * Packs cells one after another into a column: a dictionary while cells repeat, text where they do not.
 * Call `add` once per line, then `finish`.
 */
export class ColumnPacker {
  private readonly index = new Map<string, number>()
  private codes = new Uint32Array(FIRST_CODES)
  private length = 0
  private readonly words: string[] = []
  private text: TextPacker | null = null

  add(cell: string): void {
    if (this.text) {
      this.text.add(cell)
      return
    }
    let code = this.index.get(cell)
    if (code === undefined) {
      if (this.words.length >= MAX_WORDS) {
        this.becomeText()
        this.add(cell)
        return
      }
      code = this.words.length
      this.words.push(cell)
      this.index.set(cell, code)
    }
    if (this.length === this.codes.length) this.codes = grown(this.codes)
    this.codes[this.length++] = code
  }

  finish(): Column {
    if (this.text) return this.text.finish()
    if (isMostlyDistinct(this.words.length, this.length)) {
      this.becomeText()
      return this.finish()
    }
    const used = this.codes.subarray(0, this.length)
    const codes = this.words.length <= MAX_WORDS ? Uint16Array.from(used) : used.slice()
    return { kind: 'dict', codes, words: this.words.length > 0 ? this.words : [''] }
  }

  private becomeText(): void {
    const text = new TextPacker()
    for (let row = 0; row < this.length; row++) text.add(this.words[this.codes[row] ?? 0] ?? '')
    this.text = text
    this.index.clear()
  }
}

/** Packs `cells` into a column. */
export function packColumn(cells: Iterable<string>): Column {
  const packer = new ColumnPacker()
  for (const cell of cells) packer.add(cell)
  return packer.finish()
}

function isMostlyDistinct(words: number, cells: number): boolean {
  return words > 4096 && words * 2 > cells
}

function grown(old: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(old.length * 2)
  next.set(old)
  return next
}

class TextPacker {
  private readonly encoder = new TextEncoder()
  private bytes = new Uint8Array(1 << 16)
  private used = 0
  private offsets = new Uint32Array(1024)
  private count = 0

  add(cell: string): void {
    if (this.used + cell.length * 3 > this.bytes.length) {
      const next = new Uint8Array(Math.max(this.bytes.length * 2, this.used + cell.length * 3))
      next.set(this.bytes)
      this.bytes = next
    }
    this.used += this.encoder.encodeInto(cell, this.bytes.subarray(this.used)).written
    if (this.count + 1 === this.offsets.length) this.offsets = grown(this.offsets)
    this.offsets[++this.count] = this.used
  }

  finish(): Column {
    return {
      kind: 'text',
      bytes: this.bytes.slice(0, this.used),
      offsets: this.offsets.slice(0, this.count + 1),
    }
  }
}
