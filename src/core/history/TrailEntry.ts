import { counted } from '../chargemaster/counted'
import type { Act, ActKind, StandingAct, WorkspaceEvent } from './Act'
import type { CellEdit } from './CellEdit'
import { letThroughWords } from './LetThrough'
import { editsOf, settingsOf } from './replay'
import type { SettingChange } from './SettingChange'
import type { SealedAct } from './trail'
import type { TracedAct } from './withMerged'

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
  /** The cells it changed, in order; of a merge those that stay as here although the other copy says otherwise. */
  readonly edits: readonly CellEdit[]
  /** The settings of the workspace it changed; of a merge likewise. */
  readonly settings: readonly SettingChange[]
  /** Where it stands among all entries, oldest first, from 0. */
  readonly index: number
  readonly chain: TrailChain
}

/** Entries of one copy of the workspace, each made on the state that the one before left. */
export interface TrailChain {
  /** The chain it parted from, and behind which entry; null for one that began with the import. */
  readonly from: { readonly chain: TrailChain; readonly index: number } | null
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
  'earlier-file': 'Earlier file',
  'sign-off': 'Sign-off',
  'end-missing': 'End of the history missing',
  version: 'Version named',
}

/**
 * Whether the entry is of this means. Whatever changes the waived checks of a line is a waiver as well, a decision of the
 * reviewer or an undo: who asks for all waivers must miss none.
 */
export function isOfMeans({ means, edits }: TrailEntry, asked: TrailMeans): boolean {
  if (means === asked) return true
  return asked === 'waiver' && edits.some(({ column }) => column === 'waived')
}

/**
 * Whether its cells and settings stayed as they were, by a merge, against what the other copy says: that stands as
 * `before`, and is no change.
 */
export function tellsWhatStays({ act }: TrailEntry): boolean {
  return act.type === 'event'
}

/** By what the entry came about, as users read it: `Review, Waiver` for a review that waived checks. */
export function meansWords(entry: TrailEntry): string {
  const { means } = entry
  const isAlsoWaiver = means !== 'waiver' && isOfMeans(entry, 'waiver')
  return isAlsoWaiver ? `${meansLabels[means]}, ${meansLabels.waiver}` : meansLabels[means]
}

/** An act as an entry; `standing` are the acts of its copy that it may speak of, itself among them. */
export function entryOf(
  { act, within, moved }: TracedAct,
  standing: ReadonlyMap<number, StandingAct>,
  place: Pick<TrailEntry, 'index' | 'chain'>,
): TrailEntry {
  return {
    act,
    within,
    means: meansOf(act),
    label: labelOf(act, standing),
    reason: reasonOf(act),
    edits: movedEdits(shownEdits(act, standing), moved),
    settings: shownSettings(act, standing),
    ...place,
  }
}

/** What the entry tells of cells: what it changed, or what a merge left as it was against the other copy. */
function shownEdits(act: Act, standing: ReadonlyMap<number, StandingAct>): readonly CellEdit[] {
  if (act.type !== 'event') return editsOf(act, standing)
  return act.event.kind === 'merge' ? (act.event.kept ?? []) : []
}

/** Likewise of the settings. */
function shownSettings(
  act: Act,
  standing: ReadonlyMap<number, StandingAct>,
): readonly SettingChange[] {
  if (act.type !== 'event') return settingsOf(act, standing)
  return act.event.kind === 'merge' ? (act.event.keptSettings ?? []) : []
}

/** The edits with the numbers that their lines have here. */
function movedEdits(
  edits: readonly CellEdit[],
  moved: ReadonlyMap<number, number>,
): readonly CellEdit[] {
  if (moved.size === 0) return edits
  return edits.map((edit) => ({ ...edit, row: moved.get(edit.row) ?? edit.row }))
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
      return exportReason(event)
    case 'sign-off':
      return `${counted(event.rows.length, 'line')}: ${event.statement}`
    case 'merge':
      return mergeReason(event)
    case 'end-missing':
      return `The last entry began with ${event.expected.slice(0, 12)}; it is not there.`
    case 'earlier-file':
      return event.notFound
    case 'opened':
    case 'version':
      return ''
  }
}

function exportReason({ lines, files, letThrough = [] }: ExportEvent): string {
  const written = `${counted(lines, 'line')} in ${files.join(', ')}`
  return letThrough.length === 0
    ? written
    : `${written}. Let through: ${letThrough.map(letThroughWords).join('; ')}`
}

type ExportEvent = Extract<WorkspaceEvent, { kind: 'export' }>

function mergeReason({ acts, fileName, kept, keptSettings }: MergeEvent): string {
  const parts = [`${counted(acts.length, 'entry', 'entries')} of ${fileName}`]
  if (kept) {
    const lines = new Set(kept.map(({ row }) => row)).size
    parts.push(`${counted(lines, 'line')} changed in both copies: decided as here`)
  }
  if (keptSettings) {
    const stay = keptSettings.length === 1 ? 'differs and stays' : 'differ and stay'
    parts.push(`${counted(keptSettings.length, 'setting')} ${stay} as here`)
  }
  return parts.length === 1 ? parts.join() : `${parts.join('. ')}.`
}

type MergeEvent = Extract<WorkspaceEvent, { kind: 'merge' }>
