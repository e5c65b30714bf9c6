// `npm run -s bench:grid -- --rows N [--against] [--columns N]`: the grid of the built app in a headless Chromium, with N invented lines.
// Times are milliseconds. `openMs` is from choosing the file until the grid shows lines, `firstPaintMs` from
// asking for the screen until the grid shows lines that are in memory already. `scrollP95Ms` scrolls three
// lines a frame, `jumpP95Ms` through the whole sheet in 240 frames. Keys count from the key until it is painted.
// Of filters the median. `group…`: the lines by department, a heading above each. `heapMB` is the page’s, `allThreadsMB` with its workers’.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { build, preview } from 'vite'
import { answerQuestions } from './benchApp'
import { writeBenchFile } from './benchGridFile'
import {
  FILTERS,
  measureChange,
  measureHeap,
  measureKey,
  measureScroll,
  measureWorkerHeaps,
  quantile,
} from './benchGridMeasures'
import { measureRivals, type RivalFigures } from './benchRivals'
import { requireBrowser } from './browser.mjs'

/** The description of the first line shown; the columns before it are the line number and the charge code. */
const firstLine = '[role=row][aria-rowindex="2"] [aria-colindex="3"]'
const rowCount = { selector: '[role=grid], [role=treegrid]', attribute: 'aria-rowcount' }
const EDITS = 60
/** As fast as anybody types, and the same for every grid. */
const BETWEEN_KEYS_MS = 60
const PASTED_LINES = 1000
const PASTED_COLUMNS = 5
const pastedBlock = Array<string>(PASTED_LINES)
  .fill(Array<string>(PASTED_COLUMNS).fill('0450').join('\t'))
  .join('\n')

/** The figures shown side by side with other grids. */
const compared = [
  'firstPaintMs',
  'scrollP95Ms',
  'jumpP95Ms',
  'blankFrames',
  'keyP95Ms',
  'editP95Ms',
  'sortMs',
  'filterMs',
  'pasteMs',
  'heapMB',
] as const

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    columns: { type: 'string', default: '12' },
    against: { type: 'boolean', default: false },
  },
})
const rows = Number(values.rows)
if (!Number.isInteger(rows) || rows < 5000) {
  console.error('Give the number of lines, at least 5000: --rows 100000')
  process.exit(2)
}

