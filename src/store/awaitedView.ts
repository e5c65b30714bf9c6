import { needsFacts } from '../core/analysis/needsFacts'
import type { Workspace } from './Workspace'

type Views = Pick<Workspace, 'lineView' | 'shownView'>

/** Whether the lines shown are not yet those of the view that was asked for. */
export function isAwaited({ lineView, shownView }: Views): boolean {
  return isNarrowedAnew(lineView, shownView) || isOrderedAnew(lineView, shownView)
}

/** Whether the lines shown are in another order than the one asked for. */
export function isOrderAwaited({ lineView, shownView }: Views): boolean {
  return lineView.sort !== shownView.sort
}

/** What goes on until the lines of the view are there, and what it waits for, in words; blank where they are. */
export function awaitedWords({
  lineView,
  shownView,
  counts,
}: Views & Pick<Workspace, 'counts'>): string {
  const act = actOf(lineView, shownView)
  if (act === '') return ''
  return counts === null && needsFacts(lineView)
    ? `${act} once all lines are coded and checked…`
    : `${act}…`
}

function actOf(asked: Views['lineView'], shown: Views['lineView']): string {
  if (isNarrowedAnew(asked, shown)) return 'Filtering'
  if (!isOrderedAnew(asked, shown)) return ''
  return asked.groupBy === shown.groupBy ? 'Sorting' : 'Grouping'
}

function isNarrowedAnew(asked: Views['lineView'], shown: Views['lineView']): boolean {
  return (
    asked.worklist !== shown.worklist ||
    asked.filters !== shown.filters ||
    asked.text.trim() !== shown.text.trim()
  )
}

function isOrderedAnew(asked: Views['lineView'], shown: Views['lineView']): boolean {
  return asked.sort !== shown.sort || asked.groupBy !== shown.groupBy
}
