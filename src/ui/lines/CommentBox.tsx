import { type FormEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { lineHistory } from '../../core/history/lineHistory'
import { lineComments, type SaidComment } from '../../core/review/lineComments'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { shortTime } from '../dateWords'
import { followingReason } from '../FollowingNote'
import { Button } from '../parts/Button'
import { PopoverAt, PopoverTitle } from '../parts/PopoverAt'
import { useTrail } from '../trail/useTrail'
import { WriteButton } from '../WriteButton'
import style from './CommentBox.module.css'
import { theGrid } from './theGrid'

/** A line whose comments are shown, and the box of the window they open at, in pixels. */
export interface CommentRequest {
  readonly row: number
  readonly place: DOMRect
}

interface CommentBoxProps {
  readonly request: CommentRequest | null
  readonly onClose: () => void
}

/** What people said about a line, at the line, with a field to add to it. */
export function CommentBox({ request, onClose }: CommentBoxProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  return (
    <PopoverAt place={request?.place ?? null} onClose={onClose} startAt={field} returnTo={theGrid}>
      {request && <Thread key={request.row} row={request.row} field={field} onClose={onClose} />}
    </PopoverAt>
  )
}

interface ThreadProps {
  readonly row: number
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onClose: () => void
}

function Thread({ row, field, onClose }: ThreadProps) {
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  const trail = useTrail()
  const person = useWorkspace((workspace) => workspace.person)
  const removeComment = useWorkspace((workspace) => workspace.removeComment)
  const comments = useMemo(
    () => (sheet ? lineComments(sheet, row, lineHistory(trail?.entries ?? [], row)) : []),
    [sheet, row, trail],
  )
  const name = sheet?.get(row, 'description') || `Line ${row + 1}`
  return (
    <>
      <PopoverTitle>Comments on {name}</PopoverTitle>
      {comments.length === 0 ? (
        <p className={style.soft}>Nobody commented on this line yet.</p>
      ) : (
        <ol className={style.thread} aria-label="Comments">
          {comments.map((comment) => (
            <li key={`${comment.author} ${comment.text}`}>
              <Comment
                comment={comment}
                onRemove={
                  comment.entry !== null && comment.author === person.trim()
                    ? () => removeComment(row, comment.entry ?? '')
                    : null
                }
              />
            </li>
          ))}
        </ol>
      )}
      <AddComment row={row} field={field} onClose={onClose} />
    </>
  )
}

interface CommentProps {
  readonly comment: SaidComment
  /** One’s own comment can be taken away; the history keeps it. */
  readonly onRemove: (() => void) | null
}

function Comment({ comment: { author, text, at }, onRemove }: CommentProps) {
  return (
    <>
      <p className={style.head}>
        <strong>{author || 'No name given'}</strong>
        {at && (
          <time className={style.soft} dateTime={at}>
            {shortTime(at)}
          </time>
        )}
        {onRemove && (
          <WriteButton look="quiet" className={style.remove} onClick={onRemove}>
            Remove<span className="visually-hidden"> the comment “{text}”</span>
          </WriteButton>
        )}
      </p>
      <p className={style.text}>{text}</p>
    </>
  )
}

/** What is typed is kept when the box is left by a click elsewhere; Esc drops it. */
function AddComment({ row, field, onClose }: ThreadProps) {
  const store = useWorkspaceStore()
  const isFollower = useWorkspace((workspace) => workspace.isFollower)
  const [text, setText] = useState('')
  const unsaid = useRef('')
  const change = (typed: string) => {
    unsaid.current = typed
    setText(typed)
  }
  useEffect(
    () => () => {
      if (unsaid.current !== '') store.getState().comment(row, unsaid.current)
    },
    [store, row],
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    store.getState().comment(row, text)
    change('')
    // The button has nothing to send any more, and would take the keyboard with it.
    field.current?.focus()
  }
  return (
    <form className={style.form} onSubmit={submit}>
      <textarea
        ref={field}
        aria-label="Add a comment"
        placeholder={isFollower ? followingReason : 'Add a comment'}
        disabled={isFollower}
        rows={2}
        value={text}
        onChange={({ target }) => change(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') unsaid.current = ''
          const isSent = event.key === 'Enter' && !event.shiftKey
          if (isSent && !event.nativeEvent.isComposing) submit(event)
        }}
      />
      <div className={style.foot}>
        <Button look="quiet" onClick={onClose}>
          Close
        </Button>
        <WriteButton type="submit" disabled={text.trim() === ''}>
          Comment
        </WriteButton>
      </div>
    </form>
  )
}
