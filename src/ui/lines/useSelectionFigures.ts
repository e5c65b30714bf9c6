import { useEffect, useMemo } from 'react'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import type { WorkspaceStore } from '../../store/Workspace'
import type { SelectedCells } from '../grid/ChargeGridProps'
import { selectionFigures } from './selectionFigures'

/** Milliseconds of adding up before the page gets a breath. */
const BREATH = 6

/** Tells the status bar what the selected cells add up to: when others are selected, and when they changed. */
export function useSelectionFigures(): (selected: SelectedCells | null) => void {
  const store = useWorkspaceStore()
  const version = useWorkspace(({ version: cells, viewVersion }) => cells + viewVersion)
  const figures = useMemo(() => createFigures(store), [store])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sheet changes in place; its version tells when.
  useEffect(() => {
    figures.again()
    return figures.stop
  }, [figures, version])
  return figures.tell
}

function createFigures(store: WorkspaceStore) {
  let selected: SelectedCells | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(timer)

  const again = () => {
    stop()
    const { document, rows, groups, selectionText, setSelectionText } = store.getState()
    if (!document || !selected) {
      if (selectionText !== '') setSelectionText('')
      return
    }
    const steps = selectionFigures(document.sheet, groups?.entries ?? rows, selected)
    const slice = () => {
      const until = performance.now() + BREATH
      let step = steps.next()
      while (!step.done && performance.now() < until) step = steps.next()
      if (store.getState().selectionText !== step.value) setSelectionText(step.value)
      if (!step.done) timer = setTimeout(slice)
    }
    // Not in the task of the key that changed a cell.
    timer = setTimeout(slice)
  }

  const tell = (cells: SelectedCells | null) => {
    selected = cells
    again()
  }
  return { again, stop, tell }
}
