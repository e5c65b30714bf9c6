import type { HeldBack } from '../export/exportRows'
import type { Preflight } from './preflight'
import type { Worklist } from './Worklist'

/** The words for lines that stay out of an export unless they are let in. */
export const heldBackLabels: Readonly<Record<HeldBack, string>> = {
  required: 'Code required',
  returned: 'Returned by review',
  unreviewed: 'Not reviewed yet',
}

/** The title of a worklist behind a link of the pre-flight list; null for other worklists. */
export function preflightTitle(worklist: Worklist, preflight: Preflight | null): string | null {
  if (!worklist.startsWith('export:')) return null
  const problem = preflight?.problems.find((entry) => entry.worklist === worklist)
  const held = preflight?.heldBack.find((entry) => entry.worklist === worklist)
  return problem?.title ?? (held ? heldBackLabels[held.reason] : 'Lines of the pre-flight')
}
