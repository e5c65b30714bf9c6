import type {
  HeadingChoice,
  MappingProposal,
  RoleProposal,
  SkippedRow,
} from '../core/import/ColumnMapping'
import type { CellDivision } from '../core/import/cellDivision'
import type {
  ImportOverview,
  ImportPreview,
  RecutTable,
  TableChoice,
} from '../core/import/ImportOverview'
import type { ImportResult } from '../core/import/ImportResult'
import type { FinishedImport } from '../core/workspace/packImport'

/** A finished import as it crosses to the page; of a wide file as bytes alone, from which the page reads the columns. */
export type HandedImport = Omit<FinishedImport, 'imported'> & {
  readonly imported: ImportResult | null
}

/**
 * What the import worker can be asked. It holds what it read from `read` until `finish`; one import at a time.
 * A stopped import is not asked to end: its worker is.
 */
export interface ImportCalls {
  read: { ask: readonly File[]; answer: ImportOverview }
  /** The proposal under a heading a person chose. */
  propose: {
    ask: { readonly table: number; readonly heading: HeadingChoice }
    answer: MappingProposal
  }
  /** Columns of the latest proposal for a table, by their places: those that were not sent with it. */
  columns: {
    ask: { readonly table: number; readonly places: readonly number[] }
    answer: readonly RoleProposal[]
  }
  /** A print extract cut where a person says its columns begin, in characters from 0. */
  recut: {
    ask: { readonly table: number; readonly starts: readonly number[] }
    answer: RecutTable
  }
  /** A text file whose rows are divided at a character, or into fixed columns. */
  divide: {
    ask: { readonly table: number; readonly division: CellDivision }
    answer: RecutTable
  }
  /** A sheet whose charges stand in two rows, read with them joined or row by row. */
  join: {
    ask: { readonly table: number; readonly areJoined: boolean }
    answer: RecutTable
  }
  preview: { ask: TableChoice; answer: ImportPreview }
  skipped: { ask: readonly TableChoice[]; answer: readonly SkippedRow[] }
  finish: { ask: readonly TableChoice[]; answer: HandedImport }
}
