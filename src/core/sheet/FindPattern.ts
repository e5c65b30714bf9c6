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

/** Makes a query ready. Throws a `UserError` for an expression that is not one. */
export function findPattern(query: FindQuery): FindPattern {
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
