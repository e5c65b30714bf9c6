import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { requireBrowser } from '../src/tools/browser.mjs'

// Workers read this file again: the browser is looked for once and handed on.
process.env.CHROMIUM ??= requireBrowser()

const port = Number(process.env.E2E_PORT ?? 4317)
const root = fileURLToPath(new URL('..', import.meta.url))

/** The stories run against the built app (`npm run build`), in a real browser, two at a time. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'UTC',
    acceptDownloads: true,
    // A colour half way between light and dark is no fault of contrast: nothing fades while stories look.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace films every page, which takes half of the time; a failure is told in words and in one picture.
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM, args: browserArguments() },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: root,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
})

/** Without these a Chromium in a container fails to start, or calls home while the stories run. */
function browserArguments(): string[] {
  return [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
}
