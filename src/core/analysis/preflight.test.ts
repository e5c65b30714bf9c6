import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createCoder } from '../coding/Coder'
import { readCodingModel } from '../coding/CodingModel'
import { csvOf, imported } from '../export/aReimport'
import type { ExportOrder } from '../export/ExportOrder'
import { cernerBillItem, cernerPriceSchedule } from '../export/profiles/cernerBillItem'
import { cmsTall } from '../export/profiles/cmsTall'
import { epicEap } from '../export/profiles/epicEap'
import { hl7Mfn } from '../export/profiles/hl7Mfn'
import { meditechBar } from '../export/profiles/meditechBar'
import { ownLayoutProfile } from '../export/profiles/ownLayout'
import { paragon } from '../export/profiles/paragon'
import { letThroughWords } from '../history/LetThrough'
import { readLevelTwoPack, referenceSetOf } from '../reference/LevelTwoPack'
import { readRulesPack } from '../reference/RulesPack'
import { ChargeSheet } from '../sheet/ChargeSheet'
import { anExportQuestion } from './anExportQuestion'
import { planExport, preflightOf } from './exportPlan'
import { AS_IN_FILE, blockingCount, isBlocking, letThroughOf, mayExport } from './preflight'
import { SheetAnalysis } from './SheetAnalysis'

const read = (name: string) => new Uint8Array(readFileSync(`public/reference/${name}`))
const coder = createCoder(
  await readRulesPack(read('rules.pack')),
  await readCodingModel(read('coding.pack')),
)
const reference = referenceSetOf(await readLevelTwoPack(read('level2.pack')), null)

const heading = ['Charge Code', 'Description', 'Dept', 'Rev Code', 'HCPCS', 'Price']
const goodLines = Array.from({ length: 6 }, (_, n) => [
  ...[`70000${n}`, `BANDAGE ROLL SIZE ${n + 1}`, 'SUPPLY', '0270', `A645${n + 1}`],
  `${n + 1}.50`,
])

/** Analyses a file that was imported as proposed. */
async function analysed(
  lines: readonly (readonly string[])[],
  names: readonly string[] = heading,
): Promise<SheetAnalysis> {
  const { sheet } = await imported(csvOf([names, ...lines]))
  return new SheetAnalysis(new ChargeSheet(sheet), { coder, reference, today: '2026-06-30' })
}

const preflightFor = (analysis: SheetAnalysis, order: Partial<ExportOrder> = {}) =>
  preflightOf(planExport(analysis, anExportQuestion(order)))

/** One line with a revenue code that is none, and two with one charge code. */
const threeProblems = () =>
  analysed([
    ...goodLines,
    ['710001', 'GAUZE PAD', 'SUPPLY', '27A', 'A6402', '2.00'],
    ['710002', 'TAPE', 'SUPPLY', '0270', 'A4450', '3.00'],
    ['710002', 'TAPE, WATERPROOF', 'SUPPLY', '0270', 'A4452', '4.00'],
  ])

test('one invalid revenue code and two lines with one charge code are three problems that block', async () => {
  const preflight = preflightFor(await threeProblems())
  expect(blockingCount(preflight.problems)).toBe(3)
  expect(preflight.problems.filter(isBlocking).map(({ title, lines }) => [title, lines])).toEqual([
    ['Revenue code not valid, as in your file', 1],
    ['The same charge code on more than one line, as in your file', 2],
  ])
  expect(mayExport(preflight)).toBe(false)
})

test('all lines go back into the file they came from: what stands as in it only warns', async () => {
  const analysis = await threeProblems()
  const whole = preflightFor(analysis, { lines: 'all' })
  expect(whole.problems).toHaveLength(2)
  expect(mayExport(whole)).toBe(true)
  analysis.afterEdits([{ row: 0, column: 'revenueCode', before: '0270', after: '02X0' }])
  const edited = preflightFor(analysis, { lines: 'all' })
  expect(edited.problems.filter(isBlocking).map(({ title, lines }) => [title, lines])).toEqual([
    ['Revenue code not valid', 1],
  ])
})

