/**
 * Whether a spreadsheet that opens a text file would run a cell as a formula.
 * Source: OWASP, CSV injection (cells that begin with `=`, `+`, `-`, `@`, a tab or a carriage return). Signed numbers run nothing.
 */
export function isFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.,]+$/.test(text)
}

/** The text with an apostrophe where a spreadsheet would run it. */
export function quotedFormula(text: string): string {
  return isFormula(text) ? `'${text}` : text
}
