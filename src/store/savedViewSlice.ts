import { allLines, type LineView } from '../core/analysis/LineView'
import type { GridLayout } from './gridLayout'
import type { GetState, SetState } from './Workspace'

/** Filters, order and columns kept under a name, to come back to. */
export interface SavedView {
  readonly name: string
  readonly lineView: LineView
  readonly layout: GridLayout
}

/** Views of the grid under names, and going back to one. */
export interface SavedViewSlice {
  /** Kept with the workspace, in the order in which they were saved. */
  readonly savedViews: readonly SavedView[]
  /** Keeps what is shown now under a name; a view that had the name is replaced. */
  readonly saveViewAs: (name: string) => void
  readonly showSavedView: (view: SavedView) => void
  readonly renameSavedView: (name: string, newName: string) => void
  readonly deleteSavedView: (name: string) => void
}

export function createSavedViewSlice(set: SetState, get: GetState): SavedViewSlice {
  const keep = (savedViews: readonly SavedView[]) => {
    set({ savedViews })
    get().saveView()
  }
  const without = (name: string) => get().savedViews.filter((view) => view.name !== name)
  const tell = (message: string) => get().tell({ tone: 'info', message, advice: '' })

  return {
    savedViews: [],

    saveViewAs(name) {
      const { lineView, layout, savedViews } = get()
      const view = { name, lineView, layout }
      const index = savedViews.findIndex((known) => isSameName(known.name, name))
      keep(index < 0 ? [...savedViews, view] : savedViews.with(index, view))
      tell(index < 0 ? `The view “${name}” was saved.` : `The view “${name}” was replaced.`)
    },

    showSavedView({ lineView, layout }) {
      get().setLayout(layout)
      // A view saved by an older version says nothing of groups.
      get().setLineView({ ...allLines, ...lineView })
    },

    renameSavedView(name, newName) {
      const wanted = newName.trim()
      if (wanted === '' || wanted === name) return
      const views = get().savedViews.filter(
        (view) => view.name === name || !isSameName(view.name, wanted),
      )
      keep(views.map((view) => (view.name === name ? { ...view, name: wanted } : view)))
    },

    deleteSavedView(name) {
      keep(without(name))
      tell(`The view “${name}” was deleted.`)
    },
  }
}

/** Whether people would take two names for one: capitals name nothing else. */
export function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
