import { ColumnPacker } from '../sheet/packColumn'
import { profileColumn } from './ColumnProfile'
import { withCodeStarts } from './codeStarts'
import { cutsByLine } from './overflow'
import { blankShare, dataLines, isBlankAt, SAMPLE_LINES } from './printedLines'
import { namesColumns } from './rowWords'
import { cutCost, isRunningText } from './runningText'
import type { SourceTable } from './SourceTable'

/** Where the columns of a print extract begin and end, in characters. */
export interface FixedWidthLayout {
  readonly starts: readonly number[]
  /** Cuts that codes vouch for, though words may run up to them. */
  readonly sure: ReadonlySet<number>
}

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
  if (ruled) return { starts: ruled, sure: new Set() }
  const width = Math.max(...sample.map((line) => line.length))
  const starts: number[] = []
  let wasGap = true
  for (let at = 0; at < width; at++) {
    const isGap = isGapAt(sample, at)
    if (!isGap && wasGap) starts.push(at)
    wasGap = isGap
  }
  const kept = starts.filter((_, index) => index === 0 || isRealGap(sample, starts, index))
  if (kept.length < 2) return null
  const all = lines.filter((line) => line.trim() !== '').slice(0, SAMPLE_LINES)
  const cuts = [0, ...kept.slice(1).map((start) => cutBefore(start, sample, all))]
  const heading = headingOf(lines)
  if (heading === undefined) return { starts: cuts, sure: new Set() }
  return withCodeStarts(withHeadingCuts(cuts, heading, sample), heading, sample)
}

const headingOf = (lines: readonly string[]) =>
  lines.slice(0, RULE_ROWS).find((line) => namesColumns(line.trim().split(/ {2,}/)))

/**
 * A column that hardly any charge fills, such as modifiers, is seen by its heading alone: a further cut where the
 * heading has a wide gap within a column and every charge is blank.
 */
function withHeadingCuts(
  starts: readonly number[],
  heading: string,
  sample: readonly string[],
): readonly number[] {
  const names = Array.from(heading.matchAll(/(?<= {2})\S/g), ({ index }) => index)
  const further = names.filter((at) => {
    const [from, to] = [starts.findLast((start) => start < at) ?? 0, starts.find((s) => s > at)]
    const isOwnName = heading.slice(from, at).trim() !== '' && !starts.includes(at)
    return isOwnName && sample.every((line) => isBlankAt(line, at - 1) && isOneWord(line, at, to))
  })
  return [...starts, ...further].sort((a, b) => a - b)
}

/** True where nothing but one word or blanks stands from a cut to the next one. */
function isOneWord(line: string, from: number, to: number | undefined): boolean {
  return !line.slice(from, to).trim().includes(' ')
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

const isGapAt = (lines: readonly string[], at: number) => blankShare(lines, at) >= BLANK_SHARE

function gapBefore(lines: readonly string[], at: number): number {
  let width = 0
  while (at - width - 1 >= 0 && isGapAt(lines, at - width - 1)) width++
  return width
}

/**
 * A single blank that happens to stand under another divides words, not columns: two are needed, or codes and amounts
 * on one of its sides.
 */
function isRealGap(lines: readonly string[], starts: readonly number[], index: number): boolean {
  const start = starts[index] ?? 0
  if (gapBefore(lines, start) >= 2) return true
  const filled = lines.filter((line) => !isBlankAt(line, start))
  const crossing = filled.filter((line) => !isBlankAt(line, start - 1))
  if (crossing.length * 10 > filled.length) return false
  const cells = (from: number) =>
    lines.map((line) => line.slice(starts[from], starts[from + 1]).trim())
  return areValues(cells(index)) || areValues(cells(index - 1))
}

/** Nearly all are codes of a charge, HCPCS or revenue codes, or amounts: what stands for itself. */
function areValues(cells: readonly string[]): boolean {
  const { filled, hcpcs, revenue, usualRevenue, amounts, money, codes, averageLength, words } =
    profileColumn(cells)
  if (filled < FEW_VALUES) return false
  const isRevenue = revenue >= BLANK_SHARE && usualRevenue > 0.3
  const isMoney = amounts >= BLANK_SHARE && money > 0.5
  const isCode = codes >= BLANK_SHARE && averageLength >= 5 && words < 0.1
  return hcpcs >= BLANK_SHARE || isRevenue || isMoney || isCode
}

const FEW_VALUES = 8

/**
 * The table of a print extract whose columns begin at `starts`; cells keep their blanks out, as print extracts pad with
 * them. Running text, such as a page header, stays whole in the first cell.
 */
export function cutTable(lines: readonly string[], starts: readonly number[]): SourceTable {
  const packers = starts.map(() => new ColumnPacker())
  const charges = dataLines(lines)
  const cutsOf = cutsByLine(charges, starts)
  const cellsOf = (line: string) => {
    const cuts = cutsOf(line)
    return cuts.map((start, index) => line.slice(start, cuts[index + 1] ?? line.length).trim())
  }
  const isRunning = isRunningText(charges, starts)
  for (const line of lines) {
    const cells = isRunning(line) ? [line.trim()] : cellsOf(line)
    for (const [index, packer] of packers.entries()) packer.add(cells[index] ?? '')
  }
  const columns = packers.map((packer) => packer.finish())
  return { name: 'csv', rowCount: lines.length, columns, printed: { lines, starts } }
}
