/**
 * Natural order: letters without regard to case and accents, runs of digits by their number (`ROOM 2` before `ROOM 10`,
 * `0.25 MG` before `0.5 MG`). A text is turned into bytes whose plain order is the natural order: a run of
 * digits becomes its length (as a byte between `0` and `?`) and its digits without leading zeros.
 * Runs of more than 15 digits order as text.
 */
export class NaturalKeys {
  private bytes: Uint8Array<ArrayBuffer>
  private offsets: Uint32Array<ArrayBuffer>
  private used = 0
  private count = 0

  /** `expected`: how many texts will be added. */
  constructor(expected: number) {
    this.bytes = new Uint8Array(Math.max(64, expected * 24))
    this.offsets = new Uint32Array(expected + 1)
  }

  /** Adds the next text; the first has index 0. */
  add(text: string): void {
    const bytes = this.reserve(text.length * 4)
    let at = this.used
    let i = 0
    while (i < text.length) {
      const unit = text.charCodeAt(i)
      if (isDigit(unit)) {
        const end = digitsEnd(text, i)
        at = isFraction(text, i)
          ? copyDigits(text, i, end, bytes, at)
          : addNumber(text, i, end, bytes, at)
        i = end
      } else if (unit < 128) {
        bytes[at++] = unit >= 97 && unit <= 122 ? unit - 32 : unit
        i++
      } else {
        const end = foreignEnd(text, i)
        at += utf8.encodeInto(foldedForeign(text.slice(i, end)), bytes.subarray(at)).written
        i = end
      }
    }
    this.used = at
    this.count++
    this.offsets[this.count] = at
  }

  /** Adds a text as it stands packed in UTF-8, as `add` would, without making a string of it. */
  addPacked(text: Uint8Array, start: number, end: number): void {
    const bytes = this.reserve((end - start) * 4)
    let at = this.used
    for (let i = start; i < end; ) {
      const byte = text[i] ?? 0
      if (byte > 127) {
        this.add(packedText.decode(text.subarray(start, end)))
        return
      }
      if (!isDigit(byte)) {
        bytes[at++] = byte >= 97 && byte <= 122 ? byte - 32 : byte
        i++
        continue
      }
      let last = i + 1
      while (last < end && isDigit(text[last] ?? 0)) last++
      const isFraction = i - start >= 2 && text[i - 1] === 46 && isDigit(text[i - 2] ?? 0)
      if (!isFraction) {
        while (i < last && text[i] === 48) i++
        bytes[at++] = 48 + Math.min(15, last - i)
      }
      while (i < last) bytes[at++] = text[i++] ?? 0
    }
    this.used = at
    this.count++
    this.offsets[this.count] = at
  }

  isBlank(index: number): boolean {
    return this.offsets[index] === this.offsets[index + 1]
  }

  /** Orders the texts with index `a` and `b` by their keys from byte `from` on. */
  compare(a: number, b: number, from: number): number {
    let i = (this.offsets[a] ?? 0) + from
    let j = (this.offsets[b] ?? 0) + from
    const endA = this.offsets[a + 1] ?? 0
    const endB = this.offsets[b + 1] ?? 0
    for (; i < endA && j < endB; i++, j++) {
      const difference = (this.bytes[i] ?? 0) - (this.bytes[j] ?? 0)
      if (difference !== 0) return difference
    }
    return endA - i - (endB - j)
  }

  /** Four bytes of a key from byte `from` on, as a number; bytes past its end are zero. */
  word(index: number, from: number): number {
    const start = (this.offsets[index] ?? 0) + from
    const end = this.offsets[index + 1] ?? 0
    let word = 0
    for (let k = 0; k < 4; k++)
      word = (word << 8) | (start + k < end ? (this.bytes[start + k] ?? 0) : 0)
    return word >>> 0
  }

  /** Six bytes of a key from byte `from` on, as an exact number; bytes past its end are zero. */
  number(index: number, from: number): number {
    const start = (this.offsets[index] ?? 0) + from
    const end = this.offsets[index + 1] ?? 0
    const { bytes } = this
    if (start + 6 > end) {
      let number = 0
      for (let k = 0; k < 6; k++)
        number = number * 256 + (start + k < end ? (bytes[start + k] ?? 0) : 0)
      return number
    }
    const high =
      ((bytes[start] ?? 0) << 16) | ((bytes[start + 1] ?? 0) << 8) | (bytes[start + 2] ?? 0)
    const low =
      ((bytes[start + 3] ?? 0) << 16) | ((bytes[start + 4] ?? 0) << 8) | (bytes[start + 5] ?? 0)
    return high * 0x1000000 + low
  }

  private reserve(more: number): Uint8Array<ArrayBuffer> {
    if (this.used + more > this.bytes.length) {
      const next = new Uint8Array(Math.max(this.bytes.length * 2, this.used + more))
      next.set(this.bytes.subarray(0, this.used))
      this.bytes = next
    }
    return this.bytes
  }
}

/** Compares two texts in natural order: below zero when `a` comes first. */
export function compareNatural(a: string, b: string): number {
  const keys = new NaturalKeys(2)
  keys.add(a)
  keys.add(b)
  return keys.compare(0, 1, 0)
}

const utf8 = new TextEncoder()
const packedText = new TextDecoder('utf-8', { ignoreBOM: true })

/** Letters that are no other letter with an accent, and where people look for them. */
const lettersOf: Readonly<Record<string, string>> = {
  ...{ Æ: 'AE', Œ: 'OE', Ø: 'O', Ł: 'L', Đ: 'D', Ð: 'D', Þ: 'TH' },
}
const folded = new Map<string, string>()
/** More distinct runs than a language has letters for: they are folded as they come. */
const MAX_FOLDED = 5000

/** Letters beyond ASCII as they order: É with E, as in a spreadsheet. */
function foldedForeign(run: string): string {
  const known = folded.get(run)
  if (known !== undefined) return known
  const bare = run
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toUpperCase()
  const letters = bare.replace(/[ÆŒØŁĐÐÞ]/g, (letter) => lettersOf[letter] ?? letter)
  if (folded.size < MAX_FOLDED) folded.set(run, letters)
  return letters
}

const isDigit = (unit: number) => unit >= 48 && unit <= 57

function digitsEnd(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && isDigit(text.charCodeAt(end))) end++
  return end
}

function foreignEnd(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && text.charCodeAt(end) >= 128) end++
  return end
}

function isFraction(text: string, start: number): boolean {
  return start >= 2 && text[start - 1] === '.' && isDigit(text.charCodeAt(start - 2))
}

function addNumber(
  text: string,
  start: number,
  end: number,
  bytes: Uint8Array,
  at: number,
): number {
  let first = start
  while (first < end && text.charCodeAt(first) === 48) first++
  bytes[at] = 48 + Math.min(15, end - first)
  return copyDigits(text, first, end, bytes, at + 1)
}

function copyDigits(
  text: string,
  start: number,
  end: number,
  bytes: Uint8Array,
  at: number,
): number {
  for (let i = start; i < end; i++) bytes[at++] = text.charCodeAt(i)
  return at
}
