import type { FindQuery } from '../core/sheet/FindPattern'

/** What can be asked of the worker that runs a person’s expressions. */
export type ExpressionCalls = {
  /** Answers once the worker stands: the time limit must not count how long it took to load. */
  start: { ask: FindQuery; answer: null }
  test: { ask: readonly string[]; answer: Uint8Array }
  replace: {
    ask: { readonly cells: readonly string[]; readonly replacement: string }
    answer: readonly string[]
  }
}
