import { expect, test } from 'vitest'
import type { FindQuery } from '../core/sheet/FindPattern'
import { aChannel } from './aChannel'
import { expressionHandlers } from './expressionHandlers'
import { expressionMatcher } from './expressionMatcher'
import type { ExpressionCalls } from './expressionProtocol'
import { answerCalls, type Handlers } from './requests'

const query = (text: string): FindQuery => {
  return { text, isExpression: true, wholeCell: false, matchCase: false }
}

function aWorker(more: Partial<Handlers<ExpressionCalls>> = {}) {
  const [near, far] = aChannel()
  answerCalls<ExpressionCalls>(far, { ...expressionHandlers(), ...more })
  const ended: string[] = []
  return { open: () => ({ ...near, terminate: () => ended.push('ended') }), ended }
}

test('tests and replaces cells on its thread', async () => {
  const { open, ended } = aWorker()
  const matcher = expressionMatcher(query('(\\d+) ?MG'), open)
  expect([...(await matcher.test(['5 MG', 'MG', '10MG']))]).toEqual([1, 0, 1])
  expect(await matcher.replace(['INJ 15MG'], '$1 MG')).toEqual(['INJ 15 MG'])
  expect(ended).toEqual([])
})

test('an expression that does not end is ended, and a sentence says so', async () => {
  const { open, ended } = aWorker({ test: () => new Promise(() => undefined) })
  const matcher = expressionMatcher(query('(A+)+!'), open, 20)
  await expect(matcher.test(['AAAA'])).rejects.toThrow('This expression was stopped')
  expect(ended).toEqual(['ended'])
})

test('a wrong expression is said in words', async () => {
  const matcher = expressionMatcher(query('('), aWorker().open)
  await expect(matcher.test(['A'])).rejects.toThrow('is not a regular expression')
})
