import { expect, test } from './story'

test('a coding decided on a line is decided in the next file, with its reason, and the user is told', async ({
  app,
}) => {
  await app.openSample()
  const before = await app.lines.codingCounts()
  const line = 'SPECIAL CHEM SENDOUT MISC'
  await app.lines.choose(line)
  await app.inspector.decide('No code needed', 'The reference lab bills it.')
  await app.lines.goToStart()
  await app.start.openSample()
  await app.importing.finish()
  await expect(app.page.getByRole('status').filter({ hasText: 'set on 1 line here' })).toBeVisible()
  await expect.poll(() => app.lines.worklistCount('Decided by a person')).toBe(1)
  await app.lines.choose(line)
  await expect(app.inspector.coding).toContainText('set by a person')
  await expect(app.inspector.coding).toContainText('The reference lab bills it.')
  await app.lines.undo()
  await expect.poll(() => app.lines.codingCounts()).toEqual(before)
})
