import { expect, test } from 'vitest'
import { SheetHabits } from './SheetHabits'

const implant = { expected: 'C1713', code: 'L8699' }

function habitsOf(lines: number): SheetHabits {
  const habits = new SheetHabits()
  for (let line = 0; line < lines; line++) habits.count(implant, 1)
  return habits
}

test('a hospital that puts its own code on implants is known by its other lines', () => {
  const habits = habitsOf(9)
  expect(habits.answer('L8699', 'C1713', undefined)).toEqual({
    instead: 0.9,
    override: 0.9,
    agreement: 0,
  })
  expect(habits.answer('C1713', 'C1713', undefined).instead).toBe(0)
  expect(habits.answer('L8699', 'C1776', undefined)).toMatchObject({ instead: 0, override: 0.9 })
})

test('the line asked about does not speak for itself', () => {
  expect(habitsOf(1).answer('L8699', 'C1713', implant)).toEqual({
    instead: 0,
    override: 0,
    agreement: 0,
  })
})

test('a line taken out is forgotten', () => {
  const habits = habitsOf(2)
  habits.count(implant, -1)
  expect(habits.answer('L8699', 'C1713', undefined).instead).toBe(0.5)
})
