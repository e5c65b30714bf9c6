import type { FindQuery } from '../../core/sheet/FindPattern'

interface FindResult {
  readonly query: FindQuery
  readonly isDone: boolean
  readonly count: number
  /** Index of the hit the keyboard is on; -1 where it is on none. */
  readonly current: number
  /** How many cells were just replaced at once; 0 as soon as the search goes on. */
  readonly replacedCount: number
}

/** What the search came to, also for those who only hear it. */
export function resultText({ query, isDone, count, current, replacedCount }: FindResult): string {
  if (query.text === '') return ''
  if (!isDone) return 'Searching…'
  const total = count.toLocaleString('en-US')
  if (replacedCount > 0) {
    const replaced = `${replacedCount.toLocaleString('en-US')} replaced`
    return count === 0 ? replaced : `${replaced}, ${total} found`
  }
  if (count === 0) return 'Not found'
  return current < 0 ? `${total} found` : `${(current + 1).toLocaleString('en-US')} of ${total}`
}