const folder = await mkdtemp(join(tmpdir(), 'chargewright-bench-'))
try {
  console.log(JSON.stringify(await bench(), null, 0))
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function bench() {
  const outDir = join(folder, 'dist')
  const file = join(folder, 'chargemaster.csv')
  tell('building the app')
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } })
  await writeBenchFile(file, rows, Number(values.columns))
  const server = await preview({
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 4399 },
  })
  const browser = await chromium.launch({
    executablePath: requireBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const page = await context.newPage()
    page.setDefaultTimeout(300_000)
    await page.goto(server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:4399/')
    const own = await measureAll(page, file)
    await context.close()
    if (!values.against) return own
    const rivals = await measureRivals(browser, rows, pastedBlock, tell)
    console.error(compareTable(own, rivals))
    return { ...own, rivals }
  } finally {
    await browser.close()
    await server.close()
  }
}

async function measureAll(page: Page, file: string) {
  tell(`opening ${rows} lines`)
  const openMs = await openFile(page, file)
  tell('painting')
  const firstPaintMs = await measureFirstPaint(page)
  tell('sorting and filtering')
  const { sortMs, filterMs } = await measureViews(page)
  tell('scrolling')
  const steps = await measureScroll(page, 'steps')
  const jumps = await measureScroll(page, 'jumps')
  tell('editing')
  const { keys, commits } = await measureEdits(page)
  tell('pasting')
  const { pasteMs, undoMs } = await measurePaste(page)
  const heapMB = await measureHeap(page)
  const allThreadsMB = heapMB + (await measureWorkerHeaps(page))
  tell('grouping')
  const groups = await measureGroups(page)
  return rounded({
    rows,
    openMs,
    firstPaintMs,
    scrollP95Ms: quantile(steps.frames, 0.95),
    jumpP95Ms: quantile(jumps.frames, 0.95),
    blankFrames: steps.blank + jumps.blank,
    keyP95Ms: quantile(keys, 0.95),
    editP95Ms: quantile(commits, 0.95),
    pasteMs,
    undoMs,
    sortMs,
    filterMs,
    heapMB,
    allThreadsMB,
    ...groups,
  })
}

/** Opens the file as a person does; then waits until coding and checks are done, so that they disturb nothing. */
async function openFile(page: Page, file: string): Promise<number> {
  const input = page.getByLabel('Open a chargemaster file')
  await input.waitFor({ state: 'attached' })
  const start = performance.now()
  await input.setInputFiles(file)
  await page.getByRole('button', { name: /^Import [\d,]+ lines?/ }).click()
  await page.getByLabel('Your name').waitFor()
  const asked = performance.now()
  await answerQuestions(page)
  const answered = performance.now()
  await page.locator(firstLine).waitFor()
  const openMs = performance.now() - answered + asked - start
  await page
    .getByText(/Code required\s*[\d,]+/)
    .first()
    .waitFor()
  const stop = page.getByRole('button', { name: 'Stop', exact: true })
  await page.waitForTimeout(1000)
  if (await stop.isVisible()) await stop.click()
  // The engine goes on learning the coded lines after the search was stopped; once it has, it answers for the active line.
  await page.getByText('Looking for codes…', { exact: true }).waitFor({ state: 'hidden' })
  await untilIdle(page)
  return openMs
}

/** The worker answers in order: once it found these words, nothing else is waiting. */
async function untilIdle(page: Page): Promise<void> {
  const search = page.getByRole('searchbox', { name: 'Find lines' })
  for (const words of ['screw plate', ''])
    await measureChange(page, rowCount, () => search.fill(words))
}

async function measureFirstPaint(page: Page): Promise<number> {
  const screens = page.getByRole('navigation', { name: 'Screens' })
  await screens.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('grid', { name: 'Charge lines' }).waitFor({ state: 'detached' })
  await page.waitForTimeout(500)
  const time = await measureChange(page, { selector: firstLine, attribute: null }, () =>
    screens.getByRole('button', { name: 'Lines' }).click(),
  )
  await page.waitForTimeout(500)
  return time
}

/** Sorts by the description and finds words, as a person does; then all lines are shown as before. */
async function measureViews(page: Page): Promise<{ sortMs: number; filterMs: number }> {
  const heading = page
    .getByRole('columnheader', { name: 'Description' })
    .getByRole('button')
    .first()
  const search = page.getByRole('searchbox', { name: 'Find lines' })
  const first = { selector: firstLine, attribute: null }
  const sortMs = await measureChange(page, first, () => heading.click())
  await page.waitForTimeout(500)
  const filters: number[] = []
  for (let i = 0; i < FILTERS; i++) {
    filters.push(await measureChange(page, rowCount, () => search.fill('stent kit')))
    await page.waitForTimeout(500)
    await measureChange(page, rowCount, () => search.fill(''))
    await page.waitForTimeout(500)
  }
  await heading.click()
  await measureChange(page, first, () => heading.click())
  await page.waitForTimeout(500)
  return { sortMs, filterMs: quantile(filters, 0.5) }
}

/** Puts the lines together by department, scrolls through them, collapses all groups and opens them again. */
async function measureGroups(page: Page) {
  const menu = page.getByRole('button', { name: /^(?:Group|By )/ })
  const choose = async (name: string) => {
    await menu.click()
    const item = page
      .getByRole('menuitemcheckbox', { name })
      .or(page.getByRole('menuitem', { name }))
    return measureChange(page, rowCount, () => item.click())
  }
  await untilIdle(page)
  const groupMs = await choose('Department')
  const steps = await measureScroll(page, 'steps')
  const jumps = await measureScroll(page, 'jumps')
  const collapseMs = await choose('Collapse all groups')
  const expandMs = await choose('Expand all groups')
  return {
    groupMs,
    collapseMs,
    expandMs,
    groupScrollP95Ms: quantile(steps.frames, 0.95),
    groupJumpP95Ms: quantile(jumps.frames, 0.95),
    groupBlankFrames: steps.blank + jumps.blank,
  }
}

async function measureEdits(page: Page): Promise<{ keys: number[]; commits: number[] }> {
  await page.getByRole('grid', { name: 'Charge lines' }).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowRight')
  const keys: number[] = []
  const commits: number[] = []
  for (let i = 0; i < EDITS; i++) {
    keys.push(await measureKey(page, 'X'))
    await page.waitForTimeout(BETWEEN_KEYS_MS)
    commits.push(await measureKey(page, 'Enter'))
    await page.waitForTimeout(BETWEEN_KEYS_MS)
  }
  return { keys, commits }
}

/** Pastes a block of 5,000 cells from the clipboard into the first columns, and takes it back. */
async function measurePaste(page: Page): Promise<{ pasteMs: number; undoMs: number }> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), pastedBlock)
  await page.keyboard.press('Control+Home')
  await page.waitForTimeout(500)
  const pasteMs = await measureKey(page, 'Control+v')
  await page.waitForTimeout(2000)
  const undoMs = await measureKey(page, 'Control+z')
  await page.waitForTimeout(2000)
  return { pasteMs, undoMs }
}

/** The figures of all grids side by side; a dash where a grid has no such thing. */
function compareTable(
  own: Readonly<Record<(typeof compared)[number], number>>,
  rivals: readonly RivalFigures[],
): string {
  const cell = (value: number | null) =>
    value === null ? '–' : String(Math.round(value * 10) / 10)
  const table = [
    ['', 'Chargewright', ...rivals.map(({ grid }) => grid)],
    ...compared.map((name) => [name, cell(own[name]), ...rivals.map((rival) => cell(rival[name]))]),
  ]
  return table.map((row) => row.map((text) => text.padEnd(26)).join('')).join('\n')
}

/** Progress, apart from the result. */
function tell(what: string): void {
  console.error(`… ${what}`)
}

function rounded<Figures extends Record<string, number>>(figures: Figures): Figures {
  const entries = Object.entries(figures).map(([name, value]) => [
    name,
    Math.round(value * 10) / 10,
  ])
  return Object.fromEntries(entries) as Figures
}
