import { expect, test } from 'vitest'
import { aSheet } from '../core/sheet/aSheet'
import type { ColumnId } from '../core/sheet/ChargeSheet'
import { createLineMemory } from './lineMemory'

function aMemory(texts = new Map<string, string>()) {
  return createLineMemory({
    get: (name) => texts.get(name) ?? null,
    set: (name, text) => texts.set(name, text),
  })
}

const editOf = (column: ColumnId, row = 0) => [{ row, column, before: '', after: '' }]

const waived = 'price-placeholder: Priced at each order.'

test('what was waived on a line is known in the next file, wherever the line stands there', () => {
  const memory = aMemory()
  const june = aSheet([{ chargeCode: '0012', description: 'SENDOUT, MISC' }])
  june.set(0, 'waived', waived)
  memory.remember(june, editOf('waived'), 'w1')
  const july = aSheet([
    { chargeCode: '0011', description: 'NEW TEST' },
    { chargeCode: '0012', description: 'Sendout misc' },
  ])
  expect([...memory.rememberedIn(july)]).toEqual([
    [1, { waived, decision: '', decisionReason: '' }],
  ])
})

test('a charge code that means something else now is another line', () => {
  const memory = aMemory()
  const june = aSheet([{ chargeCode: '0012', description: 'SENDOUT MISC' }])
  june.set(0, 'waived', waived)
  memory.remember(june, editOf('waived'), 'w1')
  expect(memory.rememberedIn(aSheet([{ chargeCode: '0012', description: 'ASPIRIN' }])).size).toBe(0)
})

test('a waiver that is taken back is forgotten', () => {
  const memory = aMemory()
  const june = aSheet([{ chargeCode: '0012', description: 'SENDOUT MISC' }])
  june.set(0, 'waived', waived)
  memory.remember(june, editOf('waived'), 'w1')
  june.set(0, 'waived', '')
  memory.remember(june, editOf('waived'), 'w1')
  expect(memory.rememberedIn(june).size).toBe(0)
})

test('what was decided of a line is known with its reason, and forgotten when it is taken back', () => {
  const memory = aMemory()
  const sheet = aSheet([{ chargeCode: '0012', description: 'NURSING CARE ROUTINE' }])
  sheet.set(0, 'decision', 'none')
  sheet.set(0, 'decisionReason', 'Part of the room.')
  memory.remember(sheet, editOf('decision'), 'w1')
  const said = { waived: '', decision: 'none', decisionReason: 'Part of the room.' }
  expect(memory.rememberedIn(sheet).get(0)).toEqual(said)
  sheet.set(0, 'waived', waived)
  memory.remember(sheet, editOf('waived'), 'w1')
  expect(memory.rememberedIn(sheet).get(0)).toEqual({ ...said, waived })
  for (const column of ['waived', 'decision'] as const) sheet.set(0, column, '')
  memory.remember(sheet, editOf('decision'), 'w1')
  expect(memory.rememberedIn(sheet).size).toBe(0)
})

test('an edit of a fact is nothing to remember', () => {
  const texts = new Map<string, string>()
  aMemory(texts).remember(aSheet([{ chargeCode: '0012' }]), editOf('price'), 'w1')
  expect(texts.size).toBe(0)
})

test('waivers kept before decisions were are still known', () => {
  const texts = new Map([['waivers', JSON.stringify([['0012 ASPIRIN', waived], 'no pair'])]])
  const sheet = aSheet([{ chargeCode: '0012', description: 'ASPIRIN' }])
  expect(aMemory(texts).rememberedIn(sheet).get(0)?.waived).toBe(waived)
})

test('decisions on more lines than are kept do not push waivers out', () => {
  const memory = aMemory()
  const lines = Array.from({ length: 10_010 }, (_, i) => ({ chargeCode: `${i}` }))
  const sheet = aSheet(lines)
  sheet.set(0, 'waived', waived)
  memory.remember(sheet, editOf('waived'), 'w1')
  for (let row = 1; row < lines.length; row++) sheet.set(row, 'decision', 'dynamic')
  memory.remember(
    sheet,
    lines.flatMap((_, row) => editOf('decision', row)),
    'w1',
  )
  const found = memory.rememberedIn(sheet)
  expect(found.size).toBe(10_000)
  expect(found.get(0)?.waived).toBe(waived)
  expect(found.has(10_009)).toBe(true)
})

