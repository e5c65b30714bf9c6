import { readFileSync, rmSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** Leaves the Level I packs out of a build made with `VITE_LEVEL_ONE=off`. */
function withoutLevelOne(): Plugin {
  let outDir = ''
  return {
    name: 'without-level-one',
    apply: () => process.env.VITE_LEVEL_ONE === 'off',
    configResolved: (config) => {
      outDir = config.build.outDir
    },
    closeBundle: () => {
      for (const name of ['level1.pack', 'suggestions-level1.pack'])
        rmSync(`${outDir}/reference/${name}`, { force: true })
    },
  }
}

/** Lets the development server put its own script into the page, which the policy of the built page forbids. */
function withoutContentPolicy(): Plugin {
  return {
    name: 'without-content-policy',
    apply: 'serve',
    transformIndexHtml: (html) =>
      html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>\s*/, ''),
  }
}

/** The policy of the page. A worker has that of its own response, so the server sends it with every file. */
function contentPolicy(): string {
  const page = readFileSync(new URL('./index.html', import.meta.url), 'utf8')
  const policy = /"Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1]
  if (policy === undefined) throw new Error('index.html has no Content-Security-Policy.')
  return policy
}

/** `VITE_LEVEL_ONE=off` builds the app without the Level I (CPT) pack. */
export default defineConfig({
  base: './',
  plugins: [react(), withoutLevelOne(), withoutContentPolicy()],
  worker: { format: 'es' },
  build: { target: 'es2022' },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', headers: { 'Content-Security-Policy': contentPolicy() } },
  test: { include: ['src/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
})
