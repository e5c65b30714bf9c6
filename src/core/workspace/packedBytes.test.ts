import { expect, test } from 'vitest'
import { packedParts, unpackedBytes } from './packedBytes'

async function thereAndBack(value: unknown, before = ''): Promise<unknown> {
  const blob = new Blob([before, ...packedParts(value, before.length)])
  return unpackedBytes(await blob.arrayBuffer(), before.length)
}

test('columns, long lists and plain facts come back as they were', async () => {
  const value = {
    name: 'ÄRZTE “June”',
    offsets: Uint32Array.of(0, 3, 7),
    bytes: Uint8Array.of(1, 2, 3),
    codes: Uint16Array.of(9, 8, 7, 6, 5),
    words: Array.from({ length: 1000 }, (_, n) => `word ${n} \u2028 \ud83d\ude00`),
    skipped: Array.from({ length: 300 }, (_, n) => ({ sourceRow: n, text: 'Total' })),
    columns: Array.from({ length: 400 }, (_, n) => ({ cells: Uint8Array.of(n & 255) })),
  }
  expect(await thereAndBack(value)).toEqual(value)
})

test('columns are read where they stand, whatever stands before them', async () => {
  const value = { offsets: Uint32Array.of(1, 2, 3), bytes: Uint8Array.of(1) }
  const back = (await thereAndBack(value, 'LETTERS\n')) as typeof value
  expect(back).toEqual(value)
  expect(back.offsets.buffer).toBe(back.bytes.buffer)
})

test('what stands in the data twice is kept once, and is one again', async () => {
  const bytes = new Uint8Array(5000).fill(7)
  const words = Array.from({ length: 1000 }, (_, n) => `word ${n}`)
  const value = {
    file: { bytes, words, empty: new Uint8Array(0) },
    field: { bytes, words, other: bytes.slice(), offsets: new Uint32Array(0) },
  }
  const { size } = new Blob([...packedParts(value)])
  expect(size).toBeLessThan(2 * bytes.length + 1.2 * JSON.stringify(words).length)
  const back = (await thereAndBack(value)) as typeof value
  expect(back).toEqual(value)
  expect(back.field.bytes).toBe(back.file.bytes)
  expect(back.field.words).toBe(back.file.words)
  expect(back.field.other).not.toBe(back.field.bytes)
})
