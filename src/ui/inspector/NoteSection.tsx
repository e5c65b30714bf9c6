import { useState } from 'react'
import { useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import style from './Inspector.module.css'
import { Section } from './Section'

/** A free note on the line. */
export function NoteSection({ row }: { row: number }) {
  const store = useWorkspaceStore()
  const kept = store.getState().document?.sheet.get(row, 'note') ?? ''
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? kept
  const save = () => {
    store.getState().act({
      kind: 'note',
      label: text.trim() ? 'Write a note' : 'Clear the note',
      changes: [{ row, column: 'note', after: text.trim() }],
    })
    setDraft(null)
  }
  return (
    <Section title="Note">
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <textarea
          aria-label="Note on this line"
          rows={2}
          placeholder="For colleagues and reviewers"
          value={text}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
          }}
        />
        {draft !== null && draft.trim() !== kept && (
          <div className={style.buttons}>
            <Button look="quiet" onClick={() => setDraft(null)}>
              Cancel
            </Button>
            <Button look="primary" type="submit">
              Save note
            </Button>
          </div>
        )}
      </form>
    </Section>
  )
}
