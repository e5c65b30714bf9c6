import type { NamedCode } from '../import/codeInName'

/**
 * A charge code and a name in one cell, in the form in which the file's cell had them: `XR CHEST [71300108]`,
 * `71300108 - XR CHEST`. A blank code goes with what set it apart. Null where the cell does not hold both.
 */
export function namedCell(original: string, was: NamedCode, now: NamedCode): string | null {
  const isBefore = original.trimStart().startsWith(was.code)
  const codeAt = isBefore ? original.indexOf(was.code) : original.lastIndexOf(was.code)
  if (was.code === '' || codeAt < 0) return null
  if (was.code === now.code && was.name === now.name) return original
  if (now.code === '') return now.name
  const nameAt = original.indexOf(was.name, isBefore ? codeAt + was.code.length : 0)
  // A name that was read without its odd characters is nowhere in the cell.
  if (nameAt < 0) return isBefore ? `${now.code} - ${now.name}` : `${now.name} [${now.code}]`
  const parts = [
    { at: codeAt, length: was.code.length, text: now.code },
    { at: nameAt, length: was.name.length, text: now.name },
  ].toSorted((a, b) => b.at - a.at)
  return parts.reduce(
    (cell, { at, length, text }) => cell.slice(0, at) + text + cell.slice(at + length),
    original,
  )
}
