import type { Suggester, SuggestOptions } from './Suggester'
import type { LineText } from './Suggestion'

/** The text of a line speaks strongly for another code than the one it carries. */
export interface Disagreement {
  /** The code the text speaks for. */
  readonly code: string
  /** Confidence in that code, 0 to 1. */
  readonly confidence: number
  /** Confidence in the code on the line; 0 where nothing at all speaks for it. */
  readonly ownConfidence: number
}

/** The other code must be at least this sure, and the line's own code at most this likely. */
const sureFrom = 0.7
const ownAtMost = 0.002
/** Places looked at for the line's own code. */
const places = 40

/**
 * Whether the evidence speaks strongly for another code than `code`, which stands on the line; null where
 * it does not, or where it cannot tell. The line's row keeps the sheet from answering with the line itself.
 */
export function disagreement(
  suggester: Suggester,
  line: LineText,
  code: string,
  options: SuggestOptions,
): Disagreement | null {
  const number = suggester.codeList.numbers.get(code)
  // A code no training line carries cannot be weighed against another.
  if (number === undefined || number >= suggester.codeList.learned) return null
  const valid = suggester.codeList.proposed[number] ?? -1
  const ranked = suggester.rank(line, places, { ...options, needsCode: true })
  const [first] = ranked
  if (!first || first.confidence < sureFrom || first.code === number || first.code === valid)
    return null
  const own = ranked.find((other) => other.code === number || other.code === valid)
  const ownConfidence = own?.confidence ?? 0
  if (ownConfidence > ownAtMost) return null
  return {
    code: suggester.codeList.codes[first.code] ?? '',
    confidence: first.confidence,
    ownConfidence,
  }
}
