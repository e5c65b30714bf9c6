import { type DroppedFile, storyFile } from './screens/start'
import { expect, test } from './story'

const made = (name: string, text: string): DroppedFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})

/** What is opened, and what the sentence must speak of. */
const badFiles: readonly (readonly [what: string, file: DroppedFile, sentence: RegExp])[] = [
  ['an empty file', storyFile('bad-input/empty.csv'), /empty\.csv is empty/],
  ['blanks only', made('blank.csv', ' \r\n'.repeat(40)), /blank\.csv is empty/],
  ['one column', storyFile('bad-input/one-column.csv'), /only one column/],
  ['a picture', storyFile('bad-input/picture.png'), /a picture \(PNG\), not a table/],
  ['a PDF', storyFile('bad-input/document.pdf'), /a PDF document, not a table/],
  [
    'an archive of pictures',
    storyFile('bad-input/pictures.zip'),
    /not a table|no file that can be/,
  ],
  ['a workbook with a password', storyFile('bad-input/locked-workbook.xlsx'), /by a password/],
  ['half a workbook', storyFile('bad-input/half-a-workbook.xlsx'), /damaged or was cut off/],
  ['noise', storyFile('bad-input/noise.bin'), /neither text nor a workbook/],
  [
    '50,000 columns',
    made('wide.csv', `${'Price,'.repeat(50_000)}\n${'1,'.repeat(50_000)}\n`),
    /more than 16,384 columns/,
  ],
]

const whatToDo = /\b(export|open|get|put|check|import|save)\b[^.]+\./i

test('a bad file gets a sentence that says what is wrong and what to do', async ({ app }) => {
  await app.start.open()
  for (const [what, file, sentence] of badFiles) {
    await test.step(what, async () => {
      await app.start.openFile(file)
      await expect(app.importing.failure).toContainText(sentence)
      await expect(app.importing.failure).toContainText(whatToDo)
      await app.importing.leave()
      await app.start.shows()
    })
  }
})

test('a bad file dropped onto open lines leaves them as they are', async ({ app }) => {
  await app.openSample()
  await app.lines.edit('CBC NO DIFF', 'Price', '85.00')
  await app.lines.saved()
  await app.start.drop('notes.csv', '')

  await expect(app.importing.failure).toContainText('notes.csv is empty.')
  await app.importing.leave()
  await app.lines.ready()
  expect(await app.lines.lineCount()).toBe(475)
  await app.lines.expectCell('CBC NO DIFF', 'Price', '85.00')
})
