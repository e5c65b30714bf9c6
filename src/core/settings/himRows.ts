import Papa from 'papaparse'

/**
 * The rows of a list in delimited text. A title line hides the delimiter from those who guess it: the one that
 * divides most rows alike is right, and a list of one column has none.
 */
export function rowsOfText(content: string): readonly (readonly string[])[] {
  const text = content.replace(/^\uFEFF/, '')
  const readings = [',', ';', '\t', '|'].map(
    (delimiter) =>
      Papa.parse<string[]>(text, { delimiter, quoteChar: '"', skipEmptyLines: false }).data,
  )
  return readings.reduce((a, b) => (dividedRows(b) > dividedRows(a) ? b : a))
}

/** How many rows have more than one cell and as many as most rows have. */
function dividedRows(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>()
  for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1)
  return Math.max(0, ...widths.values())
}
