import { expect, test } from 'vitest'
import { aSheet } from '../core/sheet/aSheet'
import { createSettingsMemory } from './settingsMemory'

function aMemory() {
  const texts = new Map<string, string>()
  return createSettingsMemory({
    get: (name) => texts.get(name) ?? null,
    set: (name, text) => void texts.set(name, text),
  })
}

const sheetOf = (hospital: string) =>
  aSheet(
    Array.from({ length: 30 }, (_, i) => ({
      chargeCode: `${hospital}${i}`,
      description: `LINE ${i} OF ${hospital}`,
    })),
  )

test('a file of which an earlier one is known is not said to start anew, whatever was set for other hospitals', () => {
  const memory = aMemory()
  memory.remember('w1', sheetOf('A'), new Map())
  memory.remember('w2', sheetOf('B'), new Map([['check:price-missing', 'Later.']]))
  expect(memory.rememberedFor(sheetOf('A')).othersAreSet).toBe(false)
  expect(memory.rememberedFor(sheetOf('C')).othersAreSet).toBe(true)
})
