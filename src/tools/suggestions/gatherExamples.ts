import type { ReferenceSet } from '../../core/reference/ReferenceSet'
import { CandidateFinder } from '../../core/suggestions/CandidateFinder'
import { withReference } from '../../core/suggestions/CodeList'
import { SheetLines } from '../../core/suggestions/SheetLines'
import { learnKnowledge } from './learnKnowledge'
import { bySource, sampleLines } from './measureCold'
import { addExamples, noExamples, type RankerExamples } from './rankerExamples'
import type { TrainingLine } from './readTrainingLines'
import { hashLines, sourcesOf } from './trainingSet'

/** The hospitals are parted in this many groups; each is described by what the others taught. */
const folds = 3
/** Lines per hospital the rankers learn from. */
const coldPerSource = 600
const warmPerSource = 350

/**
 * What the engine would find for lines of hospitals it has never seen, with an empty sheet (`cold`) and with
 * the other lines of the hospital known (`warm`).
 */
export function gatherExamples(
  lines: readonly TrainingLine[],
  reference: ReferenceSet,
): { cold: RankerExamples; warm: RankerExamples } {
  const cold = noExamples()
  const warm = noExamples()
  const sources = sourcesOf(lines)
  const hashed = hashLines(lines, sources)
  const coded = lines.filter(({ hcpcs }) => hcpcs !== '')
  for (let fold = 0; fold < folds; fold++) {
    const apart = new Set(sources.filter((_, index) => index % folds === fold))
    const others = hashed.filter(({ line }) => !apart.has(line.source))
    const { knowledge } = learnKnowledge(others, reference.levelTwo)
    const codes = withReference(knowledge.codes, reference)
    const finder = new CandidateFinder({ ...knowledge, codes })
    for (const ofSource of bySource(coded.filter(({ source }) => apart.has(source))).values()) {
      addExamples(cold, finder, sampleLines(ofSource, coldPerSource), null, () => -1)
      addWarmExamples(warm, finder, ofSource)
    }
  }
  return { cold, warm }
}

function addWarmExamples(
  examples: RankerExamples,
  finder: CandidateFinder,
  ofSource: readonly TrainingLine[],
): void {
  const sheet = sheetOf(ofSource, finder)
  const rows = new Map(ofSource.map((line, row) => [line, row]))
  const sample = sampleLines(ofSource, warmPerSource)
  addExamples(examples, finder, sample, sheet, (line) => rows.get(line) ?? -1)
}

/** The coded lines of a hospital as an open sheet; the place of a line is its row. */
export function sheetOf(lines: readonly TrainingLine[], finder: CandidateFinder): SheetLines {
  const sheet = new SheetLines(
    (hash) => finder.weightOf(hash),
    (line) => finder.expectedCode(line),
  )
  for (const [row, line] of lines.entries()) sheet.put({ row, ...line })
  return sheet
}
