import type { LineField } from '../chargemaster/ChargeLine'
import type { Column } from './Column'

/**
 * What an import makes and what is stored: every cell of the file as it was written, and the line fields
 * read from them. Plain data: it can be cloned to a worker and put into IndexedDB.
 */
export interface PackedSheet {
  readonly lineCount: number
  /** Row of the file each line came from, as a spreadsheet counts it: the first row is 1. */
  readonly sourceRows: Uint32Array<ArrayBuffer>
  /** The file's own columns, in its order, with its names (empty where it gave none). */
  readonly fileColumns: readonly FileColumn[]
  /** The headings as they stand in the file, blanks included; absent where they are the names of the columns. */
  readonly headings?: readonly string[]
  /** What each field reads as, cleaned; null where no column of the file gives it. */
  readonly fields: Readonly<Record<LineField, Column | null>>
  /** The file columns each field is read from: a field is the first of them that is not blank, a price not zero. */
  readonly fieldSources: Readonly<Record<LineField, readonly number[]>>
  /** Code columns whose kind stands in another column of the same row: there the type decides the field. */
  readonly typedCodes?: readonly TypedCode[]
  /** The rows of the file that are no lines; absent where there are none, or they were not kept. */
  readonly otherRows?: OtherRows
  /** Rows that give a charge again for another payer; absent where there are none. */
  readonly payerRows?: PayerRows
  /** Absent where every line stands as its row does in the file. */
  readonly rearranged?: RearrangedRows
}

/** What the import put elsewhere than in its row and column of the file, and an export does not put back. */
export interface RearrangedRows {
  /** Second rows of charges, now in the line of the row above. */
  readonly joined: number
  /** True where lists under other headings, side by side or in blocks came under the columns of one. */
  readonly lists: boolean
}

/** How many rows give a charge again for another payer, and whether they are among the other rows that were kept. */
export interface PayerRows {
  readonly count: number
  readonly areKept: boolean
}

/** Rows above the lines and between them, as the file has them. */
export interface OtherRows {
  /** Counted as a spreadsheet does, ascending. */
  readonly sourceRows: Uint32Array<ArrayBuffer>
  /** The whole row, without its line end; of a workbook as CSV. */
  readonly texts: Column
  /** 1 for a row of the heading. */
  readonly isHeading: Uint8Array<ArrayBuffer>
}

/** A column of codes and the column that says of which type each is: CDM, HCPCS, CPT, RC, NDC. */
export interface TypedCode {
  readonly code: number
  readonly type: number
}

/** A column of the imported file with its heading. */
export interface FileColumn {
  readonly name: string
  readonly cells: Column
}
