import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { takeCode } from '../../core/history/takeCode'
import type { SearchHit } from '../../core/suggestions/searchCodes'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { FollowingNote } from '../FollowingNote'
import { Dialog } from '../parts/Dialog'
import style from './CodePalette.module.css'

/** Finds codes by number or words with the engine that proposes them; Enter puts one on the active line. */
export function CodePalette({ onClose }: { onClose: () => void }) {
  const store = useWorkspaceStore()
  const row = useWorkspace((workspace) => workspace.active?.row)
  const description = useWorkspace((workspace) =>
    row === undefined ? '' : (workspace.document?.sheet.get(row, 'description') ?? ''),
  )
  const codeTexts = useWorkspace((workspace) => workspace.codeTexts)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const { hits, state } = useHits(query)
  const listId = useId()

  const take = (hit: SearchHit | undefined) => {
    if (!hit || row === undefined) return
    const isDone = store.getState().act({
      kind: 'typed',
      label: `Set HCPCS to ${hit.code}`,
      reason: `Found by “${query.trim()}”.`,
      changes: takeCode(row, hit.code),
    })
    if (isDone) onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setChosen(Math.max(0, Math.min(hits.length - 1, chosen + step)))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      take(hits[chosen])
    }
  }
  return (
    <Dialog title="Find a code" open onClose={onClose} wide>
      <FollowingNote />
      <p className={style.line}>For the line “{description}”. Enter puts the code on it.</p>
      <input
        className={style.query}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={hits.length > 0 ? `${listId}-${chosen}` : undefined}
        aria-label="Code number or words"
        placeholder="Code number or words, such as J188 or ketorolac 15 mg"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label="Codes found" className={style.hits}>
        {hits.map((hit, index) => (
          <div
            key={hit.code}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onClick={() => take(hit)}
            onKeyDown={onKeyDown}
          >
            <code>{hit.code}</code>
            <span>
              {hit.officialText || codeTexts.get(hit.code) || 'CPT: text not bundled (AMA license)'}
            </span>
          </div>
        ))}
      </div>
      <p role="status">
        {state === 'loading' && 'The codes are still being loaded; what fits appears here then.'}
        {state === 'nothing' && 'No code found. Try fewer or other words.'}
      </p>
    </Dialog>
  )
}

const SHOWN = 20

interface Found {
  readonly query: string
  readonly hits: readonly SearchHit[]
}

const nothingYet: Found = { query: '', hits: [] }

/** The codes for a query; `loading` while the code lists are not there yet, `nothing` when none fits. */
function useHits(query: string): {
  hits: readonly SearchHit[]
  state: 'loading' | 'nothing' | 'found'
} {
  const searchCodes = useWorkspace((workspace) => workspace.searchCodes)
  const tellError = useWorkspace((workspace) => workspace.tellError)
  const isLoading = useWorkspace((workspace) => !workspace.suggesterReady)
  const [found, setFound] = useState(nothingYet)
  useEffect(() => {
    if (isLoading) return
    let isCurrent = true
    searchCodes(query, SHOWN).then((hits) => {
      if (isCurrent) setFound({ query, hits })
    }, tellError)
    return () => {
      isCurrent = false
    }
  }, [query, isLoading, searchCodes, tellError])
  const { hits } = found
  if (query.trim() === '') return { hits: [], state: 'found' }
  if (isLoading) return { hits: [], state: 'loading' }
  return { hits, state: found.query === query && hits.length === 0 ? 'nothing' : 'found' }
}
