import { useImportSession } from '../../store/useImportSession'
import style from './SkippedRows.module.css'

/** Where each charge stands over two rows, or may: whether they are joined. */
export function RecordRows() {
  const areJoined = useImportSession(
    (session) => session.overview?.tables[session.table]?.areJoined,
  )
  const setJoined = useImportSession((session) => session.setJoined)
  if (areJoined === undefined) return null
  return (
    <section className={style.skipped} aria-labelledby="records-title">
      <h2 id="records-title">Charges over two rows</h2>
      <label className={style.choice}>
        <input
          type="checkbox"
          checked={areJoined}
          onChange={(event) => void setJoined(event.target.checked)}
        />
        Join the two rows of each charge
      </label>
      <p className={style.sum}>
        {areJoined
          ? 'Each second row stands in the line of the row above.'
          : 'Each row is read by itself.'}
      </p>
    </section>
  )
}
