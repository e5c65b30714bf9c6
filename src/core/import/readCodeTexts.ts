import Papa from 'papaparse'
import { isHcpcsShape } from '../chargemaster/HcpcsCode'
import { UserError } from '../UserError'

/**
 * Reads a list of codes with their texts, such as the CPT file an organization has licensed: any delimiter, with
 * or without headings. Of each row the first cell that is a code counts, and the longest cell after it. A
 * `UserError` where no row has both.
 */
export function readCodeTexts(content: string): Map<string, string> {
  const { data } = Papa.parse<string[]>(content, { skipEmptyLines: 'greedy' })
  const texts = new Map<string, string>()
  for (const row of data) {
    const cells = row.map((cell) => cell.trim())
    const place = cells.findIndex((cell) => isHcpcsShape(cell.toUpperCase()))
    const [text = ''] = cells.slice(place + 1).toSorted((a, b) => b.length - a.length)
    const code = cells[place]?.toUpperCase()
    if (code !== undefined && /[A-Za-z]/.test(text)) texts.set(code, text)
  }
  if (texts.size > 0) return texts
  throw new UserError(
    'code-texts/none',
    'No row of the file has a five-character code and a text after it.',
    'Save the list as CSV or tab-separated text with the code in one column and its text in another.',
  )
}
