import { expect, test } from 'vitest'
import type { ListKind } from '../core/export/ExportOrder'
import type { LinesChoice } from '../core/export/exportRows'
import { packRows, unpackRows } from '../core/export/packRows'
import { epicEap } from '../core/export/profiles/epicEap'
import { hl7Mfn } from '../core/export/profiles/hl7Mfn'
import { ownLayoutProfile } from '../core/export/profiles/ownLayout'
import type { Act } from '../core/history/Act'
import { applyEdits } from '../core/history/CellEdit'
import { aSheet } from '../core/sheet/aSheet'
import type { ColumnId } from '../core/sheet/ChargeSheet'
import type { EarlierExport } from './earlierExports'
import { lastLoaded, packedState } from './loadedState'

/** A trail of edits and exports, and what each export left the billing system with. */
class Story {
  readonly sheet = aSheet(['10', '20', '30', '40'].map((price) => ({ price })))
  readonly acts: Act[] = []
  earlier: EarlierExport[] = []

  edit(row: number, column: ColumnId, after: string): this {
    const id = this.acts.length + 1
    const edits = [{ row, column, before: this.sheet.get(row, column), after }]
    applyEdits(this.sheet, edits)
    const facts = { id, at: '', by: '', label: '', reason: '' }
    this.acts.push({ ...facts, type: 'edit', kind: 'typed', edits })
    return this
  }

  export(
    lines: LinesChoice,
    rows: number[],
    profile = ownLayoutProfile,
    lists: ListKind[] = [],
  ): this {
    const act = this.acts.length + 1
    this.acts.push({
      id: act,
      at: '',
      by: '',
      label: '',
      type: 'event',
      event: { kind: 'version', name: '' },
    })
    const order = { lines, profile, lists } as unknown as EarlierExport['order']
    const packed = packRows(Uint32Array.from(rows))
    const told = { act, at: '', by: '', lines: rows.length, files: [], hashes: [], told: undefined }
    this.earlier = [{ ...told, order, rows: packed }, ...this.earlier]
    return this
  }

  /** Lines and prices that the system has after the export changes are counted from. */
  loaded(profile = ownLayoutProfile) {
    const upTo = lastLoaded(this.earlier, { profile })
    if (!upTo) throw new RangeError('Nothing was exported.')
    const { rows, edits } = packedState(this.sheet, this.acts, this.earlier, { ...upTo })
    const state = this.sheet.asImported()
    applyEdits(state, edits)
    const lines = [...unpackRows(rows, this.sheet.lineCount)]
    return Object.fromEntries(lines.map((row) => [row, state.get(row, 'price')]))
  }
}

test('changes lie over the last whole sheet', () => {
  const story = new Story().export('static', [0, 1, 2]).edit(0, 'price', '11')
  story.edit(1, 'price', '21').export('since-export', [0]).edit(2, 'price', '31')
  expect(story.loaded()).toEqual({ 0: '11', 1: '20', 2: '30' })
})

test('changes alone lie over the imported file', () => {
  const story = new Story().edit(3, 'price', '41').export('changed', [3]).edit(0, 'price', '11')
  expect(story.loaded()).toEqual({ 0: '10', 1: '20', 2: '30', 3: '41' })
})

test('an extract and another layout change nothing of what a system has', () => {
  const story = new Story().export('all', [0, 1, 2, 3]).edit(0, 'price', '11')
  story.export('view', [0]).export('static', [0, 1], epicEap)
  expect(story.loaded()).toEqual({ 0: '10', 1: '20', 2: '30', 3: '40' })
  expect(story.loaded(epicEap)).toEqual({ 0: '11', 1: '20' })
})

test('a line out of use stays until a file tells of it', () => {
  const story = new Story().export('all', [0, 1]).edit(0, 'inactive', 'yes')
  story.edit(1, 'price', '21').export('since-export', [1])
  expect(story.loaded()).toEqual({ 0: '10', 1: '21' })
  story.export('since-export', [], ownLayoutProfile, ['changes'])
  expect(story.loaded()).toEqual({ 1: '21' })
})

test('a whole sheet without the line, and a layout that tells of events, need no list', () => {
  const whole = new Story().export('all', [0, 1]).edit(0, 'inactive', 'yes').export('all', [1])
  expect(whole.loaded()).toEqual({ 1: '20' })
  const story = new Story().export('all', [0, 1], hl7Mfn).edit(0, 'inactive', 'yes')
  expect(story.export('since-export', [], hl7Mfn).loaded(hl7Mfn)).toEqual({ 1: '20' })
})

test('a line out of use is gone, and there again with the export after it is back', () => {
  const story = new Story().export('all', [0, 1]).edit(0, 'inactive', 'yes')
  story.export('since-export', [], ownLayoutProfile, ['changes'])
  expect(story.loaded()).toEqual({ 1: '20' })
  story.edit(0, 'inactive', '').export('since-export', [0])
  expect(story.loaded()).toEqual({ 0: '10', 1: '20' })
})
