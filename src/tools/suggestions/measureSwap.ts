import { disagreement } from '../../core/suggestions/disagreement'
import type { Suggester } from '../../core/suggestions/Suggester'
import { hashText } from '../../core/text/hashText'
import { bySource, round } from './measureCold'
import type { TrainingLine } from './readTrainingLines'

/** What the check “text and code disagree” finds of wrong codes put in on purpose; pooled over sources. */
export interface SwapMeasure {
  readonly sources: number
  readonly lines: number
  readonly swapped: number
  readonly flagged: number
  readonly recall: number
  readonly precision: number
  /** Of the swapped lines that are found, those for which the code that stood there is proposed. */
  readonly rightCode: number
  readonly msPerLine: number
}

/** One code in fifty is swapped. */
const swapStep = 50

/**
 * Swaps 2 % of the codes of each source for another code of the same section (first two characters) that
 * the source uses, then checks every line with the swapped sheet as context.
 */
export function measureSwap(lines: readonly TrainingLine[], suggester: Suggester): SwapMeasure {
  const coded = lines.filter(({ hcpcs }) => hcpcs !== '')
  const count = { sources: 0, lines: 0, swapped: 0, flagged: 0, found: 0, right: 0 }
  const start = performance.now()
  for (const ofSource of bySource(coded).values()) {
    const codes = swappedCodes(ofSource)
    count.sources++
    suggester.sheet.clear()
    for (const [row, line] of ofSource.entries())
      suggester.sheet.put({ row, ...line, hcpcs: codes[row] ?? '' })
    for (const [row, line] of ofSource.entries()) {
      const code = codes[row] ?? ''
      const isSwapped = code !== line.hcpcs
      const found = disagreement(suggester, line, code, { row })
      count.lines++
      if (isSwapped) count.swapped++
      if (found) count.flagged++
      if (found && isSwapped) count.found++
      if (found && isSwapped && found.code === line.hcpcs) count.right++
    }
  }
  suggester.sheet.clear()
  return {
    sources: count.sources,
    lines: count.lines,
    swapped: count.swapped,
    flagged: count.flagged,
    recall: round(count.found / Math.max(1, count.swapped)),
    precision: round(count.found / Math.max(1, count.flagged)),
    rightCode: round(count.right / Math.max(1, count.found)),
    msPerLine: round((performance.now() - start) / Math.max(1, count.lines)),
  }
}

/** The codes of the lines, every fiftieth replaced by another of its section; the choice is fixed by hash. */
function swappedCodes(lines: readonly TrainingLine[]): string[] {
  const sections = new Map<string, string[]>()
  for (const code of [...new Set(lines.map(({ hcpcs }) => hcpcs))].sort()) {
    const section = sections.get(code.slice(0, 2))
    if (section) section.push(code)
    else sections.set(code.slice(0, 2), [code])
  }
  return lines.map(({ hcpcs, description }, row) => {
    if (row % swapStep !== 0) return hcpcs
    const others = (sections.get(hcpcs.slice(0, 2)) ?? []).filter((code) => code !== hcpcs)
    return others[hashText(description) % Math.max(1, others.length)] ?? hcpcs
  })
}
