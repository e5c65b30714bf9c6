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
      // An answer is added as a number: a branch here is guessed wrong every other time.
      leaf =
        (leaf << 1) |
        Number((values[offset + (features[level] ?? 0)] ?? 0) > (thresholds[level] ?? 0))
    score += leaves[(tree << depth) + leaf] ?? 0
  }
  return score
}

/** The scores of the first `count` rows of `stride` values each. */
export function scoresOf(
  ranker: Ranker,
  values: Float32Array,
  stride: number,
  count: number,
): Float32Array {
  const scores = new Float64Array(count)
  if (ranker.depth === 6) addSixQuestions(ranker, values, stride, scores)
  else for (let row = 0; row < count; row++) scores[row] = scoreOf(ranker, values, row * stride)
  return Float32Array.from(scores)
}

/** What the rankers are: the six questions of a tree are read once for all rows, which halves the time. */
function addSixQuestions(
  { treeCount, features, thresholds, leaves }: Ranker,
  values: Float32Array,
  stride: number,
  scores: Float64Array,
): void {
  const isAbove = (at: number, threshold: number) => Number((values[at] ?? 0) > threshold)
  for (let tree = 0; tree < treeCount; tree++) {
    const [f0 = 0, f1 = 0, f2 = 0, f3 = 0, f4 = 0, f5 = 0] = sixFrom(features, tree)
    const [t0 = 0, t1 = 0, t2 = 0, t3 = 0, t4 = 0, t5 = 0] = sixFrom(thresholds, tree)
    for (let row = 0; row < scores.length; row++) {
      const at = row * stride
      const leaf =
        (isAbove(at + f0, t0) << 5) |
        (isAbove(at + f1, t1) << 4) |
        (isAbove(at + f2, t2) << 3) |
        (isAbove(at + f3, t3) << 2) |
        (isAbove(at + f4, t4) << 1) |
        isAbove(at + f5, t5)
      scores[row] = (scores[row] ?? 0) + (leaves[(tree << 6) + leaf] ?? 0)
    }
  }
}

function sixFrom(values: Uint8Array | Float32Array, tree: number) {
  const at = tree * 6
  return [
    values[at],
    values[at + 1],
    values[at + 2],
    values[at + 3],
    values[at + 4],
    values[at + 5],
  ]
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
