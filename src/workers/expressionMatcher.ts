import type { CellMatcher } from '../core/sheet/CellMatcher'
import type { FindQuery } from '../core/sheet/FindPattern'
import { UserError } from '../core/UserError'
import type { ExpressionCalls } from './expressionProtocol'
import { createCaller, type Port } from './requests'

/** A worker that can be ended from outside, whatever it is doing. */
export interface EndablePort extends Port {
  terminate(): void
}

/** Longest time for some thousand cells, which take milliseconds in an expression that ends. */
const LIMIT_MS = 2000

/**
 * Runs an expression on a thread of its own, which is ended when a few cells take too long: some expressions try
 * more ways to fit than anybody can wait for, and nothing else stops them.
 */
export function expressionMatcher(
  query: FindQuery,
  open: () => EndablePort,
  limit = LIMIT_MS,
): CellMatcher {
  const port = open()
  const call = createCaller<ExpressionCalls>(port)
  const started = call('start', query)
  // Told to whoever asks.
  started.catch(() => undefined)

  const within = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    await started
    let timer: ReturnType<typeof setTimeout> | undefined
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        port.terminate()
        reject(tooSlow(limit))
      }, limit)
    })
    return Promise.race([ask(), tooLong]).finally(() => clearTimeout(timer))
  }

  return {
    test: (cells) => within(() => call('test', cells)),
    replace: (cells, replacement) => within(() => call('replace', { cells, replacement })),
    stop: () => port.terminate(),
  }
}

function tooSlow(limit: number): UserError {
  return new UserError(
    'find/too-slow',
    `This expression was stopped: it took more than ${limit / 1000} seconds on a few cells.`,
    'Write it without repetitions that can take the same letters, such as (A+)+ or .*.*.',
  )
}
