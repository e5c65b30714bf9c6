import { expect, test } from 'vitest'
import { UserError } from '../core/UserError'
import { aChannel } from './aChannel'
import { answerCalls, createCaller } from './requests'

interface Known {
  double: { ask: number; answer: number }
  fail: { ask: null; answer: null }
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

test('a worker that dies refuses what waits and what comes after, with advice', async () => {
  const [near] = aChannel()
  const call = createCaller<Known>(near)
  const waiting = [call('double', 1), call('double', 2)]
  near.fail('error')
  for (const refused of waiting)
    await expect(refused).rejects.toMatchObject({
      code: 'worker/failed',
      advice: expect.stringContaining('Reload'),
    })
  await expect(call('double', 3)).rejects.toMatchObject({ code: 'worker/failed' })
})

test('a message that cannot be read refuses what waits; the worker can be asked again', async () => {
  const [near, far] = aChannel()
  const call = createCaller<Known>(near)
  const lost = call('double', 1)
  near.fail('messageerror')
  await expect(lost).rejects.toMatchObject({ code: 'worker/failed' })
  answerCalls<Known>(far, {
    double: (ask) => ({ answer: ask * 2 }),
    fail: () => ({ answer: null }),
  })
  expect(await call('double', 2)).toBe(4)
})

test('what may wait for the frame is still asked before what comes after it', async () => {
  const [near, far] = aChannel()
  const asked: number[] = []
  answerCalls<Known>(far, {
    double(ask) {
      asked.push(ask)
      return { answer: ask * 2 }
    },
    fail: () => ({ answer: null }),
  })
  const call = createCaller<Known>(near)
  const patient = call('double', 1, { afterPaint: true })
  const next = call('double', 2)
  const last = call('double', 3, { afterPaint: true })
  expect(await Promise.all([patient, next, last])).toEqual([2, 4, 6])
  expect(asked).toEqual([1, 2, 3])
})
