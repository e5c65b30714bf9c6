import type { DelimiterGuess } from './guessDelimiter'
import type { SourceFormat } from './SourceTable'

/** What ends the first line of a text, which may be one within a cell. */
export function lineEndOf(sample: string): SourceFormat['lineEnd'] {
  const found = /\r\n|\n|\r/.exec(sample)?.[0]
  return found === '\r\n' || (found === '\r' && !sample.includes('\n')) ? found : '\n'
}

const LINE_FEED = 10
const RETURN = 13

/** What ends most rows; a line break inside a quoted cell ends none. Null where no row has an end. */
export function usualLineEnd(
  bytes: Uint8Array,
  rowStarts: Uint32Array,
): SourceFormat['lineEnd'] | null {
  const counts = { '\r\n': 0, '\n': 0, '\r': 0 }
  for (const next of rowStarts.subarray(1)) {
    const last = bytes[next - 1]
    if (last === LINE_FEED) counts[bytes[next - 2] === RETURN ? '\r\n' : '\n']++
    else if (last === RETURN) counts['\r']++
  }
  const most = Math.max(...Object.values(counts))
  return most === 0 ? null : (lineEnds.find((end) => counts[end] === most) ?? null)
}

const lineEnds = ['\r\n', '\n', '\r'] as const

/** True where most carriage returns alone stand between rows of the usual width: two files put together. */
export function returnsEndRows(bytes: Uint8Array, { delimiter, width }: DelimiterGuess): boolean {
  const mark = delimiter.charCodeAt(0)
  let all = 0
  let between = 0
  for (let at = bytes.indexOf(RETURN); at >= 0; at = bytes.indexOf(RETURN, at + 1)) {
    if (bytes[at + 1] === LINE_FEED || bytes[at + 1] === RETURN) continue
    all++
    const after = marksInLine(bytes, at + 1, 1, mark)
    const isLast = at + 1 === bytes.length
    if (marksInLine(bytes, at - 1, -1, mark) === width - 1 && (isLast || after === width - 1))
      between++
  }
  return between * 2 > all
}

/** Marks between `from` and the end or the start of its line. */
function marksInLine(bytes: Uint8Array, from: number, step: 1 | -1, mark: number): number {
  let marks = 0
  for (let at = from; at >= 0 && at < bytes.length; at += step) {
    const byte = bytes[at]
    if (byte === LINE_FEED || byte === RETURN) break
    if (byte === mark) marks++
  }
  return marks
}
