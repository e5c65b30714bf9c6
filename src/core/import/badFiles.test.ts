import { describe, expect, test } from 'vitest'
import { textRows, troubleOf, utf8 } from './aReading'
import { readSourceFiles } from './readSourceFile'

describe('files that are no chargemaster', () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, n) => (n * 7919 + (n >> 3) * 31) % 256)
  test.each([
    ['an empty file', new Uint8Array(0), 'import/empty-file'],
    ['a file of blanks', utf8('  \n\n  '), 'import/empty-file'],
    ['a PDF', utf8('%PDF-1.7\n'), 'import/other-kind'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'import/other-kind'],
    ['binary noise', noise, 'import/not-text'],
    ['one column', utf8(textRows(50, (n) => `LINE${n}`)), 'import/one-column'],
    ['other JSON', utf8('{"prices": [1, 2]}'), 'import/other-json'],
    ['50,000 columns', utf8(`${'a,'.repeat(50_000)}\n`), 'import/too-many-columns'],
    ['half a gzip', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1), 'import/damaged'],
    [
      'an old workbook that is none',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
      'import/damaged',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await troubleOf(bytes)).toBe(code)
  })

  test.each([
    ['JSON that was cut off', '{"standard_charge_information": [{"description": "X}]', 'cut off'],
    ['JSON of another kind', '{"standard_charge": []}', 'not a CMS'],
    [
      'a web page that refuses',
      '<!doctype html><html><body>Access Denied</body></html>',
      'web page',
    ],
    ['rows of blank cells', ',,,\n"",,,\n'.repeat(20), 'is empty'],
    [
      'an XML spreadsheet',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      'XML spreadsheet of Excel 2003',
    ],
    [
      'a report saved as a web archive',
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n',
      'web archive',
    ],
  ])('%s is told as what it is', async (_, text, words) => {
    await expect(readSourceFiles('lines.csv', utf8(text))).rejects.toMatchObject({
      message: expect.stringContaining(words) as string,
    })
  })
})

test('a file of more rows than fit is refused with what to do', async () => {
  const rows = new TextEncoder().encode('12,TUBE,1.00\n'.repeat(4_000_001))
  await expect(readSourceFiles('all.csv', rows)).rejects.toMatchObject({
    code: 'import/too-many-rows',
    advice: expect.stringContaining('one facility at a time') as string,
  })
})
