import { useEffect, useState } from 'react'
import { type ColumnValues, noValues } from '../../core/analysis/columnValues'
import { codingLabels, codings } from '../../core/chargemaster/Coding'
import type { GridColumnId } from '../../core/sheet/sortRows'
import { useWorkspace } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import style from './ColumnFilterPopover.module.css'

interface FilterValuesProps {
  readonly column: GridColumnId
  readonly chosen: readonly string[]
  readonly onChoose: (values: readonly string[]) => void
}

/** Milliseconds without a key before the values are looked for. */
const TYPING_RESTS = 120

/** More rows than this are not drawn; the search finds the others. */
const SHOWN = 200

/** The values of the column among the lines the other filters let through, to tick, with counts. */
export function FilterValues({ column, chosen, onChoose }: FilterValuesProps) {
  const [search, setSearch] = useState('')
  const { values, distinct } = useColumnValues(column, search)
  const gone = chosen.filter((value) => search === '' && !values.some((one) => one.value === value))
  const shown = [...gone.map((value) => ({ value, count: 0 })), ...values.slice(0, SHOWN)]
  const toggle = (value: string) =>
    onChoose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  const isLong = distinct > 8 || search !== ''
  return (
    <fieldset className={style.values}>
      <legend>Values</legend>
      {isLong && (
        <input
          type="search"
          aria-label="Find a value"
          placeholder={`Find among ${distinct.toLocaleString('en-US')}`}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      )}
      <div className={style.list}>
        {shown.map(({ value, count }) => (
          <label key={value} title={value || 'Blank'}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            <span className={style.value}>{valueLabel(column, value)}</span>
            <span className={style.number}>{count.toLocaleString('en-US')}</span>
          </label>
        ))}
        {distinct > shown.length && (
          <p>
            {(distinct - Math.min(SHOWN, values.length)).toLocaleString('en-US')} more: type to find
            them.
          </p>
        )}
        {distinct === 0 && shown.length === 0 && <p>No value contains this.</p>}
      </div>
      <div className={style.all}>
        <Button
          look="quiet"
          disabled={values.length === 0}
          onClick={() => onChoose([...new Set([...chosen, ...values.map(({ value }) => value)])])}
        >
          {search === '' ? 'Tick all' : 'Tick all found'}
        </Button>
        <Button look="quiet" disabled={chosen.length === 0} onClick={() => onChoose([])}>
          Untick all
        </Button>
      </div>
    </fieldset>
  )
}

/** Read again when the lines shown change; of several questions only the last answer counts. */
function useColumnValues(column: GridColumnId, search: string): ColumnValues {
  const read = useWorkspace((workspace) => workspace.columnValues)
  const tellError = useWorkspace((workspace) => workspace.tellError)
  const viewVersion = useWorkspace((workspace) => workspace.viewVersion)
  const [known, setKnown] = useState(noValues)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view has other counts
  useEffect(() => {
    let isCurrent = true
    const ask = () => {
      read(column, search)
        .then((values) => isCurrent && setKnown(values))
        .catch(tellError)
    }
    // Typing asks once the keys rest; the values are there at once when the filter opens.
    const timer = setTimeout(ask, search === '' ? 0 : TYPING_RESTS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [read, tellError, column, search, viewVersion])
  return known
}

const severityNames: Readonly<Record<string, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Hint',
}

function valueLabel(column: GridColumnId, value: string): string {
  if (column === 'checks') return severityNames[value] ?? value
  const coding = column === 'coding' ? codings.find((known) => known === value) : undefined
  return coding ? codingLabels[coding] : value || 'Blank'
}
