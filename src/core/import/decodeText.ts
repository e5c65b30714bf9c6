import type { SourceFormat } from './SourceTable'
import { utf16ByteOrder } from './sniff'

/** Text as UTF-8 bytes without byte order mark, and how it was written. */
export interface DecodedText {
  readonly bytes: Uint8Array
  readonly encoding: SourceFormat['encoding']
  readonly byteOrderMark: boolean
  /** Bytes of UTF-8 text that are none, read as Windows-1252. */
  readonly oddBytes: number
}

/** Brings UTF-8, UTF-16 and Windows-1252 text to UTF-8; UTF-8 itself is not copied. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const order = utf16ByteOrder(bytes)
  if (order) {
    const byteOrderMark = bytes[0] === 0xff || bytes[0] === 0xfe
    const encoding = `utf-16${order}` as const
    return {
      bytes: recoded(bytes.subarray(byteOrderMark ? 2 : 0), encoding),
      encoding,
      byteOrderMark,
      oddBytes: 0,
    }
  }
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const body = byteOrderMark ? bytes.subarray(3) : bytes
  if (isUtf8(body)) return { bytes: body, encoding: 'utf-8', byteOrderMark, oddBytes: 0 }
  const repaired = repairedUtf8(body, byteOrderMark)
  if (repaired) return { ...repaired, encoding: 'utf-8', byteOrderMark }
  const encoding = 'windows-1252'
  return { bytes: recoded(body, encoding), encoding, byteOrderMark: false, oddBytes: 0 }
}

const CHUNK = 1 << 20

function recoded(bytes: Uint8Array, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  const isWindows = encoding === 'windows-1252'
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const end = Math.min(at + CHUNK, bytes.length)
    const text = decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length })
    parts.push(encoder.encode(isWindows ? withWindowsCharacters(text) : text))
  }
  return joined(parts)
}

/** What Windows puts where Latin-1 has control characters, from 0x80; some runtimes read both alike. */
export const windowsCharacters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

function withWindowsCharacters(text: string): string {
  return text.replace(
    /[\u0080-\u009F]/g,
    (character) => windowsCharacters[character.charCodeAt(0) - 0x80] ?? character,
  )
}

/** One array that holds `parts` one after another. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** So many characters of several bytes for each odd byte make a text UTF-8: Windows-1252 holds one only by chance. */
const UTF8_PER_ODD_BYTE = 4

/** UTF-8 in which a few bytes are none, as two sources put together leave them; null for other text. */
function repairedUtf8(
  bytes: Uint8Array,
  isMarked: boolean,
): Pick<DecodedText, 'bytes' | 'oddBytes'> | null {
  const odd: number[] = []
  let characters = 0
  let at = 0
  while (at < bytes.length) {
    const length = characterLength(bytes, at)
    if (length === 0) odd.push(at)
    else if (length > 1) characters++
    at += Math.max(1, length)
  }
  if (!isMarked && characters < odd.length * UTF8_PER_ODD_BYTE) return null
  const parts: Uint8Array[] = []
  let from = 0
  for (const place of odd) {
    parts.push(
      bytes.subarray(from, place),
      recoded(bytes.subarray(place, place + 1), 'windows-1252'),
    )
    from = place + 1
  }
  parts.push(bytes.subarray(from))
  return { bytes: joined(parts), oddBytes: odd.length }
}

/** The bytes of the UTF-8 character at `at`; 0 where none begins. */
function characterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  for (let next = at + 1; next < at + length; next++) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0
  }
  return length
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      const end = Math.min(at + CHUNK, bytes.length)
      decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length })
    }
    return true
  } catch {
    return false
  }
}
