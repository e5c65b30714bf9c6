/**
 * Tests on the UTF-8 bytes of a cell, from `start` to `end`: true only where the answer is sure without making a
 * string. A million cells are mostly plain, and strings of them all cost more than reading the file.
 */
export type ByteTest = (bytes: Uint8Array, start: number, end: number) => boolean

/** Sure to be filled: begins with a printable character. */
export const isFilledBytes: ByteTest = (bytes, start, end) =>
  end > start && (bytes[start] ?? 0) > 32

/** Sure to be an amount that needs no cleaning: digits, with at most one point between them. */
export const isAmountBytes: ByteTest = (bytes, start, end) => {
  if (end === start) return false
  let points = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte === 46 && at > start && at < end - 1) points++
    else if (byte < 48 || byte > 57) return false
  }
  return points < 2
}

/** Sure to be text that needs no cleaning: begins with a letter or digit, ends printable, holds no control character. */
export const isCleanTextBytes: ByteTest = (bytes, start, end) => {
  if (end === start) return true
  const first = bytes[start] ?? 0
  const last = bytes[end - 1] ?? 0
  const isAlphanumeric =
    (first > 47 && first < 58) || (first > 64 && first < 91) || (first > 96 && first < 123)
  if (!isAlphanumeric || last < 33 || last > 126) return false
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) < 32) return false
  return true
}

/** Sure to be a code that needs no cleaning: clean text that is no number with `.0` behind it. */
export const isCleanCodeBytes: ByteTest = (bytes, start, end) =>
  isCleanTextBytes(bytes, start, end) && !(bytes[end - 1] === 48 && bytes[end - 2] === 46)
