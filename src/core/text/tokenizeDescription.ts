import { digitsOf, unitOf } from './units'

/** `measure`: a number with its unit (`30 MG` → `30MG`); `number`: a number alone. */
export type TokenKind = 'word' | 'number' | 'measure'

/** One word, number or measure of a charge description. */
export interface Token {
  readonly kind: TokenKind
  /** The one spelling all its variants share: `1 GM` and `1000MG` are both `1000MG`. */
  readonly key: string
  /** Where it stands in the description as written. */
  readonly start: number
  readonly end: number
}

/** Codes of a charge, part or catalogue: five digits or more, or three groups of digits. */
const longNumber = /^(?:\d{5,}|\d+(?:[.-]\d+){2,})$/
const piece = /\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:[.-]\d+){2,}|\d*\.?\d+|[A-Z]+|%|"/g

/** Spells the ways to write with and without (`W/O`, `W/`, `WITHOUT`) alike; keeps every position. */
function spellOut(description: string): string {
  return description
    .toUpperCase()
    .replace(/\bW\s?\/\s?O\b/g, (written) => `WO${' '.repeat(written.length - 2)}`)
    .replace(/\bW\//g, 'W ')
    .replace(/\bVIEW\(S\)/g, 'VIEWS  ')
    .replace(/'/g, ' ')
}

const sameWord: ReadonlyMap<string, string> = new Map([
  ['WITHOUT', 'WO'],
  ['WOUT', 'WO'],
  ['WITH', 'W'],
  ['WTH', 'W'],
])

/** `007.50` → `7.5`: one spelling for one number; at most six decimals, so that factors cancel out. */
function plainNumber(value: number): string {
  return String(Number(value.toFixed(6)))
}

/**
 * Splits a charge description into its words, numbers and measures. Punctuation, and numbers that can
 * only be a charge, part or catalogue number, are left out. Letters and digits part: `2V` is `2 VIEW`.
 */
export function tokenizeDescription(description: string): Token[] {
  const text = spellOut(description)
  const tokens: Token[] = []
  for (const match of text.matchAll(piece)) {
    const written = match[0]
    const start = match.index
    const end = start + written.length
    if (/^\d|^\./.test(written)) {
      const bare = written.replaceAll(',', '')
      if (longNumber.test(bare)) continue
      tokens.push({ kind: 'number', key: plainNumber(Number(bare)), start, end })
      continue
    }
    const previous = tokens.at(-1)
    const unit = previous?.kind === 'number' ? unitOf(written) : null
    if (previous && unit && /^[\s-]*$/.test(text.slice(previous.end, start))) {
      const amount = plainNumber(Number(previous.key) * unit.factor)
      tokens[tokens.length - 1] = {
        kind: 'measure',
        key: amount + unit.name,
        start: previous.start,
        end,
      }
      continue
    }
    if (written === '%' || written === '"') continue
    const digits = digitsOf(written)
    if (digits) tokens.push({ kind: 'number', key: digits, start, end })
    else tokens.push({ kind: 'word', key: sameWord.get(written) ?? written, start, end })
  }
  return tokens
}
