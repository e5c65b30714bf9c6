import { describe, expect, test } from 'vitest'
import type { Act } from '../history/Act'
import { applyEdits, type CellEdit } from '../history/CellEdit'
import { replay } from '../history/replay'
import { type SealedAct, sealAct } from '../history/trail'
import { trailEntries } from '../history/trailEntries'
import { aSheet } from '../sheet/aSheet'
import { ChargeSheet } from '../sheet/ChargeSheet'
import { keptEdits, settledEdits } from './mergeChoice'
import { kinshipOf, mergePlan } from './mergePlan'

const { packed } = aSheet([{ hcpcs: '', price: '1.00' }, { hcpcs: '', price: '2.00' }, {}])

/** A trail that goes on with edits of cells: `row column text`. */
function goOn(trail: readonly SealedAct[], by: string, ...changes: string[]): SealedAct[] {
  const sheet = new ChargeSheet(packed)
  replay(sheet, trail)
  const acts = [...trail]
  for (const change of changes) {
    const [row = '', column = '', text = ''] = change.split(' ')
    const edit = { row: Number(row), column: column as CellEdit['column'], after: text }
    const before = sheet.set(edit.row, edit.column, text)
    const act: Act = {
      id: acts.length + 1,
      at: '',
      by,
      type: 'edit',
      kind: 'typed',
      label: change,
      reason: '',
      edits: [{ ...edit, before }],
    }
    acts.push(sealAct(act, acts.at(-1)?.hash ?? ''))
  }
  return acts
}

const shared = goOn([], 'Ada', '2 note Begin')

test('copies are told apart by the hashes of their acts', () => {
  expect(kinshipOf(shared, shared)).toBe('same')
  expect(kinshipOf(shared, goOn(shared, 'Ruth', '0 note x'))).toBe('ahead')
  expect(kinshipOf(goOn(shared, 'Ada', '0 note x'), shared)).toBe('behind')
  expect(kinshipOf(goOn(shared, 'Ada', '0 note x'), goOn(shared, 'Ruth', '0 note x'))).toBe(
    'parted',
  )
  expect(kinshipOf(shared, goOn([], 'Eve', '2 note Begin'))).toBe('strangers')
})

describe('when both copies went on', () => {
  test('lines that only one of them changed are taken without a question', () => {
    const plan = mergePlan(
      packed,
      goOn(shared, 'Ada', '0 hcpcs J1885'),
      goOn(shared, 'Ruth', '1 hcpcs J0696', '1 review approved'),
    )
    expect(plan.conflicts).toEqual([])
    expect(plan.taken).toEqual([
      { row: 1, column: 'hcpcs', before: '', after: 'J0696' },
      { row: 1, column: 'review', before: '', after: 'approved' },
    ])
    expect(plan.known).toBe(1)
  })

  test('a cell both changed is a conflict; the same change is none', () => {
    const mine = goOn(shared, 'Ada', '0 hcpcs J1885', '1 hcpcs J0696')
    const theirs = goOn(shared, 'Ruth', '0 hcpcs J1100', '1 hcpcs J0696')
    expect(mergePlan(packed, mine, theirs).conflicts).toEqual([
      {
        row: 0,
        overlaps: true,
        cells: [{ column: 'hcpcs', base: '', mine: 'J1885', theirs: 'J1100' }],
      },
    ])
  })

  test('a line approved in one copy and changed in the other is shown, and its review does not hold', () => {
    const mine = goOn(shared, 'Ada', '0 price 9.00')
    const theirs = goOn(shared, 'Ruth', '0 review approved')
    const [conflict] = mergePlan(packed, mine, theirs).conflicts
    if (!conflict) throw new Error('The line must be shown.')
    expect(conflict.overlaps).toBe(false)
    const sheet = new ChargeSheet(packed)
    replay(sheet, mine)
    applyEdits(sheet, settledEdits(conflict, 'both'))
    expect(sheet.get(0, 'price')).toBe('9.00')
    expect(sheet.get(0, 'review')).toBe('reopened')
    applyEdits(sheet, settledEdits(conflict, 'theirs'))
    expect(sheet.get(0, 'price')).toBe('1.00')
    expect(sheet.get(0, 'review')).toBe('approved')
  })

  test('what stays as here is told against the other copy, and a review of the other line does not hold', () => {
    const mine = goOn(shared, 'Ada', '0 price 222.00')
    const theirs = goOn(shared, 'Ruth', '0 price 111.00', '0 review approved')
    const [conflict] = mergePlan(packed, mine, theirs).conflicts
    if (!conflict) throw new Error('The line must be shown.')
    expect(keptEdits(conflict, 'mine')).toEqual([
      { row: 0, column: 'price', before: '111.00', after: '222.00' },
      { row: 0, column: 'review', before: 'approved', after: '' },
    ])
    expect(settledEdits(conflict, 'mine')).toEqual([
      { row: 0, column: 'review', before: '', after: 'reopened' },
    ])
    expect(keptEdits(conflict, 'theirs')).toEqual([])
  })

  test('what was undone in the other copy is not taken', () => {
    const undone = goOn(shared, 'Ruth', '1 hcpcs J0696')
    const undo: Act = { id: 3, at: '', by: 'Ruth', type: 'undo', of: 2 }
    const theirs = [...undone, sealAct(undo, undone[1]?.hash ?? '')]
    expect(mergePlan(packed, goOn(shared, 'Ada', '0 note x'), theirs).taken).toEqual([])
  })
})

