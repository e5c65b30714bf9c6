// `npm run -s bench:store -- --rows N`: how a workspace of N invented lines is kept, in a headless Chromium.
// Times are milliseconds. `saveMs` is what keeping one edit takes of the page’s own thread (the calls into
// IndexedDB, the copying of values into it included; 95th percentile of 40 edits), `savedKB` the largest write of
// one edit. `openMs` is from choosing the workspace in the list until the grid shows its lines.
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { firstLine, importBenchFile, rowsAsked, withBuiltApp } from './benchApp'
import { quantile } from './benchGridMeasures'

const EDITS = 40

const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' } } })
const rows = rowsAsked(values.rows)

console.log(
  JSON.stringify(
    await withBuiltApp(
      (context) => context.addInitScript(watchWrites),
      async (page, folder) => {
        await importBenchFile(page, folder, rows)
        return bench(page)
      },
    ),
  ),
)

async function bench(page: Page) {
  const writes = await measureEdits(page)
  const openMs = await measureOpen(page)
  const saveMs = quantile(
    writes.map(({ time }) => time),
    0.95,
  )
  const savedKB = Math.max(...writes.map(({ bytes }) => bytes)) / 1000
  return { rows, saveMs: rounded(saveMs), savedKB: rounded(savedKB), openMs: rounded(openMs) }
}

interface Write {
  readonly time: number
  readonly bytes: number
}

interface WatchedWindow extends Window {
  takeWrite?: () => Write
}

/** Adds up, in the page, the time spent in calls that write and the size of what they are given. */
function watchWrites(): void {
  let time = 0
  let bytes = 0
  const watched = window as WatchedWindow
  watched.takeWrite = () => {
    const write = { time, bytes }
    time = 0
    bytes = 0
    return write
  }
  for (const name of ['add', 'put'] as const) {
    const original = IDBObjectStore.prototype[name]
    IDBObjectStore.prototype[name] = function watchedWrite(...given) {
      const start = performance.now()
      const request = original.apply(this, given)
      time += performance.now() - start
      bytes += JSON.stringify(given).length
      return request
    }
  }
}

async function measureEdits(page: Page): Promise<Write[]> {
  await page.getByRole('grid', { name: 'Charge lines' }).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowRight')
  const writes: Write[] = []
  for (let edit = 0; edit < EDITS; edit++) {
    await page.evaluate(() => (window as WatchedWindow).takeWrite?.())
    await page.keyboard.type(`X${edit}`)
    await page.keyboard.press('Enter')
    // The summary follows within 0.4 s; it belongs to the edit.
    await page.waitForTimeout(600)
    const write = await page.evaluate(() => (window as WatchedWindow).takeWrite?.())
    if (write) writes.push(write)
  }
  return writes
}

async function measureOpen(page: Page): Promise<number> {
  await page.reload()
  const recent = page.getByRole('region', { name: 'Recent workspaces' })
  const open = recent.getByRole('button').first()
  await open.waitFor()
  await page.waitForTimeout(1500)
  const start = performance.now()
  await open.click()
  await page.locator(firstLine).waitFor()
  return performance.now() - start
}

function rounded(figure: number): number {
  return Math.round(figure * 10) / 10
}
