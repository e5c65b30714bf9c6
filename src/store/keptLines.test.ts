import { expect, test } from 'vitest'
import { aSheet } from '../core/sheet/aSheet'
import { keeping, withKept } from './keptLines'

/** Three lines of the import, and so many added since. */
function withAdded(count: number) {
  const sheet = aSheet([{}, {}, {}])
  for (let index = 0; index < count; index++) sheet.set(3 + index, 'added', 'copy')
  return sheet
}

const placed = (rows: number[], below: readonly (readonly [number, number])[], added: number) => {
  const kept = below.map(([row, from]) => ({ row, below: from }))
  const { rows: shown, unfit } = withKept(Uint32Array.from(rows), kept, withAdded(added))
  return { shown: [...(shown ?? [])], unfit }
}

test('a copy stands below its line, wherever the order of the list would have it', () => {
  expect(placed([2, 1, 0, 3], [[3, 2]], 1)).toEqual({ shown: [2, 3, 1, 0], unfit: [] })
})

test('a copy that does not belong to the list stands there and is told of', () => {
  expect(placed([2, 0], [[3, 0]], 1)).toEqual({ shown: [2, 0, 3], unfit: [3] })
})

test('several copies, the latest first, and a copy of a copy each stand below theirs', () => {
  const below = [
    [3, 1],
    [4, 1],
    [5, 3],
  ] as const
  expect(placed([1, 2], below, 3)).toEqual({ shown: [1, 4, 3, 5, 2], unfit: [3, 4, 5] })
})

test('a line that was taken back is not kept, and one whose line is not in the list stands last', () => {
  expect(placed([2, 1], [[3, 1]], 0)).toEqual({ shown: [2, 1], unfit: [] })
  expect(placed([2, 1], [[3, 0]], 1)).toEqual({ shown: [2, 1, 3], unfit: [3] })
})

test('a line added after undo stands once, below its own line and not the one taken back', () => {
  const kept = keeping([{ row: 3, below: 0 }], [{ row: 3, below: 1 }])
  const { rows } = withKept(Uint32Array.from([2, 1, 0, 3]), kept, withAdded(1))
  expect([...(rows ?? [])]).toEqual([2, 1, 3, 0])
})

test('in a list of all lines in file order an added line stands below its own, and nothing changes without one', () => {
  const placed = [{ row: 3, below: 0 }]
  const { rows, unfit } = withKept(null, [], withAdded(1), placed)
  expect([...(rows ?? [])]).toEqual([0, 3, 1, 2])
  expect(unfit).toEqual([])
  expect(withKept(null, [], withAdded(0), placed).rows).toBeNull()
})

test('a line that has its place is only shown where it belongs, and then below its own', () => {
  const placed = [
    { row: 3, below: 0 },
    { row: 4, below: 3 },
  ]
  const shown = (rows: number[]) => [
    ...(withKept(Uint32Array.from(rows), [], withAdded(2), placed).rows ?? []),
  ]
  expect(shown([0, 2])).toEqual([0, 2])
  expect(shown([0, 2, 3, 4])).toEqual([0, 3, 4, 2])
  // The line between is not in the list.
  expect(shown([0, 2, 4])).toEqual([0, 4, 2])
  expect(shown([1, 2, 3, 4])).toEqual([1, 2, 3, 4])
})
