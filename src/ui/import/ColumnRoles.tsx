import { useEffect, useState } from 'react'
import { COLUMNS_AT_ONCE } from '../../core/import/shownColumns'
import { useImportSession } from '../../store/useImportSession'
import { Button } from '../parts/Button'
import style from './ColumnRoles.module.css'
import { ColumnRow } from './ColumnRow'

/** Columns drawn in one go: each has a list of roles, and sixty together hold up the screen. */
const DRAWN = 15

/** Every column of the sheet: its heading, what it is read as, the evidence, some of its values. */
export function ColumnRoles() {
  const columns = useImportSession((session) => session.proposal?.columns) ?? []
  const columnCount = useImportSession((session) => session.mapping?.roles.length ?? 0)
  const showMore = useImportSession((session) => session.showMoreColumns)
  const drawn = useDrawnInParts(columns.length)
  const more = Math.min(COLUMNS_AT_ONCE, columnCount - columns.length)
  return (
    <section className={style.columns} aria-labelledby="columns-title">
      <h2 id="columns-title">Columns</h2>
      <div className={style.scroller}>
        <table>
          <thead>
            <tr>
              <th scope="col">Heading in the file</th>
              <th scope="col">Read as</th>
              <th scope="col">Evidence</th>
              <th scope="col">Values</th>
            </tr>
          </thead>
          <tbody>
            {columns.slice(0, drawn).map((column) => (
              <ColumnRow key={column.column} column={column} />
            ))}
          </tbody>
        </table>
        {more > 0 && (
          <Button look="quiet" onClick={() => void showMore()}>
            Show {more} more of {columnCount.toLocaleString('en-US')} columns
          </Button>
        )}
      </div>
    </section>
  )
}

/** How many of `count` rows are drawn by now: a few more with every frame. */
function useDrawnInParts(count: number): number {
  const [drawn, setDrawn] = useState(DRAWN)
  useEffect(() => {
    if (drawn >= count) return
    const next = requestAnimationFrame(() => setDrawn(drawn + DRAWN))
    return () => cancelAnimationFrame(next)
  }, [drawn, count])
  return Math.min(drawn, count)
}
