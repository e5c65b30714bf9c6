import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { atRest, keyPressed, whenRested } from './atRest'

describe('what follows an act', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('runs once, after the last of several acts', () => {
    const task = vi.fn<() => void>()
    const soon = atRest(task, 100)
    soon()
    vi.advanceTimersByTime(80)
    soon()
    vi.advanceTimersByTime(80)
    expect(task).not.toHaveBeenCalled()
    vi.advanceTimersByTime(20)
    expect(task).toHaveBeenCalledTimes(1)
  })

  test('waits while keys are pressed that are no acts', () => {
    const task = vi.fn<() => void>()
    atRest(task, 100)()
    for (let key = 0; key < 5; key++) {
      vi.advanceTimersByTime(80)
      keyPressed()
    }
    expect(task).not.toHaveBeenCalled()
    vi.advanceTimersByTime(100)
    expect(task).toHaveBeenCalledTimes(1)
  })

  test('does not wait where no key was pressed, as after a click', () => {
    keyPressed()
    vi.advanceTimersByTime(100)
    const task = vi.fn<() => void>()
    whenRested(task, 100)
    vi.advanceTimersByTime(1)
    expect(task).toHaveBeenCalledTimes(1)
  })
})
