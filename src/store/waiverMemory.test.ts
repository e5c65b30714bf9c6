import { expect, test } from 'vitest'
import { aSheet } from '../core/sheet/aSheet'
import { createWaiverMemory } from './waiverMemory'

function aMemory() {
  const texts = new Map<string, string>()
  return createWaiverMemory({
    get: (name) => texts.get(name) ?? null,
    set: (name, text) => texts.set(name, text),
  })
}

const waived = 'price-placeholder: Priced at each order.'

test('what was waived on a line is known in the next file, wherever the line stands there', () => {
  const memory = aMemory()
  const june = aSheet([{ chargeCode: '0012', description: 'SENDOUT, MISC' }])
  june.set(0, 'waived', waived)
  memory.remember(june, [0])
  const july = aSheet([
    { chargeCode: '0011', description: 'NEW TEST' },
    { chargeCode: '0012', description: 'Sendout misc' },
  ])
  expect([...memory.waivedIn(july)]).toEqual([[1, waived]])
})

test('a charge code that means something else now is another line', () => {
  const memory = aMemory()
  const june = aSheet([{ chargeCode: '0012', description: 'SENDOUT MISC' }])
  june.set(0, 'waived', waived)
  memory.remember(june, [0])
  expect(memory.waivedIn(aSheet([{ chargeCode: '0012', description: 'ASPIRIN' }])).size).toBe(0)
})

test('a waiver that is taken back is forgotten', () => {
  const memory = aMemory()
  const june = aSheet([{ chargeCode: '0012', description: 'SENDOUT MISC' }])
  june.set(0, 'waived', waived)
  memory.remember(june, [0])
  june.set(0, 'waived', '')
  memory.remember(june, [0])
  expect(memory.waivedIn(june).size).toBe(0)
})
