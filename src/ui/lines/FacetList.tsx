import { memo, useState } from 'react'
import type { FacetCount } from '../../core/sheet/facetCounts'
import { useWorkspace } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import style from './Worklists.module.css'

const SHOWN = 8

export interface FacetListProps {
  readonly title: string
  readonly column: 'department' | 'revenueCode'
  readonly facets: readonly FacetCount[]
}

/** The values of one column with counts; ticking some shows only their lines. */
export const FacetList = memo(function FacetList({ title, column, facets }: FacetListProps) {
  const filter = useWorkspace(({ lineView }) =>
    lineView.filters.find((known) => known.column === column),
  )
  const setFilter = useWorkspace((workspace) => workspace.setFilter)
  const chosen = filter?.values ?? []
  const [text, setText] = useState('')
  const [isLong, setLong] = useState(false)
  if (facets.length < 2 && chosen.length === 0) return null
  const wanted = text.trim().toLowerCase()
  const found = facets.filter(({ value }) => value.toLowerCase().includes(wanted))
  const gone = chosen.filter((value) => !facets.some((facet) => facet.value === value))
  const shown = isLong || wanted !== '' ? found.slice(0, 400) : found.slice(0, SHOWN)
  const choose = (values: readonly string[]) => setFilter({ ...filter, column, values })
  const toggle = (value: string) =>
    choose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  return (
    <fieldset className={style.facets}>
      <legend>
        <h2>{title}</h2>
        {chosen.length > 0 && (
          <Button look="quiet" onClick={() => choose([])}>
            Show all
          </Button>
        )}
      </legend>
      {facets.length > SHOWN && (
        <input
          type="search"
          aria-label={`Find in ${title}`}
          placeholder="Find"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {[...gone.map((value) => ({ value, count: 0 })), ...shown].map(({ value, count }) => (
        <label key={value} className={style.facet} title={value || 'Blank'}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <span className={style.label}>{value || 'Blank'}</span>
          <span className={style.count}>{count.toLocaleString('en-US')}</span>
        </label>
      ))}
      {found.length > SHOWN && wanted === '' && (
        <Button look="quiet" onClick={() => setLong(!isLong)}>
          {isLong ? 'Show fewer' : `Show all ${found.length}`}
        </Button>
      )}
    </fieldset>
  )
})
