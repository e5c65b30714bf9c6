import type { Problem } from './Check'

/** With such a code its modifiers go as well. */
export const codeGoes = ['code-terminated', 'quality-code']

/** The modifier cell without one modifier. */
export function withoutModifier(
  modifiers: readonly string[],
  modifier: string,
): Omit<Problem, 'message'> {
  return {
    fix: [
      { column: 'modifiers' as const, after: modifiers.filter((m) => m !== modifier).join(' ') },
    ],
    fixLabel: `Take modifier ${modifier} off`,
  }
}
