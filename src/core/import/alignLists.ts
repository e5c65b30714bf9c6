import type { Column } from '../sheet/Column'
import { ColumnPacker } from '../sheet/packColumn'
import type { ColumnRole } from './ColumnMapping'
import { cellOf } from './columnTools'
import { findHeading, type Heading } from './findHeading'
import { headingScores, normalHeading } from './headingScore'
import { longNumbers } from './longNumbers'
import { type PricedList, pricedListAt, pricedListsAbove } from './pricedLists'
import { namesColumns } from './rowWords'
import type { SourceTable } from './SourceTable'
import { JUDGED_COLUMNS, TableSample } from './TableSample'
import { isPlainCharge } from './whosePrice'

/** A table whose lists stand under one heading, and what was done, as sentences for the user. */
export interface ArrangedTable {
  readonly table: SourceTable
  readonly remarks: readonly string[]
}

/** A list further down, or above the first one, under a heading of its own. */
interface FurtherList {
  /** The row of its heading. */
  readonly row: number
  readonly names: readonly string[]
  /** For each of its columns the column of the first list; null where the list is of another kind. */
  readonly targets: readonly number[] | null
  /** Where its rows told it, and not its names: the first row that is not of the list. */
  readonly end?: number
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
  const earlier = earlierLists(sample, heading)
  const later = laterLists(table, sample, heading)
  const lists = [...earlier, ...later]
  const moved = lists.filter(({ targets }) => targets?.some((target, at) => target !== at))
  const others = lists.filter(({ targets }) => targets === null)
  const remarks = [
    ...moved
      .filter(({ end }) => end === undefined)
      .slice(0, 1)
      .map(movedSentence),
    ...others.slice(0, 1).map(otherSentence),
  ]
  if (lists.length === 0) return { table, remarks }
  const toldByRows = lists.filter(({ end }) => end !== undefined)
  const marked = {
    ...table,
    laterHeadings: new Set(later.map(({ row }) => row)),
    ...(toldByRows.length > 0 ? { chargeLists: toldByRows.map(({ row }) => row) } : {}),
  }
  if (moved.length === 0) return { table: marked, remarks }
  const columns = movedColumns(table, heading, earlier, later)
  return { table: { ...marked, columns, movedLists: true }, remarks }
}

/** A sentence where a list was told by its rows: a person should see whether they are charges. */
export function chargeListRemark(table: SourceTable): string | null {
  const [row] = table.chargeLists ?? []
  if (row === undefined) return null
  const names = cellsOf(table.columns.map((column) => cellOf(column, row).trim()))
  return `A list with a heading of its own, in row ${rowName(row)} (${names}), is read as charges: look at its lines before you finish.`
}

const cellsOf = (names: readonly string[]) => names.filter((name) => name !== '').join(' | ')

const rowName = (row: number) => (row + 1).toLocaleString('en-US')

const movedSentence = ({ row, names }: FurtherList) =>
  `From row ${rowName(row)} on a list has its columns in another order (${cellsOf(names)}); they were put under those of the first list.`

const otherSentence = ({ row, names }: FurtherList) =>
  `In row ${rowName(row)} a list of another kind begins (${cellsOf(names)}); what has no charge in the columns of the first list is left out.`

/** Headings have no long numbers, and most rows of data have some; no more rows than these are read whole. */
const MOST_READ = 100_000

function laterLists(
  table: SourceTable,
  sample: TableSample,
  first: Heading,
): readonly FurtherList[] {
  const from = (first.headerRow ?? -1) + 1
  const hasNumber = longNumbers(table)
  const known = new Map<string, readonly number[] | null>()
  // A heading of several rows comes again row by row.
  for (let row = from - first.headerRows; row < from; row++)
    known.set(keyOf(sample.row(row)), inPlace(first.names))
  const lists: FurtherList[] = []
  let read = 0
  for (let row = from; row < table.rowCount && read < MOST_READ; row++) {
    if (hasNumber(row)) continue
    read++
    const names = namesAt(sample, row, row - 1 > from && !hasNumber(row - 1))
    if (!names) {
      const list = pricedListAt(sample, row, table.rowCount)
      const targets = list && targetsOf(list.names, first.names, list)
      // Under the price of the first list an amount is read anyway.
      if (list && targets && targets[list.price] !== list.price)
        lists.push({ row, names: list.names, targets, end: list.end })
      continue
    }
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

/** Lists above the first heading, which is the widest one: rooms and their rates, say. */
function earlierLists(sample: TableSample, first: Heading): readonly FurtherList[] {
  return pricedListsAbove(sample, firstRowOf(first)).flatMap((list) => {
    const targets = targetsOf(list.names, first.names, list)
    return targets ? [{ row: list.row, names: list.names, targets, end: list.end }] : []
  })
}

const firstRowOf = ({ headerRow, headerRows }: Heading) => (headerRow ?? 0) - headerRows + 1

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
  known?: PricedList,
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
  if (known) {
    take(
      known.words,
      firstNames.findIndex((name) => roleOf(name) === 'description'),
    )
    take(known.price, firstNames.findIndex(isCharge))
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
  const isPut = (column: number | undefined) => column !== undefined && targets[column] !== -1
  const hasCharge = isPut(known?.price) || names.some((name, at) => isPut(at) && isCharge(name))
  const isDescribed =
    isPut(known?.words) || names.some((name, at) => isPut(at) && roleOf(name) === 'description')
  const isPriced = firstNames.some((name) => roleOf(name) === 'price')
  const isRepeated = names.every((name, at) => name === '' || targets[at] === at)
  if (!isRepeated && !(isDescribed && (hasCharge || !isPriced))) return null
  if (isRepeated) return inPlace(names)
  // A heading the first list lacks is added at the right; what has no heading keeps its place where that is free.
  let next = names.length
  return targets.map((target, column) => {
    if (target !== -1) return target
    const isFree = names[column] === '' && firstNames[column] === '' && !taken.has(column)
    return isFree ? column : next++
  })
}

const inPlace = (names: readonly string[]) => names.map((_, column) => column)

const isCharge = (name: string) => roleOf(name) === 'price' && isPlainCharge(name)

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
  first: Heading,
  earlier: readonly FurtherList[],
  later: readonly FurtherList[],
): readonly Column[] {
  const own = (row: number) => ({ row, names: first.names, targets: inPlace(first.names) })
  const ends = [...earlier, ...later].flatMap(({ end }) => (end === undefined ? [] : own(end)))
  const lists = [...ends, ...earlier, own(firstRowOf(first)), ...later].toSorted(
    (a, b) => a.row - b.row,
  )
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
      for (let list = lists[next]; list?.row === row; list = lists[++next]) {
        source = list.targets ? list.targets.indexOf(target) : target
      }
      const column = table.columns[source]
      const text = column ? cellOf(column, row) : ''
      if (text !== '') isFilled = true
      packer.add(row === first.headerRow && name !== null ? name : text)
    }
    return isFilled ? packer.finish() : null
  })
  return columns.filter((column) => column !== null)
}

/** The heading that a later list has over a column that was added. */
function nameAdded(lists: readonly FurtherList[], target: number): string {
  for (const { targets, names } of lists) {
    const name = names[targets?.indexOf(target) ?? -1]
    if (name !== undefined) return name
  }
  return ''
}
