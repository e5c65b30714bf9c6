import { Pencil, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { counted } from '../../core/chargemaster/counted'
import type { WorkspaceSummary } from '../../core/workspace/WorkspaceRecord'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { dateWords } from '../dateWords'
import { Button } from '../parts/Button'
import { Form } from '../parts/Form'
import { firstButton, useFocusKept } from '../parts/useFocusKept'
import style from './StartScreen.module.css'

/** The workspaces of this browser: what they are, how far they are, how much they take. */
export function RecentList({ recent }: { recent: readonly WorkspaceSummary[] }) {
  const section = useRef<HTMLElement>(null)
  const deleted = recent.filter((summary) => summary.deleted !== undefined)
  useFocusKept(deleted.length, () => firstButton(section.current))
  return (
    <section className={style.recent} aria-labelledby="recent-title" ref={section}>
      <h2 id="recent-title">Recent workspaces</h2>
      <ul>
        {recent.map((summary) => (
          <RecentItem key={summary.id} summary={summary} />
        ))}
      </ul>
      <KeepHint onGone={() => firstButton(section.current)} />
    </section>
  )
}

function RecentItem({ summary }: { summary: WorkspaceSummary }) {
  const item = useRef<HTMLLIElement>(null)
  const isDeleted = summary.deleted !== undefined
  const focusRow = () => firstButton(item.current)
  useFocusKept(isDeleted, focusRow)
  useFocusKept(!isDeleted, focusRow)
  return (
    <li ref={item}>
      {isDeleted ? <DeletedRow summary={summary} /> : <RecentRow summary={summary} />}
    </li>
  )
}

function RecentRow({ summary }: { summary: WorkspaceSummary }) {
  const store = useWorkspaceStore()
  const { openStored, removeStored, renameStored, tellError } = store.getState()
  const [isNaming, setNaming] = useState(false)
  const rename = useRef<HTMLButtonElement>(null)
  useFocusKept(isNaming, () => rename.current)
  const { id, name, changed } = summary
  if (isNaming) {
    return (
      <RenameForm
        name={name}
        onName={(next) => {
          setNaming(false)
          if (next !== '' && next !== name) renameStored(id, next).catch(tellError)
        }}
      />
    )
  }
  return (
    <>
      <button
        type="button"
        className={style.open}
        onClick={() => void openStored(id).catch(tellError)}
      >
        <strong title={name}>{name}</strong>
        <time dateTime={changed}>{dateWords(changed)}</time>
        <span>{progressOf(summary)}</span>
      </button>
      <Button
        look="quiet"
        aria-label={`Rename ${name}`}
        ref={rename}
        onClick={() => setNaming(true)}
      >
        <Pencil size={15} aria-hidden />
      </Button>
      <Button
        look="quiet"
        aria-label={`Delete ${name}`}
        onClick={() => void removeStored(id).catch(tellError)}
      >
        <Trash2 size={15} aria-hidden />
      </Button>
    </>
  )
}

function RenameForm({ name, onName }: { name: string; onName: (name: string) => void }) {
  const [draft, setDraft] = useState(name)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  return (
    <Form className={style.rename} onSubmit={() => onName(draft.trim())}>
      <input
        aria-label={`New name of ${name}`}
        ref={field}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onName('')}
      />
      <Button type="submit">Rename</Button>
    </Form>
  )
}

function DeletedRow({ summary: { id, name } }: { summary: WorkspaceSummary }) {
  const store = useWorkspaceStore()
  const { restoreStored, removeForGood, tellError } = store.getState()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <span className={style.deleted}>{name} is deleted; for a day you can have it back.</span>
      <Button
        aria-label={`Undo: delete ${name}`}
        onClick={() => void restoreStored(id).catch(tellError)}
      >
        Undo
      </Button>
      {isAsking ? (
        <Button look="danger" onClick={() => void removeForGood(id).catch(tellError)}>
          Yes, delete it: nothing brings it back
        </Button>
      ) : (
        <Button look="quiet" aria-label={`Delete ${name} for good`} onClick={() => setAsking(true)}>
          Delete for good…
        </Button>
      )}
    </>
  )
}

/** Asks for the browser’s promise to keep what is stored, in words, while it has not given it. */
function KeepHint({ onGone }: { onGone: () => HTMLElement | null }) {
  const isKept = useWorkspace((workspace) => workspace.isKeptForGood)
  const askToKeep = useWorkspace((workspace) => workspace.askToKeep)
  const tellError = useWorkspace((workspace) => workspace.tellError)
  useFocusKept(isKept === false, onGone)
  if (isKept !== false) return null
  return (
    <p className={style.keep}>
      When the disk is nearly full, the browser may clear what web pages keep, also these
      workspaces; a private window forgets them when it is closed.
      <Button onClick={() => void askToKeep().catch(tellError)}>
        Ask the browser to keep them
      </Button>
    </p>
  )
}

function progressOf({ lineCount, counts, size }: WorkspaceSummary): string {
  const parts = [counted(lineCount, 'line')]
  if (counts) parts.push(counted(counts.required, 'needs a code', 'need a code'))
  if (size !== undefined) parts.push(sizeText(size))
  return parts.join(', ')
}

function sizeText(bytes: number): string {
  const megabytes = bytes / 1_000_000
  if (megabytes < 0.1) return `${Math.max(1, Math.round(bytes / 1000))} kB`
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`
}
