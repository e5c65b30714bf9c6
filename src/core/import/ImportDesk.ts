import { chargeListRemark } from './alignLists'
import { appendedSkipped, appendSheets } from './appendSheets'
import { joinBroken } from './brokenRows'
import { buildSheet } from './buildSheet'
import type { HeadingChoice, MappingProposal, RoleProposal, SkippedRow } from './ColumnMapping'
import type { CellDivision } from './cellDivision'
import { chosenTable, furtherTables, otherYears, rivalsOf } from './chosenTable'
import { classifyRows } from './classifyRows'
import { codeInNameRemark } from './codeInName'
import { dividedAt, divisionOf } from './divideText'
import { fingerprintOf } from './fingerprint'
import type {
  ImportOverview,
  ImportPreview,
  RecutTable,
  TableChoice,
  TableOverview,
} from './ImportOverview'
import type { ImportResult } from './ImportResult'
import { previewOf } from './importPreview'
import { continuedRemark, joinContinued } from './joinContinued'
import { joinHalves } from './joinHalves'
import { joinedRemark } from './joinRecords'
import { leftOutRemark } from './leftOutRows'
import { oddRowsOf } from './oddRows'
import { otherTableRemark } from './otherTable'
import { outlineRemark } from './outlineFields'
import { proposeMapping } from './proposeMapping'
import { type RaggedRows, raggedRemark, raggedRows } from './raggedRows'
import { readAlike } from './readAlike'
import { cutTable } from './readFixedWidth'
import { arranged, arrangedTable, type Progress, readSourceFiles } from './readSourceFile'
import { joinedTable, rowByRow } from './recordChoice'
import { furtherAmountsRemark, rejoinedRemarks, rejoinShifted } from './rejoinShifted'
import { leastCellsOf } from './rowEnds'
import { rowsInDoubt } from './rowsInDoubt'
import { rowsInFile, type SourceFile, type SourceTable } from './SourceTable'
import { sheetDate } from './sheetDate'
import { shownColumns } from './shownColumns'
import { TableSample } from './TableSample'
import { tableToRead } from './tableToRead'
import { unitsRemark } from './unitsOfPrices'

/** Rows shown to choose the heading from, and columns of each. */
const HEAD_ROWS = 40
const HEAD_COLUMNS = 60

interface OpenTable {
  readonly file: SourceFile
  readonly table: SourceTable
  readonly proposal: MappingProposal
  /** Of delimited text the rows that were not written as most are. */
  readonly ragged: RaggedRows | null
}

/** One import from bytes to lines: holds the files that were read until the user has decided how to read them. */
export class ImportDesk {
  private tables: readonly OpenTable[] = []
  private proposed = 0

  /** Reads files one after another; `onProgress` gets the share of all bytes. */
  async read(
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
    onProgress: Progress,
  ): Promise<ImportOverview> {
    const sources: SourceFile[] = []
    for (const [index, { name, bytes }] of files.entries()) {
      const read = await readSourceFiles(name, bytes, (share) =>
        onProgress((index + share) / files.length),
      )
      sources.push(...read)
    }
    this.tables = sources.flatMap((file) => file.tables.map((table) => proposedTable(file, table)))
    const proposed = chosenTable(this.tables.map(({ proposal }) => proposal))
    this.proposed = proposed
    const chosen = this.tables[proposed]?.proposal
    if (chosen)
      this.tables = this.tables.map((open) => ({ ...open, proposal: readAlike(open, chosen) }))
    const overviews = this.tables.map(overviewOf)
    const proposals = overviews.map(({ proposal }) => proposal)
    const doubts = doubtsOf(this.open(proposed))
    const others = [
      ...rivalsOf(proposals, proposed),
      ...furtherTables(overviews, proposed),
      ...otherYears(overviews, proposed),
    ]
    const hasOther = others.some((index) => !overviews[index]?.isHidden)
    return {
      tables: overviews.map((table, index) =>
        index === proposed && (hasOther || doubts.length > 0) ? lessCertain(table) : table,
      ),
      proposed,
      remarks: this.remarks(),
      fingerprint: fingerprintOf(files.map(({ bytes }) => bytes)),
    }
  }

