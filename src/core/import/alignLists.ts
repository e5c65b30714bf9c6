import type { Column } from '../sheet/Column'
import { ColumnPacker } from '../sheet/packColumn'
import type { ColumnRole } from './ColumnMapping'
import { cellOf } from './columnTools'
import { findHeading, type Heading } from './findHeading'
import { headingScores, normalHeading } from './headingScore'
import { longNumbers } from './longNumbers'
import { namesColumns } from './rowWords'
import type { SourceTable } from './SourceTable'
import { JUDGED_COLUMNS, TableSample } from './TableSample'
import { isPlainCharge } from './whosePrice'

/** A table whose lists stand under one heading, and what was done, as sentences for the user. */
export interface ArrangedTable {
  readonly table: SourceTable
  readonly remarks: readonly string[]
}

/** A list further down under a heading of its own. */
interface LaterList {
  /** The row of its heading. */
  readonly row: number
  readonly names: readonly string[]
  /** For each of its columns the column of the first list; null where the list is of another kind. */
  readonly targets: readonly number[] | null
}

/**
 * Puts lists that follow in the same sheet, under a heading of their own and with their columns in another order,
 * under the columns of the first list. Columns the first list does not have are added at the right, with their
 * headings. Rows stay where they are. Lists of another kind (rates of payers) are left as they are, and told.
 */
export function alignLists(table: SourceTable): ArrangedTable {
  if (table.columns.length > JUDGED_COLUMNS) return { table, remarks: [] }
  const sample = new TableSample(table)
  const heading = findHeading(sample)
  if (heading.headerRow === null) return { table, remarks: [] }
  const lists = laterLists(table, sample, heading)
  const moved = lists.filter(({ targets }) => targets?.some((target, at) => target !== at))
  const others = lists.filter(({ targets }) => targets === null)
  const remarks = [
    ...moved.slice(0, 1).map(movedSentence),
    ...others.slice(0, 1).map(otherSentence),
  ]
  if (lists.length === 0) return { table, remarks }
  const laterHeadings = new Set(lists.map(({ row }) => row))
  const marked = { ...table, laterHeadings }
  if (moved.length === 0) return { table: marked, remarks }
  return { table: { ...marked, columns: movedColumns(table, heading.headerRow, lists) }, remarks }
}

const cellsOf = (names: readonly string[]) => names.filter((name) => name !== '').join(' | ')

const rowName = (row: number) => (row + 1).toLocaleString('en-US')

const movedSentence = ({ row, names }: LaterList) =>
  `From row ${rowName(row)} on a list has its columns in another order (${cellsOf(names)}); they were put under those of the first list.`

const otherSentence = ({ row, names }: LaterList) =>
  `In row ${rowName(row)} a list of another kind begins (${cellsOf(names)}); what has no charge in the columns of the first list is left out.`

/** Headings have no long numbers, and most rows of data have some; no more rows than these are read whole. */
const MOST_READ = 100_000

function laterLists(table: SourceTable, sample: TableSample, first: Heading): readonly LaterList[] {
  const from = (first.headerRow ?? -1) + 1
  const hasNumber = longNumbers(table)
  const known = new Map<string, readonly number[] | null>()
  const inPlace = first.names.map((_, column) => column)
  // A heading of several rows comes again row by row.
  for (let row = from - first.headerRows; row < from; row++)
    known.set(keyOf(sample.row(row)), inPlace)
  const lists: LaterList[] = []
  let read = 0
  for (let row = from; row < table.rowCount && read < MOST_READ; row++) {
    if (hasNumber(row)) continue
    read++
    const names = namesAt(sample, row, row - 1 > from && !hasNumber(row - 1))
    if (!names) continue
    const key = keyOf(names)
    let targets = known.get(key)
    if (targets === undefined) {
      targets = targetsOf(names, first.names)
      known.set(key, targets)
    }
    lists.push({ row, names, targets })
  }
  return lists
}

/** The names in a row that is a heading, by itself or with the row above it; null for other rows. */
function namesAt(sample: TableSample, row: number, mayBeSecond: boolean): readonly string[] | null {
  const own = sample.row(row)
  const isHeading = (names: readonly string[]) => namesColumns(names.filter((name) => name !== ''))
  if (isHeading(own)) return own
  const above = mayBeSecond ? sample.row(row - 1) : []
  const count = (names: readonly string[]) => names.filter((name) => name !== '').length
  if (count(above) < 2 || count(own) < count(above)) return null
  const joined = own.map((name, column) => `${above[column] ?? ''} ${name}`.trim())
  return isHeading(joined) ? joined : null
}

