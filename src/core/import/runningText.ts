import { hasWords } from './plainCodes'
import { isBlankAt } from './printedLines'
import { namesColumns } from './rowWords'

/** Cutting a word costs one; cutting between two words of a text, half as much. */
export function cutCost(line: string, at: number): number {
  const isBlank = (place: number) => isBlankAt(line, place)
  if (!isBlank(at - 1)) return isBlank(at) ? (isBlank(at + 1) ? 0 : 0.5) : 1
  return isBlank(at) || isBlank(at - 2) ? 0 : 0.5
}

/** Columns that hold numbers in this share of the charges tell them from running text. */
const NUMBER_SHARE = 0.8

/**
 * A test for lines that are no row of the columns which begin at `starts`, such as page headers: the cuts go through
 * their words, and nothing stands where the charges in `sample` have their numbers.
 */
export function isRunningText(
  sample: readonly string[],
  starts: readonly number[],
): (line: string) => boolean {
  const cellOf = (line: string, column: number) =>
    line.slice(starts[column], starts[column + 1] ?? line.length).trim()
  const isNumberColumn = (column: number) =>
    sample.filter((line) => isNumber.test(cellOf(line, column))).length >=
    sample.length * NUMBER_SHARE
  const numbers = starts.map((_, column) => column).filter(isNumberColumn)
  // Where columns stand one blank apart, a blank beside a cut says nothing.
  const cuts = starts.slice(1)
  const tight = new Set(
    cuts.filter(
      (at) => sample.filter((line) => cutCost(line, at) === 0.5).length * 10 > sample.length,
    ),
  )
  const costAt = (line: string, at: number) => {
    const cost = cutCost(line, at)
    return cost < 1 && tight.has(at) ? 0 : cost
  }
  return (line) => {
    const cost = cuts.reduce((sum, at) => sum + costAt(line, at), 0)
    if (numbers.length === 0 || cost === 0) return false
    if (numbers.some((column) => isNumber.test(cellOf(line, column)))) return false
    const filled = starts.filter((_, column) => cellOf(line, column) !== '').length
    // A title: words on both sides of the first cut, in the place of the code too.
    if (filled <= 2 && hasWords(cellOf(line, 0))) return true
    return cost >= 1 && cost * 4 >= filled && !namesColumns(line.trim().split(/ {2,}/))
  }
}

const isNumber = /^\$?[\d,]*\.?\d+-?$/
