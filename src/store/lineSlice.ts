import { unfiltered } from '../core/analysis/LineView'
import { counted } from '../core/chargemaster/counted'
import { addLine, duplicateLines, setInactive } from '../core/history/lineActs'
import { withComment, withoutComment } from '../core/review/lineComments'
import type { ActRequest } from './documentSlice'
import type { GetState } from './Workspace'

/** Acts on whole lines: adding, duplicating, taking out of use, commenting. */
export interface LineSlice {
  /** Adds a blank line after all others and shows it below the active line. */
  readonly addLine: () => void
  /**
   * Adds copies of lines after all others and shows them below their lines; codes they take over are to be confirmed.
   */
  readonly duplicateLines: (rows: readonly number[]) => void
  /** Takes lines out of use, or back into it; they stay in the sheet. */
  readonly setInactive: (rows: readonly number[], isInactive: boolean) => void
  /** Adds a comment to a line, under the name of the person; nothing where the text is blank. */
  readonly comment: (row: number, text: string) => void
  /** Takes a comment away as it stands in the line’s comments; the history keeps it. */
  readonly removeComment: (row: number, entry: string) => void
}

export function createLineSlice(get: GetState): LineSlice {
  const sheetOf = () => get().document?.sheet

  /** Makes lines, one from each of `from`, and shows the first: in the list as it is, else among those added. */
  const add = async (request: ActRequest, from: readonly number[]) => {
    const sheet = sheetOf()
    if (!sheet) return
    const first = sheet.lineCount
    get().keepLines(from.map((below, index) => ({ row: first + index, below })))
    if (!get().act(request)) return
    await get().refreshView()
    const { rows } = get()
    // A group has no place for a line that is not of the list.
    if (rows && !rows.includes(first)) {
      get().setLineView({ worklist: 'added', ...unfiltered })
      await get().refreshView()
    }
    get().showLine(first)
  }

  return {
    addLine() {
      const sheet = sheetOf()
      if (!sheet) return
      const changes = addLine(sheet)
      void add({ kind: 'lines', label: 'Add a line', changes }, [get().active?.row ?? 0])
    },

    duplicateLines(rows) {
      const sheet = sheetOf()
      if (!sheet || rows.length === 0) return
      const label = `Duplicate ${counted(rows.length, 'line')}`
      void add({ kind: 'lines', label, changes: duplicateLines(sheet, rows) }, rows)
    },

    setInactive(rows, isInactive) {
      const label = `${isInactive ? 'Deactivate' : 'Reactivate'} ${counted(rows.length, 'line')}`
      get().act({ kind: 'lines', label, changes: setInactive(rows, isInactive) })
    },

    comment(row, text) {
      const before = sheetOf()?.get(row, 'comments') ?? ''
      const after = withComment(before, { author: get().person.trim(), text })
      get().act({
        kind: 'note',
        label: 'Comment on a line',
        changes: [{ row, column: 'comments', after }],
      })
    },

    removeComment(row, entry) {
      const after = withoutComment(sheetOf()?.get(row, 'comments') ?? '', entry)
      get().act({
        kind: 'note',
        label: 'Remove a comment',
        changes: [{ row, column: 'comments', after }],
      })
    },
  }
}
