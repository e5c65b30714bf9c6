import type { Release } from '../reference/ReferenceSet'
import { unpack } from '../reference/unpack'
import { codeKinds } from './CodeKind'
import { hashFeatures, maxFeatures } from './features'

/** The first part of `coding.pack`, as JSON; the weights follow as signed bytes. */
export interface CodingPackHeader {
  readonly releases: readonly Release[]
  /** Buckets of the weights that say whether a code belongs; a power of two. */
  readonly belongsBuckets: number
  readonly belongsScale: number
  /** Buckets per kind of code; a power of two. */
  readonly kindBuckets: number
  readonly kindScale: number
  /** Weights that join rule and evidence, in the order of `combine`. */
  readonly combination: readonly number[]
  /**
   * Rule id and revenue code (`H04 0361`) → share of the hospitals with a clear practice that fix the codes of
   * such lines, for rules that say a coder assigns them.
   */
  readonly fixedElsewhere: Readonly<Record<string, number>>
}

/** What lines of other hospitals' files, worded like this one, say. */
export interface CodingEvidence {
  /** Log odds that a hospital which fixes codes of this kind has one on such a line. */
  readonly belongs: number
  /** Probability of each kind of code, in the order of `codeKinds`; they add up to 1. */
  readonly kinds: readonly number[]
}

/** Reads evidence from the words of a description: linear models over hashed features, one byte a weight. */
export class CodingModel {
  readonly header: CodingPackHeader
  private readonly belongs: Int8Array
  private readonly kinds: Int8Array
  private readonly features = new Uint32Array(maxFeatures)

  constructor(header: CodingPackHeader, belongs: Int8Array, kinds: Int8Array) {
    this.header = header
    this.belongs = belongs
    this.kinds = kinds
  }

  /** The evidence for a normalised description. */
  evidence(description: string): CodingEvidence {
    const { features, belongs: weights, kinds: kindWeights } = this
    const count = hashFeatures(description, features)
    const { belongsBuckets, belongsScale, kindBuckets, kindScale } = this.header
    const kinds = codeKinds.length
    const sums = new Float64Array(kinds)
    let belongs = 0
    for (let i = 0; i < count; i++) {
      const hash = features[i] ?? 0
      belongs += weights[hash & (belongsBuckets - 1)] ?? 0
      const first = (hash & (kindBuckets - 1)) * kinds
      for (let kind = 0; kind < kinds; kind++)
        sums[kind] = (sums[kind] ?? 0) + (kindWeights[first + kind] ?? 0)
    }
    return { belongs: belongs * belongsScale, kinds: softmax(scaled(sums, kindScale)) }
  }
}

/** Reads `coding.pack`. */
export async function readCodingModel(packed: Uint8Array<ArrayBuffer>): Promise<CodingModel> {
  const bytes = await unpack(packed)
  const headerLength = new DataView(bytes.buffer).getUint32(0, true)
  const header = JSON.parse(
    new TextDecoder().decode(bytes.subarray(4, 4 + headerLength)),
  ) as CodingPackHeader
  const belongsAt = 4 + headerLength
  const kindsAt = belongsAt + header.belongsBuckets
  return new CodingModel(
    header,
    new Int8Array(bytes.buffer, belongsAt, header.belongsBuckets),
    new Int8Array(bytes.buffer, kindsAt, header.kindBuckets * codeKinds.length),
  )
}

function scaled(sums: Float64Array, scale: number): Float64Array {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) * scale
  return sums
}

/** Turns log odds into probabilities that add up to 1. */
export function softmax(logits: Float64Array): number[] {
  let highest = -Infinity
  for (const logit of logits) if (logit > highest) highest = logit
  const parts: number[] = []
  let sum = 0
  for (const logit of logits) {
    const part = Math.exp(logit - highest)
    parts.push(part)
    sum += part
  }
  return parts.map((part) => part / sum)
}
