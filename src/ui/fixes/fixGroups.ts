import type { LineFix } from '../../core/analysis/SheetAnalysis'

/** Lines on which the same thing is done. */
export interface FixGroup {
  readonly label: string
  readonly fixes: readonly LineFix[]
}

/** Fixes by what they do, those of most lines first. */
export function fixGroups(fixes: readonly LineFix[]): FixGroup[] {
  const groups = new Map<string, LineFix[]>()
  for (const fix of fixes) groups.set(fix.label, [...(groups.get(fix.label) ?? []), fix])
  return Array.from(groups, ([label, alike]) => ({ label, fixes: alike })).toSorted(
    (a, b) => b.fixes.length - a.fixes.length,
  )
}