describe('when the other copy was merged before', () => {
  const mine = goOn(shared, 'Ada', '0 hcpcs J1885')
  const theirs = goOn(shared, 'Ruth', '0 hcpcs J1100', '1 price 3.00')
  /** This copy after the merge, with its own line kept and the other’s taken. */
  const merged = mergedInto(mine, theirs)

  test('the same file again brings nothing: all of it is here', () => {
    expect(kinshipOf(merged, theirs)).toBe('behind')
  })

  test('only what came since is taken, and what was decided is not asked again', () => {
    const plan = mergePlan(packed, merged, goOn(theirs, 'Ruth', '1 price 4.00'))
    expect(plan.known).toBe(theirs.length)
    expect(plan.conflicts).toEqual([])
    expect(plan.taken).toEqual([{ row: 1, column: 'price', before: '3.00', after: '4.00' }])
  })

  test('a copy that took this one in and went on is not asked about', () => {
    const back = mergedInto(theirs, mine)
    const plan = mergePlan(packed, mine, goOn(back, 'Ruth', '0 hcpcs J3490'))
    expect(plan.conflicts).toEqual([])
    expect(plan.taken).toContainEqual({ row: 0, column: 'hcpcs', before: 'J1885', after: 'J3490' })
  })
})

describe('what this copy did to a cell after the other took it in', () => {
  const first = goOn(shared, 'Ada', '0 hcpcs J1885')
  /** The copy that took the first change in by a merge. */
  const theirs = mergedInto(goOn(shared, 'Ruth', '1 price 3.00'), first)
  const planned = (mine: readonly SealedAct[], other: readonly SealedAct[]) => {
    const { taken, conflicts } = mergePlan(packed, mine, other)
    return { taken: taken.filter(({ row }) => row === 0), conflicts }
  }

  test('stands when it sets the cell back', () => {
    const kept = { taken: [], conflicts: [] }
    expect(planned(goOn(first, 'Ada', '0 hcpcs '), theirs)).toEqual(kept)
    const undo: Act = { id: 3, at: '', by: 'Ada', type: 'undo', of: 2 }
    expect(planned([...first, sealAct(undo, first[1]?.hash ?? '')], theirs)).toEqual(kept)
  })

  test('stands without a question when it sets the cell anew', () => {
    expect(planned(goOn(first, 'Ada', '0 hcpcs J0696'), theirs)).toEqual({
      taken: [],
      conflicts: [],
    })
  })

  test('is a conflict when the other changed the cell since as well, or set it back', () => {
    const mine = goOn(first, 'Ada', '0 hcpcs J0696')
    for (const change of ['0 hcpcs J1100', '0 hcpcs '])
      expect(planned(mine, goOn(theirs, 'Ruth', change))).toMatchObject({
        taken: [],
        conflicts: [{ row: 0, overlaps: true, cells: [{ base: 'J1885', mine: 'J0696' }] }],
      })
    const setBack = goOn(first, 'Ada', '0 hcpcs ')
    expect(planned(setBack, goOn(theirs, 'Ruth', '0 hcpcs J1100')).conflicts).toHaveLength(1)
  })

  test('leaves what only the other set back to it', () => {
    expect(planned(first, goOn(theirs, 'Ruth', '0 hcpcs '))).toEqual({
      taken: [{ row: 0, column: 'hcpcs', before: 'J1885', after: '' }],
      conflicts: [],
    })
  })
})

