import type { Page } from '@playwright/test'

/** Times a filter is set and taken away: one of them may wait for a frame that the next does not. */
export const FILTERS = 7

/** Frame times in milliseconds while scrolling, and how many frames had no text in the middle of the grid. */
export interface ScrollMeasure {
  readonly frames: readonly number[]
  readonly blank: number
}

/**
 * The same for another grid, by its scrolling element. A frame is blank when the middle of the grid has no text;
 * null where cells are painted on a canvas and cannot be asked.
 */
export function measureRivalScroll(
  page: Page,
  selector: string,
  how: 'steps' | 'jumps',
): Promise<{ frames: number[]; blank: number | null }> {
  return page.evaluate(
    async ([scroller = '', way]) => {
      const element = [...document.querySelectorAll(scroller)].find(
        ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 100,
      )
      if (!element) throw new Error(`Nothing scrolls: ${scroller}`)
      const isPainted = document.querySelector('canvas') !== null
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
      const isBlank = () => !document.elementFromPoint(180, 400)?.textContent
      const far = element.scrollHeight - element.clientHeight
      element.scrollTop = 0
      for (let i = 0; i < 10; i++) await frame()
      const frames: number[] = []
      let blank = 0
      let before = await frame()
      for (let i = 1; i <= 240; i++) {
        element.scrollTop = way === 'steps' ? element.scrollTop + 84 : (far * i) / 240
        const now = await frame()
        frames.push(now - before)
        before = now
        if (isBlank()) blank++
      }
      element.scrollTop = 0
      await frame()
      return { frames, blank: isPainted ? null : blank }
    },
    [selector, how],
  )
}

/** Scrolls for 240 frames: by three lines a frame (`steps`), or through the whole sheet (`jumps`). */
export function measureScroll(page: Page, how: 'steps' | 'jumps'): Promise<ScrollMeasure> {
  return page.evaluate(async (way) => {
    const grid = document.querySelector('[role=grid], [role=treegrid]')
    if (!grid) throw new Error('There is no grid.')
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const box = grid.getBoundingClientRect()
    const isBlank = () => {
      const hit = document.elementFromPoint(box.left + 240, box.top + box.height / 2)
      return !hit?.closest('[role=row]')?.textContent
    }
    const far = grid.scrollHeight - grid.clientHeight
    grid.scrollTop = 0
    for (let i = 0; i < 10; i++) await frame()
    const frames: number[] = []
    let blank = 0
    let before = await frame()
    for (let i = 1; i <= 240; i++) {
      grid.scrollTop = way === 'steps' ? grid.scrollTop + 84 : (far * i) / 240
      const now = await frame()
      frames.push(now - before)
      before = now
      if (isBlank()) blank++
    }
    grid.scrollTop = 0
    await frame()
    return { frames, blank }
  }, how)
}

/** Milliseconds from pressing a key until the page has painted what it did. */
export async function measureKey(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const measured = window as Window & { keyToPaint?: Promise<number> }
    measured.keyToPaint = new Promise((resolve) => {
      const onKey = (event: KeyboardEvent) => {
        if (event.key === 'Control') return
        window.removeEventListener('keydown', onKey, { capture: true })
        const start = performance.now()
        // A message posted in a frame arrives after that frame is painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - start)
          port2.postMessage(null)
        })
      }
      window.addEventListener('keydown', onKey, { capture: true })
    })
  })
  await page.keyboard.press(key)
  return page.evaluate(() => (window as Window & { keyToPaint?: Promise<number> }).keyToPaint ?? 0)
}

/**
 * Milliseconds from the first click or input of `act` until `selector` within the document has other text or another
 * value of `attribute`, seen in a frame.
 */
export async function measureChange(
  page: Page,
  watch: { readonly selector: string; readonly attribute: string | null },
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate(({ selector, attribute }) => {
    const read = () => {
      const element = document.querySelector(selector)
      return attribute ? element?.getAttribute(attribute) : element?.textContent
    }
    const before = read()
    const measured = window as Window & { untilChange?: Promise<number> }
    measured.untilChange = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`${selector} did not change within two minutes.`)), 120_000)
      // What is heard later, as what is typed into a cell, is no beginning: it would look in every frame without end.
      const begun = new AbortController()
      const onStart = () => {
        begun.abort()
        const start = performance.now()
        const look = () => {
          if (read() === before) requestAnimationFrame(look)
          else requestAnimationFrame(() => resolve(performance.now() - start))
        }
        look()
      }
      for (const type of ['click', 'input'])
        window.addEventListener(type, onStart, { capture: true, signal: begun.signal })
    })
  }, watch)
  await act()
  return page.evaluate(
    () => (window as Window & { untilChange?: Promise<number> }).untilChange ?? 0,
  )
}

/** Megabytes the page's own thread holds after a collection: objects and buffers. */
export async function measureHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  return megabytes(await session.send('Runtime.getHeapUsage'))
}

/** The same for all workers of the page together. */
export async function measureWorkerHeaps(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const workers: string[] = []
  const held: number[] = []
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId))
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: HeapUsage }
    if (id === 2) held.push(megabytes(result))
  })
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  })
  await page.waitForTimeout(500)
  for (const sessionId of workers)
    for (const [index, method] of ['HeapProfiler.collectGarbage', 'Runtime.getHeapUsage'].entries())
      await session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id: index + 1, method }),
      })
  while (held.length < workers.length) await page.waitForTimeout(100)
  await session.detach()
  return held.reduce((sum, one) => sum + one, 0)
}

interface HeapUsage {
  readonly usedSize: number
}

function megabytes(usage: HeapUsage): number {
  const buffers = 'backingStorageSize' in usage ? Number(usage.backingStorageSize) : 0
  return (usage.usedSize + buffers) / 2 ** 20
}

/** The value that `share` of the numbers do not exceed. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
