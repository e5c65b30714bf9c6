import { type BiffRecord, biffRecords, biffSharedStrings, biffString } from './biffRecords'
import { CellGrid } from './CellGrid'
import { passwordProtected, tooManyCells } from './importErrors'
import { oleStream } from './oleStream'
import type { Progress } from './readSourceFile'
import type { WorkbookTable } from './readXlsx'
import { keepsLeadingZeros, numberAsShown } from './workbookCells'
import { type NumberStyle, styleOfFormat } from './xlsxStyles'

/** Record ids of MS-XLS 2.3. */
const id = {
  formula: 0x06,
  endOfStream: 0x0a,
  dateMode: 0x22,
  filePass: 0x2f,
  continue: 0x3c,
  boundSheet: 0x85,
  multipleRk: 0xbd,
  richString: 0xd6,
  extendedFormat: 0xe0,
  sharedStrings: 0xfc,
  sharedLabel: 0xfd,
  number: 0x203,
  label: 0x204,
  boolOrError: 0x205,
  string: 0x207,
  rk: 0x27e,
  format: 0x41e,
  beginning: 0x809,
} as const

const errorTexts: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

/**
 * Reads an .xls workbook, BIFF8 (Excel 97 and later) or BIFF5 (Excel 5 and 95), with its number formats: codes
 * kept as numbers keep the zeros their format shows. Null when the file holds no workbook of these kinds.
 */
export function readXls(
  name: string,
  bytes: Uint8Array,
  onProgress: Progress = () => {},
): readonly WorkbookTable[] | null {
  const stream = oleStream(bytes, ['Workbook', 'Book', 'WORKBOOK', 'BOOK'])
  return stream ? readBiff(name, stream, onProgress) : null
}

/** Reads the workbook stream of an .xls file. */
export function readBiff(
  name: string,
  stream: Uint8Array,
  onProgress: Progress = () => {},
): readonly WorkbookTable[] | null {
  const records = biffRecords(stream)
  const [first] = records
  const version = first?.id === id.beginning ? first.data.getUint16(0, true) : 0
  if (version !== 0x600 && version !== 0x500) return null
  if (records.some((record) => record.id === id.filePass)) throw passwordProtected(name)
  return new BiffWorkbook(name, records, version === 0x600, onProgress).tables()
}

/** Records between two reports of how far the reading is. */
const PROGRESS_RECORDS = 20_000

class BiffWorkbook {
  private readonly name: string
  private readonly onProgress: Progress
  private readonly records: readonly BiffRecord[]
  private readonly isBiff8: boolean
  private readonly strings: readonly string[]
  private readonly styles: readonly NumberStyle[]
  private readonly is1904: boolean

  constructor(
    name: string,
    records: readonly BiffRecord[],
    isBiff8: boolean,
    onProgress: Progress,
  ) {
    this.name = name
    this.onProgress = onProgress
    this.records = records
    this.isBiff8 = isBiff8
    this.strings = this.readStrings()
    this.styles = this.readStyles()
    this.is1904 = records.find((record) => record.id === id.dateMode)?.data.getUint16(0, true) === 1
  }

  tables(): readonly WorkbookTable[] | null {
    const indexes = new Map(this.records.map(({ offset }, index) => [offset, index]))
    const tables: WorkbookTable[] = []
    for (const { id: recordId, data } of this.records) {
      // Only sheets with cells: no charts, no macro sheets.
      if (recordId !== id.boundSheet || data.getUint8(5) !== 0) continue
      const start = indexes.get(data.getUint32(0, true))
      if (start === undefined) return null
      const sheetName = biffString(data, 6, 8, this.isBiff8)
      const grid = this.readSheet(start)
      if (!grid.isOrdered) return null
      tables.push({
        table: { name: sheetName, ...grid.finish() },
        isHidden: (data.getUint8(4) & 3) !== 0,
      })
    }
    return tables
  }

