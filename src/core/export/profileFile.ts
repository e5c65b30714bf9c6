import { UserError } from '../UserError'
import type { ExportProfile } from './ExportProfile'
import { profileFault } from './profileFault'

const MARK = 'chargewright-export-profile'
const VERSION = 1

/** A profile as a JSON file, to keep or to give to another hospital. */
export function writeProfileFile(profile: ExportProfile): string {
  return `${JSON.stringify({ [MARK]: VERSION, profile }, null, 2)}\n`
}

/** Reads a profile file; a `UserError` where it is none, or misses something that a profile needs. */
export function readProfileFile(text: string): ExportProfile {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (cause) {
    throw unreadable('It is not a JSON file.', cause)
  }
  if (!isRecord(content) || content[MARK] !== VERSION) {
    throw unreadable('It does not say that it is an export layout of Chargewright.')
  }
  const fault = profileFault(content.profile)
  if (fault !== null) throw unreadable(fault)
  return content.profile as ExportProfile
}

function unreadable(detail: string, cause?: unknown): UserError {
  return new UserError(
    'export/profile-unreadable',
    `This file is no layout that can be used. ${detail}`,
    'Choose a file that was saved with “Save layout” on the export screen.',
    cause === undefined ? {} : { cause },
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
