import { parseArgs } from 'node:util'
import { loadSuggester } from './suggestions/loadSuggester'
import { measureCold } from './suggestions/measureCold'
import { measureSwap } from './suggestions/measureSwap'
import { measureWarm } from './suggestions/measureWarm'
import { readTrainingLines } from './suggestions/readTrainingLines'

const { values } = parseArgs({
  options: {
    lines: { type: 'string' },
    'per-source': { type: 'string', default: '400' },
    pack: { type: 'string', default: 'public/reference' },
    // The price files are of 2018 to 2022: a code that was valid then is a right answer.
    'valid-on': { type: 'string', default: '2018-01-01' },
    warm: { type: 'boolean', default: false },
    swap: { type: 'boolean', default: false },
  },
})
if (!values.lines) throw new Error('Name the lines to measure on: --lines FILE.csv.gz')
const lines = readTrainingLines(values.lines)
const { suggester, packBytes } = await loadSuggester(values.pack, values['valid-on'])
const measure = values.swap
  ? measureSwap(lines, suggester)
  : values.warm
    ? measureWarm(lines, suggester)
    : measureCold(lines, suggester, Number(values['per-source']))
console.log(JSON.stringify({ ...measure, packBytes }))
