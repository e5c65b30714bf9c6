import { bareCell, isBlankCode } from '../chargemaster/cellBlanks'
import { isHcpcsShape } from '../chargemaster/HcpcsCode'

/** What a code cell says: the HCPCS code, and the modifiers that were glued to it, separated by blanks. */
export interface CodeCell {
  readonly hcpcs: string
  readonly modifiers: string
}

/**
 * Reads a HCPCS or CPT cell. Modifiers are split from the code (`93925TC`, `8710190`, `G8997CKGN`, `97165 GO`, `71046;TC`, `73110 (RT)`),
 * a zero before a whole code goes (`096372GY`), anesthesia codes get back the zeros a number lost (`1996`).
 * Ranges (`97161-97163`), pairs (`G0463/99213`) and unknown text with digits are kept; words (`SURG`) are no code.
 */
export function cleanHcpcs(text: string): CodeCell {
  const bare = bareCell(text)
    .toUpperCase()
    .replace(/\.0+$/, '')
    .replace(/^(?:CPT|HCPCS)[\s®™:#-]+(?=\S*\d)/, '')
    .replace(/\((?:CPT|HCPCS)[^()]*\)$/, '')
    .trimEnd()
    .replace(saidInWords, '$1')
  if (isBlankCode(bare) || !/\d/.test(bare)) return noCode
  if (isHcpcsShape(bare)) return { hcpcs: bare, modifiers: '' }
  const zeros = Number(bare)
  // CPT 00100 to 01999: anesthesia, the only codes that begin with zeros and end with a digit.
  if (/^\d{3,4}$/.test(bare) && zeros >= 100 && zeros <= 1999) {
    return { hcpcs: bare.padStart(5, '0'), modifiers: '' }
  }
  return (
    split(bare) ??
    (bare.startsWith('0') ? split(bare.slice(1)) : null) ?? { hcpcs: bare, modifiers: '' }
  )
}

/** `71046 - CHEST XRAY`: a code and what it stands for; `97161 - 97163` is a range. */
const saidInWords = /^(\d{4}[0-9A-Z]|[A-Z]\d{4})\s*(?:\s[-–:]|[-–:]\s)\s*[A-Z]+[\s,/][\s\S]*$/

const noCode: CodeCell = { hcpcs: '', modifiers: '' }

/** Modifiers made of two digits, from the CPT manual's appendix A; other digits after a code are no modifier. */
const numericModifiers = new Set(
  '22 23 24 25 26 27 32 33 47 50 51 52 53 54 55 56 57 58 59 62 63 66 73 74 76 77 78 79 80 81 82 90 91 92 93 95 96 97 99'.split(
    ' ',
  ),
)

/** `(RT)`, `(RT, TC)`; a longer run of letters in brackets is a word. */
const inBrackets = /\(([A-Z\d]{2}(?:[\s,/]+[A-Z\d]{2})*)\)/g

function split(text: string): CodeCell | null {
  const hcpcs = text.slice(0, 5)
  if (!isHcpcsShape(hcpcs)) return null
  const rest = text
    .slice(5)
    .replace(inBrackets, '$1')
    .replace(/[\s,.:;/-]/g, '')
  const modifiers = rest.match(/../g) ?? []
  const areModifiers = rest.length % 2 === 0 && modifiers.every(isModifier)
  return areModifiers ? { hcpcs, modifiers: modifiers.join(' ') } : null
}

function isModifier(text: string): boolean {
  return /^(?:[A-Z][A-Z0-9]|\dP)$/.test(text) || numericModifiers.has(text)
}
