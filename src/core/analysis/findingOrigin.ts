import type { ExportSheet } from '../export/ExportSheet'
import { differingLines } from '../export/exportDiff'
import type { Finding } from './findings'

/**
 * Each finding in two: its lines that were changed or added since the import, and those that stand as in the file.
 * The billing system has the latter already; whoever reads the list must see which faults are new.
 */
export function byOrigin(findings: readonly Finding[], { sheet }: ExportSheet): Finding[] {
  const isChanged = differingLines(sheet, { sheet: sheet.asImported(), rows: null })
  return findings.flatMap((finding) => {
    const { id, title, rows } = finding
    if (rows.length === 0) return finding
    const changed = rows.filter((row) => isChanged[row] === 1)
    const asInFile = rows.filter((row) => isChanged[row] !== 1)
    const kept: Finding = {
      ...finding,
      ...{ id: `${id}:as-in-file`, title: `${title}, as in your file` },
      ...{ rows: asInFile, isAsInFile: true },
    }
    return [{ ...finding, rows: changed }, kept].filter((part) => part.rows.length > 0)
  })
}
