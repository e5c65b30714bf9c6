import { expect, test } from 'vitest'
import { anImportSession, previewMade, someSettings } from './anImportSession'

/** A list of which the first cells hold what semicolons divide and the last ones what commas do. */
const list = (name: string, first: number) => {
  const rows = Array.from(
    { length: 30 },
    (_, n) => `${70_000 + n * 3};GAUZE ${n + first}, STERILE, LARGE, EACH;0272;${n + first}.50\n`,
  )
  return new File(
    ['Charge Code;Description, as billed, in full, by unit;Rev Code;Price\n', ...rows],
    name,
  )
}

test('what separates the cells is set by a person and known for the next file of this heading', async () => {
  const settings = someSettings()
  const store = anImportSession(settings)
  await store.getState().startImport([list('january.csv', 1)])
  await previewMade()
  const found = store.getState().overview?.tables[0]?.division
  const other = found === ',' ? ';' : ','
  await store.getState().setDivision(other)
  await previewMade()
  expect(store.getState().overview?.tables[0]?.division).toBe(other)
  expect(store.getState().mapping?.roles).toHaveLength(4)
  expect(await store.getState().finish()).not.toBeNull()

  const next = anImportSession(settings)
  await next.getState().startImport([list('february.csv', 40)])
  await previewMade()
  expect(next.getState().overview?.tables[0]?.division).toBe(other)

  // As it was found again, nothing is kept.
  if (found) await next.getState().setDivision(found)
  await previewMade()
  await next.getState().finish()
  const last = anImportSession(settings)
  await last.getState().startImport([list('march.csv', 90)])
  await previewMade()
  expect(last.getState().overview?.tables[0]?.division).toBe(found)
})
