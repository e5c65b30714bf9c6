import { useState } from 'react'
import { commentTexts } from '../../core/review/lineComments'
import { reviewStateOf } from '../../core/review/ReviewState'
import { useWorkspace } from '../../store/useWorkspace'
import style from '../inspector/Inspector.module.css'
import { Section } from '../inspector/Section'
import { WriteButton } from '../WriteButton'
import { AnswerDialog } from './AnswerDialog'
import { StateMark } from './StateMark'

/** Where the line stands in its review, and what people said of it; nothing where nobody sent it there or commented. */
export function ReviewSection({ row }: { row: number }) {
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  if (!sheet) return null
  const batch = sheet.get(row, 'batch')
  const state = reviewStateOf(sheet, row)
  const note = sheet.get(row, 'reviewNote')
  const reviewer = sheet.get(row, 'reviewer')
  const comments = commentTexts(sheet.get(row, 'comments'))
  const isReviewed = batch !== '' || state !== ''
  if (!isReviewed && comments.length === 0) return null
  return (
    <Section title={isReviewed ? 'Review' : 'Comments'}>
      {isReviewed && (
        <p>
          <StateMark state={state} />
          {batch && <span className={style.soft}> · batch {batch}</span>}
        </p>
      )}
      {note && (
        <p>
          {reviewer && `${reviewer}: `}“{note}”
        </p>
      )}
      {comments.length > 0 && (
        <ul aria-label="Comments">
          {comments.map((comment) => (
            <li key={comment} className={style.said}>
              {comment}
            </li>
          ))}
        </ul>
      )}
      {state === 'returned' && <AnswerOffer row={row} />}
    </Section>
  )
}

/** How a returned line gets back to its reviewer. */
function AnswerOffer({ row }: { row: number }) {
  const [isAnswering, setAnswering] = useState(false)
  return (
    <>
      <p className={style.soft}>
        A change of the line sends it back to the reviewer. Where it is right as it is, say so.
      </p>
      <div className={style.buttons}>
        <WriteButton onClick={() => setAnswering(true)}>Answer and send back…</WriteButton>
      </div>
      {isAnswering && <AnswerDialog row={row} onClose={() => setAnswering(false)} />}
    </>
  )
}
