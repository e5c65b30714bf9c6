import type { SkipReason } from './ColumnMapping'
import type { RowCounts } from './ImportOverview'

/** Rows that every sheet may have, also one that was exported without its charges. */
const isNoCharge: ReadonlySet<SkipReason> = new Set([
  'before-heading',
  'heading',
  'repeated-heading',
  'empty',
  'page-header',
  'ruled-line',
  'legend',
])

/** What is wrong with a sheet that gives no line, and what to do; null where there are lines. */
export function whyNoLines({ lineCount, skippedCount, reasons }: RowCounts): string | null {
  if (lineCount > 0) return null
  if (reasons.every(({ reason }) => isNoCharge.has(reason)))
    return 'There are headings here, and no charge under them. Export the chargemaster again with its lines, or choose another sheet.'
  const rows =
    skippedCount === 1 ? 'The one row' : `None of the ${skippedCount.toLocaleString('en-US')} rows`
  const becomes = skippedCount === 1 ? 'does not read' : 'reads'
  return `${rows} ${becomes} as a charge. Choose the heading row and the columns of the description and of the price, or another sheet; the rows left out tell why.`
}
