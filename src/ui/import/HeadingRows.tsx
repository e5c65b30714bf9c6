import { useImportSession } from '../../store/useImportSession'
import style from './HeadingRows.module.css'

/** The first rows of the sheet as they stand in the file; the heading row is chosen here. */
export function HeadingRows() {
  const head = useImportSession((session) => session.overview?.tables[session.table]?.head) ?? []
  const mapping = useImportSession((session) => session.mapping)
  const setHeaderRow = useImportSession((session) => session.setHeaderRow)
  const headerRow = mapping?.headerRow ?? null
  const first = headerRow === null ? -1 : headerRow - (mapping?.headerRows ?? 1) + 1
  return (
    <fieldset className={style.heading}>
      <legend>Heading row</legend>
      <label className={style.none}>
        <input
          type="radio"
          name="heading-row"
          checked={headerRow === null}
          onChange={() => void setHeaderRow(null)}
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
                onChange={() => void setHeaderRow(row)}
              />
              <span className={style.number}>{row + 1}</span>
              <span className={style.cells}>
                {cells.filter((cell) => cell !== '').join(' · ') || <em>empty</em>}
              </span>
            </label>
          </li>
        ))}
      </ol>
    </fieldset>
  )
}
