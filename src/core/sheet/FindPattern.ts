import { UserError } from '../UserError'

/** What to find in cells, as a person asks for it. */
export interface FindQuery {
  readonly text: string
  readonly isExpression: boolean
  readonly wholeCell: boolean
  readonly matchCase: boolean
}

/** A query made ready: tests a cell, and replaces what it found there. */
export interface FindPattern {
  test(cell: string): boolean
  /** The cell with every match replaced; in an expression `$1` stands for its first group. */
  replace(cell: string, replacement: string): string
}

/** Makes a query ready. Throws a `UserError` for an expression that is not one or that could run for ever. */
export function findPattern(query: FindQuery): FindPattern {
  if (query.isExpression && canRunForEver(query.text))
    throw new UserError(
      'find/endless-expression',
      'This expression repeats a group that repeats inside, so it could run for ever on one cell.',
      'Write it without a repetition within a repetition, such as (A+)+.',
    )
  const expression = expressionOf(query)
  const isPlain = !query.isExpression
  return {
    test(cell) {
      expression.lastIndex = 0
      return expression.test(cell)
    },
    replace: (cell, replacement) =>
      // A function as replacement takes its text as it is; `$` means nothing in plain text.
      isPlain ? cell.replace(expression, () => replacement) : cell.replace(expression, replacement),
  }
}

function expressionOf({ text, isExpression, wholeCell, matchCase }: FindQuery): RegExp {
  const source = isExpression ? text : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  try {
    return new RegExp(wholeCell ? `^(?:${source})$` : source, matchCase ? 'gu' : 'giu')
  } catch (cause) {
    throw new UserError(
      'find/bad-expression',
      `“${text}” is not a regular expression.`,
      'Check its brackets and backslashes, or find it as plain text.',
      { cause },
    )
  }
}

/**
 * True when a repeated group repeats or chooses inside, as in `(A+)+` or `(A|AB)*`: such an expression can take
 * exponential time, and nothing can stop it on the page. Refuses a few that would be harmless.
 */
function canRunForEver(source: string): boolean {
  const isRepeating = [false]
  for (let i = 0; i < source.length; i++) {
    const sign = source[i]
    if (sign === '\\') i++
    else if (sign === '[') i = Math.max(i, classEnd(source, i))
    else if (sign === '(') isRepeating.push(false)
    else if (sign === ')') {
      const inner = isRepeating.pop() === true
      const repeats = /^(?:[*+]|\{\d+,)/.test(source.slice(i + 1))
      if (inner && repeats) return true
      if (inner || repeats) mark(isRepeating)
    } else if (sign === '*' || sign === '+' || sign === '|' || /^\{\d+,/.test(source.slice(i)))
      mark(isRepeating)
  }
  return false
}

function mark(isRepeating: boolean[]): void {
  isRepeating[isRepeating.length - 1] = true
}

function classEnd(source: string, start: number): number {
  for (let i = start + 1; i < source.length; i++) {
    if (source[i] === '\\') i++
    else if (source[i] === ']') return i
  }
  return source.length
}
