/** A code found by number or words. */
export interface SearchHit {
  readonly code: string
  /** Official text (Level II); blank for Level I. */
  readonly officialText: string
  /** Words of the query that speak for the code, as written. */
  readonly matchedWords: readonly string[]
}
