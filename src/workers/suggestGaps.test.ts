import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aChannel } from './aChannel'
import { answerCalls } from './requests'
import { createSuggestClient } from './suggestClient'
import { suggestHandlers } from './suggestHandlers'
import type { SuggestCalls } from './suggestProtocol'

const packs = 'public/reference/'
const isBuilt = existsSync(`${packs}suggestions-level1.pack`)

const aLine = (row: number, description: string, hcpcs = '') => ({
  row,
  description,
  revenueCode: '',
  department: '',
  hcpcs,
  needsCode: true,
})

test.skipIf(!isBuilt)(
  'a sheet that lists a family of codes brings in the one it lacks',
  async () => {
    const [page, worker] = aChannel()
    answerCalls<SuggestCalls>(
      worker,
      suggestHandlers({
        fetchPack: async (url) => new Uint8Array(readFileSync(url)),
        pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
      }),
    )
    const client = createSuggestClient(page, () => '2026-06-01')
    await client.load(packs, true, 1)
    const family = ['35201', '35206', '35211', '35216', '35221', '35226']
    await client.learnSheet(
      family.map((code, row) => aLine(row, 'MENDING OF A VESSEL, SITE AS NAMED', code)),
    )
    const found = await client.suggest(aLine(9, 'MENDING OF A VESSEL, SITE AS NAMED'))
    expect(found[0]?.code).toBe('35207')
    expect(found[0]?.evidence.sheetLines).toBe(0)
    expect(found[0]?.evidence.sheetBeside).toEqual(['35201', '35206', '35211', '35216', '35221'])
  },
)
