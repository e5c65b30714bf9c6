import type { CandidateTable } from './CandidateTable'
import { featureAt } from './candidateFeatures'

/** For each code the number of its family: the codes that share its first three characters. */
export function familiesOf(codes: readonly string[]): Uint16Array {
  const numbers = new Map<string, number>()
  return Uint16Array.from(codes, (code) => {
    const family = code.slice(0, 3)
    const number = numbers.get(family) ?? numbers.size
    numbers.set(family, number)
    return number
  })
}

/**
 * Sums the value `from` over the candidates of the same family, such as all views of the chest, into `to`:
 * where the text leaves the code open, it often still tells the family.
 */
export function sumByFamily(
  table: CandidateTable,
  families: Uint16Array,
  from: number,
  to: number,
): void {
  const familyOf = (slot: number) => families[table.codes[slot] ?? 0] ?? 0
  for (let slot = 0; slot < table.count; slot++) {
    const family = familyOf(slot)
    let sum = 0
    // Few candidates: looking at all of them costs less than a table of sums.
    for (let other = 0; other < table.count; other++)
      if (familyOf(other) === family) sum += table.get(other, from)
    table.set(slot, to, sum)
  }
}

const judgedFirst = [
  featureAt.voteShare,
  featureAt.hospitalVoteShare,
  featureAt.wordScore,
  featureAt.likelihood,
  featureAt.fit,
]

/** By how many kinds of evidence each candidate comes first. */
export function countFirstPlaces(table: CandidateTable): void {
  for (const feature of judgedFirst) {
    const best = table.largest(feature)
    for (let slot = 0; slot < table.count; slot++)
      if (table.get(slot, feature) === best) table.increase(slot, featureAt.firstPlaces, 1)
  }
}
