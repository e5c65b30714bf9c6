import { type PackArray, type PackFile, packBytes, packFloats } from './PackFile'

/**
 * A sum of symmetric decision trees: every tree asks the same `depth` questions of all, and the answers
 * are the number of its leaf.
 */
export interface Ranker {
  readonly depth: number
  readonly treeCount: number
  /** Feature asked about by each level of each tree. */
  readonly features: Uint8Array<ArrayBuffer>
  /** The answer is yes where the feature is above the threshold. */
  readonly thresholds: Float32Array<ArrayBuffer>
  readonly leaves: Float32Array<ArrayBuffer>
}

/** The score of the features that start at `offset`. */
export function scoreOf(ranker: Ranker, values: Float32Array, offset: number): number {
  const { depth, treeCount, features, thresholds, leaves } = ranker
  let score = 0
  for (let tree = 0; tree < treeCount; tree++) {
    let leaf = 0
    for (let level = tree * depth; level < (tree + 1) * depth; level++)
      leaf =
        leaf * 2 +
        ((values[offset + (features[level] ?? 0)] ?? 0) > (thresholds[level] ?? 0) ? 1 : 0)
    score += leaves[(tree << depth) + leaf] ?? 0
  }
  return score
}

/** The ranker whose score is the mean of those of several of one depth: all their trees, with smaller leaves. */
export function meanOf(rankers: readonly Ranker[]): Ranker {
  const all = (values: (ranker: Ranker) => ArrayLike<number>) =>
    rankers.flatMap((ranker) => Array.from(values(ranker)))
  return {
    depth: rankers[0]?.depth ?? 1,
    treeCount: rankers.reduce((sum, { treeCount }) => sum + treeCount, 0),
    features: Uint8Array.from(all(({ features }) => features)),
    thresholds: Float32Array.from(all(({ thresholds }) => thresholds)),
    leaves: Float32Array.from(
      all(({ leaves }) => leaves),
      (leaf) => leaf / rankers.length,
    ),
  }
}

/** The arrays of a pack that hold a ranker under `name`. */
export function encodeRanker(name: string, ranker: Ranker): [string, PackArray][] {
  return [
    [`${name}Features`, ranker.features],
    [`${name}Thresholds`, ranker.thresholds],
    [`${name}Leaves`, ranker.leaves],
  ]
}

/** The ranker a pack holds under `name`. */
export function decodeRanker(name: string, pack: PackFile): Ranker {
  const features = packBytes(pack, `${name}Features`)
  const leaves = packFloats(pack, `${name}Leaves`)
  // trees * 2^depth leaves and trees * depth questions: their ratio names the depth.
  let depth = 1
  while (leaves.length / 2 ** depth !== features.length / depth) depth++
  return {
    depth,
    treeCount: features.length / depth,
    features,
    thresholds: packFloats(pack, `${name}Thresholds`),
    leaves,
  }
}
