import { type PackFile, packFloats, packSignedBytes } from './PackFile'

/** What kind of code a line takes: none (supplies, room charges, oral drugs), Level I or Level II. */
const lineKinds = ['none', 'levelOne', 'levelTwo'] as const
export type LineKind = (typeof lineKinds)[number]

/** Share of each kind for a line; the three add up to 1. */
export type LineKindShares = Readonly<Record<LineKind, number>>

/** Features are folded into this many places. */
export const kindPlaces = 1 << 16

/** A small linear model over the same features as the word model, hashed into places. */
export interface LineKindModel {
  /** Weights for `none` and `levelOne` of each place, against `levelTwo`. */
  readonly weights: Int8Array
  readonly scale: number
  readonly biases: Float32Array
}

/** The model the Level II pack holds. */
export function readLineKindModel(pack: PackFile): LineKindModel {
  const [scale = 1, ...biases] = packFloats(pack, 'kindScaleAndBiases')
  return {
    weights: packSignedBytes(pack, 'kindWeights'),
    scale,
    biases: Float32Array.from(biases),
  }
}

/** How likely the line takes no code, a Level I or a Level II code. */
export function lineKindShares(model: LineKindModel, hashes: readonly number[]): LineKindShares {
  let none = 0
  let levelOne = 0
  for (const hash of hashes) {
    const place = (hash % kindPlaces) * 2
    none += model.weights[place] ?? 0
    levelOne += model.weights[place + 1] ?? 0
  }
  const scale = model.scale / Math.sqrt(Math.max(1, hashes.length))
  const noneOdds = Math.exp(none * scale + (model.biases[0] ?? 0))
  const levelOneOdds = Math.exp(levelOne * scale + (model.biases[1] ?? 0))
  const total = noneOdds + levelOneOdds + 1
  return { none: noneOdds / total, levelOne: levelOneOdds / total, levelTwo: 1 / total }
}
