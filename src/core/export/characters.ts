/**
 * How many characters a text has as a loader counts them: one for each code point, so that an emoji is one. A combining
 * mark counts as a character of its own, since it is one in the file.
 */
export function characterCount(text: string): number {
  return beyondUnit.test(text) ? Array.from(text).length : text.length
}

/** Characters that take two places in a string of JavaScript. */
const beyondUnit = /[\u{10000}-\u{10ffff}]/u

/** At most so many characters of a text; a letter whose combining marks have no place any more goes with them. */
export function cutTo(count: number, text: string): string {
  // A text never has more characters than places.
  if (text.length <= count) return text
  const characters = Array.from(text)
  if (characters.length <= count) return text
  const kept = characters.slice(0, count).join('')
  const isSplit = /^\p{M}/u.test(characters[count] ?? '')
  return (isSplit ? kept.replace(/\P{M}\p{M}*$/u, '') : kept).trimEnd()
}
