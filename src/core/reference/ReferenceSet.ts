/** An entry of HCPCS Level II as CMS publishes it (public domain). */
export interface LevelTwoCode {
  readonly code: string
  readonly short: string
  readonly long: string
  readonly status: 'active' | 'terminated'
  /** ISO dates; blank where CMS gives none. */
  readonly added: string
  readonly terminated: string
  readonly coverage: string
  /** OPPS status indicator (Addendum B), blank where the code is not in it. */
  readonly oppsStatus: string
}

/** A release of a code list and where it comes from, shown wherever its codes are used. */
export interface Release {
  readonly name: string
  readonly source: string
  readonly licence: string
}

/**
 * The code lists that ship with the app: HCPCS Level II with descriptors, modifiers, and (only after the user
 * confirmed a CPT licence) the Level I code numbers, without any descriptor.
 */
export interface ReferenceSet {
  readonly releases: readonly Release[]
  readonly levelTwo: ReadonlyMap<string, LevelTwoCode>
  /** Two-character modifiers of Level II and their text. */
  readonly modifiers: ReadonlyMap<string, string>
  /** Level I code number → OPPS status indicator; null until the user confirmed a CPT licence. */
  readonly levelOne: ReadonlyMap<string, string> | null
}

export type CodeStatus = 'active' | 'terminated' | 'unknown' | 'not-checked'

/**
 * Whether `code` may stand on a claim. Without the Level I pack a CPT code is `not-checked`, never wrong:
 * its code list belongs to the AMA.
 */
export function codeStatus(code: string, reference: ReferenceSet): CodeStatus {
  if (/^\d/.test(code)) {
    if (!reference.levelOne) return 'not-checked'
    return reference.levelOne.has(code) ? 'active' : 'unknown'
  }
  // Dental D-codes belong to the ADA and do not ship.
  if (/^D\d{4}$/.test(code)) return 'not-checked'
  return reference.levelTwo.get(code)?.status ?? 'unknown'
}
