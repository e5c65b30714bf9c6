import { hcpcsLevel } from '../core/chargemaster/HcpcsCode'
import { encodeLineSet } from '../core/suggestions/LineSet'
import { encodePackFile, type PackArray } from '../core/suggestions/PackFile'
import { encodeHashes } from '../core/suggestions/Vocabulary'
import { writePack } from './referencePack'
import { readTrainingLines } from './suggestions/readTrainingLines'
import {
  type HashedLine,
  hashLines,
  lineSetOf,
  sourcesOf,
  vocabularyOf,
} from './suggestions/trainingSet'

const training = '../shared/training'

/**
 * Learns the suggestion packs from the training lines and writes `suggestions-level1.pack` and
 * `suggestions-level2.pack`; with `trainOnly` the dev lines are left out, so that they can measure.
 */
export function buildSuggestionPacks(options: { trainOnly: boolean; outDir: string }): void {
  const files = options.trainOnly ? ['lines-train'] : ['lines-train', 'lines-dev']
  const lines = files.flatMap((name) => readTrainingLines(`${training}/${name}.csv.gz`))
  const sources = sourcesOf(lines)
  const hashed = hashLines(lines, sources)
  const vocabulary = vocabularyOf(hashed)
  const release = `${sources.length} public price files of 2018 to 2022`
  for (const level of [1, 2] as const) {
    const ofLevel = hashed.filter(({ code }) => hcpcsLevel(code) === level)
    const arrays = levelArrays(ofLevel, vocabulary)
    if (level === 2) arrays.set('vocabulary', encodeHashes(vocabulary))
    const bytes = encodePackFile({ facts: { level, release }, arrays })
    const name = `suggestions-level${level}.pack`
    console.log(`${name}: ${writePack(options.outDir, name, bytes)} bytes`)
  }
}

function levelArrays(
  lines: readonly HashedLine[],
  vocabulary: Uint32Array,
): Map<string, PackArray> {
  const codes = [...new Set(lines.map(({ code }) => code))].sort()
  const numbers = new Map(codes.map((code, number) => [code, number]))
  return new Map<string, PackArray>([
    ['codes', new TextEncoder().encode(codes.join(' '))],
    ...encodeLineSet(lineSetOf(lines, vocabulary, numbers)),
  ])
}
