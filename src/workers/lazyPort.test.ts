import { expect, test } from 'vitest'
import { lazyPort } from './lazyPort'
import type { Port } from './requests'

test('a worker is started once, by the first question, and heard by who listened before', () => {
  const asked: unknown[] = []
  const listeners: ((event: { data: unknown }) => void)[] = []
  let started = 0
  const port = lazyPort((): Port => {
    started++
    return {
      postMessage: (message) => asked.push(message),
      addEventListener: (_: string, listener: (event: { data: unknown }) => void) =>
        listeners.push(listener),
    }
  })
  const heard: unknown[] = []
  port.addEventListener('message', ({ data }) => heard.push(data))
  expect(started).toBe(0)
  port.postMessage('first')
  port.postMessage('second')
  port.addEventListener('error', () => heard.push('error'))
  for (const listener of listeners) listener({ data: 'answer' })
  expect(started).toBe(1)
  expect(asked).toEqual(['first', 'second'])
  expect(heard).toEqual(['answer', 'error'])
})

test('a worker that was closed is started anew by the next question, and still heard', () => {
  const ended: number[] = []
  const tell: (() => void)[] = []
  let started = 0
  const port = lazyPort(() => {
    const number = ++started
    return {
      postMessage: () => undefined,
      addEventListener: (_: string, listener: (event: { data: unknown }) => void) =>
        void tell.push(() => listener({ data: number })),
      terminate: () => void ended.push(number),
    }
  })
  const heard: unknown[] = []
  port.addEventListener('message', ({ data }) => heard.push(data))
  port.postMessage('first')
  port.close()
  port.postMessage('second')
  for (const answer of tell) answer()
  expect(ended).toEqual([1])
  expect(heard).toEqual([1, 2])
})