test('in another layout all of it blocks, also where all lines go', async () => {
  expect(
    blockingCount(preflightFor(await threeProblems(), { profile: epicEap, lines: 'all' }).problems),
  ).toBe(3)
})

test('a problem let through with a reason blocks no more, until it is about other lines', async () => {
  const analysis = await threeProblems()
  const letThrough = preflightFor(analysis).problems.map((one) => letThroughOf(one, AS_IN_FILE))
  const through = preflightFor(analysis, { letThrough })
  expect(mayExport(through)).toBe(true)
  expect(through.problems.map(({ note }) => note)).toEqual([AS_IN_FILE, AS_IN_FILE])
  expect(letThrough.map(letThroughWords)).toContain(
    `Revenue code not valid, as in your file on 1 line (${AS_IN_FILE})`,
  )
  analysis.afterEdits([{ row: 6, column: 'revenueCode', before: '27A', after: '27B' }])
  expect(mayExport(preflightFor(analysis, { letThrough }))).toBe(false)
})

test('one charge in two departments is no duplicate, the same line twice in one is', async () => {
  const inTwo = ['TAPE', '0270', 'A4450', '3.00'] as const
  const line = (code: string, dept: string) => [code, inTwo[0], dept, ...inTwo.slice(1)]
  const analysis = await analysed([
    ...goodLines,
    line('1', 'SUPPLY'),
    line('1', 'ICU'),
    line('2', 'ICU'),
    line('2', 'ICU'),
  ])
  const duplicates = preflightFor(analysis).problems.filter(({ rule }) => rule === 'duplicate')
  expect(duplicates.map(({ lines }) => lines)).toEqual([2])
})

test('a line that reads as retired goes out, and its revenue code is looked at all the same', async () => {
  const analysis = await analysed([...goodLines, ['720001', 'PANEL', 'LAB', 'EXP', '', '5.00']])
  const { problems } = preflightFor(analysis, { profile: epicEap, lines: 'all' })
  expect(problems.map(({ title, blocks }) => [title, blocks])).toContainEqual([
    'Revenue code not valid',
    true,
  ])
})

test('a column that the file has not blocks the layout', async () => {
  const value = { from: 'file', column: 'Site' } as const
  const profile = { ...epicEap, columns: [{ heading: 'SITE', value }] }
  const { problems } = preflightFor(await analysed(goodLines), { profile, lines: 'all' })
  expect(problems.filter(isBlocking).map(({ title }) => title)).toEqual([
    'Your file has no column “Site” for “SITE”',
  ])
})

test('a duplicate that was waived with a note is none', async () => {
  const analysis = await threeProblems()
  const waived = 'charge-code-duplicate: two sizes, one charge'
  analysis.afterEdits([7, 8].map((row) => ({ row, column: 'waived', before: '', after: waived })))
  expect(preflightFor(analysis).problems.map(({ rule }) => rule)).toEqual(['revenue-code'])
})

test('changes without their list say so of lines that went out of use, and can be written with it', async () => {
  const analysis = await analysed(goodLines)
  analysis.afterEdits([{ row: 0, column: 'inactive', before: '', after: 'yes' }])
  const alone = preflightFor(analysis, { lines: 'changed' })
  expect([alone.untold, alone.toldInList, mayExport(alone)]).toEqual([1, 0, false])
  expect([alone.inactive, preflightFor(analysis).inactive]).toEqual([0, 1])
  const listed = preflightFor(analysis, { lines: 'changed', lists: ['changes'] })
  expect([listed.untold, listed.toldInList, mayExport(listed)]).toEqual([0, 1, true])
  expect(preflightFor(analysis, { lines: 'changed', profile: hl7Mfn }).untold).toBe(0)
  expect(preflightFor(analysis).untold).toBe(0)
})

