import { levelOneCodesOf } from '../core/reference/LevelOnePack'
import { referenceSetOf } from '../core/reference/LevelTwoPack'
import { buildLevelOnePack } from './referenceLevelOne'
import { buildLevelTwoPack } from './referenceLevelTwo'
import { learnKnowledge } from './suggestions/learnKnowledge'
import { learnRankers } from './suggestions/learnRankers'
import { readTrainingLines } from './suggestions/readTrainingLines'
import { hashLines, sourcesOf } from './suggestions/trainingSet'
import { trainLineKinds } from './suggestions/trainLineKinds'
import { writeSuggestionPacks } from './suggestions/writeSuggestionPacks'

const shared = '../shared'

/**
 * Learns the suggestion packs from the training lines and writes `suggestions-level1.pack` and
 * `suggestions-level2.pack`; with `trainOnly` the dev lines are left out, so that they can measure.
 */
export function buildSuggestionPacks(options: { trainOnly: boolean; outDir: string }): void {
  const training = readTrainingLines(`${shared}/training/lines-train.csv.gz`)
  const dev = options.trainOnly ? [] : readTrainingLines(`${shared}/training/lines-dev.csv.gz`)
  const lines = [...training, ...dev]
  const reference = referenceSetOf(
    buildLevelTwoPack(`${shared}/reference`),
    levelOneCodesOf(buildLevelOnePack(`${shared}/reference`)),
  )
  // Rankers learn from the train hospitals alone, so that what was measured on dev is what ships.
  const rankers = learnRankers(training, reference)
  const sources = sourcesOf(lines)
  const hashed = hashLines(lines, sources)
  writeSuggestionPacks(options.outDir, {
    hashed,
    learned: learnKnowledge(hashed, reference.levelTwo),
    rankers,
    kinds: trainLineKinds(lines),
    release: `${sources.length} public price files of 2018 to 2022`,
  })
}
