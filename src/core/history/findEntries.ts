import { editsOfRow } from './editsOfRow'
import type { LineName, LineNames } from './lineNames'
import { isOfMeans, type TrailEntry, type TrailMeans } from './TrailEntry'

/** What the trail is narrowed to; blank fields and null ask for nothing. */
export interface TrailFilter {
  /** Words in what was done, why, before or after, or in the charge code or description of a line, then or now. */
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

/** Entries and changed cells that are looked at in one step. */
const STEP = 1000

/**
 * Finds the entries a filter lets through. It stops between steps, since an act may hold a hundred thousand cells:
 * whoever runs it decides when the next step is taken. `dayOf` gives the day of a time where the reader is.
 */
export function* findEntries(
  entries: readonly TrailEntry[],
  filter: TrailFilter,
  names: LineNames,
  dayOf: (at: string) => string,
): Generator<void, TrailEntry[]> {
  const words = filter.text.trim().toLowerCase()
  const found: TrailEntry[] = []
  let looked = 0
  for (const entry of entries) {
    if (++looked % STEP === 0) yield
    if (!isAsked(entry, filter, dayOf)) continue
    let fits = saysSo(entry, words)
    for (const edit of fits ? [] : entry.edits) {
      if (++looked % STEP === 0) yield
      fits = holds(words, edit.before, edit.after) || isNamedSo(entry, edit.row, words, names)
      if (fits) break
    }
    if (fits) found.push(entry)
  }
  return found
}

/** Whether the entry is of the person, the kind, the days and the line that are asked for. */
function isAsked(entry: TrailEntry, filter: TrailFilter, dayOf: (at: string) => string): boolean {
  const { act, edits } = entry
  const { by, means, from, to, row } = filter
  if (by !== null && act.by !== by) return false
  if (means !== null && !isOfMeans(entry, means)) return false
  if (from !== '' || to !== '') {
    const day = dayOf(act.at)
    if ((from !== '' && day < from) || (to !== '' && day > to)) return false
  }
  return row === null || editsOfRow(edits, row).length > 0
}

function saysSo({ act, label, reason, settings }: TrailEntry, words: string): boolean {
  if (words === '' || holds(words, label, reason, act.by)) return true
  return settings.some(({ before, after }) => holds(words, before, after))
}

/** Whether the line is called so now or was when the entry was made. */
function isNamedSo(entry: TrailEntry, row: number, words: string, names: LineNames): boolean {
  const isSo = ({ chargeCode, description }: LineName) =>
    holds(words, `${chargeCode} ${description}`)
  return isSo(names.now(row)) || isSo(names.at(entry, row))
}

function holds(words: string, ...texts: readonly string[]): boolean {
  return texts.some((text) => text.toLowerCase().includes(words))
}
