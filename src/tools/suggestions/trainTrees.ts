import type { Ranker } from '../../core/suggestions/Ranker'
import { repeatableRandom } from './random'

/** Rows to learn from and the loss that tells how each score should move. */
export interface TreeTask {
  readonly rowCount: number
  readonly featureCount: number
  /** Row by row. */
  readonly values: Float32Array
  /** Rows whose values the questions should tell apart finely; all rows where absent. */
  readonly telling?: Int32Array
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
  readonly seed: number
}

const binCount = 128
/**
 * A row whose score should move by less has no say in the questions of a tree: after the first trees most
 * candidates are ruled out, and counting them took most of the time.
 */
const leastSlope = 5e-4

/** Gradient boosting of symmetric trees (all questions of a level alike). Same rows, same trees. */
export function trainTrees(task: TreeTask, settings: TreeSettings): Ranker {
  const { rowCount, featureCount } = task
  const edges = Array.from({ length: featureCount }, (_, feature) => binEdges(task, feature))
  const bins = edges.map((edge, feature) => binned(task, feature, edge))
  const scores = new Float32Array(rowCount)
  const first = new Float32Array(rowCount)
  const second = new Float32Array(rowCount)
  const random = repeatableRandom(settings.seed)
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
    const { asked, leaves } = growTree(slopesOf(first, second), allowed, bins, settings)
    for (const [level, { feature, bin }] of asked.entries()) {
      const place = tree * settings.depth + level
      ranker.features[place] = feature
      ranker.thresholds[place] = edges[feature]?.[bin] ?? Number.POSITIVE_INFINITY
    }
    ranker.leaves.set(leaves, tree * leafCount)
    addLeaves(scores, leaves, asked, bins)
  }
  return ranker
}

/** The questions of a tree and the values of its leaves. */
function growTree(
  slopes: Slopes,
  allowed: readonly number[],
  bins: readonly Uint8Array[],
  settings: TreeSettings,
): { asked: Question[]; leaves: Float32Array } {
  const { depth, ridge } = settings
  const { rows } = slopes
  const leafOf = new Uint8Array(rows.length)
  const asked: Question[] = []
  for (let level = 0; level < depth; level++) {
    const question = bestQuestion({ allowed, bins, leafOf, slopes, leaves: 2 ** level, ridge })
    asked.push(question)
    const column = bins[question.feature] ?? new Uint8Array(0)
    for (let at = 0; at < rows.length; at++)
      leafOf[at] = (leafOf[at] ?? 0) * 2 + ((column[rows[at] ?? 0] ?? 0) > question.bin ? 1 : 0)
  }
  return { asked, leaves: leafValues(leafOf, slopes, 2 ** depth, settings) }
}

/** The rows that have a say, and how their scores should move. */
function slopesOf(first: Float32Array, second: Float32Array): Slopes {
  const rows = activeRows(first)
  return {
    rows,
    first: Float32Array.from(rows, (row) => first[row] ?? 0),
    second: Float32Array.from(rows, (row) => second[row] ?? 0),
  }
}

function activeRows(first: Float32Array): Int32Array {
  const rows = new Int32Array(first.length)
  let count = 0
  for (let row = 0; row < first.length; row++)
    if (Math.abs(first[row] ?? 0) >= leastSlope) rows[count++] = row
  return rows.slice(0, count)
}

/** Adds to every score the leaf its row falls into. */
function addLeaves(
  scores: Float32Array,
  leaves: Float32Array,
  asked: readonly Question[],
  bins: readonly Uint8Array[],
): void {
  const leafOf = new Uint8Array(scores.length)
  for (const { feature, bin } of asked) {
    const column = bins[feature] ?? leafOf
    for (let row = 0; row < leafOf.length; row++)
      leafOf[row] = (leafOf[row] ?? 0) * 2 + ((column[row] ?? 0) > bin ? 1 : 0)
  }
  for (let row = 0; row < scores.length; row++)
    scores[row] = (scores[row] ?? 0) + (leaves[leafOf[row] ?? 0] ?? 0)
}

/** Values that cut the rows, and once more the telling ones, into parts of about equal size. */
function binEdges(task: TreeTask, feature: number): Float32Array {
  const { rowCount, telling } = task
  const edges = new Set<number>()
  const all = sampleValues(task, feature, rowCount, (index) => index)
  const cuts = telling
    ? [all, sampleValues(task, feature, telling.length, (index) => telling[index] ?? 0)]
    : [all]
  for (const sample of cuts) {
    const parts = binCount / cuts.length
    for (let cut = 1; cut < parts; cut++)
      edges.add(sample[Math.floor((cut * sample.length) / parts)] ?? 0)
  }
  // The largest value parts nothing from nothing.
  edges.delete(all.at(-1) ?? 0)
  return Float32Array.from(edges).sort()
}

/** The values of at most about 20,000 of the rows, in order. */
function sampleValues(
  { featureCount, values }: TreeTask,
  feature: number,
  count: number,
  rowAt: (index: number) => number,
): number[] {
  const step = Math.max(1, Math.floor(count / 20_000))
  const sample: number[] = []
  for (let index = 0; index < count; index += step)
    sample.push(values[rowAt(index) * featureCount + feature] ?? 0)
  return sample.sort((a, b) => a - b)
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

interface Question {
  readonly feature: number
  readonly bin: number
}

/** The rows that have a say in a tree, and how the score of each should move. */
interface Slopes {
  readonly rows: Int32Array
  readonly first: Float32Array
  readonly second: Float32Array
}

interface Split {
  readonly allowed: readonly number[]
  readonly bins: readonly Uint8Array[]
  readonly leafOf: Uint8Array
  readonly slopes: Slopes
  readonly leaves: number
  readonly ridge: number
}

/** The feature and the bin after which to cut, the same in all leaves, that lower the loss most. */
function bestQuestion(split: Split): Question {
  const { allowed, leafOf, slopes, leaves, ridge } = split
  const { rows, first, second } = slopes
  let best = { feature: allowed[0] ?? 0, bin: 0, gain: Number.NEGATIVE_INFINITY }
  const sums = new Float64Array(leaves * binCount * 2)
  const gains = new Float64Array(binCount)
  for (const feature of allowed) {
    sums.fill(0)
    gains.fill(0)
    const column = split.bins[feature] ?? new Uint8Array(0)
    for (let index = 0; index < rows.length; index++) {
      const at = ((leafOf[index] ?? 0) * binCount + (column[rows[index] ?? 0] ?? 0)) * 2
      sums[at] = (sums[at] ?? 0) + (first[index] ?? 0)
      sums[at + 1] = (sums[at + 1] ?? 0) + (second[index] ?? 0)
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
  { first, second }: Slopes,
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
