import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createCoder } from '../coding/Coder'
import { readCodingModel } from '../coding/CodingModel'
import type { ExportOrder } from '../export/ExportOrder'
import { hl7Mfn } from '../export/profiles/hl7Mfn'
import { ownLayoutProfile } from '../export/profiles/ownLayout'
import { readLevelTwoPack, referenceSetOf } from '../reference/LevelTwoPack'
import { readRulesPack } from '../reference/RulesPack'
import { aSheet } from '../sheet/aSheet'
import { anExportQuestion, textOf } from './anExportQuestion'
import { plannedFiles } from './exportFiles'
import { type EarlierExport, planExport } from './exportPlan'
import { SheetAnalysis } from './SheetAnalysis'

const read = (name: string) => new Uint8Array(readFileSync(`public/reference/${name}`))
const coder = createCoder(
  await readRulesPack(read('rules.pack')),
  await readCodingModel(read('coding.pack')),
)
const reference = referenceSetOf(await readLevelTwoPack(read('level2.pack')), null)

/** Lines of the before and after list of what changed since an export: row, column, before, after. */
async function listed(profile: ExportOrder['profile'], earlier: EarlierExport, outNow: boolean) {
  const sheet = aSheet(
    ['1', '2'].map((chargeCode) => ({
      ...{ chargeCode, description: 'GAUZE PAD', revenueCode: '0270', hcpcs: 'A6402' },
      price: '2.00',
    })),
  )
  if (outNow) sheet.set(0, 'inactive', 'yes')
  const analysis = new SheetAnalysis(sheet, { coder, reference, today: '2026-06-30' })
  const order = { lines: 'since-export', profile, lists: ['changes'] } as const
  const plan = planExport(analysis, anExportQuestion(order, { earlier }))
  const files = plannedFiles(plan, analysis, { workspace: 'W', number: 1 })
  const text = await textOf(files.find(({ kind }) => kind === 'changes'))
  const rows = text.trim().split('\r\n').slice(1)
  return rows.map((row) => row.split(',').filter((_, at) => at === 1 || at > 2))
}

const out = { row: 0, column: 'inactive', before: '', after: 'yes' } as const

test.each([ownLayoutProfile, hl7Mfn])(
  'before and after tells both ways: $name',
  async (profile) => {
    const wasIn = { edits: [], rows: Uint32Array.of(0, 1) }
    expect(await listed(profile, wasIn, true)).toEqual([['1', 'In use', 'yes', 'no']])
    const wasOut = { edits: [out], rows: Uint32Array.of(1) }
    expect(await listed(profile, wasOut, false)).toEqual([['1', 'In use', 'no', 'yes']])
    expect(await listed(profile, wasIn, false)).toEqual([])
  },
)
