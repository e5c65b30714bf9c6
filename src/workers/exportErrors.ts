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

/** A file of the export could not be written into the folder, for a reason the browser gives by a name. */
export function notWritten(name: string, cause: unknown): UserError {
  const { why, advice } = reasons[cause instanceof Error ? cause.name : ''] ?? anyReason(cause)
  return new UserError(
    'export/not-written',
    `${name} could not be written: ${why}. No file of this export is in the folder.`,
    advice,
    { cause },
  )
}

interface Reason {
  readonly why: string
  readonly advice: string
}

const reasons: Readonly<Record<string, Reason>> = {
  QuotaExceededError: {
    why: 'the disk is full',
    advice: 'Make room on it, or choose a folder on another disk, and save again.',
  },
  NotAllowedError: {
    why: 'the browser may not write into the folder any more',
    advice: 'Save again and allow it to, or choose another folder.',
  },
  NotFoundError: {
    why: 'the folder is not there any more',
    advice: 'Choose a folder that is there, and save again.',
  },
  NoModificationAllowedError: {
    why: 'another program has the file open, or it is protected',
    advice: 'Close it there or choose another folder, and save again.',
  },
}

function anyReason(cause: unknown): Reason {
  const said = cause instanceof Error && cause.message !== '' ? ` (${cause.message})` : ''
  return {
    why: `the folder did not take it${said}`,
    advice: 'Choose another folder, or save the files as downloads.',
  }
}

/** What an export that ended early had begun could not be taken away again: nobody must load it. */
export function filesLeft(names: readonly string[], ended: unknown): UserError {
  const [are, them] = names.length === 1 ? ['is', 'it'] : ['are', 'them']
  return new UserError(
    'export/files-left',
    `The export ended before its files were whole, and ${names.join(', ')} could not be removed from the folder.`,
    `Delete ${them} there: what is left ${are} no export that can be loaded. Then save again.`,
    { cause: ended },
  )
}
