import { MAX_HEADING_ROWS } from '../../core/import/ColumnMapping'
import { useImportSession } from '../../store/useImportSession'
import style from './HeadingRows.module.css'

/** Numbers of rows that a heading can be spread over. */
const spreads = Array.from({ length: MAX_HEADING_ROWS }, (_, index) => index + 1)

/** The first rows of the sheet as they stand in the file; the heading is chosen here, in one row or in several. */
export function HeadingRows() {
  const head = useImportSession((session) => session.overview?.tables[session.table]?.head) ?? []
  const mapping = useImportSession((session) => session.mapping)
  const setHeading = useImportSession((session) => session.setHeading)
  const headerRow = mapping?.headerRow ?? null
  const headerRows = mapping?.headerRows ?? 1
  const first = headerRow === null ? -1 : headerRow - headerRows + 1
  return (
    <fieldset className={style.heading}>
      <legend>Heading row</legend>
      <label className={style.none}>
        <input
          type="radio"
          name="heading-row"
          checked={headerRow === null}
          onChange={() => void setHeading({ headerRow: null })}
        />
        The sheet has no heading
      </label>
      <ol>
        {head.map((cells, row) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of the file is its place.
            key={row}
            className={headerRow !== null && row >= first && row <= headerRow ? style.chosen : ''}
          >
            <label>
              <input
                type="radio"
                name="heading-row"
                checked={row === headerRow}
                onChange={() => void setHeading({ headerRow: row })}
              />
              <span className={style.number}>{row + 1}</span>
              <span className={style.cells}>
                {cells.filter((cell) => cell !== '').join(' · ') || <em>empty</em>}
              </span>
            </label>
          </li>
        ))}
      </ol>
      {headerRow !== null && headerRow > 0 && (
        <label className={style.spread}>
          Spread over
          <select
            value={headerRows}
            onChange={(event) =>
              void setHeading({ headerRow, headerRows: Number(event.target.value) })
            }
          >
            {spreads.slice(0, headerRow + 1).map((rows) => (
              <option key={rows} value={rows}>
                {rows === 1 ? '1 row' : `${rows} rows`}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  )
}
