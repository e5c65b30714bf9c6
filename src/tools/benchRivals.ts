import { spawnSync } from 'node:child_process'
import { cpSync, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { build, preview } from 'vite'
import { FILTERS, measureHeap, measureKey, measureRivalScroll, quantile } from './benchGridMeasures'

/** The figures that can be compared; null where a grid has no such thing. */
export interface RivalFigures {
  readonly grid: string
  readonly firstPaintMs: number | null
  readonly scrollP95Ms: number | null
  readonly jumpP95Ms: number | null
  readonly blankFrames: number | null
  readonly keyP95Ms: number | null
  readonly editP95Ms: number | null
  readonly sortMs: number | null
  readonly filterMs: number | null
  readonly pasteMs: number | null
  readonly heapMB: number | null
}

const rivals = [
  { page: 'ag', name: 'AG Grid Community 36.2.0' },
  { page: 'glide', name: 'Glide Data Grid 6.0.3' },
  { page: 'revo', name: 'RevoGrid 4.28.1' },
] as const
const EDITS = 30

/** What a page of `grids/` offers to the script. */
interface RivalPage {
  readonly scroller: string
  readonly mount: () => Promise<number>
  readonly sort: () => Promise<number>
  readonly filter: () => Promise<number>
  readonly focus: () => unknown
  readonly clickAt?: { readonly x: number; readonly y: number }
  readonly canPaste: boolean
}

type RivalWindow = Window & { readonly grid: RivalPage }

/** Runs the same script on the other grids, each in a fresh window, with as many lines of the same kind. */
export async function measureRivals(
  browser: Browser,
  rows: number,
  block: string,
  tell: (what: string) => void,
): Promise<RivalFigures[]> {
  const folder = installed(tell)
  const input = Object.fromEntries(
    rivals.map(({ page }) => [page, resolve(folder, `${page}.html`)]),
  )
  const outDir = resolve(folder, 'dist')
  await build({
    root: folder,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, rollupOptions: { input } },
  })
  const server = await preview({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 4398 },
  })
  const figures: RivalFigures[] = []
  try {
    for (const { page: file, name } of rivals) {
      tell(name)
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      const page = await context.newPage()
      page.setDefaultTimeout(300_000)
      await page.goto(`${server.resolvedUrls?.local[0] ?? ''}${file}.html?rows=${rows}`)
      await page.waitForFunction(() => 'grid' in window)
      figures.push({ grid: name, ...(await measureRival(page, block)) })
      await context.close()
    }
  } finally {
    await server.close()
  }
  return figures
}

async function measureRival(page: Page, block: string): Promise<Omit<RivalFigures, 'grid'>> {
  const ask = <Answer>(read: (grid: RivalPage) => Answer | Promise<Answer>) =>
    page.evaluate(`(${read.toString()})(window.grid)`) as Promise<Answer>
  const firstPaintMs = await ask((grid) => grid.mount())
  await page.waitForTimeout(500)
  const sortMs = await ask((grid) => grid.sort())
  const filters: number[] = []
  for (let i = 0; i < FILTERS; i++) {
    filters.push(await ask((grid) => grid.filter()))
    await page.waitForTimeout(500)
  }
  const scroller = await ask((grid) => grid.scroller)
  const steps = await measureRivalScroll(page, scroller, 'steps')
  const jumps = await measureRivalScroll(page, scroller, 'jumps')
  await focusFirst(page)
  const keys: number[] = []
  const commits: number[] = []
  for (let i = 0; i < EDITS; i++) {
    keys.push(await measureKey(page, 'X'))
    await page.waitForTimeout(60)
    commits.push(await measureKey(page, 'Enter'))
    await page.waitForTimeout(60)
  }
  const canPaste = await ask((grid) => grid.canPaste)
  let pasteMs: number | null = null
  if (canPaste) {
    await page.evaluate((text) => navigator.clipboard.writeText(text), block)
    await focusFirst(page)
    pasteMs = await measureKey(page, 'Control+v')
    await page.waitForTimeout(2000)
  }
  return {
    firstPaintMs,
    scrollP95Ms: quantile(steps.frames, 0.95),
    jumpP95Ms: quantile(jumps.frames, 0.95),
    blankFrames: steps.blank === null || jumps.blank === null ? null : steps.blank + jumps.blank,
    keyP95Ms: quantile(keys, 0.95),
    editP95Ms: quantile(commits, 0.95),
    sortMs,
    filterMs: quantile(filters, 0.5),
    pasteMs,
    heapMB: await measureHeap(page),
  }
}

async function focusFirst(page: Page): Promise<void> {
  const place = await page.evaluate(async () => {
    const { grid } = window as unknown as RivalWindow
    await grid.focus()
    return grid.clickAt ?? null
  })
  await page.waitForTimeout(300)
  if (place) await page.mouse.click(place.x, place.y)
  await page.waitForTimeout(200)
}

/** The pages with their packages, in the cache of tools: the project itself has none of them. */
function installed(tell: (what: string) => void): string {
  const folder = resolve('node_modules/.cache/chargewright-grids')
  cpSync(resolve('src/tools/grids'), folder, { recursive: true })
  if (!existsSync(resolve(folder, 'node_modules/ag-grid-community'))) {
    tell('installing the other grids')
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (status !== 0) throw new Error('The other grids could not be installed: npm ci failed.')
  }
  return folder
}
