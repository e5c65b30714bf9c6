import { UserError } from '../core/UserError'

/** The user ended an export. */
export function exportCancelled(): UserError {
  return new UserError(
    'export/cancelled',
    'The export was cancelled. No file was written.',
    'Start it again when you are ready.',
  )
}

/** The pre-flight found something that blocks the layout, or no line goes in. */
export function exportBlocked(): UserError {
  return new UserError(
    'export/blocked',
    'The pre-flight blocks this export. No file was written.',
    'Mend the lines it lists, leave them out, or give the facts that are missing.',
  )
}
