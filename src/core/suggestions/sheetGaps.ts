import type { CandidateTable } from './CandidateTable'
import { featureAt } from './candidateFeatures'
import { besideReach, type CodeOrder, forEachBeside } from './codeOrder'
import type { SheetNeighbour } from './SheetIndex'

/** Codes the gaps in the sheet's families bring in at most. */
const gapCandidates = 14
/** A line of the sheet less like the one asked about says nothing of the codes beside its own. */
const leastSimilarity = 0.25

/** The lines of the sheet most like the line asked about, and which codes the sheet uses. */
export interface GapQuestion {
  readonly found: readonly SheetNeighbour[]
  readonly codes: readonly string[]
  readonly numbers: ReadonlyMap<string, number>
  readonly order: CodeOrder
  /** Lines of the sheet that carry the code, the line asked about apart. */
  readonly countOf: (code: string) => number
  /** How far the sheet can tell that a code stands alone, 0 to 1. */
  readonly tellsAlone: number
}

/**
 * Codes the sheet does not use that stand beside codes it has on lines like this one, likeliest first. Sheets that
 * hold every code once list whole families in a row: the line without a code belongs in the gap.
 */
export function gapCodes({ found, codes, numbers, order, countOf }: GapQuestion): number[] {
  const scores = new Map<number, number>()
  for (const { code, similarity } of found) {
    const number = numbers.get(code)
    if (number === undefined || similarity < leastSimilarity) continue
    forEachBeside(order, number, (beside, apart) => {
      const text = codes[beside] ?? ''
      if (text[0] !== code[0] || countOf(text) > 0) return
      scores.set(beside, (scores.get(beside) ?? 0) + similarity ** 3 / apart)
    })
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, gapCandidates)
    .map(([code]) => code)
}

/**
 * Describes the candidates by what the sheet has beside them: how like the line the lines are that carry those codes,
 * how many of those codes it uses at all, and whether its lines like this one share their code with any other.
 */
export function describeByGaps(table: CandidateTable, question: GapQuestion): void {
  const { found, codes, numbers, order, countOf, tellsAlone } = question
  const total = found.reduce((sum, { similarity }) => sum + similarity ** 3, 1e-6)
  for (const { code, similarity } of found) {
    const number = numbers.get(code)
    if (number === undefined) continue
    forEachBeside(order, number, (beside, apart) => {
      const slot = table.slotOf(beside)
      if (slot < 0) return
      table.raise(slot, featureAt.sheetBesideNearest, similarity)
      table.increase(slot, featureAt.sheetBesideVote, similarity ** 3 / total / apart)
    })
  }
  const alone = found.filter(({ code }) => countOf(code) === 1)
  const aloneNear =
    (tellsAlone * alone.reduce((sum, { similarity }) => sum + similarity ** 3, 0)) / total
  for (let slot = 0; slot < table.count; slot++) {
    let used = 0
    forEachBeside(order, table.codes[slot] ?? 0, (beside) => {
      if (countOf(codes[beside] ?? '') > 0) used++
    })
    table.set(slot, featureAt.sheetBesideUsed, used / (2 * besideReach))
    table.set(slot, featureAt.sheetAloneNear, aloneNear)
  }
}
