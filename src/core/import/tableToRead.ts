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
  const { shifted, ...tried } = rejoinShifted(source, mapping)
  const isLeft = mapping.rejoin === false
  const { table, found, joined } = joinContinued(isLeft ? source : tried.table, mapping)
  const continued = { found: found.rows.length, joined }
  return { table, shifted, rejoined: isLeft ? 0 : tried.rejoined, continued }
}
