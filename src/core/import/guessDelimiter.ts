import Papa from 'papaparse'
import { delimiters } from './cellDivision'

/** How a sample of text falls into cells: the character between them, and how evenly it does. */
export interface DelimiterGuess {
  readonly delimiter: string
  /** Cells of a usual row; 1 when no character divides the rows. */
  readonly width: number
  /** Share of the rows that have the usual number of cells, 0 to 1. */
  readonly evenness: number
}

/**
 * Finds the character between the cells of a text: the one that divides most rows into the same number of
 * cells. Judged on the rows that are not blank, so a preamble with commas does not decide for a tab file.
 */
export function guessDelimiter(sample: string): DelimiterGuess {
  const guesses = delimiters.map((delimiter) => guessFor(sample, delimiter))
  return guesses.reduce((best, guess) => (worth(guess) > worth(best) ? guess : best))
}

/** Many even cells are worth most; every second cell more counts less than one row more that fits. */
function worth({ width, evenness }: DelimiterGuess): number {
  return width < 2 ? 0 : evenness * (1 + Math.log2(width) / 8)
}

const FEW_ROWS = 20

/** How a sample falls into cells at a character. */
export function guessFor(sample: string, delimiter: string): DelimiterGuess {
  const { data } = Papa.parse<string[]>(sample, { delimiter, skipEmptyLines: 'greedy' })
  // The last row of a sample is often cut off; a sample of few rows is the whole file.
  const rows = data.length > FEW_ROWS ? data.slice(0, -1) : data
  const widths = new Map<number, number>()
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1)
  let width = 1
  let most = 0
  for (const [cells, count] of widths) {
    if (cells > 1 && count > most) {
      width = cells
      most = count
    }
  }
  return { delimiter, width, evenness: rows.length > 0 ? most / rows.length : 0 }
}