const keyOf = (names: readonly string[]) => names.join('\n').toLowerCase()

/** Where the columns of a list go; null for a list without descriptions and charges of its own. */
function targetsOf(
  names: readonly string[],
  firstNames: readonly string[],
): readonly number[] | null {
  const targets = names.map(() => -1)
  const taken = new Set<number>()
  const take = (column: number, target: number) => {
    if (target < 0 || taken.has(target) || targets[column] !== -1) return
    targets[column] = target
    taken.add(target)
  }
  for (const [column, name] of names.entries()) {
    if (name !== '')
      take(
        column,
        firstNames.findIndex((other) => isSameName(name, other)),
      )
  }
  for (const [column, name] of names.entries()) {
    if (name !== '' && sharesRole(name, firstNames[column] ?? '')) take(column, column)
  }
  for (const [column, name] of names.entries()) {
    const role = roleOf(name)
    if (role)
      take(
        column,
        firstNames.findIndex((other, at) => !taken.has(at) && roleOf(other) === role),
      )
  }
  const isCharge = names.some(
    (name, at) => roleOf(name) === 'price' && targets[at] !== -1 && isPlainCharge(name),
  )
  const isDescribed = names.some((name, at) => roleOf(name) === 'description' && targets[at] !== -1)
  const isPriced = firstNames.some((name) => roleOf(name) === 'price')
  const isRepeated = names.every((name, at) => name === '' || targets[at] === at)
  if (!isRepeated && !(isDescribed && (isCharge || !isPriced))) return null
  if (isRepeated) return names.map((_, column) => column)
  // A heading the first list lacks is added at the right; what has no heading keeps its place where that is free.
  let next = names.length
  return targets.map((target, column) => {
    if (target !== -1) return target
    const isFree = names[column] === '' && firstNames[column] === '' && !taken.has(column)
    return isFree ? column : next++
  })
}

const isSameName = (name: string, other: string) =>
  other !== '' && normalHeading(name) === normalHeading(other)

/** True for names that may say the same, if less clearly: `CHARGE` and `CHARGE CODE`. */
function sharesRole(name: string, other: string): boolean {
  const scores = headingScores(other)
  return Object.entries(headingScores(name)).some(
    ([role, score]) => score > 0.3 && (scores[role as ColumnRole] ?? 0) >= NAMED,
  )
}

/** The role a heading names most clearly, if any. */
function roleOf(name: string): ColumnRole | null {
  let best: ColumnRole | null = null
  let most = NAMED
  for (const [role, score] of Object.entries(headingScores(name))) {
    if (score < most) continue
    best = role as ColumnRole
    most = score
  }
  return best
}

const NAMED = 0.5

/** The table with the cells of every list under the first list's headings. */
function movedColumns(
  table: SourceTable,
  headerRow: number,
  lists: readonly LaterList[],
): readonly Column[] {
  const width = Math.max(
    table.columns.length,
    ...lists.flatMap(({ targets }) => (targets ?? []).map((target) => target + 1)),
  )
  const columns = Array.from({ length: width }, (_, target) => {
    const name = target < table.columns.length ? null : nameAdded(lists, target)
    const packer = new ColumnPacker()
    let next = 0
    let source = target
    let isFilled = target < table.columns.length
    for (let row = 0; row < table.rowCount; row++) {
      const list = lists[next]
      if (list?.row === row) {
        next++
        source = list.targets ? list.targets.indexOf(target) : target
      }
      const column = table.columns[source]
      const text = column ? cellOf(column, row) : ''
      if (text !== '') isFilled = true
      packer.add(row === headerRow && name !== null ? name : text)
    }
    return isFilled ? packer.finish() : null
  })
  return columns.filter((column) => column !== null)
}

/** The heading that a later list has over a column that was added. */
function nameAdded(lists: readonly LaterList[], target: number): string {
  for (const { targets, names } of lists) {
    const name = names[targets?.indexOf(target) ?? -1]
    if (name !== undefined) return name
  }
  return ''
}
