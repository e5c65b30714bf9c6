import { parseArgs } from 'node:util'
import { buildSuggestionPacks } from './buildSuggestionPacks'

const { values } = parseArgs({
  options: {
    'train-only': { type: 'boolean', default: false },
    out: { type: 'string', default: 'public/reference' },
  },
})
buildSuggestionPacks({ trainOnly: values['train-only'], outDir: values.out })
