import { type Column, readerOf } from '../sheet/Column'
import { ColumnPacker } from '../sheet/packColumn'
import { lengthOf } from './columnTools'

/** Fewer groups say nothing; more than half of the lines are no groups. */
const FEW_GROUPS = 2
const MOST_FILLED = 0.5

/**
 * A column that names each group only beside its first line, as pivot tables and reports do, filled down; null for
 * other columns. Told by its names: the first line has one, and no name comes twice in a row or again later.
 */
export function filledDown(column: Column): Column | null {
  const count = lengthOf(column)
  const read = readerOf(column)
  if (count === 0 || read(0) === '') return null
  const names = new Set<string>()
  const most = Math.floor(count * MOST_FILLED)
  for (let row = 0; row < count; row++) {
    const name = read(row)
    if (name === '') continue
    if (names.has(name) || names.size >= most) return null
    names.add(name)
  }
  if (names.size < FEW_GROUPS) return null
  const packer = new ColumnPacker()
  let group = ''
  for (let row = 0; row < count; row++) {
    group = read(row) || group
    packer.add(group)
  }
  return packer.finish()
}
