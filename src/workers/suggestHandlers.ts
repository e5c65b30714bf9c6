import { paddedRevenueCode } from '../core/chargemaster/RevenueCode'
import type { TextDisagreement } from '../core/checks/CheckContext'
import { CheckTables } from '../core/checks/CheckTables'
import { isUnusualPair } from '../core/checks/unusualPair'
import { readLevelOnePack } from '../core/reference/LevelOnePack'
import { readLevelTwoPack, referenceSetOf } from '../core/reference/LevelTwoPack'
import { readRulesPack } from '../core/reference/RulesPack'
import { unpack } from '../core/reference/unpack'
import { disagreement } from '../core/suggestions/disagreement'
import { leastInCell, Suggester } from '../core/suggestions/Suggester'
import { wholePercent } from '../core/suggestions/Suggestion'
import { readSuggestionPack } from '../core/suggestions/SuggestionPack'
import { UserError } from '../core/UserError'
import type { Handlers } from './requests'
import type { BestSuggestions, SuggestCalls, SuggestLine } from './suggestProtocol'

/** What the handlers need of the outside, so that they run in Node as well. */
export interface SuggestOutside {
  readonly fetchPack: (url: string) => Promise<Uint8Array<ArrayBuffer>>
  /** Lets messages that wait come in, such as a question about the line a person has just chosen. */
  readonly pause: () => Promise<void>
}

/** Lines between two looks at the messages: about 20 ms. */
const linesPerTurn = 50

/** Answers the calls of `SuggestCalls` with one engine, which `load` makes. */
export function suggestHandlers({ fetchPack, pause }: SuggestOutside): Handlers<SuggestCalls> {
  let suggester: Suggester | null = null
  const engine = () => {
    if (suggester) return suggester
    throw new UserError(
      'suggestions/not-loaded',
      'The code suggestions are not loaded yet.',
      'Wait a moment and try again; reload the page if it stays so.',
    )
  }
  const loadPack = async (url: string) => readSuggestionPack(await unpack(await fetchPack(url)))

  return {
    load: async ({ packs, levelOne, validOn }) => {
      const reference = await readLevelTwoPack(await fetchPack(`${packs}level2.pack`))
      const levels = levelOne ? [2, 1] : [2]
      const loaded = await Promise.all(
        levels.map((level) => loadPack(`${packs}suggestions-level${level}.pack`)),
      )
      const codes = levelOne ? await readLevelOnePack(await fetchPack(`${packs}level1.pack`)) : null
      const tables = new CheckTables(await readRulesPack(await fetchPack(`${packs}rules.pack`)))
      suggester = new Suggester(
        loaded,
        referenceSetOf(reference, codes),
        validOn,
        (code, revenueCode) => isUnusualPair(tables, code, paddedRevenueCode(revenueCode)),
      )
      return { answer: { releases: [...new Set(loaded.map(({ release }) => release))] } }
    },
    learnSheet: (lines) => {
      engine().sheet.clear()
      for (const line of lines) engine().sheet.put(line)
      return { answer: null }
    },
    changeSheet: (lines) => {
      for (const line of lines) engine().sheet.put(line)
      return { answer: null }
    },
    suggestBest: async (lines) => {
      const best = new BestCodes(engine(), lines.length)
      for (let at = 0; at < lines.length; at += linesPerTurn) {
        for (const [index, line] of lines.slice(at, at + linesPerTurn).entries())
          best.add(at + index, line)
        await pause()
      }
      const { answer } = best
      return { answer, transfer: [answer.best.buffer, answer.confidence.buffer] }
    },
    disagreements: async (lines) => {
      const found: TextDisagreement[] = []
      for (let at = 0; at < lines.length; at += linesPerTurn) {
        for (const line of lines.slice(at, at + linesPerTurn)) {
          const { row, needsCode, hcpcs: carried } = line
          const other = disagreement(engine(), line, carried, { row, needsCode })
          if (other) found.push({ row, carried, code: other.code })
        }
        await pause()
      }
      return { answer: found }
    },
    suggest: (line) => ({
      answer: engine().suggest(line, { row: line.row, needsCode: line.needsCode }),
    }),
    search: ({ query, limit }) => ({ answer: engine().search(query, limit) }),
  }
}

/** Gathers the best codes of many lines, naming each code once. */
class BestCodes {
  readonly answer: BestSuggestions
  readonly #suggester: Suggester
  readonly #codes: string[] = []
  readonly #numbers = new Map<number, number>()

  constructor(suggester: Suggester, count: number) {
    this.#suggester = suggester
    this.answer = {
      codes: this.#codes,
      best: new Uint16Array(count),
      confidence: new Uint8Array(count),
    }
  }

  add(index: number, line: SuggestLine): void {
    const [first] = this.#suggester.rank(line, 1, {
      row: line.row,
      needsCode: line.needsCode,
      ...(line.needsCode && { least: leastInCell }),
    })
    if (!first) return
    const number = this.#numbers.get(first.code) ?? this.#codes.length + 1
    if (!this.#numbers.has(first.code)) {
      this.#numbers.set(first.code, number)
      this.#codes.push(this.#suggester.codeList.codes[first.code] ?? '')
    }
    this.answer.best[index] = number
    this.answer.confidence[index] = wholePercent(first.confidence)
  }
}
