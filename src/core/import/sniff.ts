/** What the first bytes of a file say it is; names and endings are often wrong and are not asked. */
export type FileKind =
  | 'zip'
  | 'ole'
  | 'gzip'
  | 'html'
  | 'text'
  /** A workspace of our own: it is opened, not imported. */
  | 'workspace'
  | { readonly other: string }

const signatures: readonly (readonly [string, string])[] = [
  ['25504446', 'a PDF document'],
  ['89504e47', 'a picture (PNG)'],
  ['ffd8ff', 'a picture (JPEG)'],
  ['47494638', 'a picture (GIF)'],
  ['424d', 'a picture (BMP)'],
  ['49492a00', 'a picture (TIFF)'],
  ['4d4d002a', 'a picture (TIFF)'],
  ['377abcaf271c', 'a 7-Zip archive'],
  ['52617221', 'a RAR archive'],
  ['4d5a9000', 'a program'],
  ['7f454c46', 'a program'],
  ['7b5c727466', 'a rich text document'],
  ['53514c69746520', 'a database'],
  ['000100005374616e64617264', 'an Access database'],
]

/** Tells the kind of a file from its bytes. */
export function sniff(bytes: Uint8Array): FileKind {
  const head = hex(bytes.subarray(0, 12))
  if (/^504b(?:0304|0506|0708)/.test(head)) return 'zip'
  if (head.startsWith('d0cf11e0a1b11ae1')) return 'ole'
  if (head.startsWith('1f8b')) return 'gzip'
  if (/^CHARGEWRIGHT(?:-LOCKED)?\d\n/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 24))))
    return 'workspace'
  const known = signatures.find(([start]) => head.startsWith(start))
  if (known && !(known[0] === '424d' && looksLikeText(bytes))) return { other: known[1] }
  return kindOfMarkup(bytes) ?? 'text'
}

/** The start of a file in which markup is looked for. */
const MARKUP_BYTES = 16_384

/** Reports saved as web pages or archives of them, and XML; null for other text. */
function kindOfMarkup(bytes: Uint8Array): FileKind | null {
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, MARKUP_BYTES))
    .replace(/^ï»¿/, '')
  if (/^MIME-Version:/im.test(start) && /^Content-Type:\s*multipart\//im.test(start))
    return { other: 'a web archive (MHT)' }
  const isSpreadsheet =
    /<\?mso-application\b[^>]*Excel|urn:schemas-microsoft-com:office:spreadsheet/
  if (/^\s*<\?xml\b/.test(start) && isSpreadsheet.test(start))
    return { other: 'an XML spreadsheet of Excel 2003' }
  if (/^\s*<(?:!doctype html|html|head|meta|style|table)\b/i.test(start)) {
    if (/<t[rhd]\b/i.test(start)) return 'html'
    // What a server sends in the place of a file: no access, signed out.
    if (bytes.length <= MARKUP_BYTES) return { other: 'a web page' }
  }
  return /^\s*<\?xml\b/.test(start) ? { other: 'an XML document' } : null
}

/** True when the start of the file holds (next to) no control characters; UTF-16 passes by its zero bytes. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536)
  let control = 0
  let zero = 0
  for (const byte of sample) {
    if (byte === 0) zero++
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) control++
  }
  if (control * 100 > sample.length) return false
  return zero * 20 < sample.length || utf16ByteOrder(sample) !== null
}

/** The byte order of UTF-16 text, by its mark or by where the zero bytes of plain letters stand; null for other text. */
export function utf16ByteOrder(bytes: Uint8Array): 'le' | 'be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'be'
  const sample = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i] === 0) even++
    if (sample[i + 1] === 0) odd++
  }
  const pairs = sample.length / 2
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'le'
  if (even > pairs * 0.6 && odd < pairs * 0.1) return 'be'
  return null
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
