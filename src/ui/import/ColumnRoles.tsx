import { useEffect, useState } from 'react'
import { useImportSession } from '../../store/useImportSession'
import { Button } from '../parts/Button'
import style from './ColumnRoles.module.css'
import { ColumnRow } from './ColumnRow'

/** Columns shown at once, and so many more each time they are asked for; a file can have 16,384. */
const SHOWN = 60
/** Columns drawn in one go: each has a list of roles, and sixty together hold up the screen. */
const DRAWN = 15

/** Every column of the sheet: its heading, what it is read as, the evidence, some of its values. */
export function ColumnRoles() {
  const columns = useImportSession((session) => session.proposal?.columns) ?? []
  const [wanted, setWanted] = useState(SHOWN)
  const shown = Math.min(wanted, columns.length)
  const drawn = useDrawnInParts(shown)
  const more = Math.min(SHOWN, columns.length - shown)
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
            {columns.slice(0, drawn).map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column of the file is its place.
              <ColumnRow key={index} index={index} column={column} />
            ))}
          </tbody>
        </table>
        {more > 0 && (
          <Button look="quiet" onClick={() => setWanted(wanted + SHOWN)}>
            Show {more} more of {columns.length.toLocaleString('en-US')} columns
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
