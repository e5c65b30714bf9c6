import { codings } from '../core/chargemaster/Coding'
import { takeCode } from '../core/history/takeCode'
import type { ChargeSheet } from '../core/sheet/ChargeSheet'
import { type Suggestion, wholePercent } from '../core/suggestions/Suggestion'
import type { SearchHit } from '../core/suggestions/searchCodes'
import type { SuggestLine } from '../workers/suggestProtocol'
import { AT_REST, atRest } from './atRest'
import type { GetState, Outside, SetState } from './Workspace'

/** The code shown as ghost text in an empty HCPCS cell. */
export interface Ghost {
  readonly code: string
  /** 0 to 1. */
  readonly confidence: number
}

/** Codes proposed: with their evidence for the active line, as ghosts in the cells of all others. */
export interface SuggestionSlice {
  /** The suggestions for the active line; null until they are there. */
  readonly suggestions: { readonly row: number; readonly list: readonly Suggestion[] } | null
  /** False until the packs are loaded and the engine knows the sheet: no code is found before. */
  readonly suggesterReady: boolean
  /** Share of lines done while codes are looked for; null when nothing is going on. */
  readonly suggestProgress: number | null
  /** Lines with a code proposed; null until the first pass has begun. */
  readonly suggestedLines: number | null
  /** The proposal for an empty HCPCS cell, or null. Dismissed codes do not come back. */
  readonly ghostOf: (row: number) => Ghost | null
  readonly suggestAll: () => Promise<void>
  readonly suggestAgain: (rows: readonly number[]) => void
  readonly suggestActive: () => void
  readonly stopSuggesting: () => void
  /** Codes by number or words; nothing before the packs are loaded, or for a blank query. */
  readonly searchCodes: (query: string, limit: number) => Promise<readonly SearchHit[]>
  readonly takeSuggestion: (row: number, suggestion: Suggestion) => void
  /** Takes the n-th suggestion (from 0) for the line; the best is known without asking the engine. */
  readonly takeNth: (row: number, n: number) => void
  readonly dismissGhost: (row: number) => void
}

/** Lines asked about at once. */
const BATCH = 500
/** Lines read in one turn of the page, so that it never stops for long. */
const ROWS_PER_TURN = 2000
const required = codings.indexOf('required')
const fixed = codings.indexOf('static')

