import type { ChargeSheet } from '../sheet/ChargeSheet'
import type { RecordEvent } from './recordEvents'
import { type WrittenLine, writtenLine } from './writtenLine'

/** The sheet as an export reads it. */
export interface ExportSheet {
  readonly sheet: ChargeSheet
  /** Per line, index in `codings`. */
  readonly codings: Uint8Array
  /** Dynamic lines that carry a code which no file of the export has. */
  readonly codesKeptBack: readonly number[]
  /** The line as it goes into the columns of the file; the line asked for last is made once. */
  readonly written: (row: number) => WrittenLine
  /** What each line is to whoever loads it. */
  readonly eventOf: (row: number) => RecordEvent
}

/**
 * A copy of the sheet in which no dynamic line carries a code: coders assign it, and a code from the billing system
 * would be billed beside theirs. Modifiers that were glued to such a code go with it. Later edits do not reach the copy.
 */
export function exportSheetOf(sheet: ChargeSheet, codings: Uint8Array): ExportSheet {
  const copy = sheet.copy()
  const codesKeptBack: number[] = []
  // Only a person makes a line that carries a code dynamic.
  for (const [row, decision] of sheet.changes('decision')) {
    if (decision !== 'dynamic' || sheet.get(row, 'hcpcs') === '') continue
    copy.set(row, 'hcpcs', '')
    if (isModifierGlued(sheet, row)) copy.set(row, 'modifiers', '')
    codesKeptBack.push(row)
  }
  return {
    ...{ sheet: copy, codings: codings.slice(), codesKeptBack, written: lastWritten(copy) },
    eventOf: () => 'update',
  }
}

function lastWritten(sheet: ChargeSheet): (row: number) => WrittenLine {
  let last = -1
  let line: WrittenLine | null = null
  return (row) => {
    if (line === null || row !== last) line = writtenLine(sheet, row)
    last = row
    return line
  }
}

function isModifierGlued(sheet: ChargeSheet, row: number): boolean {
  const { hcpcs } = sheet.packed.fieldSources
  return sheet.filledSources(row, 'modifiers').every((column) => hcpcs.includes(column))
}
