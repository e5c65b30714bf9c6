/** What files write where a code or an amount is missing. */
const blankWords = new Set([
  '',
  '(BLANK)',
  '[BLANK]',
  'BLANK',
  'N/A',
  'N.A.',
  'NA',
  '#N/A',
  'NULL',
  'NONE',
  'NIL',
  '-',
  '--',
  '.',
  '0',
  '00',
  '000',
  '0000',
  '00000',
  '0.0',
  'TBD',
  'NOT APPLICABLE',
  'NO CODE',
])

/** True when a code cell says that there is no code: blank, `(blank)`, `0`, `N/A`. */
export function isBlankCode(text: string): boolean {
  return text.length < 15 && blankWords.has(text.trim().toUpperCase())
}

/** A cell without the marks spreadsheets put around text: `="0123"`, `'0123`, no-break spaces, outer blanks. */
export function bareCell(text: string): string {
  if (isPlain(text)) return text
  const trimmed = text.trim()
  const formula = /^=\s*"(.*)"$/.exec(trimmed)
  if (formula) return (formula[1] ?? '').trim()
  return trimmed.startsWith("'") ? trimmed.slice(1).trim() : trimmed
}

/** True for the cells that most are: they begin with a letter or digit and end with a printable ASCII character. */
function isPlain(text: string): boolean {
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  return first > 47 && first !== 61 && first < 127 && last > 32 && last < 127
}
