// What `npm start` and `npm test` share. Plain Node without packages: it runs before any is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the project, with a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The program of an installed package, as arguments for Node: no shell, the same on every system. */
const programs = {
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  oxlint: 'oxlint/bin/oxlint',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
}

/** Ends with a sentence when this Node is too old for the packages (`engines` in package.json). */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return
  console.error(
    `Chargewright needs Node 20.19 or later (or 22.12 or later); this is Node ${process.versions.node}.\n` +
      'Install a current Node from https://nodejs.org and run the command again.',
  )
  process.exit(1)
}

/** Installs the packages when none are there, or when the lock file is newer than they are. */
export function installPackages() {
  // npm writes this file last, so an install that was cut short is repeated.
  const installed = timeOf('node_modules/.package-lock.json')
  if (installed > 0 && installed >= timeOf('package-lock.json')) return
  console.log('Installing the packages (npm ci) …')
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status === 0) return
  console.error(
    'The packages could not be installed. npm says why above; check that this machine reaches\n' +
      'its npm registry, then run the command again.',
  )
  process.exit(1)
}

/** Runs a program of an installed package; returns its exit code. */
export function run(program, args, env = {}) {
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', programs[program]), ...args],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } },
  )
  return status ?? 1
}

/** Builds `dist` when a source is newer than it, or when it was built with other flags. */
export function buildIfStale() {
  const built = timeOf('dist/index.html')
  const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']
  if (built > 0 && built >= newest(sources) && builtWith() === flags()) return
  console.log('Building the app …')
  if (build() !== 0) {
    console.error('The app could not be built; the reason stands above.')
    process.exit(1)
  }
}

/** Builds `dist`; returns the exit code. */
export function build() {
  const status = run('vite', ['build', '--logLevel', 'warn'])
  if (status === 0) writeFileSync(join(root, flagFile), flags())
  return status
}

const flagFile = 'dist/.build-flags'
const flags = () => `VITE_LEVEL_ONE=${process.env.VITE_LEVEL_ONE ?? ''}`

/** The flags `dist` was built with; a build by `npm run build` leaves none and is taken as it is. */
function builtWith() {
  const file = join(root, flagFile)
  return existsSync(file) ? readFileSync(file, 'utf8') : flags()
}

/** When a file was last written, in milliseconds; 0 where there is none. */
function timeOf(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** When the newest of these files and the files in these folders was written. Tests are no sources. */
function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const place = join(root, path)
      if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return timeOf(path)
      const files = readdirSync(place, { recursive: true, encoding: 'utf8' })
      return Math.max(
        0,
        ...files.filter((file) => !file.includes('.test.')).map((file) => timeOf(join(path, file))),
      )
    }),
  )
}
