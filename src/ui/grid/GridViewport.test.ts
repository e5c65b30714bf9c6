import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PlacedColumn } from './GridColumn'
import { GridViewport } from './GridViewport'

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

/** A scrolling element of 300 pixels that counts how often it is moved, and tells of it when asked to. */
function anElement() {
  const moves: number[] = []
  let top = 0
  let onScroll = () => {}
  const element = {
    clientWidth: 800,
    clientHeight: 300,
    scrollLeft: 0,
    style: { setProperty: () => undefined },
    get scrollTop() {
      return top
    },
    set scrollTop(to: number) {
      top = to
      moves.push(to)
    },
    addEventListener: (_: string, listener: () => void) => {
      onScroll = listener
    },
    removeEventListener: () => undefined,
  }
  return { element: element as unknown as HTMLElement, moves, tell: () => onScroll() }
}

const measures = {
  ...{ rowHeight: 20, headerHeight: 20, gutterWidth: 0, pinnedWidth: 0, coveredHeight: 0 },
  columns: [],
}

test('a grid that stands at its top is not moved when it opens, nor when lines are filtered', () => {
  const viewport = new GridViewport()
  const { element, moves } = anElement()
  viewport.configure({ ...measures, count: 100 })
  viewport.attach(element)
  viewport.configure({ ...measures, count: 40 })
  viewport.configure({ ...measures, count: 1000 })
  viewport.reveal({ position: 3, column: 0 })
  expect(moves).toEqual([])
})

test('it is moved to what is revealed, and stays there when more lines come', () => {
  const viewport = new GridViewport()
  const { element, moves, tell } = anElement()
  viewport.configure({ ...measures, count: 100 })
  viewport.attach(element)
  viewport.reveal({ position: 50, column: 0 })
  expect(moves).toEqual([740])
  tell()
  viewport.configure({ ...measures, count: 200 })
  expect(moves).toEqual([740])
})

test('a move that was not told of is made again, since it may have been cut short', () => {
  const viewport = new GridViewport()
  const { element, moves } = anElement()
  viewport.configure({ ...measures, count: 100 })
  viewport.attach(element)
  viewport.bringToTop(10)
  viewport.bringToTop(10)
  expect(moves).toEqual([200, 200])
})

test('a column far to the right is drawn as soon as it is revealed, before any scroll event', () => {
  const viewport = new GridViewport()
  const { element } = anElement()
  const columns = Array.from({ length: 40 }, (_, index) => ({
    ...{ id: 'note', heading: 'Note', kind: 'text', width: 100, editable: true },
    ...{ index, isPinned: false, start: index * 100, size: 100, style: { left: 0, width: 100 } },
  })) satisfies PlacedColumn[]
  viewport.configure({ ...measures, columns, count: 100 })
  viewport.attach(element)
  viewport.reveal({ position: 0, column: 39 })
  expect(viewport.window().lastColumn).toBe(40)
  viewport.showFirstColumns()
  expect(viewport.window().firstColumn).toBe(0)
})
