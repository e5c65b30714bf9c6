import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { painted } from './painted'

/** A page that draws no frame by itself. */
class Page extends EventTarget {
  hidden = false

  hide() {
    this.hidden = true
    this.dispatchEvent(new Event('visibilitychange'))
  }
}

let page = new Page()
const frames: (() => void)[] = []

beforeEach(() => {
  vi.useFakeTimers()
  page = new Page()
  vi.stubGlobal('document', page)
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw))
})

afterEach(() => {
  frames.length = 0
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('what waits for a frame goes on after it', async () => {
  const waiting = painted()
  frames[0]?.()
  await expect(waiting).resolves.toBeUndefined()
})

test('a page that paints late holds nothing up for longer than is asked', async () => {
  const waiting = painted(50)
  vi.advanceTimersByTime(50)
  await expect(waiting).resolves.toBeUndefined()
})

test('a page that is left meanwhile waits neither for a frame nor for a timer', async () => {
  const waiting = painted()
  page.hide()
  await expect(waiting).resolves.toBeUndefined()
  await expect(painted()).resolves.toBeUndefined()
})
