import { expect, test } from 'vitest'
import { anImportSession, linesFile, previewMade } from './anImportSession'

/** A sheet with 200 columns of payers between the codes and the price. */
const wideFile = () => {
  const payers = Array.from({ length: 200 }, (_, n) => `Payer ${n} Negotiated Rate`)
  const rates = payers.map((_, n) => `${n}.25`)
  return linesFile(['Charge Code', 'Description', ...payers, 'Gross Charge'], (n) => [
    `0${n + 100}`,
    `XRAY VIEW ${n}`,
    ...rates,
    `${n + 10}.50`,
  ])
}

test('of a wide sheet the first columns and those that are read come, the others when asked for', async () => {
  const session = anImportSession()
  await session.getState().startImport([wideFile()])
  await previewMade()
  const places = () => session.getState().proposal?.columns.map(({ column }) => column) ?? []
  expect(session.getState().mapping?.roles).toHaveLength(203)
  expect(places()).toEqual([...Array(60).keys(), 202])
  expect(session.getState().preview?.lines[0]?.price).toBe('10.50')

  await session.getState().showMoreColumns()
  expect(places()).toEqual([...Array(120).keys(), 202])
  expect(session.getState().proposal?.columns[100]?.heading).toBe('Payer 98 Negotiated Rate')
  await session.getState().showMoreColumns()
  await session.getState().showMoreColumns()
  await session.getState().showMoreColumns()
  expect(places()).toEqual([...Array(203).keys()])
})

test('columns that were asked for are those of the heading that was chosen', async () => {
  const session = anImportSession()
  await session.getState().startImport([wideFile()])
  await session.getState().setHeading({ headerRow: null })
  await previewMade()
  await session.getState().showMoreColumns()
  const column = session.getState().proposal?.columns.find(({ column: place }) => place === 70)
  expect(column?.heading).toBe('')
})
