import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { allSteps, EDITS_PER_STEP, type Steps } from '../sheet/Steps'
import type { Act } from './Act'
import type { CellEdit } from './CellEdit'

/** What ties an act to all acts before it; both are SHA-256 in lower-case hex. */
export interface Seal {
  /** Hash of the act before; blank for the first. */
  readonly previous: string
  /** Hash of this act with its `previous`. */
  readonly hash: string
}

/** An act as it stands in the trail: it cannot be changed, left out or moved without breaking the chain. */
export type SealedAct = Act & Seal

/** Whether the trail is whole, and if not, the number of the first entry that does not hold and why. */
export type TrailState =
  | {
      readonly isWhole: true
      readonly entries: number
      readonly lastHash: string
      /** What of the import was read and is as it was: its sheet, or its files too; absent for nothing. */
      readonly sealed?: 'sheet' | 'files'
    }
  | {
      readonly isWhole: false
      readonly entry: number
      /** Number of the merge that brought the entry from another copy; absent for an entry of this one. */
      readonly within?: number
      readonly problem: TrailProblem
    }

/** A trail with an entry that does not hold. */
export type BrokenTrail = Extract<TrailState, { isWhole: false }>

/**
 * `altered`: the entry says something else than when it was written. `other-sheet` and `other-file`: the import it
 * tells of is not the one that is here. `was-cut`: it tells that the entries before it were gone. The others speak of its
 * place.
 */
export type TrailProblem =
  | 'altered'
  | 'missing'
  | 'out-of-place'
  | 'ends-early'
  | 'was-cut'
  | 'other-sheet'
  | 'other-file'

/** Seals an act behind the one whose hash is `previous` (blank for the first of a workspace). */
export function sealAct(act: Act, previous: string): SealedAct {
  return { ...act, previous, hash: hashOf(act, previous) }
}

/** The same in steps, for an act of very many edits. */
export function* sealSteps(act: Act, previous: string): Steps<SealedAct> {
  const hash = sha256.create().update(utf8ToBytes(`${previous}\n`))
  for (const part of textParts(act)) {
    hash.update(utf8ToBytes(part))
    yield
  }
  return { ...act, previous, hash: bytesToHex(hash.digest()) }
}

/** Seals acts that were kept before trails were sealed, in their order. */
export function sealAll(acts: readonly Act[]): SealedAct[] {
  let previous = ''
  return acts.map((act) => {
    const sealed = sealAct(act, previous)
    previous = sealed.hash
    return sealed
  })
}

/**
 * Reads the whole trail, with what merges brought from other copies, and tells whether each entry is as it was written
 * and where it was written. `lastHash` is what the workspace knows as its last entry, blank where it does not know:
 * without it a cut end goes unseen.
 */
export function verifyTrail(acts: readonly SealedAct[], lastHash: string): TrailState {
  return allSteps(verifySteps(acts, lastHash))
}

/** The same in steps of one act each. */
export function* verifySteps(acts: readonly SealedAct[], lastHash: string): Steps<TrailState> {
  const broken = yield* firstBroken(acts, { hash: '', id: 0 }, new Map())
  if (broken) return broken
  const last = acts.at(-1)?.hash ?? ''
  if (lastHash !== '' && lastHash !== last)
    return { isWhole: false, entry: acts.length + 1, problem: 'ends-early' }
  return { isWhole: true, entries: acts.length, lastHash: last }
}

/** The first entry that does not hold of acts that go on from `start`; `known` are the numbers of acts by their hash. */
function* firstBroken(
  acts: readonly SealedAct[],
  start: Pick<SealedAct, 'hash' | 'id'>,
  known: Map<string, number>,
): Steps<BrokenTrail | null> {
  let before = start
  for (const act of acts) {
    yield
    const place = before.id + 1
    const problem = problemOf(act, place, before.hash)
    if (problem) return { isWhole: false, entry: place, problem }
    const merged = act.type === 'event' && act.event.kind === 'merge' ? act.event.acts : []
    const broken = yield* brokenMerge(merged, known)
    if (broken) return { ...broken, within: act.id }
    known.set(act.hash, act.id)
    before = act
  }
  return null
}

/** The acts of another copy go on from an act that this one has too, or that an earlier merge brought. */
function* brokenMerge(
  acts: readonly SealedAct[],
  known: Map<string, number>,
): Steps<BrokenTrail | null> {
  const [first] = acts
  if (!first) return null
  const id = known.get(first.previous)
  if (id === undefined) return { isWhole: false, entry: first.id, problem: 'out-of-place' }
  return yield* firstBroken(acts, { hash: first.previous, id }, known)
}

function problemOf(act: SealedAct, place: number, previous: string): TrailProblem | null {
  if (act.hash !== hashOf(act, act.previous)) return 'altered'
  if (act.id > place) return 'missing'
  if (act.type === 'event' && act.event.kind === 'end-missing') return 'was-cut'
  return act.id < place || act.previous !== previous ? 'out-of-place' : null
}

function hashOf(act: Act | SealedAct, previous: string): string {
  const content = { ...act, previous: undefined, hash: undefined }
  return bytesToHex(sha256(utf8ToBytes(`${previous}\n${canonicalText(content)}`)))
}

/** The same text for the same content, in whatever order its fields were written. */
function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = fieldsOf(value).map(
    ([name, content]) => `${JSON.stringify(name)}:${contentText(name, content)}`,
  )
  return `{${fields.join(',')}}`
}

/** The canonical text of an act in parts, of which none is long. */
function* textParts(act: Act): Generator<string> {
  let before = '{'
  for (const [name, content] of fieldsOf(act)) {
    yield `${before}${JSON.stringify(name)}:`
    if (name === 'edits' && act.type === 'edit') yield* editParts(act.edits)
    else yield contentText(name, content)
    before = ','
  }
  yield '}'
}

function* editParts(edits: readonly CellEdit[]): Generator<string> {
  yield '['
  for (let from = 0; from < edits.length; from += EDITS_PER_STEP) {
    const part = contentText('edits', edits.slice(from, from + EDITS_PER_STEP))
    yield `${from === 0 ? '' : ','}${part.slice(1, -1)}`
  }
  yield ']'
}

function fieldsOf(value: object): [string, unknown][] {
  return Object.entries(value)
    .filter(([, content]) => content !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
}

/** A bulk act changes a hundred thousand cells: they are written at once, four values each. */
function contentText(name: string, content: unknown): string {
  if (name !== 'edits' || !Array.isArray(content)) return canonicalText(content)
  return JSON.stringify(
    content.map((edit: unknown) => {
      const { row, column, before, after } = edit as Record<string, unknown>
      return [row, column, before, after]
    }),
  )
}
