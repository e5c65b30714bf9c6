import { useState } from 'react'
import { useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import style from './TakeAllDialog.module.css'
import type { TakeTableProps } from './TakeDepartments'

/** Lines on one page of the list. */
const PAGE = 50

/** The lines to take one by one, in pages; a line that is not ticked is left as it is. */
export function TakeLines({ takes, leftOut, onTick }: TakeTableProps) {
  const store = useWorkspaceStore()
  const [page, setPage] = useState(0)
  const sheet = store.getState().document?.sheet
  const from = page * PAGE
  const shown = takes.slice(from, from + PAGE)
  return (
    <>
      <table className={style.preview}>
        <caption>
          Lines {(from + 1).toLocaleString('en-US')} to{' '}
          {(from + shown.length).toLocaleString('en-US')} of {takes.length.toLocaleString('en-US')}
        </caption>
        <thead>
          <tr>
            <th>
              <span className="visually-hidden">Take</span>
            </th>
            <th>Code</th>
            <th>Description</th>
            <th>Department</th>
            <th className="number">Sure</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, code, percent, department }) => {
            const description = sheet?.get(row, 'description') ?? ''
            return (
              <tr key={row}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`Take ${code} for ${description}`}
                    checked={!leftOut.has(row)}
                    onChange={(event) => onTick([row], event.target.checked)}
                  />
                </td>
                <td>
                  <code>{code}</code>
                </td>
                <td>{description}</td>
                <td>{department}</td>
                <td className="number">{percent} %</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {takes.length > PAGE && (
        <div className={style.pages}>
          <Button disabled={page === 0} onClick={() => setPage(page - 1)}>
            Previous {PAGE}
          </Button>
          <Button disabled={from + PAGE >= takes.length} onClick={() => setPage(page + 1)}>
            Next {PAGE}
          </Button>
        </div>
      )}
    </>
  )
}
