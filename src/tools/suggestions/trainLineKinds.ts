import { hcpcsLevel } from '../../core/chargemaster/HcpcsCode'
import { kindPlaces, type LineKindModel } from '../../core/suggestions/LineKindModel'
import { modelFeatures } from '../../core/suggestions/modelFeatures'
import { tokenizeDescription } from '../../core/text/tokenizeDescription'
import { repeatableRandom, shuffle } from './random'
import type { TrainingLine } from './readTrainingLines'

const epochs = 2
const learningRate = 0.5
/** Lines of a hospital that count in full; a larger one counts by the square root. */
const fullLines = 3000
const featureDropout = 0.3

/** Learns which lines take no code, a Level I or a Level II code, from coded and uncoded lines. */
export function trainLineKinds(lines: readonly TrainingLine[]): LineKindModel {
  const random = repeatableRandom(11)
  const counts = new Map<string, number>()
  for (const { source } of lines) counts.set(source, (counts.get(source) ?? 0) + 1)
  const weights = new Float32Array(kindPlaces * 2)
  const squares = new Float32Array(kindPlaces * 2)
  const biases = new Float32Array(2)
  const order = Int32Array.from(lines.keys())
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const line = lines[index]
      if (!line) continue
      const revenue = random() < 0.5 ? line.revenueCode : ''
      const hashes = modelFeatures(tokenizeDescription(line.description), revenue).filter(
        () => random() >= featureDropout,
      )
      const weight = Math.min(1, Math.sqrt(fullLines / (counts.get(line.source) ?? 1)))
      learn(line, hashes, weight, { weights, squares, biases })
    }
  }
  const largest = weights.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9)
  // Few weights are as large as the largest: it may be cut, so that small ones keep their digits.
  const scale = largest / 3 / 127
  return {
    weights: Int8Array.from(weights, (value) =>
      Math.max(-127, Math.min(127, Math.round(value / scale))),
    ),
    scale,
    biases,
  }
}

interface Weights {
  readonly weights: Float32Array
  readonly squares: Float32Array
  readonly biases: Float32Array
}

function learn(
  { hcpcs }: TrainingLine,
  hashes: readonly number[],
  weight: number,
  { weights, squares, biases }: Weights,
): void {
  const norm = 1 / Math.sqrt(Math.max(1, hashes.length))
  const logits = [biases[0] ?? 0, biases[1] ?? 0]
  for (const hash of hashes)
    for (const kind of [0, 1])
      logits[kind] = (logits[kind] ?? 0) + (weights[(hash % kindPlaces) * 2 + kind] ?? 0) * norm
  const odds = logits.map((logit) => Math.exp(Math.min(20, logit)))
  const total = odds.reduce((sum, value) => sum + value, 1)
  const isKind = [hcpcs === '', hcpcs !== '' && hcpcsLevel(hcpcs) === 1]
  for (const kind of [0, 1]) {
    const error = ((odds[kind] ?? 0) / total - (isKind[kind] ? 1 : 0)) * weight
    biases[kind] = (biases[kind] ?? 0) - 0.005 * error
    const slope = error * norm
    for (const hash of hashes) {
      const place = (hash % kindPlaces) * 2 + kind
      squares[place] = (squares[place] ?? 0) + slope * slope
      weights[place] =
        (weights[place] ?? 0) - (learningRate * slope) / Math.sqrt((squares[place] ?? 0) + 0.01)
    }
  }
}
