import { boundsProblem, type ColumnFilter, filterOf } from '../../core/analysis/ColumnFilter'
import { isComputed } from '../../core/analysis/viewCriteria'
import { counted } from '../../core/chargemaster/counted'
import type { GridColumnId } from '../../core/sheet/sortRows'
import { useWorkspace } from '../../store/useWorkspace'
import { columnLabel } from '../columnLabel'
import { Button } from '../parts/Button'
import { PopoverAt, PopoverTitle } from '../parts/PopoverAt'
import style from './ColumnFilterPopover.module.css'
import { FilterValues } from './FilterValues'
import { theGrid } from './theGrid'

/** The filter of one column, at its heading: what is changed takes effect at once. */
export function ColumnFilterPopover() {
  const request = useWorkspace((workspace) => workspace.filtering)
  const openFilter = useWorkspace((workspace) => workspace.openFilter)
  const close = () => openFilter(null)
  return (
    <PopoverAt place={request?.place ?? null} onClose={close} returnTo={theGrid}>
      {request && <FilterForm column={request.column} onClose={close} />}
    </PopoverAt>
  )
}

interface FilterFormProps {
  readonly column: GridColumnId
  readonly onClose: () => void
}

function FilterForm({ column, onClose }: FilterFormProps) {
  const sheet = useWorkspace((workspace) => workspace.document?.sheet)
  const filters = useWorkspace((workspace) => workspace.lineView.filters)
  const shown = useWorkspace(({ rows, document }) => rows?.length ?? document?.sheet.lineCount ?? 0)
  const setFilter = useWorkspace((workspace) => workspace.setFilter)
  const typeFilter = useWorkspace((workspace) => workspace.typeFilter)
  if (!sheet) return null
  const filter = filterOf(filters, column)
  const change = (part: Partial<ColumnFilter>) => setFilter({ ...filter, ...part })
  return (
    <>
      <PopoverTitle>
        Filter {columnLabel(sheet, column)}
        <output className={style.count}>{counted(shown, 'line')}</output>
      </PopoverTitle>
      {!isComputed(column) && (
        <CellFields
          filter={filter}
          onType={(part) => typeFilter({ ...filter, ...part })}
          onChange={change}
        />
      )}
      <div className={style.marks}>
        <label>
          <input
            type="checkbox"
            checked={filter.changed === true}
            onChange={({ target }) => change({ changed: target.checked })}
          />
          {column === 'coding' ? 'Decided by a person' : 'Changed'}
        </label>
        {column !== 'coding' && (
          <label>
            <input
              type="checkbox"
              checked={filter.flagged === true}
              onChange={({ target }) => change({ flagged: target.checked })}
            />
            Has a check
          </label>
        )}
      </div>
      <FilterValues
        column={column}
        chosen={filter.values ?? []}
        onChoose={(values) => change({ values })}
      />
      <div className={style.foot}>
        <Button look="quiet" onClick={() => setFilter({ column })}>
          Clear this filter
        </Button>
        <Button onClick={onClose}>Done</Button>
      </div>
    </>
  )
}

const blankChoices = [
  { label: 'Any', filled: null },
  { label: 'Blank', filled: false },
  { label: 'Not blank', filled: true },
] as const

interface CellFieldsProps {
  readonly filter: ColumnFilter
  /** While a text is typed, and when a choice is made. */
  readonly onType: (part: Partial<ColumnFilter>) => void
  readonly onChange: (part: Partial<ColumnFilter>) => void
}

/** Words, bounds and blanks: what only columns with text of their own can be asked. */
function CellFields({ filter, onType, onChange }: CellFieldsProps) {
  const { filled, contains = '', from = '', to = '' } = filter
  const problem = boundsProblem(filter)
  const blanks = blankChoices.find((choice) => choice.filled === (filled ?? null))
  return (
    <div className={style.fields}>
      <label>
        <span>Contains</span>
        <input value={contains} onChange={({ target }) => onType({ contains: target.value })} />
      </label>
      <div className={style.bounds}>
        <label>
          <span>From</span>
          <input value={from} onChange={({ target }) => onType({ from: target.value })} />
        </label>
        <label>
          <span>To</span>
          <input value={to} onChange={({ target }) => onType({ to: target.value })} />
        </label>
      </div>
      <p role="status" className={style.problem}>
        {problem}
      </p>
      <label>
        <span>Cells</span>
        <select
          value={blanks?.label}
          onChange={({ target }) =>
            onChange({ filled: blankChoices[target.selectedIndex]?.filled ?? null })
          }
        >
          {blankChoices.map(({ label }) => (
            <option key={label}>{label}</option>
          ))}
        </select>
      </label>
    </div>
  )
}
