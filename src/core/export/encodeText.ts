import { windowsCharacters } from '../import/decodeText'
import type { SourceFormat } from '../import/SourceTable'

/** In which bytes a file is written. */
export type FileEncoding = Pick<SourceFormat, 'encoding' | 'byteOrderMark'>

/** What people’s spreadsheets read without a question. */
export const utf8WithMark: FileEncoding = { encoding: 'utf-8', byteOrderMark: true }

/** The text as bytes, chunk by chunk, the byte order mark first where there is one. */
export function* encodedText(
  chunks: Iterable<string>,
  { encoding, byteOrderMark }: FileEncoding,
): Generator<Uint8Array<ArrayBuffer>> {
  const encode = encoders[encoding]
  if (byteOrderMark && encoding !== 'windows-1252') yield encode('\uFEFF')
  for (const chunk of chunks) yield encode(chunk)
}

type Encode = (text: string) => Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()

const encoders: Readonly<Record<SourceFormat['encoding'], Encode>> = {
  'utf-8': (text) => encoder.encode(text),
  'utf-16le': (text) => utf16(text, true),
  'utf-16be': (text) => utf16(text, false),
  'windows-1252': (text) =>
    Uint8Array.from({ length: text.length }, (_, at) => windowsByte(text, at)),
}

function utf16(text: string, isLittleEndian: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) {
    view.setUint16(at * 2, text.charCodeAt(at), isLittleEndian)
  }
  return bytes
}

/** Whether Windows-1252 has a place for every character of a text. */
export function holdsText(text: string): boolean {
  return !notInWindows.test(text)
}

const notInWindows = new RegExp(`[^\\u0000-\\u007F\\u00A0-\\u00FF${windowsCharacters}]`, 'u')

/** Windows-1252 is Latin-1 but for the 32 places from 0x80. */
function windowsByte(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code
  const place = windowsCharacters.indexOf(text.charAt(at))
  if (place < 0) throw new RangeError(`Windows-1252 has no place for U+${code.toString(16)}`)
  return 0x80 + place
}
