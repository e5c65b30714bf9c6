import { expect, test } from 'vitest'
import { mixBits } from '../text/hashText'
import { SheetIndex } from './SheetIndex'

test('after any changes the index answers as one made anew of what stands now', () => {
  const standing = new Map<number, ReturnType<typeof aLine>>()
  const index = new SheetIndex(() => 1)
  for (let change = 0; change < 3000; change++) {
    const row = (mixBits(change) % 40) * 700
    index.remove(row)
    standing.delete(row)
    if (mixBits(change + 11) % 3 === 0) continue
    const line = aLine(change)
    standing.set(row, line)
    index.add(row, line)
  }
  const again = new SheetIndex(() => 1)
  for (const [row, line] of standing) again.add(row, line)
  expect(standing.size).toBeGreaterThan(10)
  for (let query = 0; query < 50; query++) {
    const { hashes } = aLine(query + 5000)
    const except = (mixBits(query) % 40) * 700
    expect(inOrderOfRows(index, hashes, except)).toEqual(inOrderOfRows(again, hashes, except))
    expect(index.wordShareOf('G0463')).toBeCloseTo(again.wordShareOf('G0463'))
    expect(index.broadShareOf('G0463')).toBeCloseTo(again.broadShareOf('G0463'))
  }
})

test('a row that is not in can be taken out and asked about', () => {
  const index = new SheetIndex(() => 1)
  index.remove(999_999)
  index.add(0, { code: 'G0463', hashes: [1], norm: 1 })
  expect(index.nearest([1], 999_999, 5).map(({ row }) => row)).toEqual([0])
  expect(index.nearest([1], -1, 5).map(({ row }) => row)).toEqual([0])
})

function inOrderOfRows(index: SheetIndex, hashes: readonly number[], except: number) {
  return index.nearest(hashes, except, 100).toSorted((a, b) => a.row - b.row)
}

function aLine(seed: number) {
  const words = Array.from({ length: 1 + (mixBits(seed) % 6) }, (_, at) => {
    return mixBits(seed * 7 + at) % 30
  })
  const hashes = [...new Set(words)]
  const code = ['G0463', 'J1885', 'C1713'][mixBits(seed + 3) % 3] ?? ''
  return { code, hashes, norm: Math.sqrt(hashes.length) }
}
