import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ChargeLine } from '../chargemaster/ChargeLine'
import { createCoder } from '../coding/Coder'
import { readCodingModel } from '../coding/CodingModel'
import { inferSheet, learnSheetPolicies, readSheet, recodeLine } from '../coding/SheetCoding'
import { readLevelOnePack } from '../reference/LevelOnePack'
import { readLevelTwoPack, referenceSetOf } from '../reference/LevelTwoPack'
import { readRulesPack } from '../reference/RulesPack'
import { aSheet } from '../sheet/aSheet'
import { contextAfterEdits, createCheckContext, defaultSettings } from './CheckContext'
import { checkSheet, recheckRows, type SheetFlags } from './checkSheet'
import { withWaiver } from './waivers'

const read = (name: string) => new Uint8Array(readFileSync(`public/reference/${name}`))
const coder = createCoder(
  await readRulesPack(read('rules.pack')),
  await readCodingModel(read('coding.pack')),
)
const reference = referenceSetOf(
  await readLevelTwoPack(read('level2.pack')),
  await readLevelOnePack(read('level1.pack')),
)

function aWorkspace(lines: readonly Partial<ChargeLine>[]) {
  const sheet = aSheet(lines.map((facts, row) => ({ chargeCode: `25${row}`, ...facts })))
  const coding = readSheet(sheet, coder)
  const policies = learnSheetPolicies(coding, coder)
  inferSheet(coding, sheet, coder, policies)
  const settings = defaultSettings('2026-11-24')
  return createCheckContext({ sheet, reference, coder, coding, policies, settings })
}

const rowsOf = (flags: SheetFlags, id: string) => Array.from(flags.rowsByCheck.get(id) ?? [])

const threeWithOneCode = [
  { chargeCode: '1', price: '10.00' },
  { chargeCode: '1', price: '12.00' },
  { chargeCode: '2' },
  { chargeCode: '3' },
  { chargeCode: '4', revenueCode: '0107' },
]

test('lists the lines of each check and counts them by severity', () => {
  const flags = checkSheet(aWorkspace(threeWithOneCode))
  expect(rowsOf(flags, 'charge-code-duplicate')).toEqual([0, 1])
  expect(rowsOf(flags, 'revenue-code-invalid')).toEqual([4])
  expect(flags.counts.error[0]).toBe(1)
  expect(flags.counts.error[4]).toBe(1)
})

test('an edit checks again the lines that share a charge code with it, before and after', () => {
  const context = aWorkspace(threeWithOneCode)
  const flags = checkSheet(context)
  context.sheet.set(1, 'chargeCode', '3')
  const rows = contextAfterEdits(context, [
    { row: 1, column: 'chargeCode', before: '1', after: '3' },
  ])
  expect(rows).toEqual(expect.arrayContaining([0, 1, 3]))
  for (const row of rows) recodeLine(context.coding, context.sheet, coder, context.policies, row)
  const after = recheckRows(flags, context, rows)
  expect(rowsOf(after, 'charge-code-duplicate')).toEqual([1, 3])
  expect(after.counts.error[0]).toBe(0)
})

test('rechecking gives what a full pass gives', () => {
  const context = aWorkspace(threeWithOneCode)
  const flags = checkSheet(context)
  context.sheet.set(4, 'revenueCode', '0270')
  const rows = contextAfterEdits(context, [
    { row: 4, column: 'revenueCode', before: '0107', after: '0270' },
  ])
  for (const row of rows) recodeLine(context.coding, context.sheet, coder, context.policies, row)
  expect(recheckRows(flags, context, rows)).toEqual(checkSheet(context))
})

test('a waived check does not count as open', () => {
  const context = aWorkspace(threeWithOneCode)
  context.sheet.set(4, 'waived', withWaiver('', 'revenue-code-invalid', 'Our state uses it.'))
  const flags = checkSheet(context)
  expect(rowsOf(flags, 'revenue-code-invalid')).toEqual([])
  expect(flags.counts.error[4]).toBe(0)
  context.sheet.set(4, 'waived', '')
  expect(rowsOf(recheckRows(flags, context, [4]), 'revenue-code-invalid')).toEqual([4])
})

