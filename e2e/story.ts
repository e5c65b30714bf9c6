import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, test as base, chromium, expect, type Page } from '@playwright/test'
import { exportScreen } from './screens/export'
import { importScreen } from './screens/import'
import { inspector } from './screens/inspector'
import { linesScreen } from './screens/lines'
import { referenceDialog } from './screens/references'
import { reviewScreen } from './screens/review'
import { rulesScreen } from './screens/rules'
import { startScreen } from './screens/start'
import { takeAllDialog } from './screens/takeAll'

export { expect }

/** A hospital's real file, kept outside the repository; stories on it are skipped where it is missing. */
export const realFile = fileURLToPath(
  new URL(
    '../../shared/chargemasters/hahnemann-university-hospital--HUHCDM-2018.10.18-Price-Transparency.xlsx',
    import.meta.url,
  ),
)
export const hasRealFile = existsSync(realFile)
export const whyNoRealFile =
  'The real chargemaster is not on this machine (../shared/chargemasters).'

/** What a user can do in one window. */
export function screensOf(page: Page) {
  const start = startScreen(page)
  const importing = importScreen(page)
  const lines = linesScreen(page)
  return {
    page,
    start,
    importing,
    lines,
    inspector: inspector(page),
    takeAll: takeAllDialog(page),
    references: referenceDialog(page),
    exporting: exportScreen(page),
    review: reviewScreen(page),
    rules: rulesScreen(page),

    /** From the start screen to the lines of the sample; with CPT codes where the organisation has a licence. */
    async openSample({ licensed = true } = {}) {
      await start.open()
      await start.openSample()
      await importing.finish()
      await lines.answerLicence(licensed ? 'Yes, we are licensed' : 'No, leave CPT out')
      await lines.ready()
    },

    async openRealFile() {
      await start.open()
      await start.openFile(realFile)
      await importing.finish()
      await lines.answerLicence('Yes, we are licensed')
      await lines.ready()
    },
  }
}

/** Opens the sample again, which is open in another tab of the same browser: this one follows. */
export async function followingTab(context: BrowserContext): Promise<App> {
  const second = screensOf(await context.newPage())
  await second.start.open()
  await second.start.reopen(/^chargewright-sample/)
  await second.lines.ready()
  return second
}

export type App = ReturnType<typeof screensOf>

/** A browser with a profile on disk: what it keeps survives its windows, unlike a private one. */
export interface KeptBrowser {
  /** Opens a window; one that was open before is closed first. */
  open(): Promise<App>
}

interface Fixtures {
  app: App
  keptBrowser: KeptBrowser
}

export const test = base.extend<Fixtures>({
  app: async ({ page }, provide) => {
    const troubles = watchForTrouble(page)
    await provide(screensOf(page))
    expect(troubles, 'errors in the browser’s console').toEqual([])
  },

  keptBrowser: async ({ baseURL, viewport, launchOptions }, provide) => {
    const profile = await mkdtemp(join(tmpdir(), 'chargewright-profile-'))
    const windows: BrowserContext[] = []
    await provide({
      async open() {
        await windows.pop()?.close()
        const context = await chromium.launchPersistentContext(profile, {
          ...launchOptions,
          viewport,
          ...(baseURL === undefined ? {} : { baseURL }),
        })
        windows.push(context)
        return screensOf(context.pages()[0] ?? (await context.newPage()))
      },
    })
    await windows.pop()?.close()
    await rm(profile, { recursive: true, force: true })
  },
})

/** Collects what a user would never see but a developer must: exceptions and refused connections. */
function watchForTrouble(page: Page): string[] {
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  return troubles
}
