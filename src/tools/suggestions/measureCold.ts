import type { Suggester } from '../../core/suggestions/Suggester'
import type { TrainingLine } from './readTrainingLines'

/** What the engine reaches on lines whose code is hidden; shares from 0 to 1. */
export interface ColdMeasure {
  readonly sources: number
  readonly lines: number
  /** Means over the sources. */
  readonly top1: number
  readonly top5: number
  /** Pooled over codes that start with 7 or 8: laboratory and radiology. */
  readonly labRadTop5: number
  /** Pooled over codes that start with a letter. */
  readonly levelIITop1: number
  /** Largest share of lines, by falling confidence, of whose first suggestions 95 in 100 are right. */
  readonly coverageAt95: number
  readonly msPerLine: number
}

/** How one hidden code was met. */
export interface Hit {
  readonly source: string
  readonly code: string
  readonly confidence: number
  /** 0 where the first suggestion is right, -1 where none of the five is. */
  readonly place: number
}

/** What belongs to each source, in the order of the file. */
export function bySource<Of extends { readonly source: string }>(
  members: readonly Of[],
): Map<string, Of[]> {
  const groups = new Map<string, Of[]>()
  for (const member of members) {
    const group = groups.get(member.source)
    if (group) group.push(member)
    else groups.set(member.source, [member])
  }
  return groups
}

/** The coded lines of each source at a step of ceil(n / perSource), from the first. */
export function sampleLines(lines: readonly TrainingLine[], perSource: number): TrainingLine[] {
  const coded = lines.filter(({ hcpcs }) => hcpcs !== '')
  return [...bySource(coded).values()].flatMap((ofSource) => {
    const step = Math.ceil(ofSource.length / perSource)
    return ofSource.filter((_, index) => index % step === 0)
  })
}

/** Hides the code of the sampled lines and asks for suggestions by description and revenue code alone. */
export function measureCold(
  lines: readonly TrainingLine[],
  suggester: Suggester,
  perSource: number,
): ColdMeasure {
  const sample = sampleLines(lines, perSource)
  for (const line of sample.slice(0, 500)) suggester.rank(line, 5, { needsCode: true })
  const start = performance.now()
  const ranked = sample.map(({ description, revenueCode }) =>
    suggester.rank({ description, revenueCode }, 5, { needsCode: true }),
  )
  const msPerLine = (performance.now() - start) / Math.max(1, sample.length)
  const hits = sample.map(({ source, hcpcs }, index): Hit => {
    const five = ranked[index] ?? []
    const place = five.findIndex(({ code }) => suggester.codeList.codes[code] === hcpcs)
    return { source, code: hcpcs, confidence: five[0]?.confidence ?? 0, place }
  })
  return { ...sharesOf(hits), msPerLine: round(msPerLine) }
}

/** The shares of `ColdMeasure` from single hits. */
export function sharesOf(hits: readonly Hit[]): Omit<ColdMeasure, 'msPerLine'> {
  const groups = [...bySource(hits).values()]
  const first = ({ place }: Hit) => place === 0
  const five = ({ place }: Hit) => place >= 0
  const labRad = hits.filter(({ code }) => /^[78]/.test(code))
  const levelII = hits.filter(({ code }) => /^[A-Z]/.test(code))
  const mean = (isHit: (hit: Hit) => boolean) =>
    groups.reduce((sum, ofSource) => sum + share(ofSource, isHit), 0) / Math.max(1, groups.length)
  return {
    sources: groups.length,
    lines: hits.length,
    top1: round(mean(first)),
    top5: round(mean(five)),
    labRadTop5: round(share(labRad, five)),
    levelIITop1: round(share(levelII, first)),
    coverageAt95: round(coverageAt(hits, 0.95)),
  }
}

/** The largest share of hits, by falling confidence, of which `precision` are right at first place. */
function coverageAt(hits: readonly Hit[], precision: number): number {
  const sorted = hits.toSorted((a, b) => b.confidence - a.confidence)
  let right = 0
  let covered = 0
  for (const [index, { place, confidence }] of sorted.entries()) {
    if (place === 0) right++
    // Lines of equal confidence stand or fall together: no order among them may be picked.
    const isLastOfEqual = sorted[index + 1]?.confidence !== confidence
    if (isLastOfEqual && right / (index + 1) >= precision) covered = index + 1
  }
  return covered / Math.max(1, hits.length)
}

function share(hits: readonly Hit[], isHit: (hit: Hit) => boolean): number {
  return hits.filter(isHit).length / Math.max(1, hits.length)
}

/** Four decimals are enough for a share. */
export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
