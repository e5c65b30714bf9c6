import { Fragment, memo } from 'react'
import { useWorkspace } from '../../store/useWorkspace'
import { ReviewSection } from '../review/ReviewSection'
import { useAtRest } from '../useAtRest'
import { CheckSection } from './CheckSection'
import { CodingSection } from './CodingSection'
import { FileSection } from './FileSection'
import { HistorySection } from './HistorySection'
import style from './Inspector.module.css'
import { NoteSection } from './NoteSection'
import { SimilarSection } from './SimilarSection'
import { SuggestionSection } from './SuggestionSection'

/**
 * Everything about the active line: what the file said, why it is coded so, what to do about it. It follows the
 * grid once the keyboard rests, so that no key waits for the inspector to be drawn anew.
 */
export function Inspector() {
  const row = useAtRest(useWorkspace((workspace) => workspace.active?.row))
  const version = useAtRest(useWorkspace((workspace) => workspace.version))
  return <LineInspector row={row} version={version} />
}

interface LineInspectorProps {
  readonly row: number | undefined
  /** Cells change in place; the version tells when to read them again. */
  readonly version: number
}

const LineInspector = memo(function LineInspector({ row }: LineInspectorProps) {
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  const id = useWorkspace((workspace) => workspace.document?.summary.id)
  // A line that was added goes when that is undone.
  if (!sheet || row === undefined || row >= sheet.lineCount) {
    return <p className={style.empty}>Choose a line to see its coding, suggestions and checks.</p>
  }
  const line = sheet.line(row)
  return (
    <div className={style.inspector}>
      <header className={style.title}>
        <h2>{line.description || 'Line without a description'}</h2>
        <p>
          <code>{line.chargeCode || 'no charge code'}</code>
          {line.department && ` · ${line.department}`}
          {row < sheet.packed.lineCount
            ? ` · row ${sheet.packed.sourceRows[row]} of the file`
            : ' · added, not in the file'}
          {sheet.get(row, 'inactive') !== '' && ' · inactive'}
        </p>
      </header>
      {/* What is half typed belongs to its line: another line gets forms of its own. */}
      <Fragment key={`${id} ${row}`}>
        <ReviewSection row={row} />
        <CodingSection row={row} />
        <SuggestionSection row={row} />
        <CheckSection row={row} />
        <NoteSection row={row} />
        <FileSection row={row} />
        <SimilarSection row={row} />
        <HistorySection row={row} />
      </Fragment>
    </div>
  )
})