test('codes of the ledger warn where a layout has a place for the revenue code; on services they block', async () => {
  const analysis = await analysed([
    ...goodLines,
    ['90115', 'BAD DEBT WRITE-OFF', 'FINANCE', 'B01', '', '0.00'],
    ['90116', 'PAYMENT INSURANCE', 'FINANCE', 'Z01', '', '0.00'],
    ['90117', 'TYPE AND HOLD', 'LAB', 'EXP', '', '0.00'],
    ['90118', 'GAUZE PAD', 'SUPPLY', 'C01', 'A6402', '0.00'],
  ])
  const found = (profile: ExportOrder['profile']) =>
    preflightFor(analysis, { profile, lines: 'all' })
      .problems.filter(({ title }) => title.startsWith('Revenue code'))
      .map(({ id, blocks, lines }) => [id, blocks, lines])
  expect(found(epicEap)).toEqual([
    ['revenue-code-invalid', true, 1],
    ['revenue-code-of-service', true, 1],
    ['revenue-code-ledger', false, 2],
  ])
  expect(found(ownLayoutProfile).map(([id]) => id)).toEqual(['revenue-code-invalid:as-in-file'])
})

describe('a file without revenue codes', () => {
  const withoutCodes = (lines: readonly (readonly string[])[]) =>
    analysed(
      lines.map((cells) => cells.filter((_, at) => at !== 3)),
      heading.filter((name) => name !== 'Rev Code'),
    )
  const unbilled = ['730001', 'NOTE TO STAFF', 'FINANCE', '', '', '0.00']
  const about = (analysis: SheetAnalysis, order: Partial<ExportOrder>) =>
    preflightFor(analysis, { lines: 'all', ...order }).problems.filter(
      ({ rule }) => rule === 'revenue-code',
    )

  test.each([epicEap, hl7Mfn, meditechBar, paragon])(
    'blocks $name on each line that is billed, as one blank cell does',
    async (profile) => {
      const analysis = await withoutCodes([...goodLines, unbilled])
      const problems = about(analysis, { profile })
      expect(problems.map(({ title, lines, blocks }) => [title, lines, blocks])).toEqual([
        ['Revenue code missing: your file has none', goodLines.length, true],
      ])
      const letThrough = problems.map((one) => letThroughOf(one, 'Added after the load.'))
      expect(about(analysis, { profile, letThrough }).some(isBlocking)).toBe(false)
    },
  )

  test('blocks no layout that has no column for them, nor that of the file', async () => {
    const analysis = await withoutCodes(goodLines)
    for (const profile of [ownLayoutProfile, cmsTall])
      expect(about(analysis, { profile })).toEqual([])
  })

  test('warns where a layout says so', async () => {
    const profile = { ...epicEap, preflight: { 'revenue-code': 'warn' } } as const
    expect(about(await withoutCodes(goodLines), { profile }).some(isBlocking)).toBe(false)
  })

  test('is told of the lines that got none where few lines have one', async () => {
    const analysis = await analysed(
      goodLines.map((cells, n) => cells.map((cell, at) => (at === 3 && n > 0 ? '' : cell))),
    )
    expect(about(analysis, { profile: epicEap }).map(({ title, lines }) => [title, lines])).toEqual(
      [['Revenue code missing', goodLines.length - 1]],
    )
  })
})

test('a file without prices is told of where a layout has a column for them', async () => {
  const analysis = await analysed(
    goodLines.map((cells) => cells.slice(0, -1)),
    heading.slice(0, -1),
  )
  const found = (profile: ExportOrder['profile']) =>
    preflightFor(analysis, { profile, lines: 'all' })
      .problems.filter(({ title, lines }) => lines > 0 && /price/i.test(title))
      .map(({ title, lines, blocks }) => [title, lines, blocks])
  expect(found(epicEap)).toEqual([
    ['Price missing or zero: your file has none', goodLines.length, false],
  ])
  expect(found(cernerPriceSchedule)).toEqual([['“PRICE” is blank', goodLines.length, true]])
  for (const profile of [ownLayoutProfile, cernerBillItem]) expect(found(profile)).toEqual([])
})
