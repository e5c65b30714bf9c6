import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Which folder may import which, beside itself and `core/UserError`. The longest folder that fits counts. */
const mayImport: Record<string, readonly string[]> = {
  'core/UserError': [],
  'core/chargemaster': [],
  'core/sheet': ['core/chargemaster'],
  'core/history': ['core/sheet', 'core/chargemaster', '@noble/hashes'],
  'core/reference': ['core/chargemaster'],
  'core/import': ['core/chargemaster', 'core/sheet', 'papaparse', 'hucre'],
  'core/coding': ['core/chargemaster', 'core/sheet', 'core/reference', 'core/text'],
  'core/text': [],
  'core/checks': ['core/chargemaster', 'core/sheet', 'core/reference', 'core/coding', 'core/text'],
  'core/suggestions': ['core/chargemaster', 'core/reference', 'core/text'],
  'core/export': [
    'core/chargemaster',
    'core/sheet',
    'core/import',
    'core/history',
    'core/coding',
    'core/checks',
    'hucre',
    'papaparse',
  ],
  'core/settings': [
    'core/chargemaster',
    'core/history',
    'core/reference',
    'core/checks',
    'core/export',
    'papaparse',
  ],
  'core/review': [
    'core/chargemaster',
    'core/sheet',
    'core/history',
    'core/checks',
    'core/text',
    'hucre',
  ],
  'core/analysis': [
    'core/settings',
    'core/chargemaster',
    'core/sheet',
    'core/history',
    'core/reference',
    'core/coding',
    'core/checks',
    'core/export',
    'core/review',
    'core/import',
  ],
  'core/workspace': ['core/chargemaster', 'core/history', 'core/import', 'core/sheet'],
  'core/core.test.ts': ['core'],
  workers: ['core', '@noble/hashes'],
  store: ['core', 'workers', 'zustand', 'idb', 'react'],
  'ui/parts': ['react', 'react-dom', '@base-ui/react', 'lucide-react'],
  'ui/grid': [
    'core',
    'store',
    'ui/parts',
    'react',
    'react-dom',
    '@tanstack/react-table',
    'lucide-react',
    '@base-ui/react',
  ],
  ui: ['core', 'store', 'ui', 'react', 'react-dom', 'lucide-react', '@base-ui/react'],
  'main.tsx': ['core', 'workers', 'store', 'ui', 'react', 'react-dom'],
  tools: ['core', 'vite', '@playwright/test', 'node:'],
}

const isIn = (place: string) => (folder: string) =>
  place === folder ||
  place.startsWith(`${folder}/`) ||
  place.startsWith(`${folder}.`) ||
  (folder.endsWith(':') && place.startsWith(folder))

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && file !== 'architecture.test.ts')

test.each(files)('%s imports only what its folder may', (file) => {
  const folder = Object.keys(mayImport)
    .filter((name) => isIn(file)(name))
    .sort((a, b) => b.length - a.length)[0]
  if (!folder) throw new Error(`${file} is in no folder listed in mayImport.`)
  const isTest = /\.(?:test|bench)\.tsx?$/.test(file)
  const allowed = [
    folder,
    'core/UserError',
    ...(mayImport[folder] ?? []),
    ...(isTest ? ['vitest', 'node:', 'core/chargemaster', 'core/sheet', 'node-hl7-client'] : []),
  ]
  const source = readFileSync(`src/${file}`, 'utf8')
  for (const [, target = ''] of source.matchAll(/\b(?:from|import)\s*\(?\s*'([^'\s]+)'/g)) {
    const found = target.startsWith('.')
      ? new URL(target, `file:///${file}`).pathname.slice(1)
      : target
    expect(allowed.some(isIn(found)), `${file} may not import ${found}`).toBe(true)
  }
})

test('core is pure: no clock, no network, no document', () => {
  for (const file of files.filter((name) => name.startsWith('core/') && !name.includes('.test.'))) {
    const source = readFileSync(`src/${file}`, 'utf8')
    expect(source, file).not.toMatch(
      /\b(?:Date\.now|new Date\(\)|fetch\(|document\.|window\.|localStorage|indexedDB|Math\.random)/,
    )
  }
})
