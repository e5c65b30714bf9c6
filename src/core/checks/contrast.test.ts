import { expect, test } from 'vitest'
import { contrastIn, contrastOf } from './contrast'

test.each([
  ['CT HEAD W/O CONTRAST', 'without'],
  ['CT HEAD WITHOUT CONT', 'without'],
  ['CT CHEST NON CON', 'without'],
  ['CT CHEST W/CONTRAST', 'with'],
  ['CT CHEST WITH IV CONTRAST', 'with'],
  ['MRI BRAIN W W/O CONTRAST', 'both'],
  ['MRI BRAIN W/WO CON', 'both'],
  ['MRI BRAIN WITHOUT AND WITH CONTRAST', 'both'],
  ['MRI BRAIN W/O&W CONTRAST', 'both'],
  ['CT CHEST W 3D', null],
  ['CT HEAD', null],
] as const)('%s is read as %s', (words, use) => {
  expect(contrastIn(words)).toBe(use)
})

test('the three codes of a region stand for the three uses', () => {
  expect(['72141', '72142', '72156', '71045'].map(contrastOf)).toEqual([
    'without',
    'with',
    'both',
    null,
  ])
})
