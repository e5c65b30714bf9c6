import type { Coding } from '../chargemaster/Coding'
import type { Severity } from '../checks/Check'
import type { Worklist } from './Worklist'

/** Per line, one byte each: what the grid shows without asking anybody. */
export interface LineFacts {
  /** Index into `codings`. */
  readonly coding: Uint8Array<ArrayBuffer>
  /** How sure the coding is, 0 to 100; 100 for a person's decision. */
  readonly confidence: Uint8Array<ArrayBuffer>
  /** Open checks per severity, at most 255. */
  readonly errors: Uint8Array<ArrayBuffer>
  readonly warnings: Uint8Array<ArrayBuffer>
  readonly infos: Uint8Array<ArrayBuffer>
  /** Fields with an open error or warning: bit n for the n-th of `lineFields`. Read by `severityOf`. */
  readonly errorFields: Uint8Array<ArrayBuffer>
  readonly warningFields: Uint8Array<ArrayBuffer>
}

/** Whether a check is open on a line. Notes count too, as they do on the line and in the lists of the checks. */
export function hasOpenCheck({ errors, warnings, infos }: LineFacts, row: number): boolean {
  return (errors[row] ?? 0) + (warnings[row] ?? 0) + (infos[row] ?? 0) > 0
}

/** One check and how many lines it is open on. */
export interface CheckCount {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly lines: number
}

/** Counts over all lines, shown as worklists. The four codings add up to the number of lines. */
export interface SheetCounts {
  readonly codings: Readonly<Record<Coding, number>>
  readonly worklists: Readonly<Partial<Record<Worklist, number>>>
  /** Checks open on at least one line, errors first, then by number of lines. */
  readonly checks: readonly CheckCount[]
}

/** What is known of all lines after import. */
export interface Analysis {
  readonly facts: LineFacts
  readonly counts: SheetCounts
}

/** What changed by edits: `facts` hold one entry per line of `rows`, in that order. */
export interface AnalysisUpdate {
  readonly rows: Uint32Array<ArrayBuffer>
  readonly facts: LineFacts
  readonly counts: SheetCounts
}

/** Empty facts for `lineCount` lines. */
export function emptyFacts(lineCount: number): LineFacts {
  const bytes = () => new Uint8Array(lineCount)
  return {
    coding: bytes(),
    confidence: bytes(),
    errors: bytes(),
    warnings: bytes(),
    infos: bytes(),
    errorFields: bytes(),
    warningFields: bytes(),
  }
}

const factNames = [
  'coding',
  'confidence',
  'errors',
  'warnings',
  'infos',
  'errorFields',
  'warningFields',
] as const

/** Puts an update into the facts of all lines, in place. */
export function putUpdate(facts: LineFacts, update: AnalysisUpdate): void {
  for (const name of factNames) {
    const all = facts[name]
    const some = update.facts[name]
    // By index: a callback per line and fact takes twice as long over all lines of a large sheet.
    for (let index = 0; index < update.rows.length; index++)
      all[update.rows[index] ?? 0] = some[index] ?? 0
  }
}
