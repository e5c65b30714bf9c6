import type { ReferenceSet } from '../../core/reference/ReferenceSet'
import type { Ranker } from '../../core/suggestions/Ranker'
import { gatherExamples } from './gatherExamples'
import type { RankerExamples } from './rankerExamples'
import type { TrainingLine } from './readTrainingLines'
import { type Judgement, trainConfidence } from './trainConfidence'
import { trainRanker } from './trainRankers'

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
  return { cold: learnRanker(cold), warm: learnRanker(warm) }
}

function learnRanker(examples: RankerExamples): LearnedRanker {
  return { ranker: trainRanker(examples), ...trainConfidence(examples) }
}
