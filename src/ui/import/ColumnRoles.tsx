import { useState } from 'react'
import { useImportSession } from '../../store/useImportSession'
import { Button } from '../parts/Button'
import style from './ColumnRoles.module.css'
import { ColumnRow } from './ColumnRow'

/** Columns shown at once; payer columns run into hundreds. */
const SHOWN = 60

/** Every column of the sheet: its heading, what it is read as, the evidence, some of its values. */
export function ColumnRoles() {
  const columns = useImportSession((session) => session.proposal?.columns) ?? []
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? columns.length : Math.min(SHOWN, columns.length)
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
            {columns.slice(0, shown).map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column of the file is its place.
              <ColumnRow key={index} index={index} column={column} />
            ))}
          </tbody>
        </table>
        {shown < columns.length && (
          <Button look="quiet" onClick={() => setShowsAll(true)}>
            Show {columns.length - shown} more columns
          </Button>
        )}
      </div>
    </section>
  )
}
