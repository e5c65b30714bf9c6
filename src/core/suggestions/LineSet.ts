import { type PackArray, type PackFile, packBytes } from './PackFile'
import { decodeVarints, encodeVarints } from './varints'

/**
 * Coded lines of public price files as numbers: the code, the source (hospital) and the features of each.
 * A feature is a hash; no text can be read back from it.
 */
export interface LineSet {
  readonly count: number
  /** Index into the code list. */
  readonly codes: Uint16Array
  /** Index of the hospital, below 64. */
  readonly sources: Uint8Array
  /** Revenue code as a number, 0 where none was published. */
  readonly revenues: Uint16Array
  /** Line `i` has the features from `starts[i]` up to `starts[i + 1]`, ascending. */
  readonly starts: Uint32Array
  readonly features: Uint32Array
}

/** The arrays of a pack that hold the lines; they are best sorted by code, so that equal things lie together. */
export function encodeLineSet(lines: LineSet): Map<string, PackArray> {
  const lengths = new Uint8Array(lines.count)
  const steps = new Uint32Array(lines.features.length)
  const codeSteps = new Uint32Array(lines.count)
  for (let line = 0; line < lines.count; line++) {
    const start = lines.starts[line] ?? 0
    const end = lines.starts[line + 1] ?? 0
    lengths[line] = end - start
    for (let at = start; at < end; at++)
      steps[at] = (lines.features[at] ?? 0) - (at === start ? 0 : (lines.features[at - 1] ?? 0))
    codeSteps[line] = (lines.codes[line] ?? 0) - (line === 0 ? 0 : (lines.codes[line - 1] ?? 0))
  }
  return new Map<string, PackArray>([
    ['lineCodes', encodeVarints(codeSteps)],
    ['lineSources', new Uint8Array(lines.sources)],
    ['lineRevenues', encodeVarints(lines.revenues)],
    ['lineLengths', lengths],
    ['lineFeatures', encodeVarints(steps)],
  ])
}

/** The lines of a pack, made by `encodeLineSet`. */
export function decodeLineSet(pack: PackFile): LineSet {
  const lengths = packBytes(pack, 'lineLengths')
  const codeSteps = decodeVarints(packBytes(pack, 'lineCodes'))
  const features = decodeVarints(packBytes(pack, 'lineFeatures'))
  const count = lengths.length
  const starts = new Uint32Array(count + 1)
  const codes = new Uint16Array(count)
  for (let line = 0; line < count; line++) {
    codes[line] = (codes[line - 1] ?? 0) + (codeSteps[line] ?? 0)
    const start = starts[line] ?? 0
    const end = start + (lengths[line] ?? 0)
    starts[line + 1] = end
    for (let at = start + 1; at < end; at++)
      features[at] = (features[at] ?? 0) + (features[at - 1] ?? 0)
  }
  const sources = packBytes(pack, 'lineSources')
  const revenues = Uint16Array.from(decodeVarints(packBytes(pack, 'lineRevenues')))
  return { count, codes, sources, revenues, starts, features }
}

/** The lines of several packs one after the other; `codeOffsets` is added to the codes of each. */
export function joinLineSets(sets: readonly LineSet[], codeOffsets: readonly number[]): LineSet {
  const total = (size: (set: LineSet) => number) => sets.reduce((sum, set) => sum + size(set), 0)
  const count = total((set) => set.count)
  const codes = new Uint16Array(count)
  const sources = new Uint8Array(count)
  const revenues = new Uint16Array(count)
  const starts = new Uint32Array(count + 1)
  const features = new Uint32Array(total((set) => set.features.length))
  let line = 0
  let at = 0
  for (const [place, set] of sets.entries()) {
    const offset = codeOffsets[place] ?? 0
    codes.set(
      set.codes.map((code) => code + offset),
      line,
    )
    sources.set(set.sources, line)
    revenues.set(set.revenues, line)
    features.set(set.features, at)
    for (let index = 0; index <= set.count; index++)
      starts[line + index] = at + (set.starts[index] ?? 0)
    line += set.count
    at += set.features.length
  }
  return { count, codes, sources, revenues, starts, features }
}
