import { describe, expect, test } from 'vitest'
import type { CellEdit } from '../history/CellEdit'
import { type SealedAct, verifyTrail } from '../history/trail'
import { trailEntries } from '../history/trailEntries'
import { hashesIn, isMergedCells } from '../history/undoneMerges'
import { lastToUndo, undoState } from '../history/undoState'
import {
  added,
  appended,
  drawing,
  edited,
  merged as mergedCopy,
  packed,
  sheetOf,
  type Trail,
} from './aCopy'
import { kinshipOf, mergePlan } from './mergePlan'

/** What opening the file of another copy does; of a line that both changed this one’s or the other’s holds. */
function merged(mine: Trail, theirs: Trail, by: string, choice: 'mine' | 'theirs' = 'mine'): Trail {
  const isParted = kinshipOf(mine, theirs) === 'parted'
  const taken = isParted ? mergePlan(packed, mine, theirs).taken : []
  // Whoever changed a cell after what the other copy knows is asked before it is lost.
  expect(lostPrices(mine, theirs, taken)).toEqual([])
  return mergedCopy(mine, theirs, by, () => choice)
}

const linesOf = (trail: Trail) => {
  const sheet = sheetOf(trail)
  return Array.from({ length: sheet.lineCount }, (_, row) => sheet.get(row, 'description'))
}

const start = edited([], 'Ada', [{ row: 0, column: 'note', after: 'Begin' }])

describe('a merge that was undone', () => {
  const ruth = edited(added(start, 'Ruth', 'RUTH'), 'Ruth', [
    { row: 0, column: 'price', after: '111.00' },
  ])
  const ada = edited(start, 'Ada', [{ row: 0, column: 'price', after: '222.00' }])
  const taken = merged(ada, ruth, 'Ada')
  const undone = appended(taken, 'Ada', { type: 'undo', of: taken.length })

  test('can be made again, with the line in question asked again', () => {
    expect(kinshipOf(taken, ruth)).toBe('behind')
    expect(kinshipOf(undone, ruth)).toBe('parted')
    expect(mergePlan(packed, undone, ruth).conflicts).toMatchObject([{ row: 0, overlaps: true }])
    const again = merged(undone, ruth, 'Ada', 'theirs')
    expect(linesOf(again)).toEqual(['FIRST', 'SECOND', 'RUTH'])
    expect(sheetOf(again).get(0, 'price')).toBe('111.00')
    expect(kinshipOf(again, ruth)).toBe('behind')
  })

  test('leaves nothing out of what the other copy did before and since', () => {
    const later = edited(ruth, 'Ruth', [{ row: 1, column: 'price', after: '7.00' }])
    const plan = mergePlan(packed, undone, later)
    expect(plan.conflicts).toMatchObject([{ row: 0 }])
    expect(linesOf(merged(undone, later, 'Ada'))).toEqual(['FIRST', 'SECOND', 'RUTH'])
  })

  test('takes nothing away from a copy that has the work by itself', () => {
    const back = edited(undone, 'Ada', [{ row: 1, column: 'price', after: '5.00' }])
    expect(linesOf(merged(ruth, back, 'Ruth'))).toEqual(['FIRST', 'SECOND', 'RUTH'])
    const carl = edited(taken, 'Carl', [{ row: 1, column: 'note', after: 'Seen' }])
    expect(linesOf(merged(carl, back, 'Carl'))).toEqual(['FIRST', 'SECOND', 'RUTH'])
  })
})

test('a line that was taken back in one copy stays out of use where others follow it, and stands so in both', () => {
  const both = added(start, 'Ruth', 'RUTH')
  const ada = added(both, 'Ada', 'ADA')
  const undone = appended(both, 'Ruth', { type: 'undo', of: both.length })
  const taken = merged(ada, undone, 'Ada')
  expect(linesOf(taken)).toEqual(['FIRST', 'SECOND', 'RUTH', 'ADA'])
  expect(sheetOf(taken).get(2, 'inactive')).toBe('yes')
  const other = edited(undone, 'Ruth', [{ row: 0, column: 'price', after: '3.00' }])
  const back = merged(other, taken, 'Ruth')
  expect(linesOf(back)).toEqual(['FIRST', 'SECOND', 'RUTH', 'ADA'])
  expect(sheetOf(back).get(2, 'inactive')).toBe('yes')
})

test('a line that came through a third copy is the line that is here', () => {
  const ruth = added(start, 'Ruth', 'RUTH')
  const carl = added(start, 'Carl', 'CARL')
  const ada = merged(merged(start, ruth, 'Ada'), carl, 'Ada')
  const back = merged(added(ruth, 'Ruth', 'RUTH 2'), ada, 'Ruth')
  expect(mergePlan(packed, carl, back).conflicts).toEqual([])
  expect(linesOf(merged(carl, back, 'Carl'))).toEqual(['FIRST', 'SECOND', 'CARL', 'RUTH', 'RUTH 2'])
})

/** The price of each line as a person here left it, by acts that the other copy does not know, over something else. */
function pricesHere(mine: Trail, theirs: Trail): ReadonlyMap<number, string> {
  const known = hashesIn(theirs)
  const runs = new Map<number, { readonly from: string; readonly to: string }>()
  for (const act of undoState(mine).done)
    for (const { row, column, before, after } of act.type === 'edit' ? act.edits : []) {
      if (column !== 'price') continue
      const isOwn =
        act.type === 'edit' && act.kind !== 'merge' && !known.has((act as SealedAct).hash)
      if (isOwn) runs.set(row, { from: runs.get(row)?.from ?? before, to: after })
      else runs.delete(row)
    }
  const changed = [...runs].filter(([, { from, to }]) => from !== to)
  return new Map(changed.map(([row, { to }]) => [row, to]))
}

