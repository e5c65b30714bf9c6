import '@glideapps/glide-data-grid/dist/index.css'
import { DataEditor, GridCellKind } from '@glideapps/glide-data-grid'
import { createElement, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { columns, makeLines, timed } from './lines.js'

// Sorting, filtering and undo are the app's own affair with this grid: an order over the lines.
const lines = makeLines()
const inOrder = Uint32Array.from(lines.keys())
let show = () => undefined
let painted = ''
let editor = null
const glideColumns = columns.map((title) => ({ title, id: title, width: 120 }))

function keepEditor(made) {
  editor = made
}

/** What the editor asks of the lines in this order. */
function contentOf(order) {
  return ([column, row]) => {
    const text = lines[order[row]][columns[column]]
    if (row === 0 && column === 1) painted = text
    return { kind: GridCellKind.Text, data: text, displayData: text, allowOverlay: true }
  }
}

function changeCells(order, edits) {
  for (const { location, value } of edits)
    lines[order[location[1]]][columns[location[0]]] = String(value.data)
  return true
}

function Grid() {
  const [order, setOrder] = useState(inOrder)
  const [selection, setSelection] = useState()
  useEffect(() => {
    show = setOrder
  }, [])
  return createElement(DataEditor, {
    ref: keepEditor,
    columns: glideColumns,
    rows: order.length,
    rowHeight: 28,
    width: '100%',
    height: '100%',
    smoothScrollX: true,
    smoothScrollY: true,
    gridSelection: selection,
    onGridSelectionChange: setSelection,
    getCellsForSelection: true,
    onPaste: true,
    onCellsEdited: (edits) => changeCells(order, edits),
    getCellContent: contentOf(order),
  })
}

window.grid = {
  scroller: '.dvn-scroller',
  mount: () =>
    timed(
      () => createRoot(document.querySelector('#grid')).render(createElement(Grid)),
      () => painted !== '',
    ),
  sort() {
    const first = lines.reduce(
      (least, { description }) => (description < least ? description : least),
      '~',
    )
    const compare = (a, b) => {
      const [one, other] = [lines[a].description, lines[b].description]
      return one < other ? -1 : one > other ? 1 : a - b
    }
    return timed(
      () => flushSync(() => show(inOrder.toSorted(compare))),
      () => painted === first,
    )
  },
  async filter() {
    const found = inOrder.filter((row) => lines[row].description.includes('STENT KIT'))
    painted = ''
    const time = await timed(
      () =>
        flushSync(() =>
          show(inOrder.filter((row) => lines[row].description.includes('STENT KIT'))),
        ),
      () => painted === lines[found[0]].description,
    )
    await timed(
      () => flushSync(() => show(inOrder)),
      () => painted === lines[0].description,
    )
    return time
  },
  focus() {
    editor?.scrollTo(0, 0)
    editor?.focus()
  },
  /** Where to click to make the first description active: the cells are painted, not elements. */
  clickAt: { x: 200, y: 50 },
  canPaste: true,
  canUndoPaste: false,
}
