import { sheetDate } from './sheetDate'

/** What tells a copy of another year: what a sheet is called, and its headings. */
export interface NamedTable {
  readonly fileName: string
  readonly name: string
  readonly proposal: { readonly headings: string }
}

/**
 * True for two sheets that are one list of two dates: their names differ by the date alone, and so do their headings
 * (`Price 2024`, `Price 2025`). Together they would have every charge twice.
 */
export function isOtherYear(table: NamedTable, chosen: NamedTable): boolean {
  const isOneFile = table.fileName === chosen.fileName
  const [own, other] = [labelOf(table, isOneFile), labelOf(chosen, isOneFile)]
  const [date, otherDate] = [sheetDate(own), sheetDate(other)]
  if (date === null || otherDate === null || date === otherDate) return false
  return wordsOf(own) === wordsOf(other) && isSameHeading(table.proposal, chosen.proposal)
}

/** True for headings that are the same but for a year in them. */
export function isSameHeading(
  { headings }: NamedTable['proposal'],
  { headings: others }: NamedTable['proposal'],
): boolean {
  return headings === others || withoutYears(headings) === withoutYears(others)
}

/** What a sheet is known by: of two files the file counts as well, and of a text file nothing else. */
function labelOf({ fileName, name }: NamedTable, isOneFile: boolean): string {
  if (isOneFile) return name
  const file = fileName.replace(/\.[a-z]+$/i, '')
  return name === 'csv' ? file : `${file} ${name}`
}

const withoutYears = (headings: string) => headings.replace(/\b(?:fy ?|cy ?)?(?:20)?\d\d\b/g, '')

/** The words of a name but for its date, in any order. */
function wordsOf(label: string): string {
  const words = label
    .toLowerCase()
    .replace(/\b[1-4]q|q[1-4]\b|\d+/g, ' ')
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && !isOfDate.test(word))
  return words.sort().join(' ')
}

const isOfDate =
  /^(?:q|fye?|cy|eff|effective|as|of|jan\w*|feb\w*|mar|march|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)$/
