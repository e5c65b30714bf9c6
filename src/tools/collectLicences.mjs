// Writes public/help/licences.txt: the licence texts of all packages that end up in the built app.
// Run it after a change of dependencies: node src/tools/collectLicences.mjs
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './project.mjs'

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const shipped = Object.entries(lock.packages)
  .filter(([folder, entry]) => folder !== '' && !entry.dev && !folder.includes('@types/'))
  .filter(([folder]) => existsSync(join(root, folder)))
  .map(([folder, { version, license }]) => ({
    name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version,
    license,
    text: licenceText(join(root, folder)),
  }))

const parts = shipped.map(
  ({ name, version, license, text }) =>
    `${name} ${version} (${license})\n${'-'.repeat(72)}\n${text}`,
)
const head = 'Software in Chargewright and its licences. Chargewright itself: Apache License 2.0.'
writeFileSync(join(root, 'public/help/licences.txt'), `${[head, ...parts].join('\n\n\n')}\n`)
console.log(`${shipped.length} licences in public/help/licences.txt`)

function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
  return file === undefined
    ? 'No licence file in the package.'
    : normal(readFileSync(join(folder, file), 'utf8'))
}

function normal(text) {
  return text.replaceAll('\r\n', '\n').trim()
}
