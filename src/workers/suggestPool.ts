import type { SuggestClient } from './suggestClient'
import type { BestSuggestions, SuggestLine } from './suggestProtocol'

/** One of several engines; closed, it lets go of its thread and of all it knew until it is loaded again. */
export interface SuggestEngine extends SuggestClient {
  close(): void
}

/** What the machine gives. */
export interface Machine {
  readonly cores: number
  /** Gigabytes as the browser tells them; not all do. */
  readonly memory: number | undefined
}

/** Beyond this many the wait hardly shrinks. */
const mostEngines = 4

/** An engine holds about 170 MB with a million lines: two then keep the page and its workers below 700 MB. */
const linesPerGigabyte = 250_000
const gigabytes = 8

/** How many engines to run on a machine for so many lines: one core is left to the page. */
export function poolSize({ cores, memory = gigabytes }: Machine, lines: number): number {
  const fitting = Math.floor((Math.min(gigabytes, memory) * linesPerGigabyte) / lines)
  return Math.max(1, Math.min(mostEngines, cores - 1, fitting))
}

/**
 * Several engines that answer as one: each that runs knows the packs and the sheet, many lines are shared among
 * them, and the first answers what concerns a single line. How many run is settled anew with each load.
 */
export function createSuggestPool(
  openEngine: () => SuggestEngine,
  machine: Machine,
): SuggestClient {
  const first = openEngine()
  let engines: readonly SuggestEngine[] = [first]
  const resize = (size: number) => {
    for (const engine of engines.slice(size)) engine.close()
    const more = Array.from({ length: Math.max(0, size - engines.length) }, openEngine)
    engines = [...engines.slice(0, size), ...more]
  }
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
    load(packs, levelOne, lines) {
      resize(poolSize(machine, lines))
      return all((engine) => engine.load(packs, levelOne, lines))
    },
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
