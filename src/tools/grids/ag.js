import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community'
import { columns, makeLines, timed } from './lines.js'

ModuleRegistry.registerModules([AllCommunityModule])
const element = document.querySelector('#grid')
const lines = makeLines()
let api

const firstText = () =>
  element.querySelector('[row-index="0"] [col-id="description"]')?.textContent ?? ''

window.grid = {
  scroller: '.ag-grid-viewport',
  mount: () =>
    timed(
      () => {
        api = createGrid(element, {
          rowData: lines,
          columnDefs: columns.map((field) => ({ field, width: 120, editable: true, filter: true })),
          rowHeight: 28,
          animateRows: false,
          undoRedoCellEditing: true,
        })
      },
      () => firstText() !== '',
    ),
  sort() {
    const first = lines.reduce(
      (least, { description }) => (description < least ? description : least),
      '~',
    )
    return timed(
      () => api.applyColumnState({ state: [{ colId: 'description', sort: 'asc' }] }),
      () => firstText() === first,
    )
  },
  async filter() {
    const expected = lines.filter(({ description }) => description.includes('STENT KIT')).length
    const time = await timed(
      async () => {
        await api.setColumnFilterModel('description', { type: 'contains', filter: 'STENT KIT' })
        api.onFilterChanged()
      },
      () => api.getDisplayedRowCount() === expected && firstText().includes('STENT KIT'),
    )
    api.setFilterModel(null)
    api.applyColumnState({ defaultState: { sort: null } })
    return time
  },
  focus() {
    api.ensureIndexVisible(0)
    api.setFocusedCell(0, 'description')
  },
  // Pasting blocks belongs to the enterprise edition.
  canPaste: false,
  canUndoPaste: false,
}
