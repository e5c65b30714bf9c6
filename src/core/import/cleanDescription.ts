/** A description as the grid shows it: without outer blanks, line breaks and tabs as blanks. */
export function cleanDescription(text: string): string {
  const trimmed = text.trim()
  return /[\r\n\t]/.test(trimmed) ? trimmed.replace(/[\r\n\t]+/g, ' ') : trimmed
}
