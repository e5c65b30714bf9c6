import type { CandidateTable } from './CandidateTable'
import { featureAt } from './candidateFeatures'
import type { SheetNeighbour } from './SheetIndex'
import type { SheetLines } from './SheetLines'
import type { LineText } from './Suggestion'

/** Describes the candidates by what the open sheet says; `found` are its lines nearest to the line asked about. */
export function describeBySheet(
  table: CandidateTable,
  sheet: SheetLines,
  found: readonly SheetNeighbour[],
  { line, row, codes, numbers, expected }: SheetQuestion,
): void {
  const total = found.reduce((sum, { similarity }) => sum + similarity ** 7, 1e-6)
  for (const { code, similarity } of found) {
    const number = numbers.get(code)
    const slot = number === undefined ? -1 : table.slotOf(number)
    if (slot < 0) continue
    table.raise(slot, featureAt.sheetNearest, similarity)
    table.increase(slot, featureAt.sheetVoteShare, similarity ** 7 / total)
  }
  const nearest = found[0]?.similarity ?? 0
  const { description } = line
  const partSeries = sheet.partShares(description, 3, row)
  const partFamily = sheet.partShares(description, 5, row)
  const partNumber = sheet.partShares(description, 7, row)
  for (let slot = 0; slot < table.count; slot++) {
    const code = codes[table.codes[slot] ?? 0] ?? ''
    const set = (feature: number, value: number) => table.set(slot, feature, value)
    set(featureAt.sheetBroadShare, sheet.broadShareOf(code))
    set(featureAt.sheetWordShare, sheet.wordShareOf(code))
    set(featureAt.sheetNearestBehindBest, nearest - table.get(slot, featureAt.sheetNearest))
    set(featureAt.sheetCodeShare, Math.log(1 + sheet.countWith(code, row)))
    set(featureAt.sheetFamilyShare, Math.log(1 + sheet.familyBeside(code, row)))
    const habit = sheet.habitOf(code, expected, row)
    set(featureAt.sheetInstead, habit.instead)
    set(featureAt.sheetOverride, habit.override)
    set(featureAt.sheetAgreement, habit.agreement)
    set(featureAt.sheetPartSeries, partSeries(code))
    set(featureAt.sheetPartFamily, partFamily(code))
    set(featureAt.sheetPartNumber, partNumber(code))
    set(featureAt.sheetRevenueShare, sheet.shareWith(line, code, row))
  }
}

/** The line asked about, and the code list that numbers the candidates. */
export interface SheetQuestion {
  readonly line: LineText
  readonly row: number
  readonly codes: readonly string[]
  readonly numbers: ReadonlyMap<string, number>
  /** The code other hospitals have for the line; blank where they have none like it. */
  readonly expected: string
}
