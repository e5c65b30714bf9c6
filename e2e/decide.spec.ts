import { expect, test } from './story'

test('a line is made dynamic with a reason, and its history says so', async ({ app }) => {
  await app.openSample()
  const before = await app.lines.codingCounts()
  await app.lines.choose('LAP CHOLE')
  await app.inspector.decide('Dynamic', 'HIM codes all laparoscopic cases from the record.')

  await expect(app.inspector.coding).toContainText('set by a person')
  await expect(app.inspector.history).toContainText(
    'HIM codes all laparoscopic cases from the record.',
  )
  await expect.poll(() => app.lines.worklistCount('Dynamic')).toBe(before.Dynamic + 1)
  expect(await app.lines.worklistCount('Static')).toBe(before.Static - 1)

  await app.lines.undo()
  await expect(app.inspector.coding).not.toContainText('set by a person')
  await expect.poll(() => app.lines.worklistCount('Dynamic')).toBe(before.Dynamic)
})

test('a note stays on its line and in its history', async ({ app }) => {
  await app.openSample()
  await app.lines.choose('ED FX REDUCTION')
  await app.inspector.writeNote('Price is with finance, ask on Monday.')

  await app.lines.choose('ED LEVEL 1')
  await app.inspector.shows('ED LEVEL 1')
  await app.lines.choose('ED FX REDUCTION')
  await expect(app.inspector.note).toHaveValue('Price is with finance, ask on Monday.')
  await expect(app.inspector.history).toContainText('Price is with finance, ask on Monday.')
  expect(await app.lines.worklistCount('With a note')).toBe(1)
})

test('the history of a line tells each change with its time and what stood there before', async ({
  app,
}) => {
  await app.openSample()
  await app.lines.choose('DIFF MANUAL')
  await app.lines.edit('DIFF MANUAL', 'Price', '46.50')
  await app.lines.undo()
  await app.lines.redo()

  const entries = app.inspector.history.getByRole('listitem')
  await expect(entries).toHaveCount(4)
  await expect(entries.first()).toContainText('44.00')
  await expect(entries.first()).toContainText('46.50')
  await expect(entries.last()).toContainText('Imported from chargewright-sample.csv')
})
