import { expect, test } from 'vitest'
import { mixBits } from '../text/hashText'
import { RowGroups } from './RowGroups'

test('lines with the same text are a group; blank text groups nothing', () => {
  const groups = groupsOf(['A', '', 'B', 'A', '', 'A'])
  expect(groups.rowsSharing(3)).toEqual([0, 3, 5])
  expect(groups.rowsSharing(2)).toEqual([2])
  expect(groups.rowsSharing(1)).toEqual([])
  expect(groups.rowsWith('A')).toEqual([0, 3, 5])
  expect(groups.rowsWith('C')).toEqual([])
  expect(groups.rowsWith('')).toEqual([])
})

test('a line that stood alone leaves nothing behind when it moves', () => {
  const groups = groupsOf(['A', 'B'])
  groups.move(0, 'B')
  expect(groups.rowsWith('A')).toEqual([])
  expect(groups.rowsSharing(0)).toEqual([1, 0])
  groups.move(1, '')
  expect(groups.rowsWith('B')).toEqual([0])
  groups.move(1, 'A')
  expect(groups.rowsWith('A')).toEqual([1])
})

test('after any moves the groups are those of the texts as they stand', () => {
  const texts = Array.from({ length: 60 }, (_, row) => textFor(row))
  const groups = groupsOf(texts)
  for (let move = 0; move < 2000; move++) {
    const row = mixBits(move * 2) % texts.length
    texts[row] = textFor(move + 1000)
    groups.move(row, texts[row] ?? '')
    const asked = mixBits(move * 2 + 1) % texts.length
    const expected = texts.flatMap((text, other) =>
      text !== '' && text === texts[asked] ? [other] : [],
    )
    expect(groups.rowsSharing(asked).toSorted((a, b) => a - b)).toEqual(expected)
    expect(groups.rowsWith(texts[asked] ?? '').toSorted((a, b) => a - b)).toEqual(expected)
  }
})

function groupsOf(texts: readonly string[]): RowGroups {
  const groups = new RowGroups(texts.length)
  for (const [row, text] of texts.entries()) groups.put(row, text)
  return groups
}

/** Few texts, one of them blank, so that lines often meet. */
function textFor(seed: number): string {
  const number = mixBits(seed) % 25
  return number === 0 ? '' : `TEXT ${number}`
}
