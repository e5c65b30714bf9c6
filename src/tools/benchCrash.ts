// `npm run -s bench:crash -- --kills N --seed S`: kills Chromium (SIGKILL) at N moments drawn from a seed, during edits
// and during imports, and opens it again on the same profile. Fails when a workspace cannot be read, when its trail is
// broken, or when an edit older than a second is gone.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { build, preview } from 'vite'
import { answerQuestions } from './benchApp'
import { writeBenchFile } from './benchGridFile'
import { requireBrowser } from './browser.mjs'
import { repeatableRandom } from './suggestions/random'

const LINES = 5000
const DEBUG_PORT = 9377
/** An edit older than this when the browser is killed must be there again. */
const LOST_AT_MOST_MS = 1000
const grid = '[role=grid][aria-label="Charge lines"]'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
})
const kills = Number(values.kills)
const chance = repeatableRandom(Number(values.seed))
const folder = await mkdtemp(join(tmpdir(), 'chargewright-crash-'))
const outDir = join(folder, 'dist')
const file = join(folder, 'chargemaster.csv')
await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } })
await writeBenchFile(file, LINES)
const server = await preview({
  logLevel: 'error',
  build: { outDir },
  preview: { host: '127.0.0.1', port: 4397 },
})
const address = server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:4397/'
const troubles: string[] = []
try {
  await run()
} finally {
  await server.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
console.log(JSON.stringify({ kills, seed: Number(values.seed), troubles }))
process.exit(troubles.length > 0 ? 1 : 0)

async function run(): Promise<void> {
  let expected = 0
  for (let kill = 0; kill <= kills; kill++) {
    const browser = await start()
    const { page } = browser
    await page.goto(address)
    if (kill === 0) await importFile(page)
    const before = kill === 0 ? 1 : await reopen(page, kill)
    if (before < expected) troubles.push(`Kill ${kill}: ${before} acts of ${expected} are there.`)
    if (kill === kills) {
      await openOthers(page)
      return browser.kill()
    }
    if (kill % 5 === 4) {
      await killDuringImport(page, browser.kill)
      expected = before
    } else {
      expected = before + (await killDuringEdits(page, browser.kill))
    }
    console.error(`… kill ${kill + 1} of ${kills}`)
  }
}

interface Started {
  readonly page: Page
  readonly kill: () => Promise<void>
}

/** Chromium as a process of our own, so that it can be killed without a word. */
async function start(): Promise<Started> {
  const child = spawn(
    requireBrowser(),
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--remote-debugging-port=${DEBUG_PORT}`,
      'about:blank',
    ],
    // A group of its own: Debian’s Chromium is started by a script, which must not die alone.
    { stdio: 'ignore', detached: true },
  )
  const connected = await connect()
  const context = connected.contexts()[0] ?? (await connected.newContext())
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  return { page, kill: () => killed(child) }
}

async function connect() {
  for (let tries = 0; ; tries++) {
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${DEBUG_PORT}`)
    } catch (error) {
      if (tries > 100) throw error
      await pause(200)
    }
  }
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  await gone
  await pause(500)
}

async function importFile(page: Page): Promise<void> {
  await page.getByLabel('Open a chargemaster file').setInputFiles(file)
  await page.getByRole('button', { name: /^Import [\d,]+ lines?/ }).click()
  await answerQuestions(page)
  await page.locator(grid).waitFor()
  await page.waitForTimeout(3000)
}

/** Opens the workspace with the most acts again; gives how many it has, and says when its trail is broken. */
async function reopen(page: Page, kill: number): Promise<number> {
  const recent = page.getByRole('region', { name: 'Recent workspaces' })
  await recent.getByRole('button', { name: /^chargemaster/ }).click()
  await page.locator(grid).waitFor()
  // The browser keeps small settings some seconds later than work: a name just given may have to be given again.
  if (await page.getByRole('dialog', { name: 'Before you start' }).isVisible())
    await answerQuestions(page)
  await page.getByRole('button', { name: 'History' }).click()
  await page.getByRole('button', { name: 'Verify' }).click()
  const verdict = page.getByText(/The trail is (?:not )?whole/)
  const text = await verdict.innerText()
  if (!text.includes('is whole')) troubles.push(`Kill ${kill}: ${text}`)
  await page.getByRole('button', { name: 'Lines' }).click()
  await page.locator(grid).waitFor()
  return Number(/whole: ([\d,]+)/.exec(text)?.[1]?.replaceAll(',', '') ?? 0)
}

/** Every workspace whose import was cut short and that is in the list opens. */
async function openOthers(page: Page): Promise<void> {
  const others = page
    .getByRole('region', { name: 'Recent workspaces' })
    .getByRole('button', { name: /^another/ })
  const goToStart = () => page.getByRole('button', { name: 'Chargewright' }).first().click()
  await goToStart()
  await page.getByRole('region', { name: 'Recent workspaces' }).waitFor()
  const count = await others.count()
  for (let index = 0; index < count; index++) {
    await others.nth(index).click()
    await page.locator(grid).waitFor()
    await goToStart()
  }
  console.error(`… ${count} imports were kept before the kill, and open`)
}

/** Edits without a pause until the browser is killed; gives how many edits were then older than a second. */
async function killDuringEdits(page: Page, kill: () => Promise<void>): Promise<number> {
  await page.locator(grid).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowRight')
  const done: number[] = []
  const end = performance.now() + 300 + chance() * 4000
  while (performance.now() < end) {
    await page.keyboard.type(String(Math.floor(chance() * 1e6)))
    await page.keyboard.press('Enter')
    done.push(performance.now())
  }
  const at = performance.now()
  await kill()
  return done.filter((time) => at - time > LOST_AT_MOST_MS).length
}

async function killDuringImport(page: Page, kill: () => Promise<void>): Promise<void> {
  const second = join(folder, 'another.csv')
  await writeFile(second, `Charge Code,Description,Price\n1,LINE ${chance()},2.00\n`)
  await page.getByRole('button', { name: 'Chargewright' }).first().click()
  await page.getByLabel('Open a chargemaster file').setInputFiles(second)
  await page.getByRole('button', { name: /^Import [\d,]+ lines?/ }).click()
  await pause(chance() * 400)
  await kill()
}

function pause(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time))
}
