import { hcpcsLevel } from '../../core/chargemaster/HcpcsCode'
import type { Knowledge } from '../../core/suggestions/CandidateFinder'
import { encodeTrust } from '../../core/suggestions/codeTrust'
import type { LineKindModel } from '../../core/suggestions/LineKindModel'
import { encodeLineSet } from '../../core/suggestions/LineSet'
import { encodePackFile, type PackArray } from '../../core/suggestions/PackFile'
import { encodePartTable, type PartTable } from '../../core/suggestions/PartCodes'
import { encodeRanker } from '../../core/suggestions/Ranker'
import { encodeHashes } from '../../core/suggestions/Vocabulary'
import { codeSteps, featureSteps, quantiseRows } from '../../core/suggestions/WordModel'
import { writePack } from '../referencePack'
import type { Learned } from './learnKnowledge'
import type { LearnedRankers } from './learnRankers'
import type { Judgement } from './trainConfidence'
import { type HashedLine, lineSetOf } from './trainingSet'

/** All that was learned for the packs. */
export interface PackContents {
  readonly hashed: readonly HashedLine[]
  readonly learned: Learned
  readonly rankers: LearnedRankers
  readonly kinds: LineKindModel
  /** What it was learned from, in words. */
  readonly release: string
}

/** Writes `suggestions-level1.pack` and `suggestions-level2.pack`; the latter holds what both share. */
export function writeSuggestionPacks(outDir: string, contents: PackContents): void {
  const { hashed, learned, rankers, kinds, release } = contents
  const sharedParts: [string, PackArray][] = [
    ['vocabulary', encodeHashes(learned.knowledge.vocabulary)],
    ...modelParts(learned),
    ...encodeRanker('coldRanker', rankers.cold.ranker),
    ...encodeRanker('coldJudge', rankers.cold.judge),
    ...encodeRanker('warmRanker', rankers.warm.ranker),
    ...encodeRanker('warmJudge', rankers.warm.judge),
    ...kindParts(kinds),
  ]
  for (const level of [2, 1] as const) {
    const isOfLevel = (code: string) => hcpcsLevel(code) === level
    const arrays = new Map<string, PackArray>([
      ...levelParts(
        hashed.filter(({ code }) => isOfLevel(code)),
        learned,
      ),
      ...trustParts('cold', rankers.cold, isOfLevel),
      ...trustParts('warm', rankers.warm, isOfLevel),
      ...(level === 2 ? sharedParts : []),
    ])
    const bytes = encodePackFile({ facts: { level, release }, arrays })
    const name = `suggestions-level${level}.pack`
    console.log(`${name}: ${writePack(outDir, name, bytes)} bytes`)
  }
}

function modelParts({ trained }: Learned): [string, PackArray][] {
  const { values, scales } = quantiseRows(trained.features, trained.dimensions, featureSteps)
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

/** The part numbers that go with a code of `numbers`. */
function partsOf({ codes, parts }: Knowledge, numbers: ReadonlyMap<string, number>): PartTable {
  const entries = parts.flatMap((part) =>
    [...part.hashes].flatMap((hash, index) => {
      const code = numbers.get(codes[part.codes[index] ?? 0] ?? '')
      return code === undefined ? [] : [{ hash, code, share: part.shares[index] ?? 0 }]
    }),
  )
  return {
    hashes: Uint32Array.from(entries, ({ hash }) => hash),
    codes: Uint32Array.from(entries, ({ code }) => code),
    shares: Uint8Array.from(entries, ({ share }) => share),
  }
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
  const { values, scales } = quantiseRows(rows, dimensions, codeSteps)
  return new Map<string, PackArray>([
    ['codes', new TextEncoder().encode(codes.join(' '))],
    ['modelCodes', values],
    ['modelCodeScales', scales],
    ['modelBiases', biases],
    ...encodePartTable(partsOf(knowledge, numbers)),
    ...encodeLineSet(lineSetOf(lines, knowledge.vocabulary, numbers)),
  ])
}
