import Papa from 'papaparse'
import { isHcpcsShape } from '../chargemaster/HcpcsCode'
import { UserError } from '../UserError'

/** The codes of a HIM list, and how many of its rows hold none. */
export interface HimList {
  readonly codes: readonly string[]
  readonly rowsWithoutCode: number
}

/**
 * Reads the list of codes that HIM assigns: any delimited text with a column of codes. The column with the most
 * codes is taken; its heading and notes around it are rows without a code.
 */
export function readHimCodes(fileName: string, content: string): HimList {
  const text = content.replace(/^\uFEFF/, '')
  // A title line hides the delimiter from those who guess it: the one that shows most codes is right.
  const readings = [',', ';', '\t', '|'].map((delimiter) => codesIn(text, delimiter))
  const best = readings.reduce((a, b) => (b.codes.length > a.codes.length ? b : a))
  if (best.codes.length === 0)
    throw new UserError(
      'settings/him-list',
      `${fileName} holds no HCPCS code.`,
      'Save the list as CSV with one five-character code to a row, and load it again.',
    )
  return best
}

function codesIn(text: string, delimiter: string): HimList {
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: 'greedy' })
  const perColumn: number[] = []
  for (const row of data)
    for (const [column, cell] of row.entries())
      if (codeIn(cell)) perColumn[column] = (perColumn[column] ?? 0) + 1
  const column = perColumn.reduce((a, count, i) => (count > (perColumn[a] ?? 0) ? i : a), 0)
  const codes = data.map((row) => codeIn(row[column] ?? '')).filter((code) => code !== '')
  return { codes: [...new Set(codes)].toSorted(), rowsWithoutCode: data.length - codes.length }
}

function codeIn(cell: string): string {
  const text = cell.trim().toUpperCase()
  return isHcpcsShape(text) ? text : ''
}
