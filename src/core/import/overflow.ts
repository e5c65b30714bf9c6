import { isBlankAt } from './printedLines'

/** A longer overflow is another kind of line. */
const MOST_OVER = 12
/** Lines end at one place where amounts stand there. */
const USUAL_SHARE = 0.6

/**
 * Where each line of a print extract is cut: words longer than their field push the rest of the line to the right, which
 * then ends as much further right as the words are too long.
 */
export function cutsByLine(
  charges: readonly string[],
  starts: readonly number[],
): (line: string) => readonly number[] {
  const usual = usualLength(charges)
  if (usual === null) return () => starts
  return (line) => {
    const over = line.trimEnd().length - usual
    if (over < 1 || over > MOST_OVER) return starts
    const first = starts.findIndex((at, index) => index > 0 && runsOver(line, at))
    if (first < 0) return starts
    const moved = starts.map((at, index) => (index < first ? at : at + over))
    const fits = moved.slice(first + 1).every((at) => isBlankAt(line, at - 1))
    return fits && isCodeOrBlank(line.slice(moved[first], moved[first + 1])) ? moved : starts
  }
}

/** A sentence where a line has words in the place of a code that every other line has there; else null. */
export function overflowRemark(
  lines: readonly string[],
  charges: readonly string[],
  { starts, sure }: { readonly starts: readonly number[]; readonly sure: ReadonlySet<number> },
): string | null {
  const cutsOf = cutsByLine(charges, starts)
  const codes = starts.flatMap((at, index) => (index > 0 && sure.has(at) ? [index] : []))
  const row = lines.findIndex((line) => {
    const cuts = /\d\.\d\d\s*$/.test(line) ? cutsOf(line) : []
    return codes.some((index) => {
      const [from, to] = [cuts[index] ?? line.length, cuts[index + 1]]
      return runsOver(line, from) && /[a-z]{2}/i.test(line.slice(from, to))
    })
  })
  return row < 0
    ? null
    : `In line ${(row + 1).toLocaleString('en-US')} words run on into the place of a code, and perhaps in others. Look at it before you finish.`
}

const runsOver = (line: string, at: number) => !isBlankAt(line, at - 1) && !isBlankAt(line, at)

const isCodeOrBlank = (text: string) => /^(?:[A-Z]?\d{2,}[A-Z]?)?$/.test(text.trim())

/** How long most lines are; null where they end anywhere. */
function usualLength(charges: readonly string[]): number | null {
  const counts = new Map<number, number>()
  for (const line of charges) {
    const { length } = line.trimEnd()
    counts.set(length, (counts.get(length) ?? 0) + 1)
  }
  const [length, count] = [...counts].reduce(
    (best, next) => (next[1] > best[1] ? next : best),
    [0, 0],
  )
  return count >= charges.length * USUAL_SHARE ? length : null
}
