import { useMemo } from 'react'
import style from './TakeAllDialog.module.css'
import { byDepartment, type DepartmentTake, type LineTake } from './takePreview'

export interface TakeTableProps {
  readonly takes: readonly LineTake[]
  readonly leftOut: ReadonlySet<number>
  readonly onTick: (rows: readonly number[], isTicked: boolean) => void
}

/** The lines to take by department; a tick takes or leaves all lines of one. */
export function TakeDepartments({ takes, leftOut, onTick }: TakeTableProps) {
  const departments = useMemo(() => byDepartment(takes), [takes])
  return (
    <table className={style.preview}>
      <thead>
        <tr>
          <th>
            <span className="visually-hidden">Take</span>
          </th>
          <th>Department</th>
          <th className="number">Lines</th>
          <th>Codes</th>
        </tr>
      </thead>
      <tbody>
        {departments.map((department) => (
          <DepartmentRow
            key={department.name}
            department={department}
            leftOut={leftOut}
            onTick={onTick}
          />
        ))}
      </tbody>
    </table>
  )
}

interface DepartmentRowProps extends Omit<TakeTableProps, 'takes'> {
  readonly department: DepartmentTake
}

function DepartmentRow({ department, leftOut, onTick }: DepartmentRowProps) {
  const { name, takes, codes } = department
  const rows = takes.map(({ row }) => row)
  const ticked = rows.filter((row) => !leftOut.has(row)).length
  const label = name || 'No department'
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={`Take the lines of ${label}`}
          checked={ticked === rows.length}
          ref={(box) => {
            if (box) box.indeterminate = ticked > 0 && ticked < rows.length
          }}
          onChange={(event) => onTick(rows, event.target.checked)}
        />
      </td>
      <td>{label}</td>
      <td className="number">
        {ticked === rows.length ? '' : `${ticked.toLocaleString('en-US')} of `}
        {rows.length.toLocaleString('en-US')}
      </td>
      <td>
        <code>{codes.slice(0, 8).join(' ')}</code>
        {codes.length > 8 && ` and ${codes.length - 8} more`}
      </td>
    </tr>
  )
}
