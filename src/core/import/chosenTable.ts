import type { MappingProposal } from './ColumnMapping'

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
    proposal.headings === own.headings
      ? [index]
      : [],
  )
}

/** From this score on a sheet has the columns and the rows of a chargemaster, and no name that speaks against it. */
const LIKELY_SCORE = 0.6

/** The sheets beside the chosen one that look like (a part of) the chargemaster as well, by index; hidden ones do not count. */
export function furtherTables(
  tables: readonly { readonly proposal: MappingProposal; readonly isHidden: boolean }[],
  chosen: number,
): readonly number[] {
  return tables.flatMap(({ proposal, isHidden }, index) =>
    index !== chosen && !isHidden && proposal.chargemasterScore >= LIKELY_SCORE ? [index] : [],
  )
}