export function createSuggestionSlice(
  set: SetState,
  get: GetState,
  { suggestWorker, sheetWorker, packs }: Outside,
): SuggestionSlice {
  let ghosts = new Map<number, Ghost>()
  let open = new Set<number>()
  let pass = 0
  let asked = 0
  let loads = 0
  let loading: Promise<unknown> = Promise.resolve()

  /** Lines whose proposal stands now; the sheet worker is told of those that came or went. */
  const settle = (rows: ReadonlySet<number> | readonly number[]) => {
    const changed = [...rows].filter((row) => open.has(row) !== (get().ghostOf(row) !== null))
    const isSame = changed.length === 0 && ![...rows].some((row) => ghosts.has(row))
    if (isSame && get().suggestedLines !== null) return
    for (const row of changed) if (!open.delete(row)) open.add(row)
    get().stamps.touch(rows)
    set({ suggestedLines: open.size, factsVersion: get().factsVersion + 1 })
    const marks = changed.map((row) => open.has(row))
    if (changed.length > 0)
      sheetWorker('setSuggested', { rows: changed, marks }).catch(get().tellError)
  }

  /** Lines edited since they were last told to the engine. */
  let edited = new Set<number>()
  const suggestEdited = async () => {
    const sheet = get().document?.sheet
    if (!get().suggesterReady || !sheet) return
    const rows = [...edited]
    edited = new Set()
    const isOpen = () => get().document?.sheet === sheet
    for (let at = 0; at < rows.length && isOpen(); at += ROWS_PER_TURN) {
      const turn = rows.slice(at, at + ROWS_PER_TURN)
      await suggestWorker.changeSheet(
        turn.map((row) => suggestLine(sheet, row, get().facts.coding)),
      )
    }
    const asking = rows.filter((row) => get().facts.coding[row] === required)
    for (let at = 0; at < asking.length && isOpen(); at += BATCH)
      await suggestRows(sheet, asking.slice(at, at + BATCH))
    if (isOpen()) settle(rows)
  }
  const suggestEditedSoon = atRest(() => {
    suggestEdited().catch(get().tellError)
  }, AT_REST)

  const suggestRows = async (sheet: ChargeSheet, rows: readonly number[]) => {
    const lines = rows.map((row) => suggestLine(sheet, row, get().facts.coding))
    const { codes, best, confidence } = await suggestWorker.suggestBest(lines)
    if (get().document?.sheet !== sheet) return
    rows.forEach((row, index) => {
      const code = codes[(best[index] ?? 0) - 1]
      if (code) ghosts.set(row, { code, confidence: (confidence[index] ?? 0) / 100 })
      else ghosts.delete(row)
    })
  }

  /** Gives the engine the coded lines of the sheet, in turns. */
  const teach = async (sheet: ChargeSheet, isWanted: () => boolean) => {
    if (isWanted()) await suggestWorker.learnSheet([])
    for (let from = 0; from < sheet.lineCount && isWanted(); from += ROWS_PER_TURN) {
      await suggestWorker.changeSheet(
        codedLines(sheet, from, from + ROWS_PER_TURN, get().facts.coding),
      )
    }
  }

  /** Looks for codes for all lines that need one, until a later pass or “Stop” ends it. */
  const suggestRequired = async (sheet: ChargeSheet, number: number) => {
    const { coding } = get().facts
    const rows = [...coding.keys()].filter((row) => coding[row] === required)
    for (let at = 0; at < rows.length && number === pass; at += BATCH) {
      const batch = rows.slice(at, at + BATCH)
      await suggestRows(sheet, batch)
      if (number !== pass) return
      settle(batch)
      set({ suggestProgress: Math.min(1, (at + BATCH) / rows.length) })
    }
    if (number !== pass) return
    set({ suggestProgress: null })
    if (get().lineView.worklist === 'suggested') void get().refreshView()
  }

  /** Looks, once no suggestion is waited for, whether the words of coded lines speak for other codes. */
  const weighCodes = async (sheet: ChargeSheet, isWanted: () => boolean) => {
    for (let from = 0; from < sheet.lineCount && isWanted(); from += ROWS_PER_TURN) {
      const lines = codedLines(sheet, from, from + ROWS_PER_TURN, get().facts.coding)
      const found = lines.length > 0 ? await suggestWorker.disagreements(lines) : []
      if (found.length === 0 || !isWanted()) continue
      const update = await sheetWorker('setDisagreements', found)
      if (get().document?.sheet === sheet) get().takeUpdate(update)
    }
  }

  return {
    suggestions: null,
    suggesterReady: false,
    suggestProgress: null,
    suggestedLines: null,

    ghostOf(row) {
      const ghost = ghosts.get(row)
      const sheet = get().document?.sheet
      if (!ghost || !sheet || sheet.get(row, 'hcpcs') !== '') return null
      if (get().facts.coding[row] !== required || sheet.changes('inactive').has(row)) return null
      return sheet.get(row, 'dismissed').split(' ').includes(ghost.code) ? null : ghost
    },

    async suggestAll() {
      const { document, levelOne } = get()
      if (!document) return
      const { sheet } = document
      const load = ++loads
      const number = ++pass
      ghosts = new Map()
      open = new Set()
      edited = new Set()
      get().stamps.touchAll()
      set({ suggestions: null, suggesterReady: false, suggestProgress: 0, suggestedLines: 0 })
      try {
        // One after the other: packs asked for earlier must not come in late.
        const isWanted = () => load === loads
        loading = loading
          .catch(() => undefined)
          .then(() =>
            isWanted() ? suggestWorker.load(packs, levelOne === true, sheet.lineCount) : undefined,
          )
        await loading
        await teach(sheet, isWanted)
        if (!isWanted()) return
        set({ suggesterReady: true })
        if (edited.size > 0) suggestEditedSoon()
        get().suggestActive()
        await suggestRequired(sheet, number)
        await weighCodes(sheet, () => number === pass)
      } catch (error) {
        get().tellError(error)
        if (number === pass) set({ suggestProgress: null })
      }
    },

    suggestAgain(rows) {
      for (const row of rows) edited.add(row)
      suggestEditedSoon()
    },

    suggestActive() {
      const { document, active } = get()
      if (!get().suggesterReady || !document || !active) return
      const number = ++asked
      const { row } = active
      suggestWorker
        .suggest(suggestLine(document.sheet, row, get().facts.coding))
        .then((list) => {
          if (number !== asked) return
          const dismissed = document.sheet.get(row, 'dismissed').split(' ')
          set({ suggestions: { row, list: list.filter(({ code }) => !dismissed.includes(code)) } })
        })
        .catch(get().tellError)
    },

    searchCodes: (query, limit) =>
      get().suggesterReady && query.trim() !== ''
        ? suggestWorker.search(query, limit)
        : Promise.resolve([]),

    stopSuggesting() {
      pass += 1
      set({ suggestProgress: null })
    },

    takeSuggestion(row, { code, confidence, evidence }) {
      const { hospitals, hospitalsAsked, matchedWords } = evidence
      const words = matchedWords.length > 0 ? ` Words: ${matchedWords.join(', ')}.` : ''
      take(row, code, confidence, `${hospitals} of ${hospitalsAsked} public chargemasters.${words}`)
    },

    takeNth(row, n) {
      const { suggestions, takeSuggestion } = get()
      const listed = suggestions?.row === row ? suggestions.list[n] : undefined
      if (listed) takeSuggestion(row, listed)
      else if (n === 0) {
        const ghost = get().ghostOf(row)
        if (ghost) take(row, ghost.code, ghost.confidence, '')
      }
    },

    dismissGhost(row) {
      const ghost = get().ghostOf(row)
      const sheet = get().document?.sheet
      if (!ghost || !sheet) return
      const after = `${sheet.get(row, 'dismissed')} ${ghost.code}`.trim()
      const label = `Dismiss the suggestion ${ghost.code}`
      get().act({ kind: 'dismissal', label, changes: [{ row, column: 'dismissed', after }] })
    },
  }

  function take(row: number, code: string, confidence: number, evidence: string): void {
    get().act({
      kind: 'suggestion',
      label: `Take ${code}`,
      reason: `Suggested with ${wholePercent(confidence)} % confidence. ${evidence}`.trim(),
      changes: takeCode(row, code),
    })
  }
}

function suggestLine(sheet: ChargeSheet, row: number, coding: Uint8Array): SuggestLine {
  return {
    row,
    description: sheet.get(row, 'description'),
    revenueCode: sheet.get(row, 'revenueCode'),
    department: sheet.get(row, 'department'),
    hcpcs: sheet.get(row, 'hcpcs'),
    needsCode: coding[row] === required || coding[row] === fixed,
  }
}

/** The lines with a code from row `from` up to `to`, which is not among them. */
function codedLines(
  sheet: ChargeSheet,
  from: number,
  to: number,
  coding: Uint8Array,
): SuggestLine[] {
  const lines: SuggestLine[] = []
  for (let row = from; row < Math.min(to, sheet.lineCount); row++) {
    if (sheet.get(row, 'hcpcs') !== '') lines.push(suggestLine(sheet, row, coding))
  }
  return lines
}
