import type { ReferenceSet } from '../reference/ReferenceSet'
import { tokenizeDescription } from '../text/tokenizeDescription'
import type { CodeList } from './CodeList'

/** A code found by number or words. */
export interface SearchHit {
  readonly code: string
  /** Official text (Level II); blank for Level I. */
  readonly officialText: string
  /** Words of the query that stand in the official text. */
  readonly matchedWords: readonly string[]
}

/**
 * Codes by number (its beginning is enough) or by words: those the engine proposes for the words (`byWords`),
 * then Level II codes whose official text holds all of them.
 */
export function searchCodes(
  query: string,
  limit: number,
  codeList: CodeList,
  reference: ReferenceSet,
  byWords: () => readonly string[],
): SearchHit[] {
  const number = query.trim().toUpperCase()
  const isNumber = /^(?:\d{2,5}|[A-Z]\d{1,4}|\d{4}[A-Z])$/.test(number)
  const found = isNumber
    ? codesBeginning(number, codeList, reference)
    : [...byWords(), ...textsHolding(query, reference)]
  return [...new Set(found)].slice(0, limit).map((code) => hit(code, query, reference))
}

function codesBeginning(number: string, codeList: CodeList, reference: ReferenceSet): string[] {
  const learned = codeList.codes.filter((_, code) => codeList.proposed[code] === code)
  const active = [...reference.levelTwo.values()].filter(({ status }) => status === 'active')
  const all = new Set([
    ...learned,
    ...active.map(({ code }) => code),
    ...(reference.levelOne?.keys() ?? []),
  ])
  return [...all].filter((code) => code.startsWith(number)).sort()
}

function textsHolding(query: string, reference: ReferenceSet): string[] {
  const words = query
    .toUpperCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return [...reference.levelTwo.values()]
    .filter(({ status, long, short }) => {
      const text = `${long} ${short}`.toUpperCase()
      return status === 'active' && words.every((word) => text.includes(word))
    })
    .map(({ code }) => code)
}

function hit(code: string, query: string, reference: ReferenceSet): SearchHit {
  const entry = reference.levelTwo.get(code)
  const officialText = entry?.long || entry?.short || ''
  const inText = new Set(tokenizeDescription(officialText).map(({ key }) => key))
  const matchedWords = tokenizeDescription(query)
    .filter(({ key }) => inText.has(key))
    .map(({ start, end }) => query.slice(start, end))
  return { code, officialText, matchedWords }
}
