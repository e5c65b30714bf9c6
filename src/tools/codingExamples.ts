import { codeKinds } from '../core/coding/CodeKind'
import { hashFeatures, maxFeatures } from '../core/coding/features'
import { normaliseDescription } from '../core/coding/normalise'
import type { RulesPack } from '../core/reference/RulesPack'
import { KindOfCode } from './codingKinds'

/** Buckets of the hashed features while training; a power of two. */
export const buckets = 1 << 18
/** A feature that fewer independent sources use is a hospital's own wording and does not carry over. */
const fewestSources = 3

/** Training lines as packed numbers: one example per line. */
export interface Examples {
  readonly count: number
  /** The features of example i are `features[starts[i] .. starts[i + 1]]`, bucketed and useful. */
  readonly features: Uint32Array
  readonly starts: Uint32Array
  /** Index in `codeKinds` of the code on the line, or -1. */
  readonly kinds: Int8Array
  readonly sources: Uint8Array
  /** How much an example of each source counts: sources weigh by the root of their lines, not by the lines. */
  readonly weights: Float32Array
}

/** Packs training lines; those whose description is in `heldOut` are left out. */
export function examplesOf(
  lines: readonly Record<string, string>[],
  rules: RulesPack,
  heldOut: ReadonlySet<string>,
): Examples {
  const kindOf = new KindOfCode(rules)
  const used = lines.filter(({ description = '' }) => !heldOut.has(description))
  const sourceNames = [...new Set(used.map(({ source = '' }) => source))]
  const sources = Uint8Array.from(used, ({ source = '' }) => sourceNames.indexOf(source))
  const perSource = new Uint32Array(sourceNames.length)
  for (const source of sources) perSource[source] = (perSource[source] ?? 0) + 1
  const packed = packFeatures(used.map(({ description = '' }) => normaliseDescription(description)))
  return {
    count: used.length,
    ...onlyShared(packed, sources),
    kinds: Int8Array.from(used, ({ hcpcs = '' }) => {
      const kind = kindOf.of(hcpcs)
      return kind ? codeKinds.indexOf(kind) : -1
    }),
    sources,
    weights: Float32Array.from(perSource, (lines) => Math.min(5, Math.sqrt(8000 / lines))),
  }
}

type Packed = Pick<Examples, 'features' | 'starts'>

function packFeatures(descriptions: readonly string[]): Packed {
  const scratch = new Uint32Array(maxFeatures)
  const starts = new Uint32Array(descriptions.length + 1)
  let features = new Uint32Array(1 << 24)
  let end = 0
  for (const [index, description] of descriptions.entries()) {
    const count = hashFeatures(description, scratch)
    if (end + count > features.length) {
      const next = new Uint32Array(features.length * 2)
      next.set(features)
      features = next
    }
    for (let i = 0; i < count; i++) features[end++] = (scratch[i] ?? 0) & (buckets - 1)
    starts[index + 1] = end
  }
  return { features: features.subarray(0, end), starts }
}

/** Leaves out the features that too few sources use. */
function onlyShared({ features, starts }: Packed, sources: Uint8Array): Packed {
  const seenIn = new Map<number, Uint8Array>()
  const sourceCount = new Uint8Array(buckets)
  for (const [index, source] of sources.entries()) {
    let seen = seenIn.get(source)
    if (!seen) {
      seen = new Uint8Array(buckets)
      seenIn.set(source, seen)
    }
    for (let i = starts[index] ?? 0; i < (starts[index + 1] ?? 0); i++) {
      const feature = features[i] ?? 0
      if (seen[feature] === 1) continue
      seen[feature] = 1
      sourceCount[feature] = (sourceCount[feature] ?? 0) + 1
    }
  }
  const kept = new Uint32Array(features.length)
  const keptStarts = new Uint32Array(starts.length)
  let end = 0
  for (let index = 0; index + 1 < starts.length; index++) {
    for (let i = starts[index] ?? 0; i < (starts[index + 1] ?? 0); i++) {
      const feature = features[i] ?? 0
      if ((sourceCount[feature] ?? 0) >= fewestSources) kept[end++] = feature
    }
    keptStarts[index + 1] = end
  }
  return { features: kept.subarray(0, end), starts: keptStarts }
}
