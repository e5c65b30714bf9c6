import type { SuggestClient } from './suggestClient'
import type { BestSuggestions, SuggestLine } from './suggestProtocol'

/** Beyond this many engines memory grows (about 110 MB each at a million lines) and the wait hardly shrinks. */
const mostEngines = 4

/** How many engines to run on a machine with this many cores: one core is left to the page. */
export function poolSize(cores: number): number {
  return Math.max(1, Math.min(mostEngines, cores - 1))
}

/**
 * Several engines that answer as one: every engine knows the packs and the sheet, many lines are shared among
 * them, and the first answers what concerns a single line.
 */
export function createSuggestPool(
  first: SuggestClient,
  others: readonly SuggestClient[],
): SuggestClient {
  const engines = [first, ...others]
  const all = async (ask: (engine: SuggestClient) => Promise<void>) => {
    await Promise.all(engines.map(ask))
  }
  /** Each engine with its part of the lines, in their order; none without lines. */
  const shares = (lines: readonly SuggestLine[]) => {
    const part = Math.ceil(lines.length / engines.length)
    return engines
      .map((engine, place) => ({ engine, lines: lines.slice(place * part, (place + 1) * part) }))
      .filter((share) => share.lines.length > 0)
  }
  return {
    load: (packs, levelOne) => all((engine) => engine.load(packs, levelOne)),
    learnSheet: (lines) => all((engine) => engine.learnSheet(lines)),
    changeSheet: (lines) => all((engine) => engine.changeSheet(lines)),
    suggestBest: async (lines) =>
      joinBest(
        await Promise.all(shares(lines).map((share) => share.engine.suggestBest(share.lines))),
      ),
    disagreements: async (lines) => {
      const found = shares(lines).map((share) => share.engine.disagreements(share.lines))
      return (await Promise.all(found)).flat()
    },
    suggest: (line: SuggestLine) => first.suggest(line),
    search: (query, limit) => first.search(query, limit),
  }
}

/** The answers to parts of the lines as the answer to all, in their order. */
function joinBest(parts: readonly BestSuggestions[]): BestSuggestions {
  const size = parts.reduce((sum, { best }) => sum + best.length, 0)
  const codes: string[] = []
  const numbers = new Map<string, number>()
  const best = new Uint16Array(size)
  const confidence = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    confidence.set(part.confidence, at)
    for (const number of part.best) best[at++] = joinedNumber(part.codes[number - 1])
  }
  return { codes, best, confidence }

  /** Index of a code in the joined list + 1; 0 for none. */
  function joinedNumber(code: string | undefined): number {
    if (code === undefined) return 0
    const known = numbers.get(code)
    if (known !== undefined) return known
    numbers.set(code, codes.push(code))
    return codes.length
  }
}
