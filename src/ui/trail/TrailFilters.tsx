import { X } from 'lucide-react'
import { counted } from '../../core/chargemaster/counted'
import type { TrailFilter } from '../../core/history/findEntries'
import { meansLabels, type TrailMeans } from '../../core/history/TrailEntry'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import style from './HistoryScreen.module.css'

const means = Object.entries(meansLabels) as readonly [TrailMeans, string][]

export interface TrailFiltersProps {
  /** All who acted; `''` for acts without a name. */
  readonly people: readonly string[]
  readonly filter: TrailFilter
  readonly onFilter: (filter: TrailFilter) => void
  /** Entries shown now; null while they are looked for. */
  readonly shown: number | null
}

/** Narrows the trail to words, a person, a kind of act, days or one line. */
export function TrailFilters({ people, filter, onFilter, shown }: TrailFiltersProps) {
  const store = useWorkspaceStore()
  const lineName = useWorkspace(({ trailRow, document }) =>
    trailRow === null ? null : (document?.sheet.get(trailRow, 'description') ?? null),
  )
  const change = (part: Partial<TrailFilter>) => onFilter({ ...filter, ...part })
  return (
    <form className={style.filters} onSubmit={(event) => event.preventDefault()}>
      <label className={style.words}>
        Find
        <input
          type="search"
          placeholder="Charge code, description, value, note"
          value={filter.text}
          onChange={({ target }) => change({ text: target.value })}
        />
      </label>
      <label>
        Person
        <select
          value={filter.by === null ? 'all' : `=${filter.by}`}
          onChange={({ target }) =>
            change({ by: target.selectedIndex === 0 ? null : target.value.slice(1) })
          }
        >
          <option value="all">Everybody</option>
          {people.map((name) => (
            <option key={name} value={`=${name}`}>
              {name || 'No name given'}
            </option>
          ))}
        </select>
      </label>
      <label>
        What
        <select
          value={filter.means ?? ''}
          onChange={({ target }) =>
            change({ means: means.find(([name]) => name === target.value)?.[0] ?? null })
          }
        >
          <option value="">Everything</option>
          {means.map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        From
        <input
          type="date"
          value={filter.from}
          onChange={({ target }) => change({ from: target.value })}
        />
      </label>
      <label>
        To
        <input
          type="date"
          value={filter.to}
          onChange={({ target }) => change({ to: target.value })}
        />
      </label>
      {lineName !== null && (
        <Button onClick={() => store.getState().setTrailRow(null)}>
          Only {lineName || 'one line'} <X size={14} aria-label="Show all lines" />
        </Button>
      )}
      <output aria-live="polite">
        {shown === null ? 'Searching…' : counted(shown, 'entry', 'entries')}
      </output>
    </form>
  )
}
