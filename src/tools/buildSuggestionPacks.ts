import { hcpcsLevel } from '../core/chargemaster/HcpcsCode'
import { referenceSetOf } from '../core/reference/LevelTwoPack'
import { encodeTrust } from '../core/suggestions/codeTrust'
import type { LineKindModel } from '../core/suggestions/LineKindModel'
import { encodeLineSet } from '../core/suggestions/LineSet'
import { encodePackFile, type PackArray } from '../core/suggestions/PackFile'
import { encodeRanker } from '../core/suggestions/Ranker'
import { encodeHashes } from '../core/suggestions/Vocabulary'
import { quantiseRows } from '../core/suggestions/WordModel'
import { buildLevelTwoPack } from './referenceLevelTwo'
import { writePack } from './referencePack'
import { gatherExamples } from './suggestions/gatherExamples'
import { type Learned, learnKnowledge } from './suggestions/learnKnowledge'
import { readTrainingLines } from './suggestions/readTrainingLines'
import { type Judgement, trainConfidence } from './suggestions/trainConfidence'
import { type HashedLine, hashLines, lineSetOf, sourcesOf } from './suggestions/trainingSet'
import { trainLineKinds } from './suggestions/trainLineKinds'
import { trainRanker } from './suggestions/trainRankers'

const shared = '../shared'

/**
 * Learns the suggestion packs from the training lines and writes `suggestions-level1.pack` and
 * `suggestions-level2.pack`; with `trainOnly` the dev lines are left out, so that they can measure.
 */
export function buildSuggestionPacks(options: { trainOnly: boolean; outDir: string }): void {
  const files = options.trainOnly ? ['lines-train'] : ['lines-train', 'lines-dev']
  const lines = files.flatMap((name) => readTrainingLines(`${shared}/training/${name}.csv.gz`))
  const { levelTwo } = referenceSetOf(buildLevelTwoPack(`${shared}/reference`), null)
  const sources = sourcesOf(lines)
  const hashed = hashLines(lines, sources)
  const { cold, warm } = gatherExamples(lines, hashed, sources, levelTwo)
  console.log(`${cold.right.length} lines described by what other hospitals taught`)
  const learned = learnKnowledge(hashed, levelTwo)
  const release = `${sources.length} public price files of 2018 to 2022`
  const judgements = { cold: trainConfidence(cold), warm: trainConfidence(warm) }
  const sharedParts: [string, PackArray][] = [
    ['vocabulary', encodeHashes(learned.knowledge.vocabulary)],
    ...modelParts(learned),
    ...encodeRanker('coldRanker', trainRanker(cold)),
    ...encodeRanker('coldJudge', judgements.cold.judge),
    ...encodeRanker('warmRanker', trainRanker(warm)),
    ...encodeRanker('warmJudge', judgements.warm.judge),
    ...kindParts(trainLineKinds(lines)),
  ]
  for (const level of [2, 1] as const) {
    const isOfLevel = (code: string) => hcpcsLevel(code) === level
    const arrays = new Map<string, PackArray>([
      ...levelParts(
        hashed.filter(({ code }) => isOfLevel(code)),
        learned,
      ),
      ...trustParts('cold', judgements.cold, isOfLevel),
      ...trustParts('warm', judgements.warm, isOfLevel),
      ...(level === 2 ? sharedParts : []),
    ])
    const bytes = encodePackFile({ facts: { level, release }, arrays })
    const name = `suggestions-level${level}.pack`
    console.log(`${name}: ${writePack(options.outDir, name, bytes)} bytes`)
  }
}

function modelParts({ trained }: Learned): [string, PackArray][] {
  const { values, scales } = quantiseRows(trained.features, trained.dimensions)
  return [
    ['modelVocabulary', encodeHashes(trained.vocabulary)],
    ['modelFeatures', values],
    ['modelFeatureScales', scales],
  ]
}

/** The trust in the codes of one level: code numbers of Level I stand in its own pack alone. */
function trustParts(
  name: string,
  { trust }: Judgement,
  isOfLevel: (code: string) => boolean,
): [string, PackArray][] {
  return encodeTrust(name, new Map([...trust].filter(([code]) => isOfLevel(code))))
}

function kindParts({ weights, scale, biases }: LineKindModel): [string, PackArray][] {
  return [
    ['kindWeights', Int8Array.from(weights)],
    ['kindScaleAndBiases', Float32Array.from([scale, ...biases])],
  ]
}

/** What a pack holds of its own level: the codes, their vectors and the lines that carry them. */
function levelParts(lines: readonly HashedLine[], { knowledge, trained }: Learned) {
  const codes = [...new Set(lines.map(({ code }) => code))].sort()
  const numbers = new Map(codes.map((code, number) => [code, number]))
  const places = new Map(knowledge.codes.map((code, number) => [code, number]))
  const { dimensions } = trained
  const rows = new Float32Array(codes.length * dimensions)
  const biases = new Float32Array(codes.length)
  for (const [number, code] of codes.entries()) {
    const place = places.get(code) ?? 0
    rows.set(
      trained.codes.subarray(place * dimensions, (place + 1) * dimensions),
      number * dimensions,
    )
    biases[number] = trained.biases[place] ?? 0
  }
  const { values, scales } = quantiseRows(rows, dimensions)
  return new Map<string, PackArray>([
    ['codes', new TextEncoder().encode(codes.join(' '))],
    ['modelCodes', values],
    ['modelCodeScales', scales],
    ['modelBiases', biases],
    ...encodeLineSet(lineSetOf(lines, knowledge.vocabulary, numbers)),
  ])
}
