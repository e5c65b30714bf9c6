import { describe, expect, test } from 'vitest'
import { aZip } from './aFile'
import { readFirst, textRows, troubleOf, utf8 } from './aReading'
import { readSourceFiles } from './readSourceFile'

describe('archives', () => {
  test('each readable file of an archive is a file of its own', async () => {
    const bytes = await aZip({
      'north/a.csv': utf8('a,b\n1,2\n'),
      'b.txt': utf8('a|b\n1|2\n'),
      'logo.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
    })
    const files = await readSourceFiles('both.zip', bytes)
    expect(files.map(({ name }) => name)).toEqual(['a.csv', 'b.txt'])
    expect(files[0]?.remarks).toContain('logo.png is a picture (PNG), not a table.')
  })

  test('files of one name in several folders keep their folders', async () => {
    const table = utf8('a,b\n1,2\n')
    const bytes = await aZip({
      'x/north/cdm.csv': table,
      'x/south/cdm.csv': table,
      'x/b.csv': table,
    })
    const files = await readSourceFiles('both.zip', bytes)
    expect(files.map(({ name }) => name)).toEqual(['x/north/cdm.csv', 'x/south/cdm.csv', 'b.csv'])
  })

  test('a .gz file holds one file', async () => {
    const packed = new Blob([utf8('a,b\n1,2\n')])
      .stream()
      .pipeThrough(new CompressionStream('gzip'))
    const { file } = await readFirst(
      new Uint8Array(await new Response(packed).arrayBuffer()),
      'lines.csv.gz',
    )
    expect(file.name).toBe('lines.csv')
  })

  test('an archive without a table says so', async () => {
    const bytes = await aZip({
      'a.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
      'b.pdf': utf8('%PDF-1.4'),
    })
    expect(await troubleOf(bytes, 'pictures.zip')).toBe('import/nothing-readable')
  })

  test('a zip bomb is refused before it is opened', async () => {
    const bytes = await aZip({ 'zeros.csv': new Uint8Array(30_000_000) })
    expect(bytes.length).toBeLessThan(100_000)
    expect(await troubleOf(bytes, 'bomb.zip')).toBe('import/zip-bomb')
  })

  test('a .gz bomb is refused while it is opened', async () => {
    const packed = new Blob([new Uint8Array(30_000_000)])
      .stream()
      .pipeThrough(new CompressionStream('gzip'))
    expect(
      await troubleOf(new Uint8Array(await new Response(packed).arrayBuffer()), 'bomb.gz'),
    ).toBe('import/zip-bomb')
  })

  test('a truncated archive is damaged', async () => {
    const bytes = await aZip({ 'a.csv': utf8(textRows(500, (n) => `${n},b`)) })
    expect(await troubleOf(bytes.slice(0, bytes.length - 30), 'cut.zip')).toBe('import/damaged')
  })
})
