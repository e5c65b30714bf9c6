import type { TrailFilter } from '../../core/history/findEntries'
import { meansLabels } from '../../core/history/TrailEntry'

/** What the trail is narrowed to, so that nobody takes a part for the whole; blank for the whole. */
export function filterWords({ text, by, means, from, to, row }: TrailFilter, line: string): string {
  const parts = [
    text.trim() === '' ? '' : `with “${text.trim()}”`,
    by === null ? '' : `by ${by || 'nobody named'}`,
    means === null ? '' : `of the kind “${meansLabels[means]}”`,
    from === '' ? '' : `from ${from}`,
    to === '' ? '' : `to ${to}`,
    row === null ? '' : `of the line ${line || 'without a description'}`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}
