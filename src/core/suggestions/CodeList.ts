import type { ReferenceSet } from '../reference/ReferenceSet'
import type { SuggestionPack } from './SuggestionPack'
import { successorsOf } from './successors'

/** The codes of the loaded packs, numbered one after the other, then all others of the reference set. */
export interface CodeList {
  readonly codes: readonly string[]
  /** Codes up to this number stand on training lines; those after it are known by the reference set alone. */
  readonly learned: number
  readonly numbers: ReadonlyMap<string, number>
  /** Number of the code to propose for each: itself, its successor, or -1 where it is gone without one. */
  readonly proposed: Int32Array
}

/**
 * Numbers the codes of the packs. A code terminated before `validOn` (ISO date) is never proposed: its
 * successor is. Level I numbers are checked only where the reference set has them.
 */
export function codeListOf(
  packs: readonly SuggestionPack[],
  reference: ReferenceSet,
  validOn: string,
): CodeList {
  const learned = packs.flatMap((pack) => pack.codes)
  const codes = withReference(learned, reference)
  const successors = successorsOf(reference)
  const numbers = new Map(codes.map((code, number) => [code, number]))
  const proposed = Int32Array.from(codes, (code, number) => {
    if (isValid(code, reference, validOn)) return number
    const successor = successors.get(code)
    return successor === undefined ? -1 : (numbers.get(successor) ?? -1)
  })
  return { codes, learned: learned.length, numbers, proposed }
}

/** Codes learned from lines, then those the reference set adds: a code no line carries may still be official. */
export function withReference(
  learned: readonly string[],
  { levelTwo, levelOne }: Pick<ReferenceSet, 'levelTwo' | 'levelOne'>,
): string[] {
  return [...new Set([...learned, ...levelTwo.keys(), ...(levelOne?.keys() ?? [])])]
}

/** A code CMS ended without naming the day counts as ended with the releases in use, January 2026. */
const undatedEnd = '2026-01-01'

function isValid(code: string, reference: ReferenceSet, validOn: string): boolean {
  if (/^\d/.test(code))
    return !reference.levelOne || validOn < undatedEnd || reference.levelOne.has(code)
  const entry = reference.levelTwo.get(code)
  if (!entry) return validOn < undatedEnd
  return entry.status === 'active' || validOn < (entry.terminated || undatedEnd)
}
