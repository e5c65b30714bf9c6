// `npm run -s bench:store -- --rows N`: how a workspace of N invented lines is kept, in a headless Chromium.
// Times are milliseconds. `saveMs` is what keeping one edit takes of the page’s own thread (the calls into
// IndexedDB, the copying of values into it included; 95th percentile of 40 edits), `savedKB` the largest write of
// one edit. `openMs` is from choosing the workspace in the list until the grid shows its lines.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { build, preview } from 'vite'
import { writeBenchFile } from './benchGridFile'
import { quantile } from './benchGridMeasures'
import { requireBrowser } from './browser.mjs'

const firstLine = '[role=row][aria-rowindex="2"] [aria-colindex="3"]'
const EDITS = 40

const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' } } })
const rows = Number(values.rows)
if (!Number.isInteger(rows) || rows < 1000) {
  console.error('Give the number of lines, at least 1000: --rows 100000')
  process.exit(2)
}

const folder = await mkdtemp(join(tmpdir(), 'chargewright-bench-'))
try {
  console.log(JSON.stringify(await bench()))
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function bench() {
  const outDir = join(folder, 'dist')
  const file = join(folder, 'chargemaster.csv')
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } })
  await writeBenchFile(file, rows)
  const server = await preview({
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 4398 },
  })
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: requireBrowser(),
    viewport: { width: 1280, height: 800 },
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    page.setDefaultTimeout(300_000)
    await page.addInitScript(watchWrites)
    await page.goto(server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:4398/')
    await importFile(page, file)
    const writes = await measureEdits(page)
    const openMs = await measureOpen(page)
    const saveMs = quantile(
      writes.map(({ time }) => time),
      0.95,
    )
    const savedKB = Math.max(...writes.map(({ bytes }) => bytes)) / 1000
    return { rows, saveMs: rounded(saveMs), savedKB: rounded(savedKB), openMs: rounded(openMs) }
  } finally {
    await context.close()
    await server.close()
  }
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

async function importFile(page: Page, file: string): Promise<void> {
  await page.getByLabel('Open a chargemaster file').setInputFiles(file)
  await page.getByRole('button', { name: /^Import [\d,]+ lines?/ }).click()
  await page.locator(firstLine).waitFor()
  await page.getByRole('button', { name: 'No, leave CPT out' }).click()
  await page
    .getByText(/Code required\s*[\d,]+/)
    .first()
    .waitFor()
  const stop = page.getByRole('contentinfo').getByRole('button', { name: 'Stop' })
  await page.waitForTimeout(2000)
  if (await stop.isVisible()) await stop.click()
  await page.getByText('Saved in this browser').waitFor()
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
