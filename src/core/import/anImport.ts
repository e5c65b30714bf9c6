import type { ChargeLine } from '../chargemaster/ChargeLine'
import { aSheet } from '../sheet/aSheet'
import type { ImportResult } from './ImportResult'

/** Test data: a finished import of a small CSV file with one line per entry. */
export function anImport(
  lines: readonly Partial<ChargeLine>[],
  fileName = 'sample.csv',
): ImportResult {
  return {
    fileName,
    tableName: 'csv',
    format: {
      kind: 'delimited',
      delimiter: ',',
      encoding: 'utf-8',
      byteOrderMark: false,
      lineEnd: '\n',
      quotesAll: false,
    },
    mapping: { headerRow: 0, headerRows: 1, roles: [], order: {} },
    rowCount: lines.length,
    sheet: aSheet(lines).packed,
    skipped: [],
  }
}
