import type { Coding } from '../chargemaster/Coding'
import type { HeldBack } from '../export/exportRows'
import type { LetThrough } from '../history/LetThrough'
import type { FindingRule } from './findings'
import type { Worklist } from './Worklist'

/** What a loader or payer would reject: one row of the pre-flight list. */
export interface PreflightProblem {
  /** Stable while the layout is the same: what `leaveOut` of an order names. */
  readonly id: string
  readonly rule: FindingRule
  readonly title: string
  /** Whether nothing is written while these lines are in it. */
  readonly blocks: boolean
  readonly lines: number
  /** The worklist that shows these lines; null where the finding is about the file. */
  readonly worklist: Worklist | null
  /** Whether the lines stay out. */
  readonly isLeftOut: boolean
  /** Whether these lines stand as in the imported file and go into its own columns. */
  readonly isAsInFile: boolean
  /** Which lines these are: a person lets through no others. */
  readonly mark: string
  /** Why a person let it through; null where nobody did. */
  readonly note: string | null
}

/** Lines that stay out unless they are let in. */
export interface HeldBackLines {
  readonly reason: HeldBack
  readonly lines: number
  readonly worklist: Worklist
  readonly isLetIn: boolean
}

/** What an export will hold, before anything is written. */
export interface Preflight {
  readonly included: number
  readonly excluded: Readonly<Partial<Record<Coding, number>>>
  /** Lines out of use that stay out and of which nothing else is said; not among the excluded. */
  readonly inactive: number
  /** Lines out of use that the sheet tells the loader to deactivate. */
  readonly deactivated: number
  /** Lines out of use that the before and after list tells the loader of. */
  readonly toldInList: number
  /** Lines out of use that the files should tell of and do not: whoever loads changes keeps them. */
  readonly untold: number
  readonly heldBack: readonly HeldBackLines[]
  readonly problems: readonly PreflightProblem[]
  /** Dynamic lines that go in without their code. */
  readonly codesKeptBack: number
}

/** Whether an export may be written. */
export function mayExport(preflight: Preflight): boolean {
  const { problems } = preflight
  return !isEmpty(preflight) && !problems.some(isBlocking)
}

/** Whether there is nothing to tell a loader: no line goes in, and none went out of use. */
export function isEmpty({ included, deactivated, toldInList }: Preflight): boolean {
  return included + deactivated + toldInList === 0
}

/** Whether a problem keeps the files from being written: nothing was decided about it yet. */
export function isBlocking({ blocks, isLeftOut, note }: PreflightProblem): boolean {
  return blocks && !isLeftOut && note === null
}

/** How many problems keep the files from being written: one on each line, and one where it is about the file. */
export function blockingCount(problems: readonly PreflightProblem[]): number {
  return problems.filter(isBlocking).reduce((sum, { lines }) => sum + Math.max(1, lines), 0)
}

/** The problem as it is let through for a reason. */
export function letThroughOf(
  { id, title, lines, mark }: PreflightProblem,
  note: string,
): LetThrough {
  return { id, title, lines, mark, note }
}

/** A reason good enough for what was in the file before anybody worked on it. */
export const AS_IN_FILE = 'Not changed here.'
