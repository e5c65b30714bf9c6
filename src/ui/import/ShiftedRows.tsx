import { useImportSession } from '../../store/useImportSession'
import style from './SkippedRows.module.css'

/** Rows whose cells commas without quotes have split: how many, and whether they are joined again. */
export function ShiftedRows() {
  const shifted = useImportSession((session) => session.preview?.shifted ?? 0)
  const rejoined = useImportSession((session) => session.preview?.rejoined ?? 0)
  const isRejoining = useImportSession((session) => session.mapping?.rejoin !== false)
  const setRejoin = useImportSession((session) => session.setRejoin)
  if (shifted === 0) return null
  const count = (rows: number) => `${rows.toLocaleString('en-US')} ${rows === 1 ? 'row' : 'rows'}`
  return (
    <section className={style.skipped} aria-labelledby="shifted-title">
      <h2 id="shifted-title">Split cells</h2>
      <label className={style.choice}>
        <input
          type="checkbox"
          checked={isRejoining}
          onChange={(event) => setRejoin(event.target.checked)}
        />
        Join cells that commas have split
      </label>
      <p className={style.sum}>
        {count(shifted)} with more cells than the heading names
        {isRejoining && (rejoined === shifted ? ', all joined' : `, ${count(rejoined)} joined`)}.
      </p>
    </section>
  )
}
