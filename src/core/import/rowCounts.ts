import type { SkipReason } from './ColumnMapping'
import type { RowCounts } from './ImportOverview'

/** The counts of several tables as one. */
export function summedCounts(tables: readonly RowCounts[]): RowCounts {
  const counts = new Map<SkipReason, number>()
  for (const { reasons } of tables) {
    for (const { reason, count } of reasons) counts.set(reason, (counts.get(reason) ?? 0) + count)
  }
  return {
    lineCount: tables.reduce((sum, { lineCount }) => sum + lineCount, 0),
    skippedCount: tables.reduce((sum, { skippedCount }) => sum + skippedCount, 0),
    reasons: byCount(counts),
  }
}

/** Reasons with their counts, most frequent first. */
export function byCount(counts: ReadonlyMap<SkipReason, number>): RowCounts['reasons'] {
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .toSorted((a, b) => b.count - a.count)
}
