import type { CandidateFinder } from '../../core/suggestions/CandidateFinder'
import { featureCount } from '../../core/suggestions/candidateFeatures'
import type { SheetLines } from '../../core/suggestions/SheetLines'
import type { TrainingLine } from './readTrainingLines'

/** Lines with their candidates, as the ranker learns from them. */
export interface RankerExamples {
  /** Rows of `featureCount` values, the candidates of one line after another. */
  readonly values: number[]
  /** The code of each row. */
  readonly codes: string[]
  /** Line `i` has the rows from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: number[]
  /** For each line the row of the right code, -1 where it is no candidate. */
  readonly right: number[]
  readonly sources: string[]
}

export function noExamples(): RankerExamples {
  return { values: [], codes: [], starts: [0], right: [], sources: [] }
}

/**
 * Adds the candidates of each line to the examples. With `sheet`, the coded lines of its own hospital, the
 * line itself apart, are known as they are when a sheet is open.
 */
export function addExamples(
  examples: RankerExamples,
  finder: CandidateFinder,
  lines: readonly TrainingLine[],
  sheet: SheetLines | null,
  rowOf: (line: TrainingLine) => number,
): void {
  const codes = finder.codes
  for (const line of lines) {
    const table = finder.find(line, sheet, rowOf(line))
    const start = examples.values.length / featureCount
    let right = -1
    for (let slot = 0; slot < table.count; slot++) {
      const code = codes[table.codes[slot] ?? 0] ?? ''
      examples.codes.push(code)
      if (code === line.hcpcs) right = start + slot
      for (let feature = 0; feature < featureCount; feature++)
        examples.values.push(table.get(slot, feature))
    }
    examples.right.push(right)
    examples.starts.push(start + table.count)
    examples.sources.push(line.source)
  }
}
