import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Coder } from '../core/coding/Coder'
import { readCodingModel } from '../core/coding/CodingModel'
import { readRulesPack } from '../core/reference/RulesPack'
import { readCsvFile } from './referenceCsv'

const { values } = parseArgs({
  options: {
    lines: { type: 'string' },
    pack: { type: 'string', default: 'public/reference' },
    wrong: { type: 'boolean', default: false },
  },
})
if (!values.lines) {
  console.error('Name the labelled lines: npm run -s bench:coding -- --lines FILE.csv')
  process.exit(2)
}

const read = (name: string) => new Uint8Array(readFileSync(`${values.pack}/${name}`))
const coder = new Coder(
  await readRulesPack(read('rules.pack')),
  await readCodingModel(read('coding.pack')),
)

let right = 0
/** Lines by label and by what we say; `required` counts as `static`. */
const counts: Record<string, number> = {}
const lines = readCsvFile(values.lines)
for (const { id, revenue_code: revenueCode = '', description = '', coding: label = '' } of lines) {
  const answer = coder.infer({ revenueCode, description, hcpcs: '', price: '' }, new Map())
  const said = answer.coding === 'required' ? 'static' : answer.coding
  const expected = label === 'required' ? 'static' : label
  if (said === expected) right++
  else if (values.wrong)
    console.log(
      `${id}: ${expected}, we say ${said} (${answer.confidence.toFixed(2)}, ${answer.reasons.map((r) => r.id).join(' ')}): ${revenueCode} ${description}`,
    )
  counts[`${expected}>${said}`] = (counts[`${expected}>${said}`] ?? 0) + 1
}

const count = (expected: string, said: string) => counts[`${expected}>${said}`] ?? 0
const all = ['static', 'dynamic', 'none']
const labelled = (label: string) => all.reduce((sum, said) => sum + count(label, said), 0)
const saying = (said: string) => all.reduce((sum, label) => sum + count(label, said), 0)
const share = (part: number, whole: number) => Math.round((part / Math.max(1, whole)) * 1e4) / 1e4
console.log(
  JSON.stringify({
    lines: lines.length,
    accuracy: share(right, lines.length),
    dynamicRecall: share(count('dynamic', 'dynamic'), labelled('dynamic')),
    dynamicPrecision: share(count('dynamic', 'dynamic'), saying('dynamic')),
    requiredRecall: share(count('static', 'static'), labelled('static')),
  }),
)
