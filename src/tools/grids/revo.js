import { defineCustomElements } from '@revolist/revogrid/loader'
import { columns, makeLines, timed } from './lines.js'

defineCustomElements()
const lines = makeLines()
let source = lines
let element

const firstText = () =>
  element?.querySelector('.rgCell[data-rgrow="0"][data-rgcol="1"]')?.textContent ?? ''

window.grid = {
  scroller: 'revogr-viewport-scroll .vertical-inner',
  mount: () =>
    timed(
      () => {
        element = document.createElement('revo-grid')
        element.rowSize = 28
        element.range = true
        element.resize = true
        element.filter = true
        element.columns = columns.map((prop) => ({ prop, name: prop, size: 120, sortable: true }))
        element.source = source
        element.style.height = '100%'
        document.querySelector('#grid').append(element)
      },
      () => firstText() !== '',
    ),
  sort() {
    const first = lines.reduce(
      (least, { description }) =>
        description.toLowerCase() < least ? description.toLowerCase() : least,
      '~',
    )
    return timed(
      () => element.updateColumnSorting({ prop: 'description' }, 'asc', false),
      () => firstText().toLowerCase() === first,
    )
  },
  async filter() {
    await element.clearSorting?.()
    // The filter of the library opens a panel; the app narrows the source, as its documents suggest for code.
    const time = await timed(
      () => {
        source = lines.filter(({ description }) => description.includes('STENT KIT'))
        element.source = source
      },
      () => firstText().includes('STENT KIT'),
    )
    const first = lines[0].description
    await timed(
      () => {
        source = lines
        element.source = source
      },
      () => firstText() === first,
    )
    return time
  },
  async focus() {
    await element.scrollToRow(0)
    await element.setCellsFocus({ x: 1, y: 0 }, { x: 1, y: 0 })
  },
  canPaste: true,
  canUndoPaste: false,
}
