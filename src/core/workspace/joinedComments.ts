import { type CellEdit, invertEdits } from '../history/CellEdit'
import { LineNumbering } from '../history/lineNumbers'
import type { SealedAct } from '../history/trail'
import { type LineKey, lineKey } from './addedLines'

/** A copy by its acts, and what the other copy knows of them. */
interface CommentedCopy {
  readonly acts: readonly SealedAct[]
  /** Hashes of the acts that the other copy knows. */
  readonly known: ReadonlySet<string>
}

/**
 * Joins what both copies say of a line, one comment to a text line. A comment that stands in one of them alone holds
 * where the other does not know of it yet; where it does, it was removed there.
 */
export function commentJoiner(
  here: CommentedCopy,
  there: CommentedCopy,
): (key: LineKey, mine: string, theirs: string) => string {
  const isNewHere = unknownComments(here)
  const isNewThere = unknownComments(there)
  return (key, mine, theirs) => {
    const [ours, others] = [commentsOf(mine), commentsOf(theirs)]
    const kept = ours.filter((comment) => others.includes(comment) || isNewHere(key, comment))
    const came = others.filter((comment) => !ours.includes(comment) && isNewThere(key, comment))
    return [...kept, ...came].join('\n')
  }
}

/** Tells of a comment whether it was written by an act that the other copy does not know; acts are read when asked. */
function unknownComments({ acts, known }: CommentedCopy) {
  let writers: CommentWriters | undefined
  return (key: LineKey, comment: string) => {
    writers ??= commentWriters(acts)
    const hashes = writers.get(key)?.get(comment) ?? []
    return hashes.some((hash) => !known.has(hash))
  }
}

/** Hashes of the acts by which persons wrote each comment of each line, in whatever copy. */
type CommentWriters = ReadonlyMap<LineKey, ReadonlyMap<string, readonly string[]>>

function commentWriters(acts: readonly SealedAct[]): CommentWriters {
  const numbering = new LineNumbering()
  const writers = new Map<LineKey, Map<string, string[]>>()
  const commenting: Commenting = new Map()
  for (const act of acts)
    for (const { act: one, moved } of [...numbering.read(act), { act, moved: nothingMoved }])
      for (const { row, before, after } of commentEdits(one, commenting)) {
        const key = lineKey(numbering.here, moved.get(row) ?? row)
        const ofLine = writers.get(key) ?? new Map<string, string[]>()
        writers.set(key, ofLine)
        const stood = commentsOf(before)
        for (const comment of commentsOf(after))
          if (!stood.includes(comment))
            ofLine.set(comment, [...(ofLine.get(comment) ?? []), one.hash])
      }
  return writers
}

const nothingMoved: ReadonlyMap<number, number> = new Map()

/** The acts on comments that led to an act, latest first, by its hash: an undo speaks of one of them. */
type Commenting = Map<string, CommentingAct | null>

interface CommentingAct {
  readonly id: number
  readonly edits: readonly CellEdit[]
  readonly before: CommentingAct | null
}

/** What a person changed of comments with an act; a merge writes none of its own. */
function commentEdits(act: SealedAct, commenting: Commenting): readonly CellEdit[] {
  const before = commenting.get(act.previous) ?? null
  commenting.set(act.hash, before)
  if (act.type === 'undo' || act.type === 'redo') {
    let of = before
    while (of && of.id !== act.of) of = of.before
    return act.type === 'undo' ? invertEdits(of?.edits ?? []) : (of?.edits ?? [])
  }
  if (act.type !== 'edit' || act.kind === 'merge') return []
  const edits = act.edits.filter(({ column }) => column === 'comments')
  if (edits.length > 0) commenting.set(act.hash, { id: act.id, edits, before })
  return edits
}

function commentsOf(cell: string): readonly string[] {
  return cell.split('\n').filter((comment) => comment !== '')
}
