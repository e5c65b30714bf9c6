import { expect, test } from 'vitest'
import { anImportSession, previewMade, someSettings } from './anImportSession'

/** A print extract without blanks between its codes, with a heading or without. */
function aListing(first: number, heading: readonly string[] = []): File {
  const lines = Array.from({ length: 40 }, (_, n) => {
    const amount = `${first + n}.50`.padStart(10, '0')
    return `${70_000 + n * 3}    ${`GAUZE ${n} STERILE`.padEnd(20)}0272A6${200 + n}${amount}`
  })
  return new File([[...heading, ...lines].join('\n')], `list ${first}.txt`)
}

const heading = ['CODE     DESCRIPTION          REV HCPCS     PRICE']
const byHand = [0, 9, 29, 33, 38]

test.each([
  ['with a heading', heading],
  ['without one', []],
])(
  'the next print extract of a layout, %s, is cut where a person cut this one',
  async (_, lines) => {
    const settings = someSettings()
    const first = anImportSession(settings)
    await first.getState().startImport([aListing(1, lines)])
    await previewMade()
    expect(first.getState().overview?.tables[0]?.printed?.starts).not.toEqual(byHand)
    await first.getState().setCuts(byHand)
    await previewMade()
    await first.getState().finish()

    const second = anImportSession(settings)
    await second.getState().startImport([aListing(7, lines)])
    await previewMade()
    const { overview, mapping, preview } = second.getState()
    expect(overview?.tables[0]?.printed).toMatchObject({ starts: byHand, isCutByHand: true })
    expect(overview?.remarks).toEqual([])
    expect(mapping?.roles).toContain('hcpcs')
    expect(preview?.lines[0]?.hcpcs).toBe('A6200')
  },
)

test('of one layout the latest cuts are kept, and none where they are as they were found', async () => {
  const settings = someSettings()
  const importCutAt = async (starts: readonly number[] | null) => {
    const session = anImportSession(settings)
    await session.getState().startImport([aListing(1, heading)])
    const found = session.getState().overview?.tables[0]?.printed?.starts ?? []
    await session.getState().setCuts(starts ?? found)
    await previewMade()
    await session.getState().finish()
    return found
  }
  const found = await importCutAt(byHand)
  await importCutAt([0, 9])
  const kept = settings.get('importCuts') ?? ''
  expect(JSON.parse(kept)).toMatchObject([{ starts: [0, 9] }])
  await importCutAt(found)
  expect(settings.get('importCuts')).toBe('[]')
})
