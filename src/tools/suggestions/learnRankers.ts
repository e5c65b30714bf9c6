import type { ReferenceSet } from '../../core/reference/ReferenceSet'
import { meanOf, type Ranker } from '../../core/suggestions/Ranker'
import { gatherExamples } from './gatherExamples'
import type { RankerExamples } from './rankerExamples'
import type { TrainingLine } from './readTrainingLines'
import { type Judgement, trainConfidence } from './trainConfidence'
import { rankerSettings, trainRanker } from './trainRankers'

/** What puts candidates in order and judges the first. */
export interface LearnedRanker extends Judgement {
  readonly ranker: Ranker
}

/** The rankers for a sheet without codes (`cold`) and with its own coded lines (`warm`). */
export interface LearnedRankers {
  readonly cold: LearnedRanker
  readonly warm: LearnedRanker
}

/** Learns both rankers from what the engine finds for hospitals left out. */
export function learnRankers(
  lines: readonly TrainingLine[],
  reference: ReferenceSet,
): LearnedRankers {
  const { cold, warm } = gatherExamples(lines, reference)
  console.log(`${cold.right.length} lines described by what other hospitals taught`)
  return { cold: learnRanker(cold, seeds.cold), warm: learnRanker(warm, seeds.warm) }
}

/**
 * Rankers that differ only in which features each tree may ask about: with a sheet their mean errs less than any of
 * them; without one it made no difference.
 */
const seeds = { cold: [7], warm: [7, 8, 9] }

function learnRanker(examples: RankerExamples, rankerSeeds: readonly number[]): LearnedRanker {
  const rankers = rankerSeeds.map((seed) => trainRanker(examples, { ...rankerSettings, seed }))
  return { ranker: meanOf(rankers), ...trainConfidence(examples) }
}
