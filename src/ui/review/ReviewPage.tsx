import { Fragment, type RefObject } from 'react'
import { signOffsOf } from '../../core/review/batches'
import { reviewStateOf } from '../../core/review/ReviewState'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { CheckSection } from '../inspector/CheckSection'
import { CodingSection } from '../inspector/CodingSection'
import { FileSection } from '../inspector/FileSection'
import { HistorySection } from '../inspector/HistorySection'
import { NoteSection } from '../inspector/NoteSection'
import { SimilarSection } from '../inspector/SimilarSection'
import { SuggestionSection } from '../inspector/SuggestionSection'
import { ReviewActions } from './ReviewActions'
import style from './ReviewPage.module.css'
import { ReviewSection } from './ReviewSection'
import { StateMark } from './StateMark'
import { ValuesSection } from './ValuesSection'

interface ReviewPageProps {
  readonly row: number
  /** Where the line stands in its queue. */
  readonly place: string
  readonly heading: RefObject<HTMLHeadingElement | null>
}

/** One line with everything a reviewer must know of it, and what may be done about it. */
export function ReviewPage({ row, place, heading }: ReviewPageProps) {
  const store = useWorkspaceStore()
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  useWorkspace((workspace) => workspace.version)
  const { acts, document } = store.getState()
  if (!sheet || !document) return null
  const line = sheet.line(row)
  const batch = sheet.get(row, 'batch')
  const isSigned = batch !== '' && signOffsOf(acts).has(batch)
  return (
    <div className={style.page}>
      <header className={style.head}>
        <h1 ref={heading} tabIndex={-1}>
          {line.description || 'Line without a description'}
        </h1>
        <p className={style.place}>{place}</p>
        <p>
          <code>{line.chargeCode || 'no charge code'}</code>
          {line.department && ` · ${line.department}`}
          {` · row ${sheet.packed.sourceRows[row]} of the file`}
        </p>
        <p className={style.place}>
          <StateMark state={reviewStateOf(sheet, row)} />
        </p>
      </header>
      {/* What is half typed belongs to its line: another line gets forms of its own. */}
      <Fragment key={`${document.summary.id} ${row}`}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach that. */}
        <section className={style.facts} aria-labelledby="facts-title" tabIndex={0}>
          <h2 id="facts-title" className="visually-hidden">
            Facts of the line
          </h2>
          <div>
            <ValuesSection row={row} />
            <FileSection row={row} />
            <HistorySection row={row} />
          </div>
          <div>
            <CodingSection row={row} />
            <CheckSection row={row} />
            <ReviewSection row={row} />
            <NoteSection row={row} />
          </div>
          <div>
            <SuggestionSection row={row} />
            <SimilarSection row={row} />
          </div>
        </section>
        <ReviewActions row={row} isSigned={isSigned} />
      </Fragment>
    </div>
  )
}
