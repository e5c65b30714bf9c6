import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createCoder } from '../coding/Coder'
import { readCodingModel } from '../coding/CodingModel'
import { inferSheet, learnSheetPolicies, readSheet, recodeLine } from '../coding/SheetCoding'
import { readLevelTwoPack, referenceSetOf } from '../reference/LevelTwoPack'
import { readRulesPack } from '../reference/RulesPack'
import { aSheet, type SheetLine } from '../sheet/aSheet'
import type { ColumnId } from '../sheet/ChargeSheet'
import { contextAfterEdits, createCheckContext, defaultSettings } from './CheckContext'
import { checkSheet, recheckRows } from './checkSheet'

const read = (name: string) => new Uint8Array(readFileSync(`public/reference/${name}`))
const coder = createCoder(
  await readRulesPack(read('rules.pack')),
  await readCodingModel(read('coding.pack')),
)
const reference = referenceSetOf(await readLevelTwoPack(read('level2.pack')), null)

/** A sheet whose flags follow edits, beside those of a full pass over it as it then stands. */
function aFollowedSheet(lines: readonly SheetLine[]) {
  const sheet = aSheet(lines.map((facts, row) => ({ chargeCode: `25${row}`, ...facts })))
  const coding = readSheet(sheet, coder)
  const policies = learnSheetPolicies(coding, coder)
  inferSheet(coding, sheet, coder, policies)
  const settings = defaultSettings('2026-11-24')
  const parts = { sheet, reference, coder, coding, policies, settings }
  const context = createCheckContext(parts)
  let flags = checkSheet(context)
  return {
    edit(edits: readonly (readonly [row: number, column: ColumnId, after: string])[]) {
      const changes = edits.map(([row, column, after]) => {
        return { row, column, before: sheet.set(row, column, after), after }
      })
      for (const { row } of changes) recodeLine(coding, sheet, coder, policies, row)
      flags = recheckRows(flags, context, contextAfterEdits(context, changes))
    },
    rowsOf: (id: string) => [...(flags.rowsByCheck.get(id) ?? [])],
    followed: () => linesByCheck(flags.rowsByCheck),
    anew: () => linesByCheck(checkSheet(createCheckContext(parts)).rowsByCheck),
  }
}

function linesByCheck(rowsByCheck: ReadonlyMap<string, Uint32Array>) {
  return Object.fromEntries(Array.from(rowsByCheck, ([id, rows]) => [id, [...rows]]))
}

test('of two equal lines the other is no longer flagged when one is inactivated, and is again afterwards', () => {
  const department = 'LAB'
  const sheet = aFollowedSheet([
    { chargeCode: 'A1', department },
    { chargeCode: 'A2', department },
  ])
  expect(sheet.rowsOf('line-duplicate')).toEqual([0, 1])
  sheet.edit([[1, 'inactive', 'yes']])
  expect(sheet.rowsOf('line-duplicate')).toEqual([])
  sheet.edit([[1, 'inactive', '']])
  expect(sheet.rowsOf('line-duplicate')).toEqual([0, 1])
})

test('equal lines are one too many until one of them has another price: then they are alike', () => {
  const department = 'LAB'
  const sheet = aFollowedSheet([
    { chargeCode: 'A1', department },
    { chargeCode: 'A2', department },
  ])
  sheet.edit([[1, 'price', '21.00']])
  expect(sheet.rowsOf('line-duplicate')).toEqual([])
  expect(sheet.rowsOf('line-alike')).toEqual([0, 1])
})

test('a charge code of two lines names one thing when one of them is inactivated', () => {
  const lines = [{ chargeCode: '7' }, { chargeCode: '7', price: '9.00' }, {}, {}, {}]
  const sheet = aFollowedSheet(lines)
  expect(sheet.rowsOf('charge-code-duplicate')).toEqual([0, 1])
  sheet.edit([[0, 'inactive', 'yes']])
  expect(sheet.rowsOf('charge-code-duplicate')).toEqual([])
})

test('equal lines are flagged up to 200 of them, also when edits cross that number', () => {
  const sheet = aFollowedSheet(Array.from({ length: 201 }, () => ({ description: 'GAUZE' })))
  expect(sheet.rowsOf('line-duplicate')).toEqual([])
  sheet.edit([[7, 'description', 'TAPE']])
  expect(sheet.rowsOf('line-duplicate')).toHaveLength(200)
  sheet.edit([[7, 'description', 'GAUZE']])
  expect(sheet.rowsOf('line-duplicate')).toEqual([])
})

test('a linked charge that goes is missed on every line that needs it, however many', () => {
  const infusions = Array.from({ length: 205 }, () => ({ hcpcs: '96365', revenueCode: '0260' }))
  const sheet = aFollowedSheet([...infusions, { hcpcs: '96366', revenueCode: '0260' }])
  expect(sheet.rowsOf('companion-missing')).toEqual([])
  sheet.edit([[205, 'hcpcs', '']])
  expect(sheet.rowsOf('companion-missing')).toHaveLength(205)
})

test('the first therapy modifier of a sheet asks for one on the other therapy lines', () => {
  const therapy = { hcpcs: '97110', revenueCode: '0420' }
  const sheet = aFollowedSheet([therapy, therapy, therapy])
  sheet.edit([[0, 'modifiers', 'GP']])
  expect(sheet.rowsOf('therapy-modifier-missing')).toEqual([1, 2])
  sheet.edit([[0, 'modifiers', '']])
  expect(sheet.rowsOf('therapy-modifier-missing')).toEqual([])
})

/** Few values per column, so that random lines meet. */
const values: Partial<Record<ColumnId, readonly string[]>> = {
  chargeCode: ['', '1', '2', '3'],
  description: [
    '',
    'CBC',
    'cbc',
    'CBC 6 UNITS',
    'THER EX',
    'CT HEAD W CONTRAST',
    'ZZZ OLD',
    'INFLIXIMAB 100 MG',
  ],
  revenueCode: ['', '0305', '0420', '0450', '0351', '0250', 'EXP', '0260'],
  hcpcs: [
    ...['', '85025', '97110', '99283', '99284', '96365', '96366', '99213', 'G0463', 'J1745'],
    ...['70450', '70460', 'G8978', 'Z7610'],
  ],
  modifiers: ['', 'GP', 'RT', 'LT', 'CH GP'],
  price: ['', '1.00', '20.00', '90.00', '400.00'],
  department: ['', 'LAB'],
  inactive: ['', 'yes'],
  decision: ['', 'static', 'dynamic', 'none'],
  waived: ['', 'line-duplicate: both are used'],
}
const columns = Object.keys(values) as ColumnId[]

/** A generator of numbers below a bound that gives the same ones each time (mulberry32). */
function aDice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

test.each([1, 2, 3, 4, 5, 6])('random edits (%i) flag what a full pass flags', (seed) => {
  const below = aDice(seed)
  const textFor = (column: ColumnId) => values[column]?.[below(values[column].length)] ?? ''
  const sheet = aFollowedSheet(
    Array.from({ length: 40 }, () =>
      Object.fromEntries(columns.map((column) => [column, textFor(column)])),
    ),
  )
  for (let step = 0; step < 60; step++) {
    sheet.edit(
      Array.from({ length: 1 + below(4) }, () => {
        const column = columns[below(columns.length)] ?? 'hcpcs'
        return [below(40), column, textFor(column)] as const
      }),
    )
    expect(sheet.followed()).toEqual(sheet.anew())
  }
})
