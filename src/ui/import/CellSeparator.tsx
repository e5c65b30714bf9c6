import { type CellDivision, cellDivisions } from '../../core/import/cellDivision'
import { useImportSession } from '../../store/useImportSession'
import style from './ColumnCuts.module.css'

const names: Readonly<Record<CellDivision, string>> = {
  ',': 'Commas',
  ';': 'Semicolons',
  '\t': 'Tabs',
  '|': 'Pipes |',
  '^': 'Carets ^',
  '~': 'Tildes ~',
  fixed: 'Fixed columns',
}

/** What separates the cells of a text file; a person can set it. */
export function CellSeparator() {
  const division = useImportSession((session) => session.overview?.tables[session.table]?.division)
  const setDivision = useImportSession((session) => session.setDivision)
  if (!division) return null
  return (
    <label className={style.separator}>
      <span>Cells separated by</span>
      <select
        value={division}
        onChange={({ target }) => {
          const chosen = cellDivisions.find((one) => one === target.value)
          if (chosen) void setDivision(chosen)
        }}
      >
        {cellDivisions.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </label>
  )
}
