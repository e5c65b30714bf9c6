import type { MappingProposal } from './ColumnMapping'

/** The index of the sheet that looks most like a chargemaster; the first of equals. */
export function chosenTable(proposals: readonly MappingProposal[]): number {
  let best = 0
  for (const [index, { chargemasterScore }] of proposals.entries()) {
    if (chargemasterScore > (proposals[best]?.chargemasterScore ?? 0)) best = index
  }
  return best
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
