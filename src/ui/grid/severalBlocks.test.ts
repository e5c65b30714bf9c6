import { expect, test } from 'vitest'
import { aSheet } from '../../core/sheet/aSheet'
import { aPort } from './aPort'
import type { ChargeGridProps, GridEdit } from './ChargeGridProps'
import type { PlacedColumn } from './GridColumn'
import { createGridActs } from './gridActs'
import { cellSelection, type Rectangle } from './selection'

const columns: readonly PlacedColumn[] = (
  [
    ['description', 'text'],
    ['hcpcs', 'code'],
    ['price', 'price'],
  ] as const
).map(([id, kind], index) => ({
  ...{ id, kind, heading: id, width: 100, editable: true },
  ...{ index, isPinned: false, start: 0, size: 100, style: { left: 0, width: 100 } },
}))

/** Six lines, and what is done and said in their grid. */
function aGrid() {
  const sheet = aSheet(
    Array.from({ length: 6 }, (_, row) => ({ description: `Line ${row}`, hcpcs: ' A1 ' })),
  )
  const labels: string[] = []
  const onEdit = (edits: readonly GridEdit[], _kind: string, label: string) => {
    for (const { row, column, after } of edits) sheet.set(row, column, after)
    labels.push(label)
  }
  const props = { sheet, view: null, onEdit, ghostOf: () => null } as unknown as ChargeGridProps
  const { port, said } = aPort({
    ...{ props, columns, count: 6, editing: null },
    selection: cellSelection({ position: 0, column: 0 }),
  })
  const acts = createGridActs(port)
  /** The first rectangles were selected before the last one. */
  const select = (...areas: readonly Rectangle[]) => {
    const { top, left, bottom, right } = areas.at(-1) ?? { top: 0, left: 0, bottom: 0, right: 0 }
    const anchor = { position: top, column: left }
    const head = { position: bottom, column: right }
    acts.select({ active: anchor, anchor, head, others: areas.slice(0, -1) })
  }
  const type = (column: number, text: string) => {
    acts.select(cellSelection({ position: 0, column }))
    acts.startEditing('typing', text)
    acts.commit()
  }
  const column = (id: 'description' | 'hcpcs' | 'price') =>
    Array.from({ length: 6 }, (_, row) => sheet.get(row, id))
  return { acts, select, type, column, said, labels }
}

const block = (top: number, left: number, bottom = top, right = left): Rectangle => ({
  ...{ top, left, bottom, right },
})

test('one copied cell fills each of several selected blocks, as one act', () => {
  const { acts, select, column, labels } = aGrid()
  select(block(0, 0), block(2, 0, 3, 0), block(5, 2))
  acts.paste('X')
  expect(column('description')).toEqual(['X', 'Line 1', 'X', 'X', 'Line 4', 'Line 5'])
  expect(column('price')[5]).toBe('X')
  expect(labels).toEqual(['Paste 4 cells'])
})

test('a copied row goes on from each selected cell, and repeats in a block it fits', () => {
  const { acts, select, column } = aGrid()
  select(block(0, 0), block(3, 0, 4, 1))
  acts.paste('X\tB2')
  expect(column('description')).toEqual(['X', 'Line 1', 'Line 2', 'X', 'X', 'Line 5'])
  expect(column('hcpcs')).toEqual(['B2', ' A1 ', ' A1 ', 'B2', 'B2', ' A1 '])
})

test('a block that does not fit one of the selected blocks is refused in a sentence', () => {
  const { acts, select, said, labels } = aGrid()
  select(block(0, 0), block(2, 0, 4, 0))
  acts.paste('X\nY')
  expect(said[0]).toMatch(/^Nothing was pasted: what was copied does not fit/)
  expect(labels).toEqual([])
})

test('cells that were cut stay until they are pasted, and move then as one act', () => {
  const { acts, select, column, said, labels } = aGrid()
  select(block(1, 0, 3, 0))
  const copied = acts.cut()
  expect(said).toEqual(['Cut 3 cells; paste moves them.'])
  expect(labels).toEqual([])
  expect(column('description')[1]).toBe('Line 1')
  // They overlap the place they came from.
  select(block(2, 0))
  acts.paste(copied?.text ?? '', copied?.html)
  expect(column('description')).toEqual(['Line 0', '', 'Line 1', 'Line 2', 'Line 3', 'Line 5'])
  expect(labels).toEqual(['Move 3 cells'])
  expect(said.at(-1)).toBe('Moved 3 cells.')
  // Pasted again they are a copy.
  select(block(0, 2))
  acts.paste(copied?.text ?? '')
  expect(labels.at(-1)).toBe('Paste 3 cells')
  expect(column('description')[2]).toBe('Line 1')
})

test('what was cut is not moved after Escape, after another copy, or where its cells were changed', () => {
  const { acts, select, type, column, labels, said } = aGrid()
  const cutLine = (line: number) => {
    select(block(line, 0))
    return acts.cut()?.text ?? ''
  }
  const escaped = cutLine(1)
  acts.press({ type: 'cancel' })
  expect(said.at(-1)).toBe('Nothing is cut any more.')
  select(block(0, 2))
  acts.paste(escaped)
  cutLine(2)
  acts.paste('from another program')
  const changed = cutLine(0)
  type(0, 'typed over')
  select(block(1, 2))
  acts.paste(changed)
  expect(said.at(-1)).toMatch(/^Pasted 1 cell\. They also stay where they were cut, since cells/)
  expect(column('description').slice(0, 3)).toEqual([
    'typed over',
    'Line 1',
    'from another program',
  ])
  expect(labels).not.toContain('Move 1 cell')
})

test('a block that was cut stays whole where it does not fit, and can be pasted elsewhere', () => {
  const { acts, select, column, said } = aGrid()
  select(block(0, 0, 1, 1))
  const { text } = acts.cut() ?? { text: '' }
  select(block(5, 0))
  acts.paste(text)
  expect(said.at(-1)).toMatch(/^Nothing was pasted: the block has 2 lines/)
  expect(column('description')[0]).toBe('Line 0')
  select(block(4, 1))
  acts.paste(text)
  expect([column('description')[0], column('hcpcs')[4], column('hcpcs')[0]]).toEqual([
    ...['', 'Line 0', ''],
  ])
})

test('codes and prices lose the blanks around them where they are typed or pasted; words keep theirs', () => {
  const { acts, select, type, column } = aGrid()
  type(1, ' g0463 ')
  type(2, ' 12.50 ')
  type(0, ' BED')
  expect([column('hcpcs')[0], column('price')[0], column('description')[0]]).toEqual([
    ...['G0463', '12.50', ' BED'],
  ])
  select(block(1, 1))
  acts.paste('a1 \t 7 ')
  expect([column('hcpcs')[1], column('price')[1]]).toEqual(['a1', '7'])
})

test('a code of the file with blanks around it stays as it is where it was only opened', () => {
  const { acts, column, labels } = aGrid()
  acts.select(cellSelection({ position: 0, column: 1 }))
  acts.press({ type: 'edit' })
  acts.commit()
  expect(column('hcpcs')[0]).toBe(' A1 ')
  expect(labels).toEqual([])
})
