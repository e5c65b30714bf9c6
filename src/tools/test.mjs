// `npm test`: every check of the project, one after the other; the first that fails ends it.
// The last line sums the unit tests and the browser stories: `N passed, N failed, N skipped`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { requireBrowser } from './browser.mjs'
import { build, installPackages, requireNode, root, run } from './project.mjs'

const results = join(root, 'node_modules/.cache/chargewright')
const unitResults = join(results, 'unit.json')
const storyResults = join(results, 'stories.json')
const total = { passed: 0, failed: 0, skipped: 0 }

requireNode()
installPackages()
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

stage('Types', () => run('tsc', ['--noEmit']))
stage('Format and lint', () => run('biome', ['check', '.']) || run('oxlint', ['--type-aware']))
stage(
  'Unit tests',
  () =>
    run('vitest', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitResults}`,
    ]),
  unitCounts,
)
stage('Build', build)
stage(
  'Browser stories',
  () =>
    run('playwright', ['test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json'], {
      CHROMIUM: requireBrowser(),
      PLAYWRIGHT_JSON_OUTPUT_FILE: storyResults,
    }),
  storyCounts,
)
finish()

/** Runs one stage; `counts` reads how many tests it ran. A stage that fails ends the run. */
function stage(name, act, counts = () => ({ passed: 0, failed: 0, skipped: 0 })) {
  console.log(`\n── ${name}`)
  const started = performance.now()
  const status = act()
  const { passed, failed, skipped } = counts()
  total.passed += passed
  total.skipped += skipped
  // A stage can fail without a failed test: a type error, or a test file that does not load.
  total.failed += status === 0 ? failed : Math.max(failed, 1)
  console.log(`── ${name}: ${status === 0 ? 'done' : 'failed'} in ${seconds(started)} s`)
  if (total.failed > 0) finish()
}

function finish() {
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
  process.exit(total.failed > 0 ? 1 : 0)
}

function unitCounts() {
  const report = readReport(unitResults)
  return {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  }
}

function storyCounts() {
  const stats = readReport(storyResults)?.stats
  return {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  }
}

/** The report a test runner wrote, or null when it ended before it could. */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function seconds(since) {
  return ((performance.now() - since) / 1000).toFixed(1)
}