test('what was said of lines that the next file does not have is told apart, with why', () => {
  const memory = aMemory()
  const june = aSheet([
    { chargeCode: '0011', description: 'GLUCOSE' },
    { chargeCode: '0012', description: 'SENDOUT' },
    { chargeCode: '', description: 'OTHER LINE' },
    { chargeCode: '0014', description: 'SPLINT' },
  ])
  for (const row of [0, 1, 2, 3]) {
    june.set(row, 'decision', 'none')
    memory.remember(june, editOf('decision', row), 'w1')
  }
  const july = aSheet([
    { chargeCode: '0011', description: 'GLUCOSE' },
    { chargeCode: '0012', description: 'SENDOUT TEST, MISC' },
    { chargeCode: '', description: 'OTHER LINE' },
  ])
  expect(memory.missedIn(july).map(({ description, why }) => [description, why])).toEqual([
    ['SENDOUT', 'other-words'],
    ['OTHER LINE', 'no-charge-code'],
    ['SPLINT', 'gone'],
  ])
  expect([...memory.rememberedIn(july).keys()]).toEqual([0])
})

test('a file of another hospital misses nothing', () => {
  const memory = aMemory()
  const june = aSheet([{ chargeCode: '0012', description: 'SENDOUT' }])
  june.set(0, 'decision', 'none')
  memory.remember(june, editOf('decision'), 'w1')
  const other = aSheet([{ chargeCode: '0012', description: 'ASPIRIN' }, { chargeCode: '7' }])
  expect(memory.missedIn(other)).toEqual([])
})

test('what an earlier workspace says holds on where it was carried over and undone, not where it was taken off', () => {
  const fileWith = (said: Readonly<Record<string, string>>) => {
    const sheet = aSheet([{ chargeCode: '0012', description: 'SENDOUT' }])
    for (const [column, text] of Object.entries(said)) sheet.set(0, column as ColumnId, text)
    return sheet
  }
  const decided = { decision: 'none', decisionReason: 'Part of the visit.' }
  const memory = aMemory()
  const said = () => memory.rememberedIn(fileWith({})).get(0)
  memory.remember(fileWith({ ...decided, waived }), editOf('decision'), 'january')
  memory.remember(fileWith({ ...decided, waived }), editOf('decision'), 'february')
  // One undo takes the decision back and leaves the waiver.
  memory.remember(fileWith({ waived }), editOf('decision'), 'february', true)
  memory.remember(fileWith({}), editOf('waived'), 'february', true)
  expect(said()).toEqual({ ...decided, waived })
  // What is said otherwise is newer, and undone it was never said.
  memory.remember(fileWith({ decision: 'dynamic' }), editOf('decision'), 'march')
  expect(said()).toEqual({ decision: 'dynamic', decisionReason: '', waived })
  memory.remember(fileWith({}), editOf('decision'), 'march', true)
  expect(said()).toEqual({ ...decided, waived })
  // January itself takes its waiver back; a person takes the decision off the line.
  memory.remember(fileWith(decided), editOf('waived'), 'january', true)
  expect(said()).toEqual({ ...decided, waived: '' })
  memory.remember(fileWith({}), editOf('decision'), 'march')
  expect(said()).toBeUndefined()
})

test('a line of which two earlier files say the same is missed once', () => {
  const memory = aMemory()
  const june = aSheet([
    { chargeCode: '0011', description: 'GLUCOSE' },
    { chargeCode: '0012', description: 'SENDOUT' },
  ])
  for (const workspace of ['w1', 'w2'])
    for (const row of [0, 1]) {
      june.set(row, 'decision', 'none')
      memory.remember(june, editOf('decision', row), workspace)
    }
  const july = aSheet([{ chargeCode: '0011', description: 'GLUCOSE' }])
  const follows = new Set(['w1', 'w2'])
  expect(memory.missedIn(july, follows).map(({ description }) => description)).toEqual(['SENDOUT'])
})
