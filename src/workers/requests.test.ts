import { expect, test } from 'vitest'
import { UserError } from '../core/UserError'
import { answerCalls, createCaller, type Port } from './requests'

interface Known {
  double: { ask: number; answer: number }
  fail: { ask: null; answer: null }
}

/** Two ends of a channel that deliver each message in a later turn, as threads do. */
function aChannel(): [Port, Port] {
  const listeners: ((event: { data: unknown }) => void)[][] = [[], []]
  const end = (mine: number): Port => ({
    postMessage: (data) =>
      queueMicrotask(() => {
        for (const listener of listeners[1 - mine] ?? []) listener({ data })
      }),
    addEventListener: (_, listener) => listeners[mine]?.push(listener),
  })
  return [end(0), end(1)]
}

test('gives each request its own answer, even when answers come back out of order', async () => {
  const [near, far] = aChannel()
  const later: (() => void)[] = []
  answerCalls<Known>(far, {
    double: (ask) => new Promise((resolve) => later.push(() => resolve({ answer: ask * 2 }))),
    fail: () => ({ answer: null }),
  })
  const call = createCaller<Known>(near)
  const first = call('double', 1)
  const second = call('double', 2)
  await new Promise((resolve) => setTimeout(resolve))
  for (const answer of later.toReversed()) answer()
  expect(await second).toBe(4)
  expect(await first).toBe(2)
})

test('a failure the user can act on crosses the thread with its advice', async () => {
  const [near, far] = aChannel()
  answerCalls<Known>(far, {
    double: (ask) => ({ answer: ask }),
    fail: () => {
      throw new UserError('import/empty-file', 'The file is empty.', 'Choose another file.')
    },
  })
  const call = createCaller<Known>(near)
  await expect(call('fail', null)).rejects.toMatchObject({
    code: 'import/empty-file',
    advice: 'Choose another file.',
  })
})

test('progress reaches the asker before the answer', async () => {
  const [near, far] = aChannel()
  answerCalls<Known>(far, {
    double: (ask, onProgress) => {
      onProgress(0.5)
      return { answer: ask * 2 }
    },
    fail: () => ({ answer: null }),
  })
  const shares: number[] = []
  await createCaller<Known>(near)('double', 2, { onProgress: (share) => shares.push(share) })
  expect(shares).toEqual([0.5])
})
