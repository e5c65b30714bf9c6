import { useState } from 'react'
import type { GridColumnId } from '../../core/sheet/sortRows'
import { useWorkspaceStore } from '../../store/useWorkspace'
import type { GridColumn } from '../grid/GridColumn'
import { withHidden } from '../grid/layoutActs'
import style from './ColumnFilterPopover.module.css'
import { offeredColumns, withColumn } from './gridColumns'

interface ColumnListProps {
  readonly columns: readonly GridColumn[]
  /** The ids of those that are shown. */
  readonly shown: ReadonlySet<string>
}

/** More rows than this are not drawn; the search finds the others. */
const SHOWN = 100

/** The columns to tick, and to find by their headings among very many. */
export function ColumnList({ columns, shown }: ColumnListProps) {
  const store = useWorkspaceStore()
  const [search, setSearch] = useState('')
  const wanted = search.trim().toLowerCase()
  const found = columns.filter(({ heading }) => heading.toLowerCase().includes(wanted))
  const isWide = offeredColumns(columns).length < columns.length
  const others = found.length - Math.min(SHOWN, found.length)
  const toggle = (id: GridColumnId) => {
    const { layout, setLayout, active, showCell } = store.getState()
    if (shown.has(id)) return setLayout(withHidden(layout, id))
    setLayout(withColumn(layout, columns, id))
    // Behind two hundred others it would be shown, and not be seen.
    if (active) showCell({ row: active.row, column: id })
  }
  return (
    <fieldset className={style.values}>
      {isWide && (
        <legend>
          This file has many columns: {shown.size.toLocaleString('en-US')} of{' '}
          {columns.length.toLocaleString('en-US')} are shown. Tick others to see them; all are kept
          and exported.
        </legend>
      )}
      <input
        type="search"
        aria-label="Find a column"
        placeholder={`Find among ${columns.length.toLocaleString('en-US')}`}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <div className={style.list}>
        {found.slice(0, SHOWN).map(({ id, heading }) => (
          <label key={id} title={heading}>
            <input
              type="checkbox"
              checked={shown.has(id)}
              // A grid without columns has no heading to get one back from.
              disabled={shown.size === 1 && shown.has(id)}
              onChange={() => toggle(id)}
            />
            <span className={style.value}>{heading}</span>
          </label>
        ))}
        {others > 0 && <p>{others.toLocaleString('en-US')} more: type to find them.</p>}
        {found.length === 0 && <p>No heading contains this.</p>}
      </div>
    </fieldset>
  )
}
