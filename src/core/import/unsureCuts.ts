import type { FixedWidthLayout } from './readFixedWidth'
import { cutCost } from './runningText'

/** More cells than this with a gap inside hold two values, not a blank too many. */
const GAP_SHARE = 0.1
/** More lines than this whose words a cut goes through show a cut at the wrong place. */
const CUT_SHARE = 0.02

/** A sentence where charges of a print extract do not fall apart at the cuts as they should; else null. */
export function unsureCutsOf(
  charges: readonly string[],
  { starts, sure }: FixedWidthLayout,
): string | null {
  const holdsTwo = starts.some((start, index) => {
    const cells = charges.map((line) => line.slice(start, starts[index + 1]).trim())
    return hasGaps(cells) || isGlued(cells)
  })
  if (holdsTwo)
    return 'Cells of one column have a wide gap inside, or are longer than any code: two columns may be read as one. Look at the first lines before you finish.'
  const cuts = starts.slice(1).filter((at) => !sure.has(at))
  const isCutThrough = (line: string) => cuts.some((at) => cutCost(line, at) === 1)
  return charges.filter(isCutThrough).length > charges.length * CUT_SHARE
    ? 'Words of some lines run on over the cut between two columns. Look at the first lines before you finish.'
    : null
}

const hasGaps = (cells: readonly string[]) =>
  cells.filter((text) => / {2}/.test(text)).length > cells.length * GAP_SHARE

/** Digits of one length in all rows, more than a code has: columns without a blank between them. */
function isGlued(cells: readonly string[]): boolean {
  const long = cells.filter((text) => /^[\dA-Z.,]{15,}$/.test(text) && /\d{8}/.test(text))
  return long.length > cells.length / 2 && new Set(long.map(({ length }) => length)).size === 1
}
