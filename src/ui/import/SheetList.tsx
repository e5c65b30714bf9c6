import { useRef } from 'react'
import { counted } from '../../core/chargemaster/counted'
import { furtherTables } from '../../core/import/chosenTable'
import { useImportSession } from '../../store/useImportSession'
import { useFocusKept } from '../parts/useFocusKept'
import style from './SheetList.module.css'

/** The sheets and files that were read: which one gives the lines, and which are appended to it. */
export function SheetList() {
  const tables = useImportSession((session) => session.overview?.tables) ?? []
  const chosen = useImportSession((session) => session.table)
  const appended = useImportSession((session) => session.appended)
  const chooseTable = useImportSession((session) => session.chooseTable)
  const setAppended = useImportSession((session) => session.setAppended)
  const missing = furtherTables(tables, chosen).filter((index) => !appended.includes(index))
  const files = new Set(tables.map(({ fileName }) => fileName))
  const list = useRef<HTMLUListElement>(null)
  useFocusKept(missing.length, () =>
    list.current?.querySelector<HTMLElement>('[type=checkbox]:checked'),
  )
  if (tables.length === 1 && tables[0]?.name === 'csv') return null
  return (
    <fieldset className={style.sheets}>
      <legend>{files.size > 1 ? 'Files and sheets' : 'Sheets'}</legend>
      <ul ref={list}>
        {tables.map((table, index) => {
          const name = files.size > 1 && table.name === 'csv' ? table.fileName : table.name
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a table has no other identity than its place.
            <li key={index} className={index === chosen ? style.chosen : ''}>
              <label className={style.sheet}>
                <input
                  type="radio"
                  name="sheet"
                  checked={index === chosen}
                  onChange={() => chooseTable(index)}
                />
                <span>
                  {name}
                  <small>
                    {counted(table.rowCount, 'row')}
                    {table.isHidden && ', hidden in the workbook'}. {table.proposal.reason}
                  </small>
                </span>
              </label>
              {index !== chosen && (
                <label className={style.append}>
                  <input
                    type="checkbox"
                    checked={appended.includes(index)}
                    onChange={(event) => setAppended(index, event.target.checked)}
                  />
                  append
                </label>
              )}
            </li>
          )
        })}
      </ul>
      {missing.length > 0 && (
        <p className={style.further}>
          {missing.length === 1
            ? 'One more sheet has the columns of a chargemaster.'
            : `${missing.length} more sheets have the columns of a chargemaster.`}{' '}
          <button
            type="button"
            onClick={() => {
              for (const index of missing) setAppended(index, true)
            }}
          >
            {missing.length === 1 ? 'Append it' : 'Append them'}
          </button>
        </p>
      )}
    </fieldset>
  )
}
