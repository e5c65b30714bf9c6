import { CodingModel, type CodingPackHeader } from '../core/coding/CodingModel'
import type { RulesPack } from '../core/reference/RulesPack'
import { fitCombination } from './codingCombination'
import { buckets, examplesOf } from './codingExamples'
import { practiceElsewhere } from './codingPractice'
import { kindBuckets, likelyKinds, trainBelongs, trainKinds } from './codingTraining'
import { readCsvFile } from './referenceCsv'
import { codingReleases } from './referenceReleases'

/** Trains the coding model on the lines in `folder` and packs it; `crossValidated` is its measure. */
export function buildCodingPack(
  folder: string,
  rules: RulesPack,
  trainOnly: boolean,
): { readonly pack: Uint8Array; readonly crossValidated: number } {
  const labelled = readCsvFile(`${folder}/mode-dev.csv`)
  const lines = (trainOnly ? ['train'] : ['train', 'dev']).flatMap((part) =>
    readCsvFile(`${folder}/lines-${part}.csv.gz`),
  )
  // The labelled lines measure the model, so it may not learn from them.
  const heldOut = new Set(labelled.map(({ description = '' }) => description.toUpperCase()))
  const examples = examplesOf(lines, rules, heldOut)
  const kindWeights = trainKinds(examples)
  const belongs = quantised(trainBelongs(examples, likelyKinds(examples, kindWeights)))
  const kinds = quantised(kindWeights)
  const header: CodingPackHeader = {
    releases: codingReleases,
    belongsBuckets: buckets,
    belongsScale: belongs.scale,
    kindBuckets,
    kindScale: kinds.scale,
    combination: [],
    fixedElsewhere: practiceElsewhere(lines, rules),
  }
  const untuned = new CodingModel(header, belongs.bytes, kinds.bytes)
  const { weights, crossValidated } = fitCombination(rules, untuned, labelled)
  return {
    pack: packed({ ...header, combination: weights }, belongs.bytes, kinds.bytes),
    crossValidated,
  }
}

/** Weights as signed bytes, and what one step of a byte is worth. */
function quantised(weights: Float32Array): { readonly bytes: Int8Array; readonly scale: number } {
  const largest = weights.reduce((a, weight) => Math.max(a, Math.abs(weight)), 0)
  const scale = largest / 127
  return { bytes: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale }
}

/** The layout that `readCodingModel` reads: length of the header, header, weights. */
function packed(header: CodingPackHeader, belongs: Int8Array, kinds: Int8Array): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(header))
  const bytes = new Uint8Array(4 + text.length + belongs.length + kinds.length)
  new DataView(bytes.buffer).setUint32(0, text.length, true)
  bytes.set(text, 4)
  bytes.set(new Uint8Array(belongs.buffer), 4 + text.length)
  bytes.set(new Uint8Array(kinds.buffer), 4 + text.length + belongs.length)
  return bytes
}
