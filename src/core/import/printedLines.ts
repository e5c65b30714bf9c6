/** Lines that are looked at to find the columns. */
export const SAMPLE_LINES = 400

/**
 * The lines of a print extract that stand for charges, some hundred of them: with digits and words, as long as
 * most, with an amount where most have one. Titles, page headers and ruled lines say nothing of the columns.
 */
export function dataLines(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim().length > 10).slice(0, SAMPLE_LINES * 2)
  const data = filled.filter((line) => /\d/.test(line) && /[a-z]{2}/i.test(line))
  const usual = data.map(({ length }) => length).toSorted((a, b) => a - b)[data.length >> 1] ?? 0
  const whole = data.filter(({ length }) => length >= usual * 0.75)
  if (whole.length < FEW_LINES) return filled.slice(0, SAMPLE_LINES)
  const priced = whole.filter((line) => hasAmount.test(line))
  const sample = priced.length * 2 >= whole.length ? priced : whole
  return withoutCrossing(sample).slice(0, SAMPLE_LINES)
}

const FEW_LINES = 5

const hasAmount = /\d\.\d\d(?!\d)/

/** At a rough gap this share of the lines is blank: some page headers of two lines fall among the rest. */
const ROUGH_SHARE = 0.8

/** Without the lines that run on over several gaps of the others, as only running text does. */
function withoutCrossing(lines: readonly string[]): readonly string[] {
  const ends = roughGaps(lines)
  const crossed = (line: string) => ends.filter((at) => !isBlankAt(line, at)).length
  const kept = lines.filter((line) => crossed(line) < 2)
  return kept.length < FEW_LINES ? lines : kept
}

/** The last place of each gap of two blanks or more that most lines have. */
function roughGaps(lines: readonly string[]): readonly number[] {
  const width = Math.max(0, ...lines.map(({ length }) => length))
  const isGap = Array.from({ length: width }, (_, at) => blankShare(lines, at) >= ROUGH_SHARE)
  return isGap.flatMap((gap, at) =>
    gap && isGap[at - 1] && isGap[at + 1] === false && at < width - 1 ? [at] : [],
  )
}

/** The share of lines that are blank at a place. */
export function blankShare(lines: readonly string[], at: number): number {
  let blank = 0
  for (const line of lines) if (isBlankAt(line, at)) blank++
  return blank / lines.length
}

/** True for a blank, and behind the end of the line. */
export function isBlankAt(line: string, at: number): boolean {
  const character = line[at]
  return character === undefined || character === ' '
}
