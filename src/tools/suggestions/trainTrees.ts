import type { Ranker } from '../../core/suggestions/Ranker'
import { repeatableRandom } from './random'

/** Rows to learn from and the loss that tells how each score should move. */
export interface TreeTask {
  readonly rowCount: number
  readonly featureCount: number
  /** Row by row. */
  readonly values: Float32Array
  /** Puts the first and second derivative of the loss by each row's score into the arrays. */
  readonly slopes: (scores: Float32Array, first: Float32Array, second: Float32Array) => void
}

export interface TreeSettings {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  /** Shrinks leaves with few rows. */
  readonly ridge: number
  /** Share of the features each tree may ask about. */
  readonly featureShare: number
}

const binCount = 64

/** Gradient boosting of symmetric trees (all questions of a level alike). Same rows, same trees. */
export function trainTrees(task: TreeTask, settings: TreeSettings): Ranker {
  const { rowCount, featureCount } = task
  const edges = Array.from({ length: featureCount }, (_, feature) => binEdges(task, feature))
  const bins = edges.map((edge, feature) => binned(task, feature, edge))
  const scores = new Float32Array(rowCount)
  const first = new Float32Array(rowCount)
  const second = new Float32Array(rowCount)
  const random = repeatableRandom(7)
  const leafCount = 2 ** settings.depth
  const ranker: Ranker = {
    depth: settings.depth,
    treeCount: settings.trees,
    features: new Uint8Array(settings.trees * settings.depth),
    thresholds: new Float32Array(settings.trees * settings.depth),
    leaves: new Float32Array(settings.trees * leafCount),
  }
  for (let tree = 0; tree < settings.trees; tree++) {
    task.slopes(scores, first, second)
    const allowed = edges
      .map((_, feature) => feature)
      .filter(() => random() < settings.featureShare)
    const leafOf = new Uint8Array(rowCount)
    for (let level = 0; level < settings.depth; level++) {
      const question = bestQuestion({
        allowed,
        bins,
        leafOf,
        first,
        second,
        leaves: 2 ** level,
        ridge: settings.ridge,
      })
      const place = tree * settings.depth + level
      ranker.features[place] = question.feature
      ranker.thresholds[place] = edges[question.feature]?.[question.bin] ?? Number.POSITIVE_INFINITY
      const column = bins[question.feature] ?? new Uint8Array(rowCount)
      for (let row = 0; row < rowCount; row++)
        leafOf[row] = (leafOf[row] ?? 0) * 2 + ((column[row] ?? 0) > question.bin ? 1 : 0)
    }
    const leaves = leafValues(leafOf, first, second, leafCount, settings)
    ranker.leaves.set(leaves, tree * leafCount)
    for (let row = 0; row < rowCount; row++)
      scores[row] = (scores[row] ?? 0) + (leaves[leafOf[row] ?? 0] ?? 0)
  }
  return ranker
}

/** Up to 63 values that cut the rows into parts of about equal size. */
function binEdges({ rowCount, featureCount, values }: TreeTask, feature: number): Float32Array {
  const step = Math.max(1, Math.floor(rowCount / 20_000))
  const sample: number[] = []
  for (let row = 0; row < rowCount; row += step)
    sample.push(values[row * featureCount + feature] ?? 0)
  sample.sort((a, b) => a - b)
  const edges = new Set<number>()
  for (let cut = 1; cut < binCount; cut++)
    edges.add(sample[Math.floor((cut * sample.length) / binCount)] ?? 0)
  // The largest value parts nothing from nothing.
  edges.delete(sample.at(-1) ?? 0)
  return Float32Array.from(edges)
}

/** For every row how many edges its value is above. */
function binned(
  { rowCount, featureCount, values }: TreeTask,
  feature: number,
  edges: Float32Array,
): Uint8Array {
  const bins = new Uint8Array(rowCount)
  for (let row = 0; row < rowCount; row++) {
    const value = values[row * featureCount + feature] ?? 0
    let low = 0
    let high = edges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (value > (edges[middle] ?? 0)) low = middle + 1
      else high = middle
    }
    bins[row] = low
  }
  return bins
}

interface Split {
  readonly allowed: readonly number[]
  readonly bins: readonly Uint8Array[]
  readonly leafOf: Uint8Array
  readonly first: Float32Array
  readonly second: Float32Array
  readonly leaves: number
  readonly ridge: number
}

/** The feature and the bin after which to cut, the same in all leaves, that lower the loss most. */
function bestQuestion(split: Split): { feature: number; bin: number } {
  const { allowed, leafOf, first, second, leaves, ridge } = split
  let best = { feature: allowed[0] ?? 0, bin: 0, gain: Number.NEGATIVE_INFINITY }
  const sums = new Float64Array(leaves * binCount * 2)
  const gains = new Float64Array(binCount)
  for (const feature of allowed) {
    sums.fill(0)
    gains.fill(0)
    const column = split.bins[feature] ?? new Uint8Array(leafOf.length)
    for (let row = 0; row < leafOf.length; row++) {
      const at = ((leafOf[row] ?? 0) * binCount + (column[row] ?? 0)) * 2
      sums[at] = (sums[at] ?? 0) + (first[row] ?? 0)
      sums[at + 1] = (sums[at + 1] ?? 0) + (second[row] ?? 0)
    }
    for (let leaf = 0; leaf < leaves; leaf++) addGains(sums, leaf, ridge, gains)
    for (let bin = 0; bin < binCount - 1; bin++) {
      const gain = gains[bin] ?? 0
      if (gain > best.gain) best = { feature, bin, gain }
    }
  }
  return best
}

function addGains(sums: Float64Array, leaf: number, ridge: number, gains: Float64Array): void {
  let allFirst = 0
  let allSecond = 0
  const start = leaf * binCount * 2
  for (let at = start; at < start + binCount * 2; at += 2) {
    allFirst += sums[at] ?? 0
    allSecond += sums[at + 1] ?? 0
  }
  let lowFirst = 0
  let lowSecond = 0
  for (let bin = 0; bin < binCount - 1; bin++) {
    lowFirst += sums[start + bin * 2] ?? 0
    lowSecond += sums[start + bin * 2 + 1] ?? 0
    const highFirst = allFirst - lowFirst
    gains[bin] =
      (gains[bin] ?? 0) +
      lowFirst ** 2 / (lowSecond + ridge) +
      highFirst ** 2 / (allSecond - lowSecond + ridge)
  }
}

function leafValues(
  leafOf: Uint8Array,
  first: Float32Array,
  second: Float32Array,
  leafCount: number,
  { rate, ridge }: TreeSettings,
): Float32Array {
  const firsts = new Float64Array(leafCount)
  const seconds = new Float64Array(leafCount)
  for (let row = 0; row < leafOf.length; row++) {
    const leaf = leafOf[row] ?? 0
    firsts[leaf] = (firsts[leaf] ?? 0) + (first[row] ?? 0)
    seconds[leaf] = (seconds[leaf] ?? 0) + (second[row] ?? 0)
  }
  return Float32Array.from(firsts, (sum, leaf) => (-rate * sum) / ((seconds[leaf] ?? 0) + ridge))
}
