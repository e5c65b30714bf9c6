import { parseArgs } from 'node:util'
import { loadSuggester } from './suggestions/loadSuggester'
import { measureCold } from './suggestions/measureCold'
import { readTrainingLines } from './suggestions/readTrainingLines'

const { values } = parseArgs({
  options: {
    lines: { type: 'string' },
    'per-source': { type: 'string', default: '400' },
    pack: { type: 'string', default: 'public/reference' },
    'valid-on': { type: 'string', default: '2018-01-01' },
  },
})
if (!values.lines) throw new Error('Name the lines to measure on: --lines FILE.csv.gz')
const lines = readTrainingLines(values.lines)
const { suggester, packBytes } = await loadSuggester(values.pack, values['valid-on'])
console.log(
  JSON.stringify({ ...measureCold(lines, suggester, Number(values['per-source'])), packBytes }),
)
