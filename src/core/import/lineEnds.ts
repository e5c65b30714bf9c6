import type { DelimiterGuess } from './guessDelimiter'
import type { SourceFormat } from './SourceTable'

/** What ends the lines of a text. */
export function lineEndOf(sample: string): SourceFormat['lineEnd'] {
  const found = /\r\n|\n|\r/.exec(sample)?.[0]
  return found === '\r\n' || (found === '\r' && !sample.includes('\n')) ? found : '\n'
}

const LINE_FEED = 10
const RETURN = 13

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
