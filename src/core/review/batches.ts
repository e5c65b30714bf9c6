import type { EventAct } from '../history/Act'
import type { SealedAct } from '../history/trail'
import { undoState } from '../history/undoState'
import { actTracer, type TracedAct, withMerged } from '../history/withMerged'
import type { ChargeSheet } from '../sheet/ChargeSheet'
import { type ReviewState, reviewStateOf } from './ReviewState'

/** Lines that are reviewed together and signed off together. */
export interface Batch {
  readonly name: string
  /** The lines now in the batch, in the order of the sheet. */
  readonly rows: readonly number[]
  readonly states: Readonly<Record<ReviewState, number>>
  /** Lines that wait for a reviewer. */
  readonly waiting: number
  /** The last sign-off; null until there is one. */
  readonly signed: SignOff | null
  /** How many of the signed lines are in another batch now, by its name. */
  readonly moved: ReadonlyMap<string, number>
  /** Whether every line is decided and the last signature does not speak of all of these decisions. */
  readonly canBeSigned: boolean
}

/** Who stands for a batch, and with which words. */
export interface SignOff {
  readonly by: string
  readonly role: string
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly statement: string
  /** The lines the signature speaks of. */
  readonly rows: readonly number[]
  /** Number of the act. */
  readonly act: number
}

/** All batches of a sheet, in the order of their first line; signed ones stay when their lines move on. */
export function batchesOf(sheet: ChargeSheet, acts: readonly SealedAct[]): Batch[] {
  const rowsOf = new Map<string, number[]>()
  for (const [row, name] of sheet.changes('batch')) {
    const rows = rowsOf.get(name) ?? []
    rows.push(row)
    rowsOf.set(name, rows)
  }
  const signOffs = signOffsOf(acts)
  const decided = lastReviews(acts, signOffs.values())
  for (const name of signOffs.keys()) if (!rowsOf.has(name)) rowsOf.set(name, [])
  const statesOf = statesByBatch(sheet)
  return [...rowsOf].map(([name, rows]) => {
    const signed = signOffs.get(name) ?? null
    return batchOf(
      sheet,
      { name, rows: inOrder(rows), signed },
      statesOf.get(name) ?? noStates,
      decided,
    )
  })
}

/** The lines in the order of the sheet; mostly they are in it already. */
function inOrder(rows: number[]): number[] {
  const isInOrder = rows.every((row, index) => index === 0 || row > (rows[index - 1] ?? -1))
  return isInOrder ? rows : rows.toSorted((a, b) => a - b)
}

type States = Record<ReviewState, number>
const noStates: Readonly<States> = {
  '': 0,
  approved: 0,
  corrected: 0,
  returned: 0,
  waived: 0,
  reopened: 0,
  answered: 0,
}

/** How many lines of each batch somebody looked at, by what came of it: read from these lines alone. */
function statesByBatch(sheet: ChargeSheet): Map<string, States> {
  const batches = new Map<string, States>()
  for (const row of sheet.changes('review').keys()) {
    const batch = sheet.get(row, 'batch')
    const states = batches.get(batch) ?? { ...noStates }
    states[reviewStateOf(sheet, row)] += 1
    batches.set(batch, states)
  }
  return batches
}

const nothingMoved: TracedAct['moved'] = new Map()

/** The last sign-off of each batch that has one. */
export function signOffsOf(acts: readonly SealedAct[]): Map<string, SignOff> {
  const signOffs = new Map<string, SignOff>()
  const own = new Set<string>()
  for (const { act, within, moved } of signingActs(acts)) {
    if (act.type !== 'event' || act.event.kind !== 'sign-off') continue
    // What was signed here comes back with a copy that took it in; it counts from when it was signed.
    if (within === null) own.add(act.hash)
    else if (own.has(act.hash)) continue
    // What another copy signed counts from the merge on, whose cells come behind it.
    const id = within ?? act.id
    const rows = act.event.rows.map((row) => moved.get(row) ?? row)
    signOffs.set(act.event.batch, signOffOf({ ...act, id }, { ...act.event, rows }))
  }
  return signOffs
}

/** The acts among which signatures are; the numbers of lines matter for those of other copies alone. */
function signingActs(acts: readonly SealedAct[]): readonly TracedAct[] {
  const events = withMerged(acts.filter(({ type }) => type === 'event'))
  const isBrought = events.some(
    ({ act, within }) => within !== null && act.type === 'event' && act.event.kind === 'sign-off',
  )
  return isBrought
    ? acts.flatMap(actTracer())
    : events.map((told) => ({ ...told, moved: nothingMoved }))
}

function signOffOf(
  { id: act, by, role = '', at }: EventAct,
  { statement, rows }: { readonly statement: string; readonly rows: readonly number[] },
): SignOff {
  return { by, role, at, statement, rows, act }
}

function batchOf(
  sheet: ChargeSheet,
  { name, rows, signed }: Pick<Batch, 'name' | 'rows' | 'signed'>,
  seen: Readonly<States>,
  decided: ReadonlyMap<number, number>,
): Batch {
  const untouched = rows.length - Object.values(seen).reduce((sum, count) => sum + count, 0)
  const states = { ...seen, '': seen[''] + untouched }
  const waiting = states[''] + states.reopened + states.answered
  const isSigned = signed !== null && rows.every((row) => (decided.get(row) ?? 0) < signed.act)
  const canBeSigned = rows.length > 0 && waiting === 0 && !isSigned
  return { name, rows, states, waiting, signed, moved: movedTo(sheet, name, signed), canBeSigned }
}

function movedTo(sheet: ChargeSheet, name: string, signed: SignOff | null): Map<string, number> {
  const moved = new Map<string, number>()
  for (const row of signed?.rows ?? []) {
    const batch = sheet.get(row, 'batch')
    if (batch !== name) moved.set(batch, (moved.get(batch) ?? 0) + 1)
  }
  return moved
}

/** Per line the number of the last act since the first sign-off that said something of its review and stands. */
function lastReviews(acts: readonly SealedAct[], signOffs: Iterable<SignOff>): Map<number, number> {
  const last = new Map<number, number>()
  const first = Math.min(...Array.from(signOffs, ({ act }) => act))
  // Without a sign-off nobody asks, and there may be very many cells.
  if (first === Number.POSITIVE_INFINITY) return last
  for (const act of undoState(acts).done) {
    // The edits of a merge bring decisions that their copy signed already.
    if (act.id < first || act.type !== 'edit' || act.kind === 'merge') continue
    for (const { row, column } of act.edits) if (column === 'review') last.set(row, act.id)
  }
  return last
}
