import type { TextDisagreement } from '../core/checks/CheckContext'
import type { Suggestion } from '../core/suggestions/Suggestion'
import type { SearchHit } from '../core/suggestions/searchCodes'
import { createCaller, type Port } from './requests'
import type { BestSuggestions, SuggestCalls, SuggestLine } from './suggestProtocol'

/** The suggestion engine on another thread, as the store uses it. */
export interface SuggestClient {
  /**
   * Loads the packs of a folder (its address ends with `/`); Level I only with a confirmed licence. `lines`: how many the
   * sheet has.
   */
  load(packs: string, levelOne: boolean, lines: number): Promise<void>
  /** Gives the engine all coded lines of the open sheet to learn from, in place of what it knew. */
  learnSheet(lines: readonly SuggestLine[]): Promise<void>
  /** Tells the engine of lines that changed; a line whose code is blank is forgotten. */
  changeSheet(lines: readonly SuggestLine[]): Promise<void>
  /** The best code of many lines. */
  suggestBest(lines: readonly SuggestLine[]): Promise<BestSuggestions>
  /** Of these coded lines, those whose words speak strongly for another code. */
  disagreements(lines: readonly SuggestLine[]): Promise<readonly TextDisagreement[]>
  /** The best five for one line with evidence; an answer to an earlier line may still come, unasked-for. */
  suggest(line: SuggestLine): Promise<readonly Suggestion[]>
  /** Codes by number or words. */
  search(query: string, limit: number): Promise<readonly SearchHit[]>
}

/** The client of the worker behind `port`. `today` gives the ISO date on which proposed codes must be valid. */
export function createSuggestClient(port: Port, today: () => string): SuggestClient {
  const call = createCaller<SuggestCalls>(port)
  return {
    load: async (packs, levelOne) => {
      await call('load', { packs, levelOne, validOn: today() })
    },
    learnSheet: async (lines) => {
      await call('learnSheet', lines)
    },
    changeSheet: async (lines) => {
      await call('changeSheet', lines)
    },
    suggestBest: (lines) => call('suggestBest', lines),
    disagreements: (lines) => call('disagreements', lines),
    suggest: (line) => call('suggest', line),
    search: (query, limit) => call('search', { query, limit }),
  }
}
