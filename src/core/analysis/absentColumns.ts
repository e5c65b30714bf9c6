import type { ColumnParts } from './columnFindings'
import type { Finding } from './findings'

/** Columns of the layout that are to hold a column of the file which the file has not: they would be blank. */
export function* absentColumns({ profile, from }: ColumnParts): Iterable<Finding> {
  if (profile.columns === 'own') return
  const { fileColumns } = from.sheet.packed
  for (const [at, { heading, value }] of profile.columns.entries()) {
    if (value.from !== 'file') continue
    const places = fileColumns.filter(({ name }) => name === value.column).length
    const isChosen = value.column !== '' || value.place !== undefined
    if (isChosen && places >= (value.place ?? 1)) continue
    const id = `no-column:${at + 1}:${heading}`
    yield { id, rule: 'missing', title: titleOf(heading, value, places), rows: [] }
  }
}

function titleOf(
  heading: string,
  { column, place }: { readonly column: string; readonly place?: number },
  places: number,
): string {
  if (column === '' && place === undefined)
    return `No column of your file is chosen for “${heading}”`
  if (places === 0)
    return `Your file has no column ${column === '' ? 'without a name' : `“${column}”`} for “${heading}”`
  return `Your file has “${column}” ${places === 1 ? 'once' : `${places} times`}, and “${heading}” asks for number ${place ?? 1}`
}
