import type { MappingProposal } from './ColumnMapping'
import { isOtherYear, isSameHeading, type NamedTable } from './otherYears'

/** The index of the sheet that looks most like a chargemaster; the latest of dated copies, else the first of equals. */
export function chosenTable(proposals: readonly MappingProposal[]): number {
  let best = 0
  for (const [index, { chargemasterScore }] of proposals.entries()) {
    if (chargemasterScore > (proposals[best]?.chargemasterScore ?? 0)) best = index
  }
  for (const index of rivalsOf(proposals, best)) {
    const [date, latest] = [proposals[index]?.sheetDate, proposals[best]?.sheetDate]
    if (date != null && latest != null && date > latest) best = index
  }
  return best
}

/** Scores that differ by less say nothing of two sheets with the same columns: the longer one may be the older. */
const NEAR = 0.05

/** The sheets that look as much like the chargemaster as the chosen one and have its headings, by index. */
export function rivalsOf(proposals: readonly MappingProposal[], chosen: number): readonly number[] {
  const own = proposals[chosen]
  if (!own) return []
  return proposals.flatMap((proposal, index) =>
    index !== chosen &&
    Math.abs(proposal.chargemasterScore - own.chargemasterScore) < NEAR &&
    isSameHeading(proposal, own)
      ? [index]
      : [],
  )
}

/** From this score on a sheet has the columns and the rows of a chargemaster, and no name that speaks against it. */
const LIKELY_SCORE = 0.6

/** A sheet as it stands in its file, and how it would be read. */
interface ReadTable extends NamedTable {
  readonly proposal: MappingProposal
  readonly isHidden: boolean
}

/**
 * The sheets beside the chosen one that look like (a part of) the chargemaster as well, by index; hidden ones do not
 * count, nor copies of the chosen one of another year.
 */
export function furtherTables(tables: readonly ReadTable[], chosen: number): readonly number[] {
  return likelyTables(tables, chosen, false)
}

/** The sheets that are the chosen list of another year, by index. */
export function otherYears(tables: readonly ReadTable[], chosen: number): readonly number[] {
  return likelyTables(tables, chosen, true)
}

function likelyTables(
  tables: readonly ReadTable[],
  chosen: number,
  ofOtherYear: boolean,
): readonly number[] {
  const own = tables[chosen]
  if (!own) return []
  return tables.flatMap((table, index) => {
    const isLikely = !table.isHidden && table.proposal.chargemasterScore >= LIKELY_SCORE
    return index !== chosen && isLikely && isOtherYear(table, own) === ofOtherYear ? [index] : []
  })
}
