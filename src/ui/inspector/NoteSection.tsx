import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { useWorkspaceStore } from '../../store/useWorkspace'
import type { WorkspaceStore } from '../../store/Workspace'
import { useFollowingOff } from '../FollowingNote'
import { Button } from '../parts/Button'
import { Form } from '../parts/Form'
import { WriteButton } from '../WriteButton'
import style from './Inspector.module.css'
import { Section } from './Section'

/**
 * A free note on the line. What is typed is kept when the field is left, also for another line; while another tab
 * works on the workspace it waits in the field of its line.
 */
export function NoteSection({ row }: { row: number }) {
  const store = useWorkspaceStore()
  const kept = store.getState().document?.sheet.get(row, 'note') ?? ''
  const off = useFollowingOff()
  const [draft, setDraft] = useDraft(store, row)
  const save = () => {
    if (draft === null || writeNote(store, row, draft)) setDraft(null)
  }
  return (
    <Section title="Note">
      <Form className={style.form} onSubmit={save}>
        <textarea
          aria-label="Note on this line"
          rows={2}
          placeholder="For colleagues and reviewers"
          {...off}
          value={draft ?? kept}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={({ currentTarget, relatedTarget }) => {
            if (!currentTarget.form?.contains(relatedTarget)) save()
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
          }}
        />
        {draft !== null && draft.trim() !== kept && (
          <div className={style.buttons}>
            <Button look="quiet" onMouseDown={stayInField} onClick={() => setDraft(null)}>
              Cancel
            </Button>
            <WriteButton look="primary" type="submit">
              Save note
            </WriteButton>
          </div>
        )}
      </Form>
    </Section>
  )
}

/** Pressing the button does not leave the field first: that would save what Cancel throws away. */
function stayInField(event: MouseEvent): void {
  event.preventDefault()
}

/** Notes that could not be written while another tab worked on the workspace, by their place. */
const waitingNotes = new WeakMap<WorkspaceStore, Map<string, string>>()

function waitingOf(store: WorkspaceStore): Map<string, string> {
  const waiting = waitingNotes.get(store) ?? new Map<string, string>()
  waitingNotes.set(store, waiting)
  return waiting
}

const placeOf = (store: WorkspaceStore, row: number) =>
  `${store.getState().document?.summary.id ?? ''} ${row}`

/** The note as typed, null when nothing is; one that is left unsaved when the line changes is saved then. */
function useDraft(store: WorkspaceStore, row: number) {
  const [draft, setDraft] = useState(() => waitingOf(store).get(placeOf(store, row)) ?? null)
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  }, [draft])
  useEffect(() => {
    const place = placeOf(store, row)
    waitingOf(store).delete(place)
    return () => {
      const text = latest.current
      if (text === null || placeOf(store, row) !== place) return
      if (!writeNote(store, row, text)) waitingOf(store).set(place, text)
    }
  }, [store, row])
  return [draft, setDraft] as const
}

/** False where another tab works on the workspace, which the place of the note says by itself. */
function writeNote(store: WorkspaceStore, row: number, text: string): boolean {
  const { isFollower, act } = store.getState()
  if (isFollower) return false
  return act({
    kind: 'note',
    label: text.trim() ? 'Write a note' : 'Clear the note',
    changes: [{ row, column: 'note', after: text.trim() }],
  })
}