test('a check that is switched off says nothing', () => {
  const context = aWorkspace(threeWithOneCode)
  const off = { ...context.settings, off: new Set(['revenue-code-invalid']) }
  expect(rowsOf(checkSheet({ ...context, settings: off }), 'revenue-code-invalid')).toEqual([])
})

test('adding the linked charge clears the flag on its partner', () => {
  const context = aWorkspace([
    { description: 'IV INFUSION FIRST HR', revenueCode: '0260', hcpcs: '96365' },
    { description: 'IV INFUSION ADDL HR', revenueCode: '0260', hcpcs: '' },
  ])
  const flags = checkSheet(context)
  expect(rowsOf(flags, 'companion-missing')).toEqual([0])
  context.sheet.set(1, 'hcpcs', '96366')
  const rows = contextAfterEdits(context, [{ row: 1, column: 'hcpcs', before: '', after: '96366' }])
  for (const row of rows) recodeLine(context.coding, context.sheet, coder, context.policies, row)
  expect(rowsOf(recheckRows(flags, context, rows), 'companion-missing')).toEqual([])
})

test('several units under one code are told as such and not as a price to align', () => {
  const unit = { hcpcs: '86922', revenueCode: '0300', department: '4540' }
  const flags = checkSheet(
    aWorkspace([
      { ...unit, description: 'CROSS MATCH', price: '129.50' },
      { ...unit, description: 'CROSS MATCH 6 UNITS', price: '777.00' },
    ]),
  )
  expect(rowsOf(flags, 'quantity-in-description')).toEqual([1])
  expect(rowsOf(flags, 'prices-in-department')).toEqual([])
})

test('a line that counts patients who left is asked for no code and no price', () => {
  const uncoded = { hcpcs: '', modifiers: '' }
  const context = aWorkspace([
    { description: 'LEFT WITHOUT BEING SEEN', revenueCode: '0450', price: '0.00', ...uncoded },
    { description: 'NO SHOW', revenueCode: '0510', price: '', ...uncoded },
    { description: 'PRODUCTIVITY STAT ONLY', revenueCode: '0420', price: '0.00', ...uncoded },
  ])
  const hits = [...checkSheet(context).rowsByCheck].filter(([, rows]) => rows.length > 0)
  expect(hits).toEqual([])
})

test('rows of the ledger are asked for no revenue code and no price', () => {
  const row = { hcpcs: '', modifiers: '', price: '0' }
  const context = aWorkspace([
    { ...row, description: 'ADMIN W/O (RISK MGMT)', revenueCode: 'C01' },
    { ...row, description: 'ELECTRONIC REMITTANCE', revenueCode: 'Z01' },
    { ...row, description: 'BALANCE TRANSFER', revenueCode: '' },
    { ...row, description: 'CONTRACTUAL ALLOWANCE', revenueCode: '', price: '' },
  ])
  const hits = [...checkSheet(context).rowsByCheck].filter(([, rows]) => rows.length > 0)
  expect(hits).toEqual([])
})

test.each([
  [{ hcpcs: '99204', revenueCode: '0410' }, 'not-recognised-under-opps'],
  [{ hcpcs: 'S2083', revenueCode: '0420' }, 'private-payer-code'],
  [{ hcpcs: '', description: 'EKG READING', revenueCode: '0985' }, 'professional-fee-line'],
])('%o is flagged once, because another code or place settles the rest', (facts, id) => {
  const hits = [...checkSheet(aWorkspace([{ modifiers: '', ...facts }])).rowsByCheck]
  expect(hits.filter(([, rows]) => rows.length > 0).map(([check]) => check)).toEqual([id])
})
