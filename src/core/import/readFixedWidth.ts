import type { Column } from '../sheet/Column'
import { ColumnPacker } from '../sheet/packColumn'

/** Where the columns of a print extract begin and end, in characters. */
export interface FixedWidthLayout {
  readonly starts: readonly number[]
}

/** Lines that are looked at to find the columns. */
const SAMPLE_LINES = 400
/** At a gap between columns nearly all lines have a blank. */
const BLANK_SHARE = 0.96

/**
 * Finds the columns of a print extract: positions where nearly all lines are blank divide them.
 * Null when fewer than two columns align.
 */
export function fixedWidthLayout(lines: readonly string[]): FixedWidthLayout | null {
  const sample = dataLines(lines)
  if (sample.length < 5) return null
  const ruled = ruledStarts(lines, sample)
  if (ruled) return { starts: ruled }
  const width = Math.max(...sample.map((line) => line.length))
  const starts: number[] = []
  let wasGap = true
  for (let at = 0; at < width; at++) {
    const isGap = isGapAt(sample, at)
    if (!isGap && wasGap && (at === 0 || starts.length === 0 || gapBefore(sample, at) >= 1)) {
      starts.push(at)
    }
    wasGap = isGap
  }
  const kept = starts.filter((start, index) => index === 0 || isRealGap(sample, start))
  if (kept.length < 2) return null
  const all = lines.filter((line) => line.trim() !== '').slice(0, SAMPLE_LINES)
  return { starts: [0, ...kept.slice(1).map((start) => cutBefore(start, sample, all))] }
}

/** Rules are drawn under the headings of the first page. */
const RULE_ROWS = 60

/** A program that draws a rule under each heading says where its columns are: `------- ---- -----`. */
function ruledStarts(
  lines: readonly string[],
  sample: readonly string[],
): readonly number[] | null {
  const rule = lines
    .slice(0, RULE_ROWS)
    .find((line) => /^\s*[-=_]{2,}(?:\s+[-=_]{2,}){2,}\s*$/.test(line.slice(0, 1000)))
  if (rule === undefined) return null
  const starts = Array.from(rule.matchAll(/[-=_]+/g), ({ index }) => index)
  const areApart = starts
    .slice(1)
    .every(
      (start) =>
        sample.filter((line) => isBlankAt(line, start - 1)).length >= sample.length * BLANK_SHARE,
    )
  return areApart ? [0, ...starts.slice(1)] : null
}

/** Where in the gap before a column the fewest words are cut: a heading may reach further left than its amounts. */
function cutBefore(start: number, sample: readonly string[], lines: readonly string[]): number {
  const costAt = (at: number) => lines.reduce((sum, line) => sum + cutCost(line, at), 0)
  let best = start
  let least = costAt(start)
  for (let at = start - 1; at >= start - gapBefore(sample, start) && least > 0; at--) {
    const cost = costAt(at)
    if (cost < least) [best, least] = [at, cost]
  }
  return best
}

/** Cutting a word costs one; cutting between two words of a text, half as much. */
function cutCost(line: string, at: number): number {
  const isBlank = (place: number) => isBlankAt(line, place)
  if (!isBlank(at - 1)) return isBlank(at) ? (isBlank(at + 1) ? 0 : 0.5) : 1
  return isBlank(at) || isBlank(at - 2) ? 0 : 0.5
}

/** Lines as long as most, with digits and words: titles, page headers and ruled lines say nothing of the columns. */
function dataLines(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim().length > 10).slice(0, SAMPLE_LINES * 2)
  const data = filled.filter((line) => /\d/.test(line) && /[a-z]{2}/i.test(line))
  const usual = data.map(({ length }) => length).toSorted((a, b) => a - b)[data.length >> 1] ?? 0
  const whole = data.filter(({ length }) => length >= usual * 0.75)
  return (whole.length < 5 ? filled : whole).slice(0, SAMPLE_LINES)
}

function isGapAt(lines: readonly string[], at: number): boolean {
  let blank = 0
  for (const line of lines) if (isBlankAt(line, at)) blank++
  return blank >= lines.length * BLANK_SHARE
}

const isBlankAt = (line: string, at: number) => {
  const character = line[at]
  return character === undefined || character === ' '
}

function gapBefore(lines: readonly string[], at: number): number {
  let width = 0
  while (at - width - 1 >= 0 && isGapAt(lines, at - width - 1)) width++
  return width
}

/** A single blank that happens to stand under another divides words, not columns: two are needed, or filled cells. */
function isRealGap(lines: readonly string[], start: number): boolean {
  if (gapBefore(lines, start) >= 2) return true
  let filled = 0
  for (const line of lines) if (!isBlankAt(line, start)) filled++
  return filled >= lines.length * 0.9
}

/** Cuts every line at the layout's columns; cells keep their blanks out, as print extracts pad with them. */
export function readFixedWidth(lines: readonly string[], layout: FixedWidthLayout): Column[] {
  const packers = layout.starts.map(() => new ColumnPacker())
  for (const line of lines) {
    for (const [index, packer] of packers.entries()) {
      packer.add(line.slice(layout.starts[index], layout.starts[index + 1] ?? line.length).trim())
    }
  }
  return packers.map((packer) => packer.finish())
}
