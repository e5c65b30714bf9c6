// Runs one of the TypeScript tools of this folder: `node src/tools/run.mjs benchImport --files DIR`.
// Node 20 cannot load TypeScript, so Vite bundles the tool first: hot loops then run at full speed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const [tool = '', ...args] = process.argv.slice(2)
const entry = `${root}src/tools/${tool}.ts`
if (!existsSync(entry)) {
  console.error(`There is no tool src/tools/${tool}.ts.`)
  process.exit(2)
}
if (!existsSync(`${root}node_modules/vite`)) {
  console.error('Run `npm ci` first: the packages of the project are not installed.')
  process.exit(2)
}

const { build } = await import('vite')
const outDir = `${root}node_modules/.cache/chargewright-tools/${tool}`
await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: {
    ssr: entry,
    outDir,
    emptyOutDir: true,
    minify: false,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: `${tool}.mjs` } },
  },
})
const { status } = spawnSync(
  process.execPath,
  ['--max-old-space-size=12000', `${outDir}/${tool}.mjs`, ...args],
  { stdio: 'inherit', cwd: process.cwd() },
)
process.exit(status ?? 1)