  private readSheet(start: number): CellGrid {
    const grid = new CellGrid(() => {
      throw tooManyCells(this.name)
    })
    let depth = 0
    for (let index = start; index < this.records.length; index++) {
      const record = this.records[index]
      if (index % PROGRESS_RECORDS === 0) this.onProgress(index / this.records.length)
      if (record?.id === id.beginning) depth++
      else if (record?.id === id.endOfStream) {
        depth--
        if (depth <= 0) break
      } else if (record && depth === 1) this.putCells(grid, record, this.records[index + 1])
    }
    return grid
  }

  private putCells(grid: CellGrid, record: BiffRecord, next: BiffRecord | undefined): void {
    const { data } = record
    if (data.byteLength < 6) return
    const [row, column, style] = [
      data.getUint16(0, true),
      data.getUint16(2, true),
      data.getUint16(4, true),
    ]
    switch (record.id) {
      case id.sharedLabel:
        grid.put(row, column, this.strings[data.getUint32(6, true)] ?? '')
        break
      case id.label:
      case id.richString:
        grid.put(row, column, biffString(data, 6, 16, this.isBiff8))
        break
      case id.number:
        grid.put(row, column, this.numberText(data.getFloat64(6, true), style))
        break
      case id.rk:
        grid.put(row, column, this.numberText(rkNumber(data.getUint32(6, true)), style))
        break
      case id.multipleRk:
        for (let at = 4, cell = column; at + 6 <= data.byteLength - 2; at += 6, cell++) {
          const value = rkNumber(data.getUint32(at + 2, true))
          grid.put(row, cell, this.numberText(value, data.getUint16(at, true)))
        }
        break
      case id.boolOrError:
        grid.put(row, column, boolOrError(data.getUint8(6), data.getUint8(7) === 1))
        break
      case id.formula:
        grid.put(row, column, this.formulaText(data, style, next))
        break
    }
  }

  /** The stored result of a formula; texts stand in a record of their own behind it. */
  private formulaText(data: DataView, style: number, next: BiffRecord | undefined): string {
    if (data.getUint16(12, true) !== 0xffff) return this.numberText(data.getFloat64(6, true), style)
    const kind = data.getUint8(6)
    if (kind === 1 || kind === 2) return boolOrError(data.getUint8(8), kind === 2)
    const isText = kind === 0 && next?.id === id.string
    return isText ? biffString(next.data, 0, 16, this.isBiff8) : ''
  }

  private numberText(value: number, style: number): string {
    return numberAsShown(value, this.styles[style] ?? 'plain', this.is1904)
  }

  private readStrings(): readonly string[] {
    const start = this.records.findIndex((record) => record.id === id.sharedStrings)
    if (start < 0) return []
    let end = start + 1
    while (this.records[end]?.id === id.continue) end++
    return biffSharedStrings(this.records.slice(start, end).map(({ data }) => data))
  }

  private readStyles(): readonly NumberStyle[] {
    const formats = new Map<number, string>()
    for (const { id: recordId, data } of this.records) {
      if (recordId !== id.format) continue
      formats.set(data.getUint16(0, true), biffString(data, 2, this.isBiff8 ? 16 : 8, this.isBiff8))
    }
    return this.records
      .filter((record) => record.id === id.extendedFormat)
      .map(({ data }) => {
        const format = data.getUint16(2, true)
        return styleOfFormat(format, formats.get(format), keepsLeadingZeros)
      })
  }
}

/** A number packed into 32 bits: an integer or the upper half of a double, both perhaps times 100. */
function rkNumber(packed: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setUint32(4, packed & 0xfffffffc, true)
  const value = packed & 2 ? (packed | 0) >> 2 : view.getFloat64(0, true)
  return packed & 1 ? value / 100 : value
}

function boolOrError(value: number, isError: boolean): string {
  if (isError) return errorTexts[value] ?? '#N/A'
  return value === 0 ? 'FALSE' : 'TRUE'
}
