import type { CandidateTable } from './CandidateTable'
import { featureAt } from './candidateFeatures'
import type { LineSet } from './LineSet'
import type { Neighbours } from './NearestLines'
import { SeenHospitals } from './SeenHospitals'

/** Neighbours above this similarity count as lines like the query. */
export const alike = 0.5
/** Codes the nearest lines bring in at most. */
const nearestCandidates = 32
/** Hospitals a line set may tell apart. */
const mostHospitals = 64

/** What the nearest lines of other hospitals say of the candidates. */
export class NeighbourVotes {
  readonly #lines: LineSet
  readonly #seen: SeenHospitals
  /** For each hospital the votes of its lines, and the weight of its nearest line. */
  readonly #votes = new Float32Array(mostHospitals)
  readonly #weights = new Float32Array(mostHospitals)
  /** What each neighbour says: its similarity to the power of seven. */
  #said = new Float64Array(0)

  constructor(lines: LineSet, codeCount: number) {
    this.#lines = lines
    this.#seen = new SeenHospitals(codeCount)
  }

  /** Adds the codes of the neighbours to the table and describes them; returns how many hospitals have such a line. */
  ask(found: Neighbours, table: CandidateTable): number {
    this.#vote(found, table)
    this.#voteByHospital(found, table)
    const best = found.similarities[0] ?? 0
    for (let slot = 0; slot < table.count; slot++) {
      const code = table.codes[slot] ?? 0
      table.set(slot, featureAt.hospitals, this.#seen.hospitalsOf(code))
      table.set(slot, featureAt.nearestBehindBest, best - table.get(slot, featureAt.nearest))
    }
    const asked = this.#seen.forget(table.codes.subarray(0, table.count))
    for (let slot = 0; slot < table.count; slot++) {
      const hospitals = table.get(slot, featureAt.hospitals)
      table.set(slot, featureAt.hospitalShare, hospitals / Math.max(1, asked))
    }
    return asked
  }

  /** Every line votes, the more alike the more. */
  #vote(found: Neighbours, table: CandidateTable): void {
    const { codes, sources } = this.#lines
    if (this.#said.length < found.count) this.#said = new Float64Array(found.lines.length)
    let total = 1e-6
    let broad = 1e-6
    for (let index = 0; index < found.count; index++) {
      const similarity = found.similarities[index] ?? 0
      const line = found.lines[index] ?? 0
      const code = codes[line] ?? 0
      const vote = similarity ** 7
      this.#said[index] = vote
      if (table.count < nearestCandidates) table.add(code)
      const slot = table.slotOf(code)
      if (slot < 0) continue
      table.increase(slot, featureAt.voteShare, vote)
      table.increase(slot, featureAt.broadVoteShare, similarity ** 2)
      if (index < 10) table.increase(slot, featureAt.topTenShare, 0.1)
      table.raise(slot, featureAt.nearest, similarity)
      total += vote
      broad += similarity ** 2
      if (similarity >= alike) this.#seen.add(code, sources[line] ?? 0)
    }
    for (let slot = 0; slot < table.count; slot++) {
      table.set(slot, featureAt.voteShare, table.get(slot, featureAt.voteShare) / total)
      table.set(slot, featureAt.broadVoteShare, table.get(slot, featureAt.broadVoteShare) / broad)
    }
  }

  /** Every hospital has one vote, shared among the codes of its lines: a hospital with many such lines is one voice. */
  #voteByHospital(found: Neighbours, table: CandidateTable): void {
    const { codes, sources } = this.#lines
    this.#votes.fill(0)
    this.#weights.fill(0)
    let all = 1e-6
    for (let index = 0; index < found.count; index++) {
      const similarity = found.similarities[index] ?? 0
      const source = sources[found.lines[index] ?? 0] ?? 0
      this.#votes[source] = (this.#votes[source] ?? 0) + (this.#said[index] ?? 0)
      if (this.#weights[source] !== 0) continue
      const weight = similarity ** 4
      this.#weights[source] = weight
      all += weight
    }
    for (let index = 0; index < found.count; index++) {
      const line = found.lines[index] ?? 0
      const slot = table.slotOf(codes[line] ?? 0)
      if (slot < 0) continue
      const source = sources[line] ?? 0
      const share = (this.#said[index] ?? 0) / (this.#votes[source] || 1)
      table.increase(
        slot,
        featureAt.hospitalVoteShare,
        (share * (this.#weights[source] ?? 0)) / all,
      )
    }
  }
}
