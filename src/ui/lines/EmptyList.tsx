import { isNarrowed, unfiltered } from '../../core/analysis/LineView'
import type { Worklist } from '../../core/analysis/Worklist'
import { isAwaited } from '../../store/awaitedView'
import { useWorkspace } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { theGrid } from './theGrid'

const hints: Partial<Record<Worklist, string>> = {
  required: 'No line lacks a code. Look at the checks next, or export the sheet.',
  suggested: 'No code is proposed. Lines that need one stand under “Code required”.',
  undecided: 'Every line’s coding is clear enough. Look at the checks next.',
  flagged: 'No check is open. The sheet is ready to export.',
  changed: 'Nothing is changed yet. Edit a cell, take a suggestion or accept a fix.',
  decided: 'No coding was set by a person yet. Use “Set coding…” in the line inspector.',
  noted: 'No line has a note yet. Write one in the line inspector.',
  'in-review': 'No line waits for a reviewer. Use “Send to review…” above a list of lines.',
  commented:
    'No line is commented yet. Shift+F2 in the grid comments on a line; “Review sheet…” under Review asks a department.',
  returned: 'A reviewer returned no line.',
  added: 'No line was added yet. Use “Add a line” in the menu of a cell.',
  inactive: 'No line is inactive. Use “Deactivate” in the menu of a cell.',
  waived: 'No check is waived. A waiver always needs a note.',
}

/** What stands in the grid when no line is shown: why, and what to do next. */
export function EmptyList() {
  const view = useWorkspace((workspace) => workspace.lineView)
  const setLineView = useWorkspace((workspace) => workspace.setLineView)
  const isRead = useWorkspace((workspace) => !isAwaited(workspace))
  const show: typeof setLineView = (part) => {
    setLineView(part)
    // The button goes with the empty list.
    theGrid()?.focus()
  }
  if (!isRead) return <p>Reading all lines…</p>
  if (isNarrowed(view)) {
    return (
      <>
        <p>No line fits these filters.</p>
        <Button onClick={() => show(unfiltered)}>Clear filters</Button>
      </>
    )
  }
  return (
    <>
      <p>{hints[view.worklist] ?? 'No line is in this list.'}</p>
      <Button onClick={() => show({ worklist: 'all' })}>Show all lines</Button>
    </>
  )
}
