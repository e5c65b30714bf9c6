import type { TextDisagreement } from '../core/checks/CheckContext'
import type { LineText, Suggestion } from '../core/suggestions/Suggestion'
import type { SearchHit } from '../core/suggestions/searchCodes'

/** What the engine reads of a line. The code is read only from lines that teach how this hospital codes. */
export interface SuggestLine extends Required<LineText> {
  readonly row: number
  readonly hcpcs: string
  /** True where the line's coding says that a code belongs on it. */
  readonly needsCode: boolean
}

/** The best code for each line asked about, in compact form for many lines at once. */
export interface BestSuggestions {
  readonly codes: readonly string[]
  /** One entry per line: index into `codes` + 1; 0 where nothing is good enough. */
  readonly best: Uint16Array<ArrayBuffer>
  /** Confidence of the best in whole per cent, rounded down. */
  readonly confidence: Uint8Array<ArrayBuffer>
}

/** What can be asked of the suggestion worker. */
export type SuggestCalls = {
  /** Loads the packs from a folder; Level I only with a confirmed licence. `validOn` is today's ISO date. */
  load: {
    ask: { readonly packs: string; readonly levelOne: boolean; readonly validOn: string }
    answer: { readonly releases: readonly string[] }
  }
  /** Forgets the sheet and learns these coded lines. */
  learnSheet: { ask: readonly SuggestLine[]; answer: null }
  /** Learns lines that changed: a line without a code is forgotten. */
  changeSheet: { ask: readonly SuggestLine[]; answer: null }
  /** The best code of many lines; other questions are answered in between. */
  suggestBest: { ask: readonly SuggestLine[]; answer: BestSuggestions }
  /** Of these coded lines, those whose words speak strongly for another code. */
  disagreements: { ask: readonly SuggestLine[]; answer: readonly TextDisagreement[] }
  /** The best five for one line, with evidence. */
  suggest: { ask: SuggestLine; answer: readonly Suggestion[] }
  /** Codes by number or words, for the palette. */
  search: { ask: { readonly query: string; readonly limit: number }; answer: readonly SearchHit[] }
}
