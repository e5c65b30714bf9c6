import { UserError } from '../core/UserError'

/** The user ended an export. */
export function exportCancelled(): UserError {
  return new UserError(
    'export/cancelled',
    'The export was cancelled. No file was written.',
    'Start it again when you are ready.',
  )
}
