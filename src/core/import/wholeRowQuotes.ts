/** Rows looked at to tell whether each stands in one pair of quotes. */
const SAMPLE_ROWS = 50

/** True when nearly every row of the sample is one quoted cell, as programs write that quote a line twice. */
export function quotesWholeRows(sample: string): boolean {
  const rows = sample.split(/\r\n|\n|\r/).filter((row) => row.trim() !== '')
  const judged = rows.slice(0, Math.min(SAMPLE_ROWS, Math.max(1, rows.length - 1)))
  return judged.length > 1 && judged.filter(isQuoted).length >= judged.length * 0.9
}

/** A quote inside must be doubled; one that is not divides cells. */
const isQuoted = (row: string) => /^"(?:[^"]|"")*"\s*$/.test(row)

/** The text with the outer quotes of every row taken off and the doubled ones inside made single. */
export function withoutRowQuotes(text: string): string {
  return text.replace(/^"(.*)"[^\S\r\n]*(?=\r?$)/gm, (_, row: string) => row.replaceAll('""', '"'))
}
