import { useImportSession } from '../../store/useImportSession'
import style from './OddRows.module.css'

/** Rows of a text file that were not written as the others are, with what is odd about each. */
export function OddRows() {
  const rows = useImportSession((session) => session.overview?.tables[session.table]?.oddRows)
  if (!rows || rows.length === 0) return null
  return (
    <section className={style.odd} aria-labelledby="odd-title">
      <h2 id="odd-title">Rows written oddly</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard. */}
      <div role="region" tabIndex={0} aria-label="All odd rows" className={style.scroller}>
        <ul>
          {rows.map(({ sourceRow, oddity, text }) => (
            <li key={`${sourceRow} ${oddity}`}>
              Row {sourceRow.toLocaleString('en-US')}: {oddity}
              <small>{text}</small>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
