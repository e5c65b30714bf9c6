import type { ChargeSheet } from '../sheet/ChargeSheet'

/** Below this share of the line’s word weight another line is not called similar. */
const MIN_SHARE = 0.5
/** Words that stand in more lines than this tell nothing about what a line is. */
const MAX_POSTINGS = 4000

/**
 * Finds lines with much the same words. The index holds the words of the import; it is made at the first
 * question (about 0.2 s per 100,000 lines) and compared with what the lines say now.
 */
export class SimilarLines {
  private readonly sheet: ChargeSheet
  private postings: Map<string, number[]> | null = null

  constructor(sheet: ChargeSheet) {
    this.sheet = sheet
  }

  /** Up to `limit` lines most like line `row`, the most like first; coded lines before uncoded ones when equal. */
  find(row: number, limit: number): number[] {
    this.postings ??= indexOf(this.sheet)
    const postings = this.postings
    const words = wordsOf(this.sheet.get(row, 'description'))
    const weights = new Map(
      words.map((word) => [word, this.weight(postings.get(word)?.length ?? 1)]),
    )
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
    const scores = new Map<number, number>()
    for (const [word, weight] of weights) {
      const rows = postings.get(word) ?? []
      if (rows.length > MAX_POSTINGS) continue
      for (const other of rows) scores.set(other, (scores.get(other) ?? 0) + weight)
    }
    scores.delete(row)
    const isCoded = (other: number) => Number(this.sheet.get(other, 'hcpcs') !== '')
    return [...scores]
      .filter(([, score]) => score >= total * MIN_SHARE)
      .sort(([a, x], [b, y]) => y - x || isCoded(b) - isCoded(a) || a - b)
      .slice(0, limit)
      .map(([other]) => other)
  }

  private weight(lines: number): number {
    return Math.log(1 + this.sheet.lineCount / lines)
  }
}

function indexOf(sheet: ChargeSheet): Map<string, number[]> {
  const postings = new Map<string, number[]>()
  for (let row = 0; row < sheet.lineCount; row++) {
    for (const word of wordsOf(sheet.original(row, 'description'))) {
      const rows = postings.get(word)
      if (rows) rows.push(row)
      else postings.set(word, [row])
    }
  }
  return postings
}

function wordsOf(description: string): string[] {
  return [...new Set(description.toUpperCase().match(/[A-Z0-9.]{2,}/g) ?? [])]
}
