import { ChevronDown } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../parts/Button'
import { PopoverAt, PopoverTitle } from '../parts/PopoverAt'
import styles from './FindBar.module.css'
import { type GridColumn, sheetColumn } from './GridColumn'

/** The ids of the columns to search; null for all. */
export type ChosenColumns = ReadonlySet<string> | null

interface FindColumnsProps {
  readonly columns: readonly GridColumn[]
  readonly chosen: ChosenColumns
  readonly onChoose: (chosen: ChosenColumns) => void
}

/** In which columns to find and replace: a button that says it, and a list to tick. */
export function FindColumns({ columns, chosen, onChoose }: FindColumnsProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [place, setPlace] = useState<DOMRect | null>(null)
  const [search, setSearch] = useState('')
  const offered = columns.filter((column) => sheetColumn(column) !== null)
  const wanted = search.trim().toLowerCase()
  const listed = offered.filter(({ heading }) => heading.toLowerCase().includes(wanted))
  const toggle = (id: string) => {
    const next = new Set<string>(chosen ?? offered.map((column) => column.id))
    if (!next.delete(id)) next.add(id)
    onChoose(offered.every((column) => next.has(column.id)) ? null : next)
  }
  return (
    <>
      <Button
        ref={button}
        look="quiet"
        aria-haspopup="dialog"
        aria-expanded={place !== null}
        onClick={() => setPlace(button.current?.getBoundingClientRect() ?? null)}
      >
        {chosenWords(offered, chosen)}
        <ChevronDown size={12} aria-hidden />
      </Button>
      <PopoverAt place={place} onClose={() => setPlace(null)} returnTo={() => button.current}>
        <PopoverTitle>Columns to search</PopoverTitle>
        <input
          type="search"
          className={styles.search}
          aria-label="Find a column"
          placeholder={`Find among ${offered.length}`}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <div className={styles.columns}>
          {listed.map(({ id, heading }) => (
            <label key={id} className={styles.choice} title={heading}>
              <input
                type="checkbox"
                checked={chosen === null || chosen.has(id)}
                onChange={() => toggle(id)}
              />
              {heading}
            </label>
          ))}
          {listed.length === 0 && <span>No heading contains this.</span>}
        </div>
        <div className={styles.row}>
          <Button look="quiet" onClick={() => onChoose(null)}>
            All
          </Button>
          <Button look="quiet" onClick={() => onChoose(new Set())}>
            None
          </Button>
        </div>
      </PopoverAt>
    </>
  )
}

function chosenWords(offered: readonly GridColumn[], chosen: ChosenColumns): string {
  if (chosen === null) return 'In all columns'
  const names = offered.flatMap(({ id, heading }) => (chosen.has(id) ? heading : []))
  if (names.length === 0) return 'In no column'
  return names.length === 1 ? `In ${names[0]}` : `In ${names.length} columns`
}
