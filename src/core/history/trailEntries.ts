import type { Act, ActKind, StandingAct, WorkspaceEvent } from './Act'
import type { CellEdit } from './CellEdit'
import { editsOfRow } from './editsOfRow'
import { editsOf, settingsOf } from './replay'
import type { SettingChange } from './SettingChange'
import type { SealedAct } from './trail'
import { withMerged } from './withMerged'

/** By what an entry of the trail came about, as users filter for it. */
export type TrailMeans = ActKind | 'setting' | 'undo' | 'redo' | WorkspaceEvent['kind']

/** One act as the trail shows it. */
export interface TrailEntry {
  readonly act: SealedAct
  /** Number of the merge that brought it from another copy; null for an act of this one. */
  readonly within: number | null
  readonly means: TrailMeans
  readonly label: string
  /** Why: the reason or note given, the evidence of a suggestion, the statement of a sign-off; may be blank. */
  readonly reason: string
  /** The cells it changed, in order; none for events and settings. */
  readonly edits: readonly CellEdit[]
  /** The settings of the workspace it changed. */
  readonly settings: readonly SettingChange[]
}

/** The words users read for each means. */
export const meansLabels: Readonly<Record<TrailMeans, string>> = {
  typed: 'Typed',
  pasted: 'Pasted',
  bulk: 'Bulk change',
  suggestion: 'Suggestion taken',
  fix: 'Fix of a check',
  decision: 'Coding decision',
  note: 'Note',
  dismissal: 'Suggestion dismissed',
  waiver: 'Waiver',
  lines: 'Lines added or taken out of use',
  review: 'Review',
  merge: 'Merge',
  setting: 'Setting',
  undo: 'Undo',
  redo: 'Redo',
  import: 'Import',
  export: 'Export',
  opened: 'Workspace file',
  'sign-off': 'Sign-off',
  version: 'Version named',
}

/** Every act of a workspace as an entry, oldest first. */
export function trailEntries(acts: readonly SealedAct[]): TrailEntry[] {
  const standings = new Map<number | null, Map<number, StandingAct>>()
  const places = new Map<string, number | null>()
  return withMerged(acts).map(({ act, within }) => {
    // Another copy counted its acts by itself; what it went on from is here, or came with an earlier merge.
    const standing =
      standings.get(within) ?? new Map(standings.get(places.get(act.previous) ?? null))
    standings.set(within, standing)
    places.set(act.hash, within)
    if (act.type === 'edit' || act.type === 'setting') standing.set(act.id, act)
    return {
      act,
      within,
      means: meansOf(act),
      label: labelOf(act, standing),
      reason: reasonOf(act),
      edits: editsOf(act, standing),
      settings: settingsOf(act, standing),
    }
  })
}

/** What the trail is narrowed to; blank fields and null ask for nothing. */
export interface TrailFilter {
  /** Words in what was done, why, before or after, or in the charge code or description of a line. */
  readonly text: string
  readonly by: string | null
  readonly means: TrailMeans | null
  /** First and last day, as `YYYY-MM-DD`. */
  readonly from: string
  readonly to: string
  readonly row: number | null
}

export const wholeTrail: TrailFilter = {
  text: '',
  by: null,
  means: null,
  from: '',
  to: '',
  row: null,
}

/**
 * The entries a filter lets through. `lineText` gives the words of a line by which it can be found, `dayOf` the day of
 * a time where the reader is.
 */
export function filterEntries(
  entries: readonly TrailEntry[],
  { text, by, means, from, to, row }: TrailFilter,
  lineText: (row: number) => string,
  dayOf: (at: string) => string,
): TrailEntry[] {
  const words = text.trim().toLowerCase()
  const holds = (...texts: readonly string[]) =>
    texts.some((candidate) => candidate.toLowerCase().includes(words))
  return entries.filter((entry) => {
    const { act, label, reason, edits, settings } = entry
    if (by !== null && act.by !== by) return false
    if (means !== null && entry.means !== means) return false
    const day = dayOf(act.at)
    if ((from !== '' && day < from) || (to !== '' && day > to)) return false
    if (row !== null && editsOfRow(edits, row).length === 0) return false
    if (words === '' || holds(label, reason, act.by)) return true
    if (settings.some(({ before, after }) => holds(before, after))) return true
    return edits.some((edit) => holds(edit.before, edit.after, lineText(edit.row)))
  })
}

/** The people of the trail, in the order in which they first acted; `''` for acts without a name. */
export function peopleOf(acts: readonly SealedAct[]): string[] {
  return [...new Set(withMerged(acts).map(({ act }) => act.by))]
}

function meansOf(act: Act): TrailMeans {
  switch (act.type) {
    case 'edit':
      return act.kind
    case 'event':
      return act.event.kind
    case 'setting':
    case 'undo':
    case 'redo':
      return act.type
  }
}

function labelOf(act: Act, standing: ReadonlyMap<number, StandingAct>): string {
  if (act.type !== 'undo' && act.type !== 'redo') return act.label
  const of = standing.get(act.of)?.label ?? `act ${act.of}`
  return `${act.type === 'undo' ? 'Undo' : 'Redo'}: ${of}`
}

function reasonOf(act: Act): string {
  switch (act.type) {
    case 'edit':
    case 'setting':
      return act.reason
    case 'event':
      return eventReason(act.event)
    case 'undo':
    case 'redo':
      return ''
  }
}

function eventReason(event: WorkspaceEvent): string {
  switch (event.kind) {
    case 'import':
      return `${counted(event.lines, 'line')}, ${counted(event.skipped, 'row')} skipped`
    case 'export':
      return `${counted(event.lines, 'line')} in ${event.files.join(', ')}`
    case 'sign-off':
      return `${counted(event.rows.length, 'line')}: ${event.statement}`
    case 'merge':
      return `${counted(event.acts.length, 'entry', 'entries')} of ${event.fileName}`
    case 'opened':
    case 'version':
      return ''
  }
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
}
