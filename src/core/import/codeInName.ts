import { isHcpcsShape } from '../chargemaster/HcpcsCode'
import type { CodeInName, ColumnMapping } from './ColumnMapping'
import type { SourceTable } from './SourceTable'
import { TableSample } from './TableSample'

/** The charge code in a cell, and the name without it. */
export interface NamedCode {
  readonly code: string
  readonly name: string
}

/** Digits, with a few letters before them: `71300108`, `LAB10234`. */
const CODE = '[A-Za-z]{0,4}\\d[\\dA-Za-z.-]{2,18}[\\dA-Za-z]'
/** Before a mark between blanks also `CC#50038364`, `EX#TVTRL`, `DWE403`. */
const MARKED = '(?=\\S*(?:\\d\\S*\\d|#))[A-Za-z\\d][\\w#./-]{3,22}[\\dA-Za-z]'
/** A longer cell is a sentence. */
const LONGEST_CELL = 300

const patterns: Readonly<Record<CodeInName['place'], RegExp>> = {
  behind: new RegExp(
    `^(?<name>.*\\S)\\s*(?:[[(](?<code>${CODE})[\\])]|(?:\\s[-–]\\s*|\\s*\\|\\s*)(?<bare>${CODE}))$`,
  ),
  before: new RegExp(
    `^(?:(?<code>${CODE})(?:\\s*[-–|:]\\s+|\\s*[|:]\\s*)|(?<bare>${MARKED})\\s+[-–|:]\\s+)(?<name>\\S.*)$`,
  ),
  // Without a mark only digits are a code: `CT2000 SCAN` is a name.
  first: /^(?<code>\d{5,12})\s+(?<name>[A-Za-z].*)$/,
}

/** The parts of `XR CHEST 2 VIEWS [71300108]` or `71300108 - XR CHEST 2 VIEWS`; null where the cell has no such code. */
export function namedCode(text: string, place: CodeInName['place']): NamedCode | null {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST_CELL) return null
  const found = patterns[place].exec(trimmed)?.groups
  const code = found?.code ?? found?.bare
  const name = found?.name
  return code === undefined || name === undefined ? null : { code, name }
}

/** Rows that are looked at. */
const SAMPLE_ROWS = 400
const FEW_ROWS = 20
/** Nearly all names have a code, and nearly every code is another one. */
const MOST = 0.95

/** Where names hold the charge codes, in a sheet that has no column of them; null where they do not. */
export function codeInNameOf(
  table: SourceTable,
  { headerRow, roles }: Pick<ColumnMapping, 'headerRow' | 'roles'>,
): CodeInName | null {
  const column = roles.indexOf('description')
  if (column < 0 || roles.includes('chargeCode') || roles.lastIndexOf('description') !== column)
    return null
  const texts = new TableSample(table, table.columns.length)
    .cells(column, (headerRow ?? -1) + 1, SAMPLE_ROWS)
    .filter((text) => text.trim() !== '')
  if (texts.length < FEW_ROWS) return null
  const places = ['behind', 'before', 'first'] as const
  const place = places.find((known) => areChargeCodes(texts, known))
  return place === undefined ? null : { column, place }
}

function areChargeCodes(texts: readonly string[], place: CodeInName['place']): boolean {
  const codes = texts.flatMap((text) => namedCode(text, place)?.code ?? [])
  const isProcedure = codes.filter(isHcpcsShape).length > codes.length / 2
  return (
    codes.length >= texts.length * MOST &&
    new Set(codes).size >= codes.length * MOST &&
    !isProcedure
  )
}

/** A sentence that tells what was done. */
export function codeInNameRemark(
  { codeInName }: ColumnMapping,
  columns: readonly { readonly column: number; readonly heading: string }[],
): string | null {
  if (!codeInName) return null
  const heading = columns.find(({ column }) => column === codeInName.column)?.heading ?? ''
  const where = heading === '' ? 'The names' : `The names under “${heading}”`
  return `${where} hold the charge codes as well: they were taken apart, and the cells are kept as they are.`
}

/** The mapping as long as it still has the names in that column, and no column of charge codes. */
export function readsCodeInName({ codeInName, roles }: ColumnMapping): boolean {
  return (
    codeInName !== undefined &&
    roles[codeInName.column] === 'description' &&
    !roles.includes('chargeCode')
  )
}