  /** The proposal for a table under the heading a person chose. */
  propose(table: number, heading: HeadingChoice): MappingProposal {
    const open = this.open(table)
    const proposal = proposeMapping(open.table, heading)
    this.tables = this.tables.with(table, { ...open, proposal })
    return shownColumns(proposal)
  }

  /** Columns of the latest proposal for a table, by their places. */
  columns(table: number, places: readonly number[]): readonly RoleProposal[] {
    const { columns } = this.open(table).proposal
    return places.flatMap((place) => columns[place] ?? [])
  }

  /** Cuts a print extract where a person says its columns begin, in characters from 0. */
  recut(index: number, starts: readonly number[]): RecutTable {
    const { file, table } = this.open(index)
    if (!table.printed) throw new RangeError(`Table ${index} is no print extract.`)
    const { lines } = table.printed
    const cut = arrangedTable(cutTable(lines, starts)).table
    const printed = { lines, starts, isCutByHand: true } as const
    const recut = proposedTable(file, { ...cut, printed })
    return this.readAgain(index, recut)
  }

  /** Divides the rows of a text file at the character a person says, or into fixed columns. */
  divide(index: number, division: CellDivision): RecutTable {
    const file = arranged(dividedAt(this.open(index).file, division))
    const [table] = file.tables
    if (!table) throw new RangeError(`Table ${index} came out empty.`)
    const divided = proposedTable(file, table)
    return this.readAgain(index, divided)
  }

  /** Reads each charge of two rows as one line, or each row by itself, as a person says. */
  join(index: number, areJoined: boolean): RecutTable {
    const { file, table, proposal } = this.open(index)
    const read = areJoined ? joinedTable(table, proposal.mapping) : rowByRow(table)
    const { printed } = table
    const again = proposedTable(file, { ...read, ...(printed ? { printed } : {}) })
    return this.readAgain(index, again)
  }

  private readAgain(index: number, read: OpenTable): RecutTable {
    this.tables = this.tables.with(index, read)
    const table = overviewOf(read)
    const isDoubted = doubtsOf(read).length > 0
    return { table: isDoubted ? lessCertain(table) : table, remarks: this.remarks() }
  }

  preview({ table, mapping }: TableChoice): ImportPreview {
    return previewOf(this.open(table).table, mapping)
  }

  /** The rows of the chosen tables that become no line; of several tables each row names its own. */
  skipped(choices: readonly TableChoice[]): readonly SkippedRow[] {
    return appendedSkipped(
      choices.map(({ table: index, mapping }) => {
        const { file, table } = this.open(index)
        const { skipped } = classifyRows(tableToRead(table, mapping).table, mapping)
        return {
          fileName: file.name,
          tableName: table.name,
          skipped: rowsInFile(table, skipped),
        }
      }),
    )
  }

  /** Makes lines of the chosen tables, in their order; several become one sheet. Ends the import. */
  finish(choices: readonly TableChoice[]): ImportResult {
    const results = choices.map(({ table: index, mapping }) => {
      const { file, table } = this.open(index)
      const read = tableToRead(table, mapping)
      const { sheet, skipped } = buildSheet(read.table, mapping)
      const rows = sheet.sourceRows.map((sourceRow) => sourceRow - 1)
      const leastCells = choices.length > 1 ? null : leastCellsOf(table, read, rows)
      const { rowCount, name: tableName } = table
      return {
        fileName: file.name,
        tableName,
        format: leastCells === null ? file.format : { ...file.format, leastCells },
        mapping,
        rowCount,
        sheet,
        skipped,
      }
    })
    const others = this.otherSheets(choices)
    this.tables = []
    const imported = appendSheets(results)
    return others.length > 0 ? { ...imported, otherSheets: others } : imported
  }

  /** The sheets beside the chosen ones in the workbooks that these are of. */
  private otherSheets(choices: readonly TableChoice[]): readonly string[] {
    const chosen = choices.map(({ table }) => this.open(table))
    const isRead = new Set(chosen.map(({ table }) => table))
    const files = new Set(chosen.map(({ file }) => file))
    return this.tables
      .filter(({ file, table }) => {
        return file.format.kind === 'workbook' && files.has(file) && !isRead.has(table)
      })
      .map(({ table }) => table.name)
  }

