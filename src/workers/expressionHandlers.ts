import { type CellMatcher, cellMatcher } from '../core/sheet/CellMatcher'
import type { ExpressionCalls } from './expressionProtocol'
import type { Handlers } from './requests'

/** Answers for the one expression that the worker was started for. */
export function expressionHandlers(): Handlers<ExpressionCalls> {
  let matcher: CellMatcher | null = null
  const started = () => {
    if (!matcher) throw new RangeError('The worker was asked before it was told its expression.')
    return matcher
  }
  return {
    start(query) {
      matcher = cellMatcher(query)
      return { answer: null }
    },
    test: async (cells) => ({ answer: await started().test(cells) }),
    replace: async ({ cells, replacement }) => ({
      answer: await started().replace(cells, replacement),
    }),
  }
}
