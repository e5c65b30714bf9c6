import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSuggestionPacks } from './buildSuggestionPacks'
import { buildCodingPack } from './codingPack'
import { buildLevelOnePack } from './referenceLevelOne'
import { buildLevelTwoPack } from './referenceLevelTwo'
import { writePack } from './referencePack'
import { packReleases } from './referenceReleases'
import { buildRulesPack } from './referenceRules'

const reference = '../shared/reference'
const training = '../shared/training'

const { values } = parseArgs({
  options: {
    'train-only': { type: 'boolean', default: false },
    out: { type: 'string', default: 'public/reference' },
  },
})
const outDir = values.out
const trainOnly = values['train-only']
const write = (name: string, content: Uint8Array | object) =>
  console.log(`${name}: ${writePack(outDir, name, content)} bytes`)

mkdirSync(outDir, { recursive: true })
writeFileSync(join(outDir, 'releases.json'), `${JSON.stringify(packReleases, null, 2)}\n`)

const rules = buildRulesPack(`${reference}/rules.json`)
write('level1.pack', buildLevelOnePack(reference))
write('level2.pack', buildLevelTwoPack(reference))
write('rules.pack', rules)
const coding = buildCodingPack(training, rules, trainOnly)
write('coding.pack', coding.pack)
console.log(
  `coding.pack: right on ${(coding.crossValidated * 100).toFixed(1)} of 100 labelled lines whether a code belongs (cross-validated)`,
)
buildSuggestionPacks({ trainOnly, outDir })
