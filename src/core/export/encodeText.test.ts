import { describe, expect, test } from 'vitest'
import { decodeText, joined } from '../import/decodeText'
import { encodedText, type FileEncoding, holdsText } from './encodeText'

const chunks = ['CODE,TEXT\r\n01,CAFÉ “SMALL” – 5 €\r\n', '02,Ünder 10 µg\r\n']

const written = (encoding: FileEncoding, text = chunks) => joined([...encodedText(text, encoding)])

describe('a file is written as it was read', () => {
  test.each<FileEncoding>([
    { encoding: 'utf-8', byteOrderMark: false },
    { encoding: 'utf-8', byteOrderMark: true },
    { encoding: 'utf-16le', byteOrderMark: true },
    { encoding: 'utf-16le', byteOrderMark: false },
    { encoding: 'utf-16be', byteOrderMark: true },
    { encoding: 'windows-1252', byteOrderMark: false },
  ])('$encoding, byte order mark: $byteOrderMark', (encoding) => {
    const { bytes, ...read } = decodeText(written(encoding))
    expect(read).toMatchObject(encoding)
    expect(new TextDecoder().decode(bytes)).toBe(chunks.join(''))
  })
})

test('every byte of Windows-1252 comes back as it was', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const windows = { encoding: 'windows-1252', byteOrderMark: false } as const
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(decodeText(bytes).bytes)
  expect(holdsText(text)).toBe(true)
  expect(written(windows, [text])).toEqual(bytes)
})

test('a character Windows-1252 has no place for is found', () => {
  expect(holdsText('03,LEVEL ≥ 3')).toBe(false)
})

test('a character without a place is never written as another', () => {
  expect(() => written({ encoding: 'windows-1252', byteOrderMark: false }, ['CÓD Ł'])).toThrow(
    'Windows-1252 has no place for U+141',
  )
})
