import type { ColumnMapping } from './ColumnMapping'
import { joinContinued } from './joinContinued'
import { type RejoinedTable, rejoinShifted } from './rejoinShifted'
import type { SourceTable } from './SourceTable'

/** A table as it is read, and what was joined in it. */
export interface TableToRead extends RejoinedTable {
  /** Rows of words that may go on with the description above, and how many of them were put behind it. */
  readonly continued: { readonly found: number; readonly joined: number }
}

/** The table as it is read: with its split cells joined and its descriptions whole, unless the mapping says otherwise. */
export function tableToRead(source: SourceTable, mapping: ColumnMapping): TableToRead {
  const isLeft = mapping.rejoin === false
  const tried = rejoinShifted(source, mapping)
  const { shifted } = tried
  const read = isLeft ? { table: source, shifted, rejoined: 0 } : tried
  const { table, found, joined } = joinContinued(read.table, mapping)
  const continued = { found: found.rows.length, joined }
  return { ...read, table, continued }
}
