import { ChevronDown } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../parts/Button'
import { PopoverAt, PopoverTitle } from '../parts/PopoverAt'
import styles from './FindBar.module.css'
import { FindChoice } from './FindChoice'
import { type GridColumn, sheetColumn } from './GridColumn'

/** The ids of the columns to search; null for all. */
export type ChosenColumns = ReadonlySet<string> | null

interface FindColumnsProps {
  readonly columns: readonly GridColumn[]
  readonly chosen: ChosenColumns
  readonly onChoose: (chosen: ChosenColumns) => void
  /** How many more columns there are that the grid does not show, and whether they are searched too. */
  readonly hiddenCount: number
  readonly withHidden: boolean
  readonly onWithHidden: (withHidden: boolean) => void
}

/** More rows than this are not drawn; the search finds the others. */
const SHOWN = 100

/** In which columns to find and replace: a button that says it, and a list to tick. */
export function FindColumns(props: FindColumnsProps) {
  const { columns, chosen, onChoose } = props
  const button = useRef<HTMLButtonElement>(null)
  const [place, setPlace] = useState<DOMRect | null>(null)
  const [search, setSearch] = useState('')
  const offered = columns.filter((column) => sheetColumn(column) !== null)
  const wanted = search.trim().toLowerCase()
  const listed = offered.filter(({ heading }) => heading.toLowerCase().includes(wanted))
  const others = listed.length - Math.min(SHOWN, listed.length)
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
        {chosenWords(offered, chosen, props.withHidden)}
        <ChevronDown size={12} aria-hidden />
      </Button>
      <PopoverAt place={place} onClose={() => setPlace(null)} returnTo={() => button.current}>
        <PopoverTitle>Columns to search</PopoverTitle>
        <input
          type="search"
          className={styles.search}
          aria-label="Find a column"
          placeholder={`Find among ${offered.length.toLocaleString('en-US')}`}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <div className={styles.columns}>
          {listed.slice(0, SHOWN).map(({ id, heading }) => (
            <label key={id} className={styles.choice} title={heading}>
              <input
                type="checkbox"
                checked={chosen === null || chosen.has(id)}
                onChange={() => toggle(id)}
              />
              {heading}
            </label>
          ))}
          {others > 0 && <span>{others.toLocaleString('en-US')} more: type to find them.</span>}
          {listed.length === 0 && <span>No heading contains this.</span>}
        </div>
        {props.hiddenCount > 0 && (
          <FindChoice
            label={`Also ${props.hiddenCount.toLocaleString('en-US')} that ${props.hiddenCount === 1 ? 'is' : 'are'} hidden`}
            isOn={props.withHidden}
            onChange={props.onWithHidden}
          />
        )}
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

function chosenWords(
  offered: readonly GridColumn[],
  chosen: ChosenColumns,
  withHidden: boolean,
): string {
  if (chosen === null) return withHidden ? 'In all columns, hidden too' : 'In all columns'
  const names = offered.flatMap(({ id, heading }) => (chosen.has(id) ? heading : []))
  if (names.length === 0) return 'In no column'
  return names.length === 1 ? `In ${names[0]}` : `In ${names.length} columns`
}
