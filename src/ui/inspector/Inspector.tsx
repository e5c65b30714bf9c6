import { Fragment } from 'react'
import { useWorkspace } from '../../store/useWorkspace'
import { CheckSection } from './CheckSection'
import { CodingSection } from './CodingSection'
import { FileSection } from './FileSection'
import { HistorySection } from './HistorySection'
import style from './Inspector.module.css'
import { NoteSection } from './NoteSection'
import { SimilarSection } from './SimilarSection'
import { SuggestionSection } from './SuggestionSection'

/** Everything about the active line: what the file said, why it is coded so, what to do about it. */
export function Inspector() {
  const document = useWorkspace((workspace) => workspace.document)
  const row = useWorkspace((workspace) => workspace.active?.row)
  // Cells change in place; the version tells when to read them again.
  useWorkspace((workspace) => workspace.version)
  if (!document || row === undefined) {
    return <p className={style.empty}>Choose a line to see its coding, suggestions and checks.</p>
  }
  const { sheet, summary } = document
  const line = sheet.line(row)
  return (
    <div className={style.inspector}>
      <header className={style.title}>
        <h2>{line.description || 'Line without a description'}</h2>
        <p>
          <code>{line.chargeCode || 'no charge code'}</code>
          {line.department && ` · ${line.department}`}
          {` · row ${sheet.packed.sourceRows[row]} of the file`}
        </p>
      </header>
      {/* What is half typed belongs to its line: another line gets forms of its own. */}
      <Fragment key={`${summary.id} ${row}`}>
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
}