describe('when both copies added lines', () => {
  const added = (trail: readonly SealedAct[], by: string, row: number, text: string) =>
    goOn(trail, by, `${row} added new`, `${row} description ${text}`)
  const mine = added(shared, 'Ada', 3, 'MINE')
  const theirs = added(added(shared, 'Ruth', 3, 'THEIRS'), 'Ruth', 4, 'SECOND')
  const merged = mergedInto(mine, theirs)
  const described = (trail: readonly SealedAct[]) => {
    const sheet = new ChargeSheet(packed)
    replay(sheet, trail)
    const rows = Array.from({ length: sheet.lineCount }, (_, row) => row)
    return rows.slice(3).map((row) => sheet.get(row, 'description'))
  }

  test('all of them are there, those of the other copy behind those of this one', () => {
    const plan = mergePlan(packed, mine, theirs)
    expect(plan.conflicts).toEqual([])
    expect(plan.moved).toEqual([
      [3, 4],
      [4, 5],
    ])
    expect(described(merged)).toEqual(['MINE', 'THEIRS', 'SECOND'])
  })

  test('what comes later from the other copy goes to its line', () => {
    const later = goOn(theirs, 'Ruth', '3 description THEIRS2')
    expect(mergePlan(packed, merged, later).taken).toEqual([
      { row: 4, column: 'description', before: 'THEIRS', after: 'THEIRS2' },
    ])
    expect(described(mergedInto(merged, added(later, 'Ruth', 5, 'THIRD')))).toEqual([
      'MINE',
      'THEIRS2',
      'SECOND',
      'THIRD',
    ])
  })

  test('a copy that took this one in brings its lines here, each to its own', () => {
    const back = goOn(merged, 'Ada', '4 price 9.00')
    const plan = mergePlan(packed, goOn(theirs, 'Ruth', '0 note x'), back)
    expect(plan.conflicts).toEqual([])
    expect(plan.taken).toContainEqual({ row: 3, column: 'price', before: '', after: '9.00' })
    expect(described(mergedInto(theirs, back))).toEqual(['THEIRS', 'SECOND', 'MINE'])
  })

  test('the history tells of each line by the number it has here', () => {
    const rows = trailEntries(merged).flatMap(({ label, edits }) =>
      label === '3 description THEIRS' ? edits.map(({ row }) => row) : [],
    )
    expect(rows).toEqual([4])
  })
})

test('comments of both copies on one line stand side by side', () => {
  const begin = goOn(shared, 'Ada', '0 comments Ada:first')
  const mine = goOn(begin, 'Ada', '0 comments Ada:first\nAda:mine')
  const theirs = goOn(begin, 'Ruth', '0 comments Ada:first\nRuth:theirs')
  const plan = mergePlan(packed, mine, theirs)
  expect(plan.conflicts).toEqual([])
  expect(plan.taken.map(({ after }) => after)).toEqual(['Ada:first\nAda:mine\nRuth:theirs'])
  const removed = mergePlan(packed, mine, goOn(begin, 'Ruth', '0 comments '))
  expect(removed.taken.map(({ after }) => after)).toEqual(['Ada:mine'])
})

/** A trail that took the acts of another in; of conflicts its own cells hold. */
function mergedInto(mine: readonly SealedAct[], theirs: readonly SealedAct[]): SealedAct[] {
  const plan = mergePlan(packed, mine, theirs)
  const facts = { at: '', by: 'Ada', label: 'Merge' }
  const acts = theirs.slice(plan.known)
  const event = { kind: 'merge', fileName: 'back.chargewright', acts, moved: plan.moved } as const
  const merge = sealAct(
    { ...facts, id: mine.length + 1, type: 'event', event },
    mine.at(-1)?.hash ?? '',
  )
  const edit: Act = {
    ...facts,
    id: mine.length + 2,
    type: 'edit',
    kind: 'merge',
    reason: '',
    edits: plan.taken,
  }
  return [...mine, merge, sealAct(edit, merge.hash)]
}
