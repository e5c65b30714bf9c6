import { expect, test } from 'vitest'
import { mixBits } from '../text/hashText'
import { NumberLists } from './NumberLists'

test('each place has the list that was set last', () => {
  const lists = new NumberLists()
  lists.set(0, [1, 2, 3])
  lists.set(1, [])
  lists.set(2, [0xffffffff])
  lists.set(0, [7])
  expect([0, 1, 2].map((place) => [...lists.get(place)])).toEqual([[7], [], [0xffffffff]])
})

test('after any changes the lists are those that were set', () => {
  const lists = new NumberLists()
  const model: number[][] = []
  for (let change = 0; change < 5000; change++) {
    const place = mixBits(change) % Math.min(400, model.length + 1)
    const list = Array.from({ length: mixBits(change + 7) % 12 }, (_, at) =>
      mixBits(change * 12 + at),
    )
    lists.set(place, list)
    model[place] = list
  }
  expect(model.map((_, place) => [...lists.get(place)])).toEqual(model)
})

test('forgotten lists leave the places free for others', () => {
  const lists = new NumberLists()
  for (let place = 0; place < 1000; place++) lists.set(place, [place, place])
  lists.clear()
  lists.set(0, [5])
  expect([...lists.get(0)]).toEqual([5])
})
