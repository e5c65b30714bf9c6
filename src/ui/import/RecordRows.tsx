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

/** Where words stand alone below a line, and may go on with its description: whether they do. */
export function ContinuedRows() {
  const found = useImportSession((session) => session.preview?.continued.found ?? 0)
  const joined = useImportSession((session) => session.preview?.continued.joined ?? 0)
  const setContinued = useImportSession((session) => session.setContinued)
  if (found === 0) return null
  const count = (rows: number) => `${rows.toLocaleString('en-US')} ${rows === 1 ? 'row' : 'rows'}`
  return (
    <section className={style.skipped} aria-labelledby="continued-title">
      <h2 id="continued-title">Descriptions over two rows</h2>
      <label className={style.choice}>
        <input
          type="checkbox"
          checked={joined > 0}
          onChange={(event) => setContinued(event.target.checked)}
        />
        Join descriptions that go on in the next row
      </label>
      <p className={style.sum}>
        {count(found)} with words alone below a charge
        {joined > 0 && (joined === found ? ', all joined' : `, ${count(joined)} joined`)}.
      </p>
    </section>
  )
}

/** Where a revenue code or department stands beside the first line of its group only: whether the others have it too. */
export function OutlinedCells() {
  const outlined = useImportSession((session) => session.preview?.outlined.length ?? 0)
  const isFilled = useImportSession((session) => session.mapping?.fillDown !== false)
  const setFillDown = useImportSession((session) => session.setFillDown)
  if (outlined === 0) return null
  return (
    <section className={style.skipped} aria-labelledby="outlined-title">
      <h2 id="outlined-title">Cells that hold for the lines below</h2>
      <label className={style.choice}>
        <input
          type="checkbox"
          checked={isFilled}
          onChange={(event) => setFillDown(event.target.checked)}
        />
        Fill revenue codes and departments down their groups
      </label>
      <p className={style.sum}>
        {isFilled
          ? 'Lines without one got that of the line above.'
          : 'Lines without one are left without.'}
      </p>
    </section>
  )
}
