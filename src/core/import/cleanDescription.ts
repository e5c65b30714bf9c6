/** A description as the grid shows it: without outer blanks, line breaks and tabs as blanks. */
export function cleanDescription(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').trim()
}
