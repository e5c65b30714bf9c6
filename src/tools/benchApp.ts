import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { build, preview } from 'vite'
import { writeBenchFile } from './benchGridFile'
import { requireBrowser } from './browser.mjs'

/** The description of the first line shown. */
export const firstLine = '[role=row][aria-rowindex="2"] [aria-colindex="3"]'

/** The number of lines a bench was asked for, from `--rows`; ends the process with a sentence where it is none. */
export function rowsAsked(text: string): number {
  const rows = Number(text)
  if (Number.isInteger(rows) && rows >= 1000) return rows
  console.error('Give the number of lines, at least 1000: --rows 100000')
  process.exit(2)
}

/** Builds and serves the app, opens it in a headless Chromium with a profile on disk, and clears up behind `measure`. */
export async function withBuiltApp<Result>(
  prepare: (context: BrowserContext) => Promise<unknown>,
  measure: (page: Page, folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'chargewright-bench-'))
  const outDir = join(folder, 'dist')
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } })
  const server = await preview({ logLevel: 'error', build: { outDir }, preview: { port: 4398 } })
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: requireBrowser(),
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
  try {
    await prepare(context)
    const page = context.pages()[0] ?? (await context.newPage())
    page.setDefaultTimeout(300_000)
    await page.goto(server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:4398/')
    return await measure(page, folder)
  } finally {
    await context.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Imports so many invented lines as a person does, and waits until all is done that follows by itself. */
export async function importBenchFile(page: Page, folder: string, rows: number): Promise<void> {
  const file = join(folder, 'chargemaster.csv')
  await writeBenchFile(file, rows)
  await page.getByLabel('Open a chargemaster file').setInputFiles(file)
  await page.getByRole('button', { name: /^Import [\d,]+ lines?/ }).click()
  await answerQuestions(page)
  await page.locator(firstLine).waitFor()
  await page
    .getByText(/Code required\s*[\d,]+/)
    .first()
    .waitFor()
  const stop = page.getByRole('button', { name: 'Stop', exact: true })
  await page.waitForTimeout(2000)
  if (await stop.isVisible()) await stop.click()
  await page.getByText('Saved in this browser').waitFor()
}

/** Answers what is asked once per browser, before the first import is opened. */
export async function answerQuestions(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Bench')
  await page.getByRole('button', { name: 'No, leave CPT out' }).click()
}
