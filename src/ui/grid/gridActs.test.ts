import { expect, test } from 'vitest'
import { aSheet } from '../../core/sheet/aSheet'
import { cellMatcher } from '../../core/sheet/CellMatcher'
import { shownEntries } from '../../core/sheet/rowGroups'
import { aPort } from './aPort'
import type { ChargeGridProps, GridEdit } from './ChargeGridProps'
import { defaultLayout, type GridColumn, type PlacedColumn } from './GridColumn'
import { createGridActs } from './gridActs'
import { keyAct } from './gridKeys'
import { cellSelection, rectangleSelection } from './selection'

const columns: readonly GridColumn[] = [
  { id: 'description', heading: 'Description', width: 100, kind: 'text', editable: true },
  { id: 'hcpcs', heading: 'HCPCS', width: 100, kind: 'code', editable: true },
  { id: 'checks', heading: 'Checks', width: 100, kind: 'checks', editable: false },
]

/** A grid without a document: four lines, of which the second and fourth have a code proposed. */
function aGrid(more: Partial<ChargeGridProps> = {}) {
  const sheet = aSheet([
    { description: 'A', hcpcs: 'J1885' },
    { description: 'B', hcpcs: '' },
    { description: 'C', hcpcs: 'J0131' },
    { description: 'D', hcpcs: '' },
  ])
  const acts: string[] = []
  const edit = (edits: readonly GridEdit[], _kind: string, label: string) => {
    for (const { row, column, after } of edits) sheet.set(row, column, after)
    acts.push(label)
  }
  const props: ChargeGridProps = {
    sheet,
    version: 0,
    stampOf: () => 0,
    view: null,
    columns,
    layout: defaultLayout,
    onLayout: () => undefined,
    sort: [],
    onSort: () => undefined,
    codingOf: () => null,
    checksOf: () => ({ errors: 0, warnings: 0, infos: 0 }),
    severityOf: () => null,
    isStale: () => false,
    ghostOf: (row) => (row % 2 === 1 ? { code: 'J3490', confidence: 0.9 } : null),
    label: 'Lines',
    empty: null,
    onEdit: edit,
    onUndo: () => acts.push('undo'),
    onRedo: () => acts.push('redo'),
    onTakeGhost: (row) =>
      edit([{ row, column: 'hcpcs', after: 'J3490' }], 'suggestion', 'Take J3490'),
    onChooseGhost: (row, number) => acts.push(`choose ${number} for ${row}`),
    onDismissGhost: (row) => acts.push(`dismiss on ${row}`),
    matcherFor: cellMatcher,
    onToggleGroup: (group) => acts.push(`toggle ${group}`),
    ...more,
  }
  const placed: PlacedColumn[] = columns.map((column, index) => ({
    ...column,
    index,
    isPinned: false,
    start: index * 100,
    size: 100,
    style: { left: index * 100, width: 100 },
  }))
  const { port, said } = aPort({
    props,
    columns: placed,
    count: props.view?.length ?? 4,
    selection: cellSelection({ position: 0, column: 0 }),
    editing: null,
  })
  const grid = createGridActs(port)
  const press = (key: string, more: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => {
    const none = { code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
    const act = keyAct({ key, ...none, ...more }, port.now().editing)
    return act !== null && grid.press(act)
  }
  return {
    sheet,
    said,
    acts,
    press,
    grid,
    goTo: (position: number, column: number) => grid.select(cellSelection({ position, column })),
    selectBlock: (top: number, left: number, bottom: number, right: number) =>
      grid.select(
        rectangleSelection({ position: top, column: left }, { position: bottom, column: right }),
      ),
    type: (text: string) => {
      grid.startEditing('typing', text)
    },
    active: () => port.now().selection.active,
    codes: () => [0, 1, 2, 3].map((row) => sheet.get(row, 'hcpcs')),
  }
}

/** Lines D and B under a first heading, C under a second one, A in a third group that is collapsed. */
function aGroupedGrid() {
  const rows = Uint32Array.from([3, 1, 2, 0])
  const values = ['ICU', 'LAB', 'MRI']
  const starts = Uint32Array.from([0, 2, 3, 4])
  const shown = shownEntries({ rows, values, starts }, { all: false, except: ['MRI'] })
  const above = new Uint32Array(3)
  const groups = {
    rows,
    values,
    starts,
    ...shown,
    by: 'department',
    labels: values,
    above,
  } as const
  return aGrid({ view: shown.entries, groups })
}

test('typing and Enter changes the cell and goes down', () => {
  const { type, press, sheet, acts, active } = aGrid()
  type('ROOM')
  press('Enter')
  expect(sheet.get(0, 'description')).toBe('ROOM')
  expect(acts).toEqual(['Set Description to ROOM'])
  expect(active()).toEqual({ position: 1, column: 0 })
})

test('Enter goes back to the column where a run of Tabs began', () => {
  const { press, active, goTo } = aGrid()
  goTo(0, 0)
  press('Tab')
  press('Enter')
  expect(active()).toEqual({ position: 1, column: 0 })
})

test('a cell that ends as it was is no act', () => {
  const { type, press, acts } = aGrid()
  type('A')
  press('Enter')
  expect(acts).toEqual([])
})

test('Enter takes the proposed code of the active cell, Esc dismisses it', () => {
  const { press, goTo, codes, acts } = aGrid()
  goTo(1, 1)
  press('Enter')
  expect(codes()[1]).toBe('J3490')
  goTo(3, 1)
  press('Escape')
  expect(acts).toEqual(['Take J3490', 'dismiss on 3'])
})

test('Tab stays at both ends of the sheet', () => {
  const { grid, press, active } = aGrid()
  press('Tab', { shiftKey: true })
  expect(active()).toEqual({ position: 0, column: 0 })
  const last = { position: 3, column: columns.length - 1 }
  grid.select(cellSelection(last))
  press('Tab')
  expect(active()).toEqual(last)
})

test('after Esc the Tab key is left to the browser, so that it leaves the grid', () => {
  const { press, goTo } = aGrid()
  goTo(0, 0)
  expect(press('Tab')).toBe(true)
  press('Escape')
  expect(press('Tab')).toBe(false)
})

test('what is typed or clicked after Esc keeps the Tab key in the grid', () => {
  const { press, type, goTo, grid } = aGrid()
  goTo(0, 0)
  press('Escape')
  type('X')
  expect(press('Tab')).toBe(true)
  expect(press('Tab')).toBe(true)
  press('Escape')
  grid.select(cellSelection({ position: 0, column: 0 }))
  expect(press('Tab')).toBe(true)
})

test('Delete clears a block as one act and says what it left', () => {
  const { selectBlock, press, codes, acts, said } = aGrid()
  selectBlock(0, 1, 2, 2)
  press('Delete')
  expect(codes()).toEqual(['', '', '', ''])
  expect(acts).toEqual(['Clear 3 cells'])
  expect(said[0]).toContain('cannot be typed over: Checks')
})

test('Ctrl+D fills the first selected line down', () => {
  const { selectBlock, press, codes } = aGrid()
  selectBlock(0, 1, 3, 1)
  press('d', { ctrlKey: true })
  expect(codes()).toEqual(['J1885', 'J1885', 'J1885', 'J1885'])
})

test('Ctrl+D on one cell takes what stands above', () => {
  const { goTo, press, codes } = aGrid()
  goTo(3, 1)
  press('d', { ctrlKey: true })
  expect(codes()[3]).toBe('J0131')
})

test('Backspace opens the active cell blank, and Esc leaves it as it was', () => {
  const { press, sheet, goTo, selectBlock, acts } = aGrid()
  selectBlock(0, 0, 1, 1)
  press('Backspace')
  press('Enter')
  expect(sheet.get(0, 'description')).toBe('')
  expect(sheet.get(1, 'description')).toBe('B')
  goTo(2, 0)
  press('Backspace')
  press('Escape')
  expect(sheet.get(2, 'description')).toBe('C')
  expect(acts).toEqual(['Clear Description'])
})

test('Ctrl+R fills the first selected column to the right, line by line', () => {
  const { press, codes, selectBlock, acts } = aGrid()
  selectBlock(0, 0, 2, 1)
  press('r', { ctrlKey: true })
  expect(codes()).toEqual(['A', 'B', 'C', ''])
  expect(acts).toEqual(['Fill 3 cells to the right'])
})

test('Ctrl+R on one column takes what stands at its left; a locked column stays', () => {
  const { press, codes, goTo, acts, said } = aGrid()
  goTo(3, 1)
  press('r', { ctrlKey: true })
  expect(codes()[3]).toBe('D')
  goTo(3, 2)
  press('r', { ctrlKey: true })
  goTo(3, 0)
  press('r', { ctrlKey: true })
  expect(acts).toEqual(['Fill 1 cell to the right'])
  expect(said).toEqual(['Left as it was, since it cannot be typed over: Checks.'])
})

test('a double click on the corner fills down as far as the column beside goes', () => {
  const { grid, codes, sheet, acts, active } = aGrid()
  sheet.set(3, 'description', '')
  grid.fillBeside({ top: 0, left: 1, bottom: 0, right: 1 })
  expect(codes()).toEqual(['J1885', 'J1885', 'J1885', ''])
  expect(active()).toEqual({ position: 0, column: 1 })
  expect(acts).toEqual(['Fill 2 cells'])
})

test('where the column at the left ends, the one at the right tells how far; where both do, nothing is filled', () => {
  const { grid, sheet, acts, said } = aGrid()
  sheet.set(1, 'hcpcs', 'J1')
  grid.fillBeside({ top: 0, left: 0, bottom: 0, right: 0 })
  expect([1, 2, 3].map((row) => sheet.get(row, 'description'))).toEqual(['A', 'A', 'D'])
  grid.fillBeside({ top: 2, left: 0, bottom: 2, right: 0 })
  expect(acts).toHaveLength(1)
  expect(said).toEqual(['Nothing was filled: the columns beside have nothing in the next line.'])
})

test('dragging the corner repeats the selected cells', () => {
  const { grid, codes } = aGrid()
  const source = { top: 0, left: 1, bottom: 1, right: 1 }
  grid.fill(source, { ...source, bottom: 3 })
  expect(codes()).toEqual(['J1885', '', 'J1885', ''])
})

test('it is dragged up, right and left as well; upwards the last cells come first', () => {
  const { grid, sheet, codes } = aGrid()
  const source = { top: 2, left: 1, bottom: 3, right: 1 }
  grid.fill(source, { ...source, top: 0 })
  expect(codes()).toEqual(['J0131', '', 'J0131', ''])
  grid.fill(source, { ...source, left: 0 })
  expect([sheet.get(2, 'description'), sheet.get(3, 'description')]).toEqual(['J0131', ''])
  const single = { top: 3, left: 0, bottom: 3, right: 0 }
  grid.fill({ ...single, top: 0, bottom: 0 }, { top: 0, left: 0, bottom: 0, right: 1 })
  expect(codes()[0]).toBe('A')
  grid.fill({ ...single, top: 0, bottom: 0 }, { ...single, top: 0 })
  expect(sheet.get(3, 'description')).toBe('A')
})

test('a block is pasted from the active cell on', () => {
  const { goTo, grid, sheet, codes } = aGrid()
  goTo(1, 0)
  grid.paste('X\t111\nY\t222')
  expect(codes()).toEqual(['J1885', '111', '222', ''])
  expect(sheet.get(2, 'description')).toBe('Y')
})

test('one copied cell fills the whole selection', () => {
  const { selectBlock, grid, codes } = aGrid()
  selectBlock(0, 1, 3, 1)
  grid.paste('Q1')
  expect(codes()).toEqual(['Q1', 'Q1', 'Q1', 'Q1'])
})

test.each([
  ['too many lines', 3, 0, 'A\nB', '1 more than follow'],
  ['too many columns', 0, 0, '1\t2\t3\t4', '1 more than follow'],
  ['a column that cannot be typed over', 0, 1, '1\t2', 'Checks cannot be typed over'],
])('%s: nothing is pasted, and a sentence says why', (_, position, column, text, words) => {
  const { goTo, grid, said, acts } = aGrid()
  goTo(position, column)
  grid.paste(text)
  expect(said[0]).toContain(words)
  expect(acts).toEqual([])
})

test('a copied whole line is pasted on a line; what cannot be typed over stays and is told', () => {
  const { goTo, grid, said, codes } = aGrid()
  goTo(1, 0)
  grid.paste('KIT\tQ7\t2 errors')
  expect(codes()[1]).toBe('Q7')
  expect(said.at(-1)).toBe('Pasted 2 cells. Checks cannot be typed over and stayed.')
})

test('of an empty clipboard it is said that nothing was pasted', () => {
  const { grid, said, acts } = aGrid()
  grid.paste('')
  expect(said).toEqual(['Nothing was pasted: the clipboard holds no text.'])
  expect(acts).toEqual([])
})

test('a copied block is text with tabs; blocks of the same lines are copied together', () => {
  const { selectBlock, grid } = aGrid()
  selectBlock(0, 0, 1, 1)
  expect(grid.copy()?.text).toBe('A\tJ1885\r\nB\t')
})

test('arrows reach a heading; left, right, Enter and the space bar collapse and open it', () => {
  const { press, goTo, acts, active } = aGroupedGrid()
  goTo(1, 0)
  press('ArrowUp')
  expect(active()).toEqual({ position: 0, column: 0 })
  press('ArrowLeft')
  press('Enter')
  press(' ')
  expect(acts).toEqual(['toggle 0', 'toggle 0', 'toggle 0'])
  press('ArrowRight')
  expect(active()).toEqual({ position: 1, column: 0 })
  goTo(5, 0)
  press('ArrowLeft')
  press('ArrowRight')
  expect(acts.slice(3)).toEqual(['toggle 2'])
})

test('Enter and Tab pass headings over, so that typing goes on line by line', () => {
  const { press, goTo, type, active, sheet } = aGroupedGrid()
  goTo(2, 0)
  type('ROOM')
  press('Enter')
  expect(sheet.get(1, 'description')).toBe('ROOM')
  expect(active()).toEqual({ position: 4, column: 0 })
  press('Tab', { shiftKey: true })
  expect(active()).toEqual({ position: 2, column: 2 })
})

test('Ctrl with an arrow goes through headings as if they were not there', () => {
  const { press, goTo, active } = aGroupedGrid()
  goTo(1, 0)
  press('ArrowDown', { ctrlKey: true })
  expect(active()).toEqual({ position: 4, column: 0 })
})

test('what is typed on a heading goes nowhere', () => {
  const { grid, goTo, acts } = aGroupedGrid()
  goTo(0, 0)
  expect(grid.startEditing('typing', 'X')).toBe(false)
  expect(acts).toEqual([])
})

test('a block over a heading copies, pastes and clears its lines alone', () => {
  const { selectBlock, grid, press, codes, acts } = aGroupedGrid()
  selectBlock(1, 1, 4, 1)
  expect(grid.copy()?.text).toBe('\r\n\r\nJ0131')
  grid.paste('1\n2\n3')
  expect(codes()).toEqual(['J1885', '2', '3', '1'])
  selectBlock(0, 1, 5, 1)
  press('Delete')
  expect(codes()).toEqual(['J1885', '', '', ''])
  expect(acts.at(-1)).toBe('Clear 3 cells')
})

test('a paste goes on in the next group, and is refused where too few lines follow', () => {
  const { goTo, grid, codes, said } = aGroupedGrid()
  goTo(2, 1)
  grid.paste('1\n2')
  expect(codes()).toEqual(['J1885', '1', '2', ''])
  grid.paste('1\n2\n3')
  expect(said.at(-1)).toContain('1 more than follow')
})

test('filling passes headings over', () => {
  const { grid, selectBlock, press, codes } = aGroupedGrid()
  grid.fill({ top: 4, left: 1, bottom: 4, right: 1 }, { top: 4, left: 1, bottom: 5, right: 1 })
  expect(codes()[0]).toBe('J1885')
  selectBlock(4, 1, 4, 1)
  press('d', { ctrlKey: true })
  expect(codes()[2]).toBe('')
})

test('Shift with the space bar on a heading selects its lines; a collapsed group says why not', () => {
  const { press, goTo, codes, said } = aGroupedGrid()
  goTo(0, 1)
  press(' ', { shiftKey: true })
  press('Delete')
  expect(codes()).toEqual(['J1885', '', 'J0131', ''])
  goTo(5, 1)
  press(' ', { shiftKey: true })
  expect(said.at(-1)).toContain('Expand the group')
})
