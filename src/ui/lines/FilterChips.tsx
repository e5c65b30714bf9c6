import { X } from 'lucide-react'
import { filterWords } from '../../core/analysis/ColumnFilter'
import { useWorkspace } from '../../store/useWorkspace'
import { columnLabel } from '../columnLabel'
import style from './FilterChips.module.css'
import { theGrid } from './theGrid'

/** One chip per column with a filter: what it asks for; clicking changes it, the cross takes it away. */
export function FilterChips() {
  const filters = useWorkspace((workspace) => workspace.lineView.filters)
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  const setFilter = useWorkspace((workspace) => workspace.setFilter)
  const openFilter = useWorkspace((workspace) => workspace.openFilter)
  if (!sheet || filters.length === 0) return null
  return (
    <ul className={style.chips} aria-label="Filters">
      {filters.map((filter) => {
        const { column } = filter
        const name = columnLabel(sheet, column)
        const words = filterWords(filter)
        return (
          <li key={column} className={style.chip}>
            <button
              type="button"
              className={style.words}
              title={`${name} ${words}. Click to change it.`}
              onClick={({ currentTarget }) =>
                openFilter({ column, place: currentTarget.getBoundingClientRect() })
              }
            >
              <strong>{name}</strong> {words}
            </button>
            <button
              type="button"
              className={style.clear}
              aria-label={`Clear the filter of ${name}`}
              onClick={() => {
                setFilter({ column })
                theGrid()?.focus()
              }}
            >
              <X size={12} aria-hidden />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
