import { expect, hasRealFile, test, whyNoRealFile } from './story'

test('a line that needs a code gets codes proposed, each with its evidence', async ({ app }) => {
  await app.openSample()
  await app.lines.choose('KETOROLAC 15MG/ML INJ')

  await expect.poll(() => app.inspector.suggestedCodes()).toContain('J1885')
  const codes = await app.inspector.suggestedCodes()
  expect(codes[0]).toBe('J1885')
  expect(codes.length).toBeLessThanOrEqual(5)
  const best = app.inspector.suggestion('J1885')
  await expect(best).toContainText(/%/)
  await expect(best).toContainText(/Words: .*KETOROLAC/i)
  await expect(best).toContainText(/public chargemasters/)
  await expect(best).toContainText(/ketorolac tromethamine/i)
  await expect(best).toContainText(/Status: active/)
})

test('Enter takes the proposed code, and the line is static', async ({ app }) => {
  await app.openSample()
  await app.lines.choose('KETOROLAC 15MG/ML INJ')
  await expect.poll(async () => (await app.inspector.suggestedCodes())[0]).toBe('J1885')
  await app.lines.pressIn('KETOROLAC 15MG/ML INJ', 'HCPCS', 'Enter')

  await app.lines.expectCell('KETOROLAC 15MG/ML INJ', 'HCPCS', 'J1885')
  await expect(app.inspector.coding).toContainText('Static')
  await app.lines.undo()
  await expect(app.inspector.coding).toContainText('Code required')
})

test('all above a confidence are taken after a preview, and one undo takes all back', async ({
  app,
}) => {
  await app.openSample()
  await app.lines.openWorklist('Code required')
  await app.lines.suggestionsReady()
  const before = await app.lines.codingCounts()
  const taken = await app.takeAll.take(80)
  expect(taken).toBeGreaterThan(0)

  await expect.poll(() => app.lines.worklistCount('Static')).toBe(before.Static + taken)
  await app.lines.undo()
  await expect.poll(() => app.lines.worklistCount('Static')).toBe(before.Static)
})

test('a line unticked in the preview is left as it is', async ({ app }) => {
  await app.openSample()
  await app.lines.openWorklist('Code required')
  await app.lines.suggestionsReady()
  const before = await app.lines.codingCounts()
  await app.takeAll.open()
  const promised = await app.takeAll.promised()
  const left = await app.takeAll.untickFirst()
  expect(await app.takeAll.confirm()).toBe(promised - 1)

  await expect.poll(() => app.lines.worklistCount('Static')).toBe(before.Static + promised - 1)
  await app.lines.expectCell(left, 'HCPCS', /^Proposed: /)
})

test('a line that needs no code has none proposed in its cell', async ({ app }) => {
  await app.openSample()
  await app.lines.suggestionsReady()
  await app.lines.expectCell('IV START KIT', 'HCPCS', '')
  await app.lines.expectCell('ROOM TELEMETRY', 'HCPCS', '')
})

test('without a CPT licence no CPT code is proposed, and five digits are not called wrong', async ({
  app,
}) => {
  await app.openSample({ licensed: false })
  await app.lines.choose('XR CHEST PORTABLE')
  for (const code of await app.inspector.suggestedCodes()) expect(code).toMatch(/^[A-Z]\d{4}$/)

  await app.lines.choose('CBC NO DIFF')
  await app.inspector.shows('CBC NO DIFF')
  await expect(app.inspector.checks).toContainText('No open checks')
})

test('a user’s own list of code texts is shown with the codes, and stays on this machine', async ({
  app,
}) => {
  await app.openSample()
  await app.lines.choose('XR CHEST PORTABLE')
  await expect(app.inspector.suggestion('71045')).toContainText('text not bundled')
  await app.references.loadCodeTexts('Code,Text\n71045,Chest film in our own words\n')
  await expect(app.inspector.suggestion('71045')).toContainText('Chest film in our own words')

  await app.page.reload()
  await app.references.open()
  await expect(app.references.ownTexts).toContainText('1 text loaded')
})

test('a hospital’s file gets suggestions while the page stays at work', async ({ app }) => {
  test.skip(!hasRealFile, whyNoRealFile)
  await app.openRealFile()
  await app.lines.openWorklist('Code required')
  await app.lines.suggestionsReady()
  expect(await app.lines.worklistCount('Suggestions ready')).toBeGreaterThan(50)
})
