import { type CellSource, datePatterns } from '../../core/export/ExportProfile'
import { fileColumnChoices } from '../../core/export/fileColumnChoices'
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
  const columns = fileColumnChoices((sheet?.packed.fileColumns ?? []).map(({ name }) => name))
  const isNone = source.column === '' && source.place === undefined
  const chosen = isNone
    ? undefined
    : columns.find(
        (choice) => choice.column === source.column && choice.place === (source.place ?? 1),
      )
  const unknown = isNone || chosen ? 'Choose…' : `${source.column} (not in your file)`
  const choose = (label: string) => {
    const { place: _, ...others } = source
    const found = columns.find((choice) => choice.label === label)
    if (!found) onChange({ ...others, column: '' })
    else if (found.place === 1 && found.column !== '') onChange({ ...others, column: found.column })
    else onChange({ ...others, column: found.column, place: found.place })
  }
  return (
    <>
      <select
        aria-label={`Column of your file for column ${place}`}
        value={chosen?.label ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{unknown}</option>
        {columns.map(({ label }) => (
          <option key={label}>{label}</option>
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
