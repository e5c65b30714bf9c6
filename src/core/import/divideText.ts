import { type CellDivision, delimiters } from './cellDivision'
import { guessFor } from './guessDelimiter'
import { readAsPrinted } from './readPrinted'
import { readDelimited, SAMPLE_BYTES, withRemarks } from './readText'
import type { SourceFile } from './SourceTable'

/** How the rows of a text file were divided; null where they cannot be divided otherwise. */
export function divisionOf({ format, text }: SourceFile): CellDivision | null {
  if (!text) return null
  return delimiters.find((mark) => mark === format.delimiter) ?? 'fixed'
}

/** A text file with its rows divided as a person says. */
export function dividedAt(file: SourceFile, division: CellDivision): SourceFile {
  const { name, text } = file
  if (!text) throw new RangeError(`${name} is no text that could be divided otherwise.`)
  const { bytes, remarks } = text
  const { encoding, byteOrderMark, lineEnd } = file.format
  const format = { delimiter: '', encoding, byteOrderMark, lineEnd, quotesAll: false }
  if (division === 'fixed') return withRemarks(readAsPrinted(name, bytes, format), remarks)
  const sample = new TextDecoder().decode(bytes.subarray(0, SAMPLE_BYTES))
  const guess = guessFor(sample, division)
  const read = readDelimited(name, bytes, { format, guess, onProgress: () => undefined })
  return withRemarks(read, remarks)
}
