// Finds a Chromium for the browser stories and the grid benchmark, or gets one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { root } from './project.mjs'

const commands = [
  // The same engine without a browser's windows: a page opens in half the time.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]

const places = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name] ?? '')
    .filter((folder) => folder !== '')
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
}

/**
 * Path of a Chromium or Chrome that starts, or null: the one that `CHROMIUM` names, one that is installed,
 * or the one Playwright downloaded.
 */
export function findBrowser() {
  const named = process.env.CHROMIUM
  if (named) {
    if (starts(named)) return named
    console.error(`CHROMIUM names ${named}, which does not start; looking for another one.`)
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => commands.map((command) => join(folder, command)))
  const candidates = [...onPath, ...(places[process.platform] ?? []), playwrightsOwn()]
  return candidates.find((path) => starts(path)) ?? null
}

/** Like `findBrowser`, but gets a Chromium where there is none; ends with a sentence where that fails. */
export function requireBrowser() {
  const found = findBrowser() ?? (download() || installPackage() ? findBrowser() : null)
  if (found) return found
  console.error(
    'The browser stories need Chromium or Chrome, and none could be found or installed.\n' +
      'Install one (Debian and Ubuntu: apt-get install chromium; others: https://www.google.com/chrome),\n' +
      'or set CHROMIUM to the path of its program, then run the command again.',
  )
  process.exit(1)
}

function starts(path) {
  if (!path || !existsSync(path)) return false
  // On Windows and macOS `--version` opens a window or is slow, and a program that is there works.
  if (process.platform === 'win32' || process.platform === 'darwin') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

function playwrightsOwn() {
  try {
    return createRequire(join(root, 'package.json'))('playwright').chromium.executablePath()
  } catch {
    return ''
  }
}

/** Downloads Playwright's Chromium into its cache; true when that went well and it starts. */
function download() {
  console.log('No Chromium or Chrome found; downloading the one Playwright offers …')
  const cli = join(root, 'node_modules/playwright/cli.js')
  const args = [cli, 'install', 'chromium', '--no-shell']
  // A machine without a way out would otherwise wait for minutes.
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', timeout: 240_000 })
  return starts(playwrightsOwn())
}

/** On Debian and its kin, as root: installs the `chromium` package. */
function installPackage() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log('Installing the chromium package (apt-get) …')
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  return (
    apt('update', '-qq') &&
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core')
  )
}
