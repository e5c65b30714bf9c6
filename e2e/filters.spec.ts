import { expect, test } from './story'

test('the lines are narrowed by worklist, department and words, and all come back', async ({
  app,
}) => {
  await app.openSample()
  await app.lines.tick('Department', /^AMBULANCE/)
  await app.lines.expectShown(5)

  await app.lines.openWorklist('Code required')
  await app.lines.expectShown(2)
  await app.lines.find('ALS2')
  await app.lines.expectShown(1)

  await app.lines.clearFilters()
  await app.lines.openWorklist('All lines')
  await app.lines.expectShown(475)
  expect(await app.lines.shownCount()).toBe(await app.lines.lineCount())
})
