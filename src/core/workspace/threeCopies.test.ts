import { describe, expect, test } from 'vitest'
import type { SettingName } from '../history/SettingChange'
import { hashesIn } from '../history/undoneMerges'
import { lastToUndo, undoState } from '../history/undoState'
import {
  added,
  appended,
  drawing,
  edited,
  merged,
  packed,
  sheetOf,
  type Trail,
  withSetting,
} from './aCopy'
import { kinshipOf, mergePlan } from './mergePlan'

const start = edited([], 'Ada', [{ row: 0, column: 'note', after: 'Begin' }])
const priced = (trail: Trail, by: string, after: string, row = 0) =>
  edited(trail, by, [{ row, column: 'price', after }])
const always = () => 'mine' as const

describe('what a third copy brings back of what was said here', () => {
  const cleo = priced(start, 'Cleo', '5.00')
  const maria = merged(priced(start, 'Maria', '1.00', 1), cleo, 'Maria', always)
  const ben = merged(added(start, 'Ben', 'BEN'), maria, 'Ben', always)

  test('is no conflict where only this copy changed it since', () => {
    expect(mergePlan(packed, priced(cleo, 'Cleo', '6.00'), ben)).toMatchObject({
      conflicts: [],
      taken: [
        { row: 1, column: 'price', after: '1.00' },
        { row: 2, column: 'added', after: 'new' },
        { row: 2, column: 'description', after: 'BEN' },
      ],
    })
  })

  test('is asked about where the third changed it too, against what was said here', () => {
    const later = priced(maria, 'Maria', '7.00')
    const other = merged(ben, later, 'Ben', always)
    expect(mergePlan(packed, cleo, other)).toMatchObject({ conflicts: [] })
    expect(mergePlan(packed, priced(cleo, 'Cleo', '6.00'), other).conflicts).toMatchObject([
      { row: 0, cells: [{ column: 'price', base: '5.00', mine: '6.00', theirs: '7.00' }] },
    ])
  })

  test('is asked about against the price with which a line was added', () => {
    const line = priced(added(start, 'Cleo', 'CLEO'), 'Cleo', '2.00', 2)
    const third = priced(
      merged(priced(start, 'Maria', '1.00'), line, 'Maria', always),
      'Maria',
      '3.00',
      2,
    )
    const other = merged(
      edited(start, 'Ben', [{ row: 1, column: 'note', after: 'Seen' }]),
      third,
      'Ben',
      always,
    )
    expect(mergePlan(packed, priced(line, 'Cleo', '4.00', 2), other).conflicts).toMatchObject([
      { row: 2, cells: [{ column: 'price', base: '2.00', mine: '4.00', theirs: '3.00' }] },
    ])
  })

  test('stays as it is set here as a setting', () => {
    const policy: SettingName = 'policy:pharmacy'
    const set = withSetting(start, 'Cleo', policy, 'static')
    const second = merged(priced(start, 'Maria', '1.00', 1), set, 'Maria', always)
    const third = merged(priced(start, 'Ben', '2.00'), second, 'Ben', always)
    expect(mergePlan(packed, withSetting(set, 'Cleo', policy, 'dynamic'), third)).toMatchObject({
      settings: [],
      settingsKept: [],
    })
  })
})

/** What each person said of the price of the own line, in order: the act, and what stood after it. */
type Said = { readonly hash: string; readonly price: string }[]

const SHARED = 0
const FIRST_OWN = 2

/**
 * Copies that merge each other in any order, undo what was typed, and change two lines: each the own one, which nobody
 * else touches, and one of all.
 */
class Work {
  readonly copies: Trail[]
  readonly said: Said[]
  /** Questions where only one person spoke, and prices that were given up in silence. */
  readonly faults: string[] = []
  private readonly people: readonly string[]
  private readonly draw: (below: number) => number
  /** The acts that set the line of all, by their prices: each is set once. */
  private readonly shared = new Map<string, string>()
  private prices = 0

  constructor(people: readonly string[], seed: number) {
    const begin = people.reduce((trail, by) => added(trail, 'Ada', by), start)
    this.copies = people.map(() => begin)
    this.said = people.map(() => [])
    this.people = people
    this.draw = drawing(seed)
  }

  step(): void {
    const at = this.draw(this.copies.length)
    const [trail, by] = [this.copies[at] ?? [], this.people[at] ?? '']
    const act = this.draw(6)
    if (act < 2) this.price(at, by, FIRST_OWN + at)
    else if (act === 2) this.price(at, by, SHARED)
    else if (act === 3) this.undo(at, by)
    else
      this.copies[at] = this.merge(trail, this.copies[this.draw(this.copies.length)] ?? trail, by)
  }

  private price(at: number, by: string, row: number): void {
    const price = `${++this.prices}.50`
    const next = priced(this.copies[at] ?? [], by, price, row)
    const hash = next.at(-1)?.hash ?? ''
    if (row === SHARED) this.shared.set(price, hash)
    else this.said[at]?.push({ hash, price })
    this.copies[at] = next
  }

  /** Takes back what was typed last, on the own line. */
  private undo(at: number, by: string): void {
    const trail = this.copies[at] ?? []
    const last = lastToUndo(undoState(trail))
    if (last?.type !== 'edit' || last.kind !== 'typed' || last.by !== by) return
    const [edit] = last.edits
    if (edit?.row !== FIRST_OWN + at || edit.column !== 'price') return
    const next = appended(trail, by, { type: 'undo', of: last.id })
    this.said[at]?.push({ hash: next.at(-1)?.hash ?? '', price: edit.before })
    this.copies[at] = next
  }

  private merge(trail: Trail, other: Trail, by: string): Trail {
    if (kinshipOf(trail, other) === 'parted') {
      const { conflicts, taken } = mergePlan(packed, trail, other)
      for (const { row } of conflicts)
        if (row !== SHARED) this.faults.push(`${by} is asked about line ${row}`)
      // Whoever gives up a price without a question knew it.
      const known = hashesIn(other)
      for (const { row, before } of taken) {
        const hash = row === SHARED ? this.shared.get(before) : undefined
        if (hash !== undefined && !known.has(hash)) this.faults.push(`${by} loses ${before}`)
      }
    }
    return merged(trail, other, by, () => (this.draw(2) === 0 ? 'mine' : 'theirs'))
  }

  /** The price that the owner of a line said last, as far as a copy knows. */
  newest(trail: Trail, owner: number): string {
    const known = hashesIn(trail)
    return this.said[owner]?.findLast(({ hash }) => known.has(hash))?.price ?? ''
  }
}

for (const people of [
  ['Ada', 'Ruth'],
  ['Ada', 'Ruth', 'Carl'],
  ['Ada', 'Ruth', 'Carl', 'Dora'],
])
  test(`of ${people.length} copies each holds the newest it knows of what one person said`, () => {
    for (let seed = 1; seed <= 40; seed++) {
      const work = new Work(people, seed)
      for (let step = 0; step < 24; step++) {
        work.step()
        expect(work.faults, `seed ${seed}, step ${step}`).toEqual([])
        for (const trail of work.copies)
          for (const owner of people.keys())
            expect(
              sheetOf(trail).get(FIRST_OWN + owner, 'price'),
              `seed ${seed}, step ${step}`,
            ).toBe(work.newest(trail, owner))
      }
    }
  }, 60_000)
