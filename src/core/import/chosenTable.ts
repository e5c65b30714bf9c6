import type { MappingProposal } from './ColumnMapping'

/** The index of the sheet that looks most like a chargemaster; the first of equals. */
export function chosenTable(proposals: readonly MappingProposal[]): number {
  let best = 0
  for (const [index, { chargemasterScore }] of proposals.entries()) {
    if (chargemasterScore > (proposals[best]?.chargemasterScore ?? 0)) best = index
  }
  return best
}
