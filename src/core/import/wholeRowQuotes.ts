/** Rows looked at to tell whether each stands in one pair of quotes. */
const SAMPLE_ROWS = 50

/** True when nearly every row of the sample is one quoted cell, as programs write that quote a line twice. */
export function quotesWholeRows(sample: string): boolean {
  const rows = sample.split(/\r\n|\n|\r/).filter((row) => row.trim() !== '')
  const judged = rows.slice(0, Math.min(SAMPLE_ROWS, Math.max(1, rows.length - 1)))
  return judged.length > 1 && judged.filter(isQuoted).length >= judged.length * 0.9
}

/**
 * Tells rows in quotes as a whole where others are not: a text with a mark other than the comma that was saved as CSV,
 * where a program puts quotes around every row that holds a comma. Null where there are none.
 */
export function rowsInQuotes(
  sample: string,
  { delimiter, width }: { readonly delimiter: string; readonly width: number },
): ((row: string) => boolean) | null {
  if (delimiter === ',' || width < 2) return null
  const isWhole = (row: string) => isQuoted(row) && row.split(delimiter).length === width
  const found = sample.split(/\r\n|\n|\r/).filter(isWhole)
  return found.length > 1 ? isWhole : null
}

/** A quote inside must be doubled; one that is not divides cells. */
const isQuoted = (row: string) => /^"(?:[^"]|"")*"\s*$/.test(row)

/** The text with the outer quotes of such rows taken off and the doubled ones inside made single. */
export function withoutRowQuotes(
  text: string,
  isWhole: (row: string) => boolean = () => true,
): string {
  return text.replace(/^"(.*)"[^\S\r\n]*(?=\r?$)/gm, (whole, row: string) =>
    isWhole(whole) ? row.replaceAll('""', '"') : whole,
  )
}
