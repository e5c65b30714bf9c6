import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { atRest, keyPressed } from './atRest'

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
})
