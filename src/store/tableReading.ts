import type { Certainty, ColumnMapping, MappingProposal } from '../core/import/ColumnMapping'
import type { ImportPreview, RowCounts, TableChoice } from '../core/import/ImportOverview'
import { summedCounts } from '../core/import/rowCounts'

/** How one table of an import is read: what was proposed, what a person made of it, and what comes of it. */
export interface TableReading {
  readonly proposal: MappingProposal
  readonly mapping: ColumnMapping
  /** True when the mapping was confirmed for the same headings before. */
  readonly isRemembered: boolean
  /** Null while it is being made. */
  readonly preview: ImportPreview | null
}

/** The readings of an import by the index of their table; a table nobody looked at has none. */
export type TableReadings = Readonly<Record<number, TableReading>>

/** How the chosen tables are read, in the order in which their lines come. */
export function choicesOf(tables: readonly number[], readings: TableReadings): TableChoice[] {
  return tables.flatMap((table) => {
    const reading = readings[table]
    return reading ? [{ table, mapping: reading.mapping }] : []
  })
}

/** What the chosen tables come to; null while the preview of one is being made. */
export function countsOf(tables: readonly number[], readings: TableReadings): RowCounts | null {
  const previews = tables.flatMap((table) => readings[table]?.preview ?? [])
  return previews.length === tables.length ? summedCounts(previews) : null
}

/** How sure we are of the least certain of the chosen tables. */
export function certaintyOf(tables: readonly number[], readings: TableReadings): Certainty {
  const given = tables.map((table): Certainty => {
    const reading = readings[table]
    if (!reading) return 'doubtful'
    // Rows whose split cells a person leaves as they are stand in the wrong columns.
    const isLeft = reading.mapping.rejoin === false && reading.proposal.certainty === 'certain'
    return isLeft ? 'likely' : reading.proposal.certainty
  })
  return (
    (['doubtful', 'likely'] as const).find((certainty) => given.includes(certainty)) ?? 'certain'
  )
}
