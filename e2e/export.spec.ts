import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import type { SavedFile } from './screens/export'
import { type App, expect, hasRealFile, test, whyNoRealFile } from './story'

const sampleFile = new URL('../public/sample/chargewright-sample.csv', import.meta.url)

test('the static sheet has the file’s own columns, and its lines cell by cell', async ({ app }) => {
  const source = Papa.parse<string[]>(await readFile(sampleFile, 'utf8')).data
  const heading = source.findIndex(([first]) => first === 'Charge Code')
  await app.openSample()
  const counts = await app.lines.codingCounts()
  const { sheet, worklist } = await save(app)

  expect(sheet.rows[0]).toEqual(source[heading])
  expect(sheet.rows).toHaveLength(1 + counts.Static + counts['No code needed'])
  expect(worklist.rows).toHaveLength(1 + counts.Dynamic)
  const written = new Set(source.slice(heading + 1).map((row) => row.join('\t')))
  for (const row of sheet.rows.slice(1)) expect(written).toContain(row.join('\t'))
  expect(sheet.text).toContain('\r\n')
})

test('the dynamic worklist goes to the coders, not to the billing system', async ({ app }) => {
  await app.openSample()
  const { sheet, worklist } = await save(app)

  expect(worklist.text).toContain('OR LEVEL 3 FIRST 30 MIN')
  expect(sheet.text).not.toContain('OR LEVEL 3 FIRST 30 MIN')
  expect(sheet.text).not.toContain('KETOROLAC 15MG/ML INJ')
})

test('the pre-flight lists what a loader would reject, with the way to the lines', async ({
  app,
}) => {
  await app.openSample()
  await app.lines.goTo('Export')
  await app.exporting.ready()
  const { said, lines } = await app.exporting.openFirstProblem()

  await app.lines.expectShown(lines)
  expect(said).toContain(await app.lines.title())
})

test('a changed cell is in the sheet, all others are as they were', async ({ app }) => {
  await app.openSample()
  const before = (await save(app)).sheet
  await app.lines.goTo('Lines')
  await app.lines.edit('CBC NO DIFF', 'Price', '85.00')
  const after = (await save(app)).sheet

  const changed = after.rows.filter(
    (row, index) => row.join('\t') !== before.rows[index]?.join('\t'),
  )
  expect(changed).toHaveLength(1)
  expect(changed[0]).toContain('CBC NO DIFF')
  expect(changed[0]).toContain('85.00')
})

test('the whole file comes back byte for byte, with its title rows and totals', async ({ app }) => {
  await app.openSample()
  await app.lines.goTo('Export')
  await app.exporting.ready()
  await app.exporting.choose('All lines')
  await app.page.getByRole('checkbox', { name: /^With the rows above the heading/ }).check()
  await app.exporting.letThroughWhatCame()
  const { sheet } = await app.exporting.save()

  expect(sheet.text).toBe(await readFile(sampleFile, 'utf8'))
})

test('importing the exported sheet shows no difference', async ({ app }) => {
  await app.openSample()
  await readsBackTheSame(app)
})

test('importing the exported sheet of a hospital shows no difference', async ({ app }) => {
  test.skip(!hasRealFile, whyNoRealFile)
  await app.openRealFile()
  await app.lines.goTo('Export')
  await app.exporting.ready()
  await app.exporting.writeWorkbookAs('CSV (UTF-8, commas)')
  await readsBackTheSame(app)
})

/** Exports, imports what was exported, exports all of that, and compares every cell. */
async function readsBackTheSame(app: App) {
  const { sheet } = await save(app)
  await app.start.open()
  await app.start.openFile({
    name: 'exported.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(sheet.text, 'utf8'),
  })
  await app.importing.finish()
  await app.lines.ready()
  expect(await app.lines.lineCount()).toBe(sheet.rows.length - 1)
  const again = await save(app, 'All lines')

  expect(again.sheet.rows).toEqual(sheet.rows)
}

async function save(app: App, choice?: string): Promise<{ sheet: SavedFile; worklist: SavedFile }> {
  await app.lines.goTo('Export')
  await app.exporting.ready()
  if (choice) await app.exporting.choose(choice)
  await app.exporting.letThroughWhatCame()
  return app.exporting.save()
}
