import { parseArgs } from 'node:util'
import { buildLevelTwoPack } from './referenceLevelTwo'
import { writePack } from './referencePack'
import { buildRulesPack } from './referenceRules'

const reference = '../shared/reference'

const { values } = parseArgs({
  options: {
    'train-only': { type: 'boolean', default: false },
    out: { type: 'string', default: 'public/reference' },
  },
})
const outDir = values.out

const packs: Record<string, object> = {
  'level2.pack': buildLevelTwoPack(reference),
  'rules.pack': buildRulesPack(`${reference}/rules.json`),
}
for (const [name, content] of Object.entries(packs))
  console.log(`${name}: ${writePack(outDir, name, content)} bytes`)
