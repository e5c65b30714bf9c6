import { type PackFile, packBytes, packFloats, packSignedBytes } from './PackFile'
import { decodeHashes, Vocabulary } from './Vocabulary'

/**
 * A linear model over words, pairs and letter groups: every feature and every code is a vector of signed
 * bytes; a code fits a line as far as its vector points the way of the sum of the line's features.
 */
export interface WordModel {
  readonly dimensions: number
  readonly vocabulary: Vocabulary
  /** Feature vectors, row by row; a value is its byte times the row's scale. */
  readonly features: Int8Array
  readonly featureScales: Float32Array
  /** Vectors and additions of the codes, numbered as in the code list. */
  readonly codes: Float32Array
  readonly biases: Float32Array
}

/** Quantised rows: each row's largest value becomes nearly the most allowed; scales are kept as `scaleOf` reads them. */
export interface QuantisedRows {
  readonly values: Int8Array<ArrayBuffer>
  readonly scales: Uint8Array<ArrayBuffer>
}

/** Steps a feature's value is rounded to either side of zero: so coarse that it packs into four bits. */
export const featureSteps = 5
/** Steps of a code's value: there are few codes, and each counts in full. */
export const codeSteps = 15

/** Scales are powers of two in steps of a sixteenth, one byte each: from 2^-12 to 2^4. */
const scaleSteps = 16
const smallestScale = -12

/** The value of a scale byte. */
const scaleOf = (byte: number) => 2 ** (byte / scaleSteps + smallestScale)

/** The smallest scale byte whose value is at least `scale`. */
const scaleByte = (scale: number) =>
  Math.min(255, Math.max(0, Math.ceil((Math.log2(scale) - smallestScale) * scaleSteps)))

/** The values of scale bytes. */
export function scalesOf(bytes: Uint8Array): Float32Array<ArrayBuffer> {
  return Float32Array.from(bytes, scaleOf)
}

/** Rounds rows of `dimensions` values to whole numbers from `-most` to `most` with one scale per row. */
export function quantiseRows(rows: Float32Array, dimensions: number, most: number): QuantisedRows {
  const count = rows.length / dimensions
  const values = new Int8Array(rows.length)
  const scales = new Uint8Array(count)
  for (let row = 0; row < count; row++) {
    const start = row * dimensions
    let largest = 1e-9
    for (let at = start; at < start + dimensions; at++)
      largest = Math.max(largest, Math.abs(rows[at] ?? 0))
    scales[row] = scaleByte(largest / most)
    const scale = scaleOf(scales[row] ?? 0)
    for (let at = start; at < start + dimensions; at++)
      values[at] = Math.round((rows[at] ?? 0) / scale)
  }
  return { values, scales }
}

/** The model of the Level II pack (features) with the codes of every pack that is loaded. */
export function readWordModel(shared: PackFile, levels: readonly PackFile[]): WordModel {
  const features = packSignedBytes(shared, 'modelFeatures')
  const featureScales = scalesOf(packBytes(shared, 'modelFeatureScales'))
  const dimensions = features.length / featureScales.length
  const biases = levels.flatMap((level) => [...packFloats(level, 'modelBiases')])
  const codes = new Float32Array(biases.length * dimensions)
  let row = 0
  for (const level of levels) {
    const values = packSignedBytes(level, 'modelCodes')
    const scales = scalesOf(packBytes(level, 'modelCodeScales'))
    for (let at = 0; at < values.length; at++)
      codes[row * dimensions + at] = (values[at] ?? 0) * (scales[Math.floor(at / dimensions)] ?? 0)
    row += scales.length
  }
  return {
    dimensions,
    vocabulary: new Vocabulary(decodeHashes(packBytes(shared, 'modelVocabulary'))),
    features,
    featureScales,
    codes,
    biases: Float32Array.from(biases),
  }
}

/** The sum of the vectors of the features the model knows, scaled by their number, put into `sum`. */
export function sumOfFeatures(
  model: WordModel,
  hashes: readonly number[],
  sum: Float32Array,
): void {
  const { dimensions, features, featureScales, vocabulary } = model
  sum.fill(0)
  let known = 0
  for (const hash of hashes) {
    const feature = vocabulary.numberOf(hash)
    if (feature < 0) continue
    known++
    const scale = featureScales[feature] ?? 0
    const start = feature * dimensions
    for (let at = 0; at < dimensions; at++)
      sum[at] = (sum[at] ?? 0) + (features[start + at] ?? 0) * scale
  }
  const scale = 1 / Math.sqrt(Math.max(1, known))
  for (let at = 0; at < dimensions; at++) sum[at] = (sum[at] ?? 0) * scale
}

/** How well a code fits the summed features: a logit, comparable between the codes of one line. */
export function fitOfCode(model: WordModel, sum: Float32Array, code: number): number {
  return (model.biases[code] ?? 0) + dotProduct(sum, model.codes, code * model.dimensions)
}

/** The product of `sum` and the row of `rows` that starts at `start`; its length is a multiple of four. */
export function dotProduct(sum: Float32Array, rows: Float32Array, start: number): number {
  // Four sums run beside each other: a processor need not wait for the addition before.
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let at = 0; at < sum.length; at += 4) {
    a += (sum[at] ?? 0) * (rows[start + at] ?? 0)
    b += (sum[at + 1] ?? 0) * (rows[start + at + 1] ?? 0)
    c += (sum[at + 2] ?? 0) * (rows[start + at + 2] ?? 0)
    d += (sum[at + 3] ?? 0) * (rows[start + at + 3] ?? 0)
  }
  return a + b + (c + d)
}