  /** What the readers did, and what a person should look at before lines are made of the proposed table. */
  private remarks(): readonly string[] {
    const files = new Set(this.tables.map(({ file }) => file))
    const { table, proposal } = this.open(this.proposed)
    const told = [
      codeInNameRemark(proposal.mapping, proposal.columns),
      unitsRemark(table, proposal.mapping),
    ]
    return [
      ...[...files].flatMap(({ remarks }) => remarks),
      ...this.tables.flatMap((open) => raggedRemark(open.ragged) ?? []),
      ...this.tables.flatMap(({ table: read }) => foundCuts(read)),
      ...told.filter((remark) => remark !== null),
      ...doubtsOf(this.open(this.proposed)),
    ]
  }

  private open(index: number): OpenTable {
    const open = this.tables[index]
    if (!open) throw new RangeError(`There is no table ${index}.`)
    return open
  }
}

function proposedTable(file: SourceFile, read: SourceTable): OpenTable {
  const asRead = proposeMapping(read)
  // Which rows are halves of charges the columns tell; the columns of whole charges are then read again.
  const mended = joinBroken(read, asRead.mapping)
  const table = mended.brokenRows ? mended : joinHalves(read, asRead.mapping)
  const proposal = table.joinedRows === read.joinedRows ? asRead : proposeMapping(table)
  // A text file has no other name than its own.
  const dated = table.name === 'csv' ? { ...proposal, sheetDate: sheetDate(file.name) } : proposal
  return { file, table, proposal: dated, ragged: raggedRows(table, dated.mapping) }
}

/** What a person should look at before lines are made of a table, as sentences. */
function doubtsOf({ table, proposal: { mapping, doubt } }: OpenTable): readonly string[] {
  const continued = joinContinued(table, mapping)
  const rejoined = rejoinShifted(table, mapping)
  return [
    doubt,
    table.unsureCuts ?? null,
    joinedRemark(table),
    continuedRemark(table, mapping, continued.found),
    chargeListRemark(table),
    otherTableRemark(continued.table, mapping),
    outlineRemark(continued.table, mapping),
    leftOutRemark(continued.table, mapping) ?? rowsInDoubt(table, mapping),
    ...rejoinedRemarks(table, rejoined),
    furtherAmountsRemark(table, mapping, rejoined),
  ].filter((remark) => remark !== null)
}

/** How the columns of a print extract were found, unless a person said where they are. */
function foundCuts({ printed, columns }: SourceTable): readonly string[] {
  if (!printed || printed.isCutByHand) return []
  if (columns.length < 2)
    return ['No columns stand under one another: say under “Column cuts” where they begin.']
  return [
    `The columns were found by the blanks that stand under one another (${columns.length} columns).`,
  ]
}

function overviewOf({ file, table, proposal, ragged }: OpenTable): TableOverview {
  const sample = new TableSample({ ...table, columns: table.columns.slice(0, HEAD_COLUMNS) })
  const rows = Math.min(HEAD_ROWS, table.rowCount)
  const { printed, rawRows } = table
  const division = divisionOf(file)
  const oddRows = rawRows && ragged ? oddRowsOf(rawRows, ragged) : []
  return {
    fileName: file.name,
    name: table.name,
    format: file.format,
    rowCount: table.rowCount,
    columnCount: table.columns.length,
    isHidden: table.isHidden === true,
    ...(printed ? { printed: { ...printed, lines: printed.lines.slice(0, HEAD_ROWS) } } : {}),
    ...(division ? { division } : {}),
    ...(oddRows.length > 0 ? { oddRows } : {}),
    proposal: shownColumns(proposal),
    ...(table.joinedRows || table.mayBeRecords
      ? { areJoined: table.joinedRows !== undefined }
      : {}),
    head: Array.from({ length: rows }, (_, row) => {
      const joined = table.joinedRows?.get(row)
      return joined === undefined ? sample.row(row) : joined.split(' | ')
    }),
  }
}

/** Where another sheet could be the chargemaster just as well, or a part of it, a person should look. */
function lessCertain(table: TableOverview): TableOverview {
  const { proposal } = table
  if (proposal.certainty !== 'certain') return table
  return { ...table, proposal: { ...proposal, certainty: 'likely' } }
}
