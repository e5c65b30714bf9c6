import { type CellSource, datePatterns } from '../../core/export/ExportProfile'
import { useWorkspace } from '../../store/useWorkspace'

type FileSource = Extract<CellSource, { from: 'file' }>

export interface FileColumnFieldProps {
  readonly source: FileSource
  /** Of the column of the layout, from 1, for the names of the fields. */
  readonly place: number
  readonly onChange: (source: FileSource) => void
}

/** Which column of the file stands in a column of a layout, and how its dates are written. */
export function FileColumnField({ source, place, onChange }: FileColumnFieldProps) {
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  const { dates, ...asTheyAre } = source
  // Of several columns with one name the first can be chosen here.
  const { place: _, ...first } = source
  const names = new Set((sheet?.packed.fileColumns ?? []).map(({ name }) => name))
  return (
    <>
      <select
        aria-label={`Column of your file for column ${place}`}
        value={source.column}
        onChange={(event) => onChange({ ...first, column: event.target.value })}
      >
        <option value="">Choose…</option>
        {[...names]
          .filter((name) => name !== '')
          .map((name) => (
            <option key={name}>{name}</option>
          ))}
      </select>
      <select
        aria-label={`Dates of column ${place}`}
        value={dates ?? ''}
        onChange={(event) => {
          const pattern = datePatterns.find((known) => known === event.target.value)
          onChange(pattern ? { ...asTheyAre, dates: pattern } : asTheyAre)
        }}
      >
        <option value="">As the file has it</option>
        {datePatterns.map((pattern) => (
          <option key={pattern} value={pattern}>
            {`Dates as ${pattern}`}
          </option>
        ))}
      </select>
    </>
  )
}
