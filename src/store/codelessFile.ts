import type { SheetCounts } from '../core/analysis/Analysis'
import { codelessNotice } from '../core/coding/policies'
import type { Notice } from './screenSlice'

/** What is told of a file that publishes no codes; null for others, and before its lines are counted. */
export function codelessFileNotice(counts: SheetCounts | null): Notice | null {
  const message = counts && codelessNotice(counts.codings)
  const advice = 'They stand in the worklist “Code required”, and are no errors line by line.'
  return message === null ? null : { tone: 'info', message, advice }
}