function lostPrices(mine: Trail, theirs: Trail, taken: readonly CellEdit[]) {
  const own = pricesHere(mine, theirs)
  return taken.filter(({ row, column }) => column === 'price' && own.has(row))
}

/**
 * Copies that add lines, change them, comment on them, take comments away, merge each other and undo merges in any order,
 * then all with all.
 */
function workedOn(seed: number, people: readonly string[]) {
  const draw = drawing(seed)
  const copies: Trail[] = people.map(() => start)
  const lines = ['FIRST', 'SECOND']
  const comments: string[] = []
  const removed: string[] = []
  const choice = () => (draw(2) === 0 ? 'mine' : 'theirs')
  const acts = [
    (trail: Trail, by: string) => {
      lines.push(`${by} ${lines.length}`)
      return added(trail, by, lines.at(-1) ?? '')
    },
    (trail: Trail, by: string) => {
      const row = draw(sheetOf(trail).lineCount)
      return edited(trail, by, [{ row, column: 'price', after: `${draw(1000)}.00` }])
    },
    (trail: Trail, by: string) => {
      const sheet = sheetOf(trail)
      const row = draw(sheet.lineCount)
      const comment = `${by}: ${comments.length} on ${sheet.get(row, 'description')}`
      comments.push(comment)
      const after = [sheet.get(row, 'comments'), comment].filter(Boolean).join('\n')
      return edited(trail, by, [{ row, column: 'comments', after }])
    },
    (trail: Trail, by: string) => {
      const sheet = sheetOf(trail)
      const row = draw(sheet.lineCount)
      const said = sheet.get(row, 'comments').split('\n')
      const gone = said.splice(draw(said.length), 1)
      if (gone[0] === '') return trail
      removed.push(...gone)
      return edited(trail, by, [{ row, column: 'comments', after: said.join('\n') }])
    },
    (trail: Trail, by: string) => {
      const last = lastToUndo(undoState(trail))
      return isMergedCells(last) ? appended(trail, by, { type: 'undo', of: last.id }) : trail
    },
    (trail: Trail, by: string) => merged(trail, copies[draw(copies.length)] ?? trail, by, choice()),
  ]
  const goOn = (at: number, act: (trail: Trail, by: string) => Trail | undefined) => {
    const trail = copies[at]
    if (trail) copies[at] = act(trail, people[at] ?? '') ?? trail
  }
  for (let step = 0; step < 24; step++)
    goOn(draw(copies.length), (trail, by) => acts[draw(acts.length)]?.(trail, by))
  for (const at of [...copies.keys(), ...copies.keys()])
    for (const from of copies.keys())
      goOn(at, (trail, by) => merged(trail, copies[from] ?? trail, by, choice()))
  return { copies, lines, comments: comments.filter((comment) => !removed.includes(comment)) }
}

for (const people of [
  ['Ada', 'Ruth'],
  ['Ada', 'Ruth', 'Carl'],
  ['Ada', 'Ruth', 'Carl', 'Dora'],
])
  test(`${people.length} copies that merged everything hold each line and comment once`, () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { copies, lines, comments } = workedOn(seed, people)
      for (const trail of copies) {
        const told = `seed ${seed}, ${trail.length} acts`
        const sheet = sheetOf(trail)
        expect(linesOf(trail).toSorted(), told).toEqual(lines.toSorted())
        const said = linesOf(trail).flatMap((line, row) => {
          const onLine = sheet.get(row, 'comments').split('\n').filter(Boolean)
          for (const comment of onLine) expect(comment.endsWith(` on ${line}`), told).toBe(true)
          return onLine
        })
        expect(said.toSorted(), told).toEqual(comments.toSorted())
        expect(verifyTrail(trail, '').isWhole, told).toBe(true)
        // The history of each line tells of its own acts.
        const entries = new Map(trailEntries(trail).map((entry) => [entry.act.hash, entry]))
        const named = [...entries.values()]
          .filter(({ means }) => means === 'typed')
          .flatMap(({ edits }) => edits.filter(({ column }) => column === 'description'))
        expect(
          named.map(({ row, column }) => sheet.get(row, column)),
          told,
        ).toEqual(named.map(({ after }) => after))
      }
    }
  }, 30_000)

test('a price that was set after what the other copy knows is never taken without a question', () => {
  const people = ['Ada', 'Ruth', 'Carl']
  for (let seed = 1; seed <= 40; seed++) {
    const draw = drawing(seed)
    const copies: Trail[] = people.map(() => start)
    for (let step = 0; step < 16; step++) {
      const at = draw(copies.length)
      const [trail, by] = [copies[at] ?? [], people[at] ?? '']
      const change = { row: draw(2), column: 'price', after: `${draw(2)}.00` } as const
      const other = copies[draw(copies.length)] ?? trail
      const { taken } = mergePlan(packed, trail, other)
      expect(
        lostPrices(trail, other, kinshipOf(trail, other) === 'parted' ? taken : []),
        `seed ${seed}, step ${step}`,
      ).toEqual([])
      const choice = draw(2) === 0 ? 'mine' : 'theirs'
      copies[at] = draw(2) === 0 ? edited(trail, by, [change]) : merged(trail, other, by, choice)
    }
  }
})
