// `npm run -s bench:export -- --rows N`: all lines of N invented ones written as CSV, in a headless Chromium.
// `downloadMs` is from the button until the file is handed to the browser, `folderMs` until it stands in a folder (the
// browser’s own, which takes files the same way as one of the disk). `grownMB` is how much more memory the pages of the
// browser hold at most while they write than before (Linux only).
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { CDPSession, Page } from '@playwright/test'
import { importBenchFile, rowsAsked, withBuiltApp } from './benchApp'

const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' } } })
const rows = rowsAsked(values.rows)

console.log(
  JSON.stringify(
    await withBuiltApp(
      (context) => context.addInitScript(offerOwnFolder),
      async (page, folder) => {
        await importBenchFile(page, folder, rows)
        return bench(page)
      },
    ),
  ),
)

async function bench(page: Page) {
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('radio', { name: /^All lines/ }).check()
  const browser = page.context().browser()
  const session = await browser?.newBrowserCDPSession()
  const download = await measure(page, session, /^Save the .*file/)
  const folder = await measure(page, session, 'Save into a folder…')
  return {
    rows,
    downloadMs: download.time,
    downloadGrownMB: download.grownMB,
    folderMs: folder.time,
    folderGrownMB: folder.grownMB,
  }
}

/** The folder that a person would choose: the browser’s own. */
function offerOwnFolder(): void {
  Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() })
}

async function measure(page: Page, session: CDPSession | undefined, name: string | RegExp) {
  const button = page.getByRole('button', { name })
  await button.waitFor()
  const before = await pagesMB(session)
  let most = before
  const sampling = setInterval(() => {
    void pagesMB(session).then((now) => {
      most = Math.max(most, now)
    })
  }, 200)
  const start = performance.now()
  await button.click()
  await page.getByText(/files? (is|are) ready/).waitFor()
  const time = Math.round(performance.now() - start)
  clearInterval(sampling)
  await page.getByRole('button', { name: 'Dismiss' }).click()
  return { time, grownMB: Math.round(most - before) }
}

/** Megabytes that the processes of pages hold now; 0 where the system does not tell. */
async function pagesMB(session: CDPSession | undefined): Promise<number> {
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] }
  const pages = processInfo.filter(({ type }) => type === 'renderer')
  return pages.reduce((sum, { id }) => sum + residentMB(id), 0)
}

function residentMB(process: number): number {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
