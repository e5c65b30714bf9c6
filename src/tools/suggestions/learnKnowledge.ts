import { hcpcsLevel } from '../../core/chargemaster/HcpcsCode'
import type { LevelTwoCode } from '../../core/reference/ReferenceSet'
import type { Knowledge } from '../../core/suggestions/CandidateFinder'
import { Vocabulary } from '../../core/suggestions/Vocabulary'
import { featureSteps, quantiseRows, scalesOf } from '../../core/suggestions/WordModel'
import { learnPartCodes } from './learnPartCodes'
import { type HashedLine, lineSetOf, vocabularyOf } from './trainingSet'
import { type TrainedModel, trainWordModel } from './trainWordModel'

/** What was learned from lines: as the engine uses it, and the model as it was trained. */
export interface Learned {
  readonly knowledge: Knowledge
  readonly trained: TrainedModel
}

/** The codes of the lines in the order of the packs: Level II, then Level I. */
export function codesOf(lines: readonly HashedLine[]): string[] {
  return [...new Set(lines.map(({ code }) => code))].sort(
    (a, b) => hcpcsLevel(b) - hcpcsLevel(a) || (a < b ? -1 : 1),
  )
}

/** Learns everything but the rankers from hashed lines. */
export function learnKnowledge(
  lines: readonly HashedLine[],
  levelTwo: ReadonlyMap<string, LevelTwoCode>,
): Learned {
  const codes = codesOf(lines)
  const numbers = new Map(codes.map((code, number) => [code, number]))
  const vocabulary = vocabularyOf(lines)
  const trained = trainWordModel(lines, numbers)
  const features = quantiseRows(trained.features, trained.dimensions, featureSteps)
  const knowledge: Knowledge = {
    codes,
    lines: lineSetOf(lines, vocabulary, numbers),
    vocabulary,
    parts: [learnPartCodes(lines, numbers)],
    levelTwo,
    model: {
      dimensions: trained.dimensions,
      vocabulary: new Vocabulary(trained.vocabulary),
      features: features.values,
      featureScales: scalesOf(features.scales),
      codes: trained.codes,
      biases: trained.biases,
    },
  }
  return { knowledge, trained }
}
