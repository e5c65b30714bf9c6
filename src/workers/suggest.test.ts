import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aChannel } from './aChannel'
import { answerCalls } from './requests'
import { createSuggestClient } from './suggestClient'
import { suggestHandlers } from './suggestHandlers'
import type { SuggestCalls } from './suggestProtocol'

const packs = 'public/reference/'
const isBuilt = existsSync(`${packs}suggestions-level1.pack`)

function aClient() {
  const [page, worker] = aChannel()
  answerCalls<SuggestCalls>(
    worker,
    suggestHandlers({
      fetchPack: async (url) => new Uint8Array(readFileSync(url)),
      pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    }),
  )
  return createSuggestClient(page, () => '2026-06-01')
}

const aLine = (row: number, description: string, hcpcs = '') => ({
  row,
  description,
  revenueCode: '',
  department: '',
  hcpcs,
  needsCode: true,
})

test('before the packs are there the client is told what to do', async () => {
  await expect(aClient().suggest(aLine(0, 'GLUCOSE'))).rejects.toThrow('not loaded')
})

test.skipIf(!isBuilt)('a drug gets its Level II code with evidence, CPT switched off', async () => {
  const client = aClient()
  await client.load(packs, false, 1)
  const [first] = await client.suggest(aLine(0, 'ONDANSETRON 4 MG/2 ML INJ VIAL'))
  expect(first?.code).toBe('J2405')
  expect(first?.evidence.officialText).toContain('ondansetron')
  expect(first?.evidence.matchedWords).toContain('ONDANSETRON')
  expect(first?.evidence.hospitals).toBeGreaterThan(2)
  const { codes } = await client.suggestBest([aLine(1, 'XR CHEST 2 VIEWS')])
  expect(codes.filter((code) => /^\d/.test(code))).toEqual([])
})

test.skipIf(!isBuilt)('many lines get their best code', async () => {
  const client = aClient()
  await client.load(packs, true, 1)
  const lines = [aLine(0, 'XR CHEST 2 VIEWS'), aLine(1, 'LIPID PANEL')]
  const { codes, best, confidence } = await client.suggestBest(lines)
  expect([...best].map((number) => codes[number - 1])).toEqual(['71046', '80061'])
  expect(Math.min(...confidence)).toBeGreaterThan(50)
})

test.skipIf(!isBuilt)(
  'a hospital that codes its tablets in its own way gets its own way',
  async () => {
    const client = aClient()
    await client.load(packs, true, 1)
    const drugs = ['ACETAMINOPHEN 325', 'IBUPROFEN 600', 'NAPROXEN 250', 'LISINOPRIL 10']
    const asked = aLine(9, 'IBUPROFEN 400 MG TABLET')
    const codesFor = async (habit: string) => {
      await client.learnSheet(drugs.map((drug, row) => aLine(row, `${drug} MG TABLET`, habit)))
      return client.suggest(asked)
    }
    const [first] = await codesFor('J8499')
    expect(first?.code).toBe('J8499')
    expect(first?.evidence.sheetLines).toBeGreaterThan(0)
    expect((await codesFor('A9270'))[0]?.code).toBe('A9270')
  },
)

test.skipIf(!isBuilt)('the palette finds codes by number and by words', async () => {
  const client = aClient()
  await client.load(packs, true, 1)
  expect((await client.search('J188', 5)).map(({ code }) => code)).toContain('J1885')
  expect((await client.search('walker folding', 10)).map(({ code }) => code)).toContain('E0135')
})

test.skipIf(!isBuilt)('a code that slipped into the wrong line is found by its words', async () => {
  const client = aClient()
  await client.load(packs, true, 1)
  const right = aLine(0, 'LIPID PANEL', '80061')
  const wrong = aLine(1, 'LIPID PANEL', '71046')
  const found = await client.disagreements([right, wrong])
  expect(found).toEqual([{ row: 1, carried: '71046', code: '80061' }])
})
