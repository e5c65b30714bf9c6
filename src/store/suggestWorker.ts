import type { Suggestion } from '../core/suggestions/Suggestion'

/** What the engine reads of a line. The code is read only from lines that teach it how this hospital codes. */
export interface SuggestLine {
  readonly row: number
  readonly description: string
  readonly revenueCode: string
  readonly department: string
  readonly hcpcs: string
}

/** The best code for each line asked about: an index into `codes`, and how sure. */
export interface BestSuggestions {
  readonly codes: readonly string[]
  /** One entry per line asked about: index into `codes` + 1; 0 where nothing is good enough. */
  readonly best: Uint16Array
  /** Confidence of the best, 0 to 100. */
  readonly confidence: Uint8Array
}

/** The suggestion engine as the store uses it; it lives in a worker. */
export interface SuggestWorker {
  /** Loads the packs; Level I only with a confirmed licence. */
  load(packs: string, levelOne: boolean): Promise<void>
  /** Gives the engine the coded lines of the open sheet to learn from. */
  learnSheet(lines: readonly SuggestLine[]): Promise<void>
  /** Best codes for many lines; `shouldStop` is asked between batches. */
  suggestBest(lines: readonly SuggestLine[]): Promise<BestSuggestions>
  /** Best five for one line with evidence. */
  suggest(line: SuggestLine): Promise<readonly Suggestion[]>
}
